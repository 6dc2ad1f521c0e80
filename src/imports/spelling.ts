/** Slips of the pen in published titles, mended so that a search and a pattern find what is meant. */
const slips: Readonly<Record<string, string>> = {
  agression: 'aggression',
  appropirations: 'appropriations',
  arrangments: 'arrangements',
  bieenium: 'biennium',
  boundry: 'boundary',
  brithish: 'British',
  cental: 'central',
  coersion: 'coercion',
  comission: 'commission',
  contect: 'context',
  draftign: 'drafting',
  effectivness: 'effectiveness',
  enchancing: 'enhancing',
  feneral: 'General',
  hemishpere: 'hemisphere',
  implemenation: 'implementation',
  improvising: 'improving',
  inadmissability: 'inadmissibility',
  independance: 'independence',
  intergovermental: 'intergovernmental',
  internatinal: 'international',
  "int'nl": 'international',
  legalilty: 'legality',
  marrige: 'marriage',
  mobillization: 'mobilization',
  nulear: 'nuclear',
  occuped: 'occupied',
  palestines: 'Palestine',
  paupa: 'Papua',
  plebescite: 'plebiscite',
  portugese: 'Portuguese',
  practicies: 'practices',
  prepatory: 'preparatory',
  processess: 'processes',
  prohibiton: 'prohibition',
  pulbic: 'public',
  refugess: 'refugees',
  reinbursement: 'reimbursement',
  repulbic: 'Republic',
  rightsof: 'rights of',
  rpevention: 'prevention',
  sacle: 'scale',
  situtation: 'situation',
  supression: 'suppression',
  sytems: 'systems',
  theh: 'the',
  thesignature: 'the signature',
  thier: 'their',
  tlateloco: 'Tlatelolco',
  unites: 'United',
  weapen: 'weapon',
  withdrawl: 'withdrawal',
};
const known = new RegExp(`\\b(${Object.keys(slips).join('|')})\\b`, 'gi');

/** A title without known slips; a word keeps its capital. */
export function spelled(title: string): string {
  return title
    .replaceAll('#', ' ')
    .replace(known, (word) => {
      const right = slips[word.toLowerCase()] as string;
      return /^\p{Lu}/u.test(word) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
    })
    .replace(/\s+([,;:.)])/g, '$1')
    .replace(/\b(of|the|and|in) \1\b/gi, '$1')
    .replace(
      /encouragi\[\.\.\.\]$/,
      'encouraging respect for human rights and for fundamental freedoms and in solving international problems of a humanitarian character',
    );
}
