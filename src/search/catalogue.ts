/**
 * The index: which words the texts of a dataset have. All of it is computed here, so that every database gives the same answer:
 * a store keeps it, and nothing more.
 */
import type { Id } from '../domain/actors.ts';
import type { RecordType } from '../domain/records.ts';
import { words } from './words.ts';

/** One text of a record that can be found by its words. */
export interface SearchableText {
  readonly type: RecordType;
  readonly id: Id;
  /** the record's field that has the text */
  readonly field: string;
  /** how much a word found there counts, beside words found in other fields */
  readonly weight: number;
  readonly text: string;
}

/** All that is known of the texts of a dataset but their words. A text is known by its number, a record likewise. */
export interface Catalogue {
  /** type and id of the records, in the order of the ids */
  readonly records: readonly (readonly [RecordType, Id])[];
  /** name and weight of the fields */
  readonly fields: readonly (readonly [string, number])[];
  /** for each text the number of its record */
  readonly recordOf: readonly number[];
  /** for each text the number of its field */
  readonly fieldOf: readonly number[];
  /** for each text how many words it has */
  readonly lengthOf: readonly number[];
}

export interface Index {
  readonly catalogue: Catalogue;
  /** the texts by their number */
  readonly texts: readonly string[];
  /** each word, and the numbers of the texts that have it, upwards */
  readonly textsWith: ReadonlyMap<string, readonly number[]>;
}

/** Indexes texts. Their order decides between equals: a record’s first text is shown before its second. */
export function indexTexts(searchable: readonly SearchableText[]): Index {
  const byRecord = [...Map.groupBy(searchable, ({ id }) => id)].sort(([a], [b]) => (a < b ? -1 : 1));
  const records = byRecord.map(([id, [first]]) => [(first as SearchableText).type, id] as const);
  const fields: [string, number][] = [];
  const fieldNumber = (name: string, weight: number) => {
    const known = fields.findIndex((field) => field[0] === name && field[1] === weight);
    return known < 0 ? fields.push([name, weight]) - 1 : known;
  };
  const [recordOf, fieldOf, lengthOf]: [number[], number[], number[]] = [[], [], []];
  const texts: string[] = [];
  const textsWith = new Map<string, number[]>();
  for (const [record, [, ofRecord]] of byRecord.entries()) {
    for (const { field, weight, text } of ofRecord) {
      const found = words(text);
      const number = texts.length;
      for (const { folded } of found) {
        const numbers = textsWith.get(folded);
        if (!numbers) textsWith.set(folded, [number]);
        else if (numbers.at(-1) !== number) numbers.push(number);
      }
      recordOf.push(record);
      fieldOf.push(fieldNumber(field, weight));
      lengthOf.push(found.length);
      texts.push(text);
    }
  }
  return { catalogue: { records, fields, recordOf, fieldOf, lengthOf }, texts, textsWith };
}

/** Two catalogues as one: the texts of the second are numbered after those of the first. A record may have texts in both. */
export function joinCatalogues(first: Catalogue, second: Catalogue): Catalogue {
  const types = new Map([...first.records, ...second.records].map(([type, id]) => [id, type]));
  const ids = [...types.keys()].sort();
  const place = new Map(ids.map((id, record) => [id, record]));
  const fields = [...first.fields, ...second.fields];
  const recordsOf = ({ records, recordOf }: Catalogue) => {
    const places = records.map(([, id]) => place.get(id) as number);
    return recordOf.map((record) => places[record] as number);
  };
  return {
    records: ids.map((id) => [types.get(id) as RecordType, id]),
    fields,
    recordOf: [...recordsOf(first), ...recordsOf(second)],
    fieldOf: [...first.fieldOf, ...second.fieldOf.map((field) => field + first.fields.length)],
    lengthOf: [...first.lengthOf, ...second.lengthOf],
  };
}
