/**
 * The layout of what is stored, as a hash: so that a snapshot of another layout is not taken for this program's. It is taken of what
 * a sample is stored as, and so changes with a table, a column and what is in it, an index, the folding of texts, or a record's fields.
 */
import { createHash } from 'node:crypto';
import type { Interval } from '../domain/dates.ts';
import type { Evidence, Field, Fields } from '../domain/fields.ts';
import { descriptions, type Records, recordTypes } from '../domain/records.ts';
import { aboutVotes } from '../votes/about.ts';
import { contentsOf, type Dataset, type VotesPart } from '../votes/dataset.ts';
import { type StoredTable, storedDataset, storedVotes, type Tables } from './stored.ts';

export function layoutOf(tables?: Tables): string {
  const stored = [...storedDataset(sampleDataset(), tables), ...storedVotes(sampleVotes)];
  return createHash('sha256').update(JSON.stringify(stored)).digest('hex').slice(0, 8);
}

/** One record of each type, with a value in each field. */
function sample(): Records {
  return Object.fromEntries(recordTypes.map((type) => [type, [{ type, id: idOf(type), ...valuesOf(descriptions[type].fields) }]])) as never;
}

const idOf = (type: string) => `a-${type.toLowerCase()}`;

function valuesOf(fields: Fields): object {
  // A topic and an event stand below none: there is but one of each.
  const above: readonly string[] = ['parent', 'partOf'];
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, above.includes(name) ? null : sampleOf(field)]));
}

function sampleOf({ kind }: Field): unknown {
  switch (kind.is) {
    case 'text':
      return 'Élysée, Ångström и Ёлка';
    case 'url':
      return 'https://example.org/';
    case 'pattern':
      return 'a.*b';
    case 'session':
      return '7';
    case 'number':
      return kind.least ?? 1;
    case 'flag':
      return true;
    case 'word':
      return Object.keys(kind.words)[0];
    case 'id':
      return idOf(kind.types[0] as string);
    case 'date':
      return '2022-02';
    case 'day':
      return '2022-02-09';
    case 'interval':
      return { since: '1999', until: '2022-02', end: 'DATED' } satisfies Interval;
    case 'evidence':
      return [{ source: idOf('Source'), locator: 'para. 1', read: 'FULL' }] satisfies Evidence[];
    case 'list':
      return [sampleOf(kind.of)];
    case 'mapping':
      return valuesOf(kind.fields);
    case 'made':
      return null;
  }
}

function sampleDataset(): Dataset {
  const records = sample();
  const contents = contentsOf(sampleVotes.tables);
  return {
    version: 'a',
    ledgerFiles: 'b',
    title: 'A title',
    updatedOn: '2022-02-09',
    coveredTo: '2022-02',
    records,
    about: aboutVotes(records, contents.bodies),
    contents,
    votes: sampleVotes,
  };
}

const sampleVotes = {
  version: 'a',
  tables: [
    {
      body: 'a-body',
      states: ['AAA'],
      rows: [
        {
          id: 'a-rollcall',
          date: '2022-02',
          session: '7',
          symbol: 'A/RES/7/1',
          draft: 'A/7/L.1',
          meeting: 'A/7/PV.1',
          title: 'Élysée',
          votedOn: 'TEXT',
          text: 'a-text',
          adopted: true,
          totals: { yes: 1, no: 0, abstain: 0, absent: 0 },
          subjects: ['ARMS'],
          issues: ['nu'],
          important: true,
          number: 1,
          record: '1',
          repeats: null,
          sources: [idOf('Source')],
          note: 'a note',
          letters: { RECORD: 'Y', VOETEN: 'N' },
          disputed: ['AAA'],
        },
      ],
      gaps: [{ session: '7', symbol: 'A/RES/7/2', date: '2022', open: false, what: 'one' }],
    },
  ],
  imported: null,
} satisfies VotesPart;

export const layout = layoutOf();

/** The tables of a part of a snapshot, without their rows. */
export function tablesOf(part: 'records' | 'votes'): Omit<StoredTable, 'rows'>[] {
  const stored = part === 'votes' ? storedVotes(sampleVotes) : storedDataset(sampleDataset());
  return Array.from(stored, ({ name, columns, indexes }) => ({ name, columns, indexes }));
}
