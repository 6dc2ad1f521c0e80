/** What the servers are asked side by side, and what each of them is asked in its own words. */
import { trustedDocuments } from '../src/server/trusted-documents.ts';

export interface Asked {
  readonly name: string;
  /** what it is, for the table */
  readonly title: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** asked by GET with the tag of the answer, which nobody sends again */
  readonly conditional?: boolean;
  /** the same of PostGraphile's schema, which is made of the tables; null: it can't be asked */
  readonly ofTables: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> } | null;
  /** what of an answer is the same whoever gives it; without it answers are only looked at for errors */
  readonly tells?: (answer: string) => string;
}

/** The values of some fields, in the order in which they are read. */
const valuesOf =
  (...fields: readonly string[]) =>
  (answer: string) => {
    const values: string[] = [];
    JSON.parse(answer, (field, value) => {
      if (fields.includes(field)) values.push(String(value));
      return value;
    });
    return values.join('; ');
  };

/** In how many roll calls each two states voted, all pairs together. */
function votesOfPairs(answer: string): string {
  const { agreement, agreementMatrix } = JSON.parse(answer).data;
  const n: number[] = agreementMatrix
    ? agreementMatrix.nodes.map((pair: { n: string }) => Number(pair.n))
    : agreement[0].matrix.n.flatMap((row: number[], at: number) => row.slice(at + 1));
  return `${n.reduce((sum, each) => sum + each, 0)}`;
}

const sixActors = ['nato', 'csto', 'sco', 'osce', 'RUS', 'USA'];

/** The explorer's first view asks these; the one with its pictures of positions stands for them. */
const startPositions = Object.values(trustedDocuments()).find((text) => text.startsWith('query StartPositions')) as string;

const posted: readonly Asked[] = [
  {
    name: 'typename',
    title: '`{ __typename }`',
    query: '{ __typename }',
    variables: {},
    ofTables: { query: '{ __typename }' },
  },
  {
    name: 'look-up',
    title: 'a statement by its id, with holder and proposition',
    query: 'query ($id: ID!) { statement(id: $id) { id summary stance date holder { id name } proposition { id text } } }',
    variables: { id: 'csto-attack-on-one-is-attack-on-all' },
    tells: valuesOf('summary'),
    ofTables: {
      query:
        'query ($id: String!) { statementByRowId(rowId: $id) { rowId summary stance date actorByHolderId { rowId name } propositionByPropositionId { rowId text } } }',
      variables: { id: 'csto-attack-on-one-is-attack-on-all' },
    },
  },
  {
    name: 'page',
    title: 'a page of 50 statements with holder and proposition',
    query: '{ statements(first: 50) { nodes { id summary stance date holder { id name } proposition { id text } } } }',
    variables: {},
    tells: valuesOf('summary'),
    ofTables: {
      query:
        '{ allStatements(first: 50, orderBy: [LATEST_DAY_DESC, ROW_ID_DESC]) { nodes { rowId summary stance date actorByHolderId { rowId name } propositionByPropositionId { rowId text } } } }',
    },
  },
  {
    name: 'compare',
    title: '`compare` of six actors, 50 rows',
    query:
      'query ($actors: [ID!]!) { compare(actors: $actors) { rows(first: 50) { nodes { proposition { id text } verdict cells { actor { id } standing empty } } } pairs { a { id } b { id } same different } } }',
    variables: { actors: sixActors },
    ofTables: {
      query:
        'query ($actors: [String!]!) { rows: comparedRows(actors: $actors, most: 50) { nodes { proposition text verdict cells } } pairs: comparedPairs(actors: $actors) { nodes { a b same different } } }',
      variables: { actors: sixActors },
    },
  },
  {
    name: 'contradictions',
    title: '`contradictions` of NATO and the CSTO',
    query:
      '{ contradictions(between: ["nato", "csto"], first: 20) { nodes { kind a { id holder { id name } } b { id holder { id name } } } } }',
    variables: {},
    ofTables: { query: '{ contradicting(one: "nato", other: "csto", most: 20) { nodes { a aHolder b bHolder } } }' },
  },
  {
    name: 'pair',
    title: 'a pair’s agreement over all roll calls',
    query: '{ agreement(voters: {states: ["RUS"]}, with: {states: ["USA"]}) { pairs { nodes { score { value n } } } } }',
    variables: {},
    tells: valuesOf('value', 'n'),
    ofTables: { query: '{ pairAgreement(a: "RUS", b: "USA") { nodes { value n } } }' },
  },
  {
    name: 'matrix',
    title: 'all members of the UN with each other',
    query: '{ agreement(voters: {membersOf: "un"}) { matrix { rows { id } columns { id } values n } } }',
    variables: {},
    tells: votesOfPairs,
    ofTables: { query: '{ agreementMatrix { nodes { a b value n } } }' },
  },
  {
    name: 'search',
    title: 'a search for “security”',
    query: '{ search(text: "security", first: 20) { nodes { item { id } excerpt } } }',
    variables: {},
    ofTables: { query: '{ found(words: "security", most: 20) { nodes { id excerpt } } }' },
  },
  {
    name: 'first-view',
    title: 'the explorer’s first view',
    query: startPositions,
    variables: {},
    ofTables: null,
  },
];

/** A question whose asker has the answer already. */
function again(name: string): Asked {
  const question = posted.find((each) => each.name === name) as Asked;
  return { ...question, name: `${name}-conditional`, title: `${question.title}, by GET with its tag`, conditional: true };
}

export const asked: readonly Asked[] = [...posted, again('look-up'), again('page')];
