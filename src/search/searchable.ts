/** What of each record is searched, and how much a word found there counts. */
import type { Group, Official, Organisation, State } from '../domain/actors.ts';
import type { Proposition, Statement, Topic } from '../domain/positions.ts';
import type { Records, RecordType } from '../domain/records.ts';
import type { Event, Figure, Source } from '../domain/sources.ts';
import type { RollCall } from '../domain/votes.ts';
import type { SearchableText } from './catalogue.ts';

/** The kinds of records that a search finds. */
export const SearchKind = {
  ORGANISATION: 'Organisations, by their names, abbreviations and notes.',
  STATE: 'States, by their names, codes and notes.',
  OFFICIAL: 'Officials, by every spelling of their names, their offices and notes.',
  GROUP: 'Groups, by their names and notes.',
  TOPIC: 'Topics, by their names, descriptions and UNBIS terms.',
  PROPOSITION: 'Propositions, by their text and notes.',
  STATEMENT: 'Statements, by their summary, holder, condition, salience, organ and notes.',
  ROLL_CALL: 'Roll calls, by their titles, symbols, descriptions and notes.',
  FIGURE: 'Figures, by what was measured, their units, periods and notes.',
  EVENT: 'Events, by their names, places and notes.',
  SOURCE: 'Sources, by their titles, symbols, authors and notes.',
} as const;
export type SearchKind = keyof typeof SearchKind;
export const searchKinds = Object.keys(SearchKind) as readonly SearchKind[];

export const typeOfKind = {
  ORGANISATION: 'Organisation',
  STATE: 'State',
  OFFICIAL: 'Official',
  GROUP: 'Group',
  TOPIC: 'Topic',
  PROPOSITION: 'Proposition',
  STATEMENT: 'Statement',
  ROLL_CALL: 'RollCall',
  FIGURE: 'Figure',
  EVENT: 'Event',
  SOURCE: 'Source',
} as const satisfies Record<SearchKind, RecordType>;

/** A field, the weight of its words, and its texts. Fields are called as in the graph. */
type Field = readonly [name: string, weight: number, ...texts: readonly (string | null)[]];

/** Every text of the dataset that is searched. */
export function searchableTexts(records: Records): SearchableText[] {
  const names = namesOf(records);
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? null);
  const titles = new Map(records.Post.map((post) => [post.id, post.title]));
  const tenures = Map.groupBy(records.Tenure, (tenure) => tenure.holder);
  const offices = (official: Official) => [...new Set(tenures.get(official.id)?.map((tenure) => titles.get(tenure.post) ?? null))];
  return [
    ...textsOf(records.Organisation, organisationFields),
    ...textsOf(records.State, stateFields),
    ...textsOf(records.Official, (official) => officialFields(official, offices(official))),
    ...textsOf(records.Group, groupFields),
    ...textsOf(records.Topic, topicFields),
    ...textsOf(records.Proposition, propositionFields),
    ...textsOf(records.Statement, (statement) => statementFields(statement, named([statement.holder]))),
    ...textsOf(records.RollCall, rollCallFields),
    ...textsOf(records.Figure, (figure) => figureFields(figure, named([figure.citedBy]))),
    ...textsOf(records.Event, eventFields),
    ...textsOf(records.Source, (source) => sourceFields(source, named(source.authors))),
  ];
}

/** What is searched of roll calls that are kept apart from the records. */
export function rollCallTexts(rollCalls: readonly RollCallTexts[]): SearchableText[] {
  return textsOf(
    rollCalls.map((rollCall) => ({ type: 'RollCall' as const, ...rollCall })),
    rollCallFields,
  );
}

type RollCallTexts = Pick<RollCall, 'id' | 'title' | 'symbol' | 'note'> & { readonly description?: string | null };

function textsOf<R extends { type: RecordType; id: string }>(
  records: readonly R[],
  fieldsOf: (record: R) => readonly Field[],
): SearchableText[] {
  return records.flatMap((record) =>
    fieldsOf(record).flatMap(([field, weight, ...texts]) =>
      texts.flatMap((text) => (text === null ? [] : { type: record.type, id: record.id, field, weight, text })),
    ),
  );
}

/** Actors by one name: other spellings of it are found by their sound. */
function namesOf(records: Records): Map<string, string> {
  const { Organisation, State, Official, Group } = records;
  const full = Organisation.map(({ id, name, abbreviation }) => [id, abbreviation === null ? name : `${name} (${abbreviation})`] as const);
  return new Map([...full, ...[...State, ...Official, ...Group].map(({ id, name }) => [id, name] as const)]);
}

// Weights: what a record is called, before what it says, before what is remarked on it. A statement is found by its holder’s
// name too, but after the holder. Ids repeat what names say, and are no sight for readers: they count where nothing else does.

const organisationFields = (it: Organisation): Field[] => [
  ['name', 10, it.name],
  ['abbreviation', 10, it.abbreviation],
  ['otherNames', 9, ...it.otherNames],
  ['id', 4, it.id],
  ['note', 2, it.note],
];

const stateFields = (it: State): Field[] => [
  ['name', 10, it.name],
  ['officialName', 9, it.officialName],
  ['otherNames', 9, ...it.otherNames],
  ['id', 9, it.id],
  ['note', 2, it.note],
];

const officialFields = (it: Official, offices: readonly (string | null)[]): Field[] => [
  ['name', 10, it.name],
  ['otherNames', 9, ...it.otherNames],
  ['tenures', 5, ...offices],
  ['affiliations', 3, ...it.affiliations.map((affiliation) => affiliation.role)],
  ['id', 1, it.id],
  ['note', 2, it.note],
];

const groupFields = (it: Group): Field[] => [
  ['name', 8, it.name],
  ['otherNames', 7, ...it.otherNames],
  ['id', 1, it.id],
  ['note', 2, it.note],
];

const topicFields = (it: Topic): Field[] => [
  ['name', 7, it.name],
  ['unbis', 4, it.unbis],
  ['description', 4, it.description],
  ['id', 1, it.id],
];

const propositionFields = (it: Proposition): Field[] => [
  ['text', 6, it.text],
  ['series', 3, it.series],
  ['id', 1, it.id],
  ['note', 2, it.note],
];

const statementFields = (it: Statement, holder: readonly (string | null)[]): Field[] => [
  ['summary', 5, it.summary],
  ['condition', 4, it.condition],
  ['salience', 3, it.salience],
  ['holder', 3, ...holder],
  ['organ', 3, it.organ],
  ['id', 1, it.id],
  ['note', 2, it.note],
];

const rollCallFields = (it: RollCallTexts): Field[] => [
  ['title', 6, it.title],
  ['symbol', 6, it.symbol],
  ['description', 3, it.description === it.title ? null : (it.description ?? null)],
  ['id', 1, it.id],
  ['note', 2, it.note],
];

const figureFields = (it: Figure, citedBy: readonly (string | null)[]): Field[] => [
  ['measured', 5, it.measured],
  ['value', 3, String(it.value)],
  ['unit', 3, it.unit],
  ['period', 3, it.period],
  ['citedBy', 3, ...citedBy],
  ['id', 1, it.id],
  ['note', 2, it.note],
];

const eventFields = (it: Event): Field[] => [
  ['name', 6, it.name],
  ['place', 5, it.place],
  ['id', 1, it.id],
  ['note', 2, it.note],
];

const sourceFields = (it: Source, authors: readonly (string | null)[]): Field[] => [
  ['title', 6, it.title],
  ['symbol', 6, it.symbol],
  ['authors', 3, ...authors],
  ['id', 1, it.id],
  ['note', 2, it.note],
];
