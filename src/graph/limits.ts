/** Every limit on what a request may ask, in one place. What exceeds a limit is refused with an error, never trimmed. */

export const pageSize = { least: 1, most: 100, default: 20 } as const;

/**
 * What one argument may name: texts of a length, in UTF-16 code units, and so many of them; and for how many texts of a request that
 * mean nothing the nearest names are searched, and how many of these are told. What is longer is refused before it is looked at.
 */
export const namedRecords = { length: 300, most: 300, searched: 30, suggested: 3 } as const;

/** Actors in one comparison. */
export const comparedActors = { least: 2, most: 12 } as const;

/** Relations that one question may derive, actors on each side of it, and positions that it may name. */
export const derivedRelations = { actors: 12, positions: 100, most: 10_000 } as const;

/** Actors that may be asked about at once for their silence. */
export const silentActors = 300;

/** States named for a question about votes: more than there have ever been. */
export const votingStates = { most: 300 } as const;

/** Pairs of states that one question may score, over all periods. */
export const agreementCells = { most: 500_000 } as const;

/** Characters, in UTF-16 code units, of a text to search for. */
export const searchedText = { most: 200 } as const;

/** What one request may ask of a server. */
export interface RequestLimits {
  /** fields within fields */
  readonly depth: number;
  /** fields asked for under another name, counted wherever their fragments are spread */
  readonly aliases: number;
  /** fields, counted wherever their fragments are spread */
  readonly fields: number;
  /** directives such as `@include`, counted likewise */
  readonly directives: number;
  /** names, punctuation marks and literals in the document */
  readonly tokens: number;
  /** values that an answer may hold, if every list were as long as it may be, and what it takes to compute it (costs.ts) */
  readonly cost: number;
  /** bytes of a request's body */
  readonly body: number;
  /** UTF-16 code units of an answer's text */
  readonly answer: number;
  /** milliseconds from the start of the execution to the answer */
  readonly time: number;
}

/**
 * For whoever asks a server directly. The cost lets two full pages stand within each other with a hundred values a record,
 * and no third; the other numbers leave room above the largest queries of the corpus.
 */
export const publicLimits: RequestLimits = {
  depth: 15,
  aliases: 30,
  fields: 2_000,
  directives: 30,
  tokens: 1_000,
  cost: 1_000_000,
  body: 100_000,
  answer: 20_000_000,
  time: 10_000,
};

/**
 * For a subgraph's server, which only its gateway asks. A gateway sends the keys of a whole page in the body, makes one
 * document of several by aliases, and asks for keys besides, so a question within the public limits may come as a larger one.
 */
export const subgraphLimits: RequestLimits = {
  ...publicLimits,
  depth: 20,
  aliases: 1_000,
  fields: 20_000,
  tokens: 20_000,
  cost: 2_000_000,
  body: 5_000_000,
};

/** How long a list is taken to be that has no pages and whose arguments don't tell: most have one or two items. */
export const plainListSize = 2;

/** How much a process does at once, and how much may wait for it, in units of cost. */
export interface Capacity {
  /** cost of what runs at once; a single question may exceed it, and then runs alone */
  readonly running: number;
  /** questions that run at once, beside the small ones */
  readonly atOnce: number;
  /** cost of what waits */
  readonly waiting: number;
  /** questions that wait */
  readonly waitingAtOnce: number;
  /** cost up to which a question is small, and waits for no large one */
  readonly small: number;
  /** small questions that run at once */
  readonly smallAtOnce: number;
  /** requests that are being read, waiting, answered or sent: further ones are refused before they are read */
  readonly requests: number;
}

/** What waits can be answered within the time that a request has. */
export const usualCapacity: Capacity = {
  running: 300_000,
  atOnce: 16,
  waiting: 1_000_000,
  waitingAtOnce: 200,
  small: 3_000,
  smallAtOnce: 200,
  requests: 1_000,
};

/**
 * Of a gateway: whoever asks a small question beside dear ones waits for turns of three processes, so fewer dear ones run at once. It takes the 99th
 * of 100 such from 90 to 70 ms, and a seventh of the dear ones.
 */
export const gatewayCapacity: Capacity = { ...usualCapacity, running: 100_000 };

/** How many changes one list of them is made of at most. */
export const listedChanges = 10_000;
