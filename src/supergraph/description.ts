/** What the public schema says of itself: in one process, through a gateway, and where it is printed. */
export const description =
  'Who stands where, who agrees with whom, who contradicts whom, and since when: positions that international organisations, their member states and their officials have stated or voted, each with its date, its source and the place in it. Every record has an id, unique over the whole dataset, and is found by `node`; types without an id are plain values, which a cache keeps within their parents.';
