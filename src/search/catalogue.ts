/**
 * The index: which words the texts of a dataset have. All of it is computed here, so that every database gives the same answer:
 * a store keeps it, and nothing more.
 */
import type { Id } from '../domain/actors.ts';
import { type RecordType, recordTypes } from '../domain/records.ts';
import { aStep, type Steps } from '../domain/steps.ts';
import { type Column, Packed } from './packed.ts';
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
  /** the ids of the records, in their order */
  readonly ids: Column<Id>;
  /** for each record its type */
  readonly types: Column<RecordType>;
  /** name and weight of the fields */
  readonly fields: readonly (readonly [string, number])[];
  /** for each text the number of its record */
  readonly recordOf: ArrayLike<number>;
  /** for each text the number of its field */
  readonly fieldOf: ArrayLike<number>;
  /** for each text how many words it has */
  readonly lengthOf: ArrayLike<number>;
}

/** A stretch of a catalogue, or one as it was made: with lists, as they are written. */
export interface Stretch extends Catalogue {
  readonly ids: readonly Id[];
  readonly types: readonly RecordType[];
}

export interface Index {
  readonly catalogue: Stretch;
  /** the texts by their number */
  readonly texts: readonly string[];
  /** each word, and the numbers of the texts that have it, upwards */
  readonly textsWith: ReadonlyMap<string, readonly number[]>;
}

/** Indexes texts. Their order decides between equals: a record’s first text is shown before its second. */
export function indexTexts(searchable: readonly SearchableText[]): Index {
  const byRecord = [...Map.groupBy(searchable, ({ id }) => id)].sort(([a], [b]) => (a < b ? -1 : 1));
  const fields: [string, number][] = [];
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
      fieldOf.push(numberIn(fields, [field, weight]));
      lengthOf.push(found.length);
      texts.push(text);
    }
  }
  const ids = byRecord.map(([id]) => id);
  const types = byRecord.map(([, [first]]) => (first as SearchableText).type);
  return { catalogue: { ids, types, fields, recordOf, fieldOf, lengthOf }, texts, textsWith };
}

function numberIn(fields: (readonly [string, number])[], field: readonly [string, number]): number {
  const known = fields.findIndex(([name, weight]) => name === field[0] && weight === field[1]);
  return known < 0 ? fields.push(field) - 1 : known;
}

/** A catalogue in stretches, each of so many texts, or of one record that has more; none where there are no texts. */
export function* stretchesOf(catalogue: Stretch, texts: number): Generator<Stretch> {
  const { ids, types, fields, recordOf, fieldOf, lengthOf } = catalogue;
  const column = (values: ArrayLike<number>, from: number, to: number) => Array.prototype.slice.call(values, from, to) as number[];
  for (let from = 0; from < recordOf.length; ) {
    let to = Math.min(from + texts, recordOf.length);
    while (to < recordOf.length && recordOf[to] === recordOf[to - 1]) to++;
    const [first, last] = [recordOf[from] as number, recordOf[to - 1] as number];
    yield {
      ids: ids.slice(first, last + 1),
      types: types.slice(first, last + 1),
      fields,
      recordOf: column(recordOf, from, to).map((record) => record - first),
      fieldOf: column(fieldOf, from, to),
      lengthOf: column(lengthOf, from, to),
    };
    from = to;
  }
}

/** The types of records, a byte for each. */
class Types implements Column<RecordType> {
  readonly #numbers: Uint8Array;
  length = 0;

  constructor(most: number) {
    this.#numbers = new Uint8Array(most);
  }

  push(type: RecordType): void {
    this.#numbers[this.length++] = recordTypes.indexOf(type);
  }

  at(number: number): RecordType | undefined {
    return number < this.length ? recordTypes[this.#numbers[number] as number] : undefined;
  }
}

/** A stretch as it is held until it is a part of the whole: millions of ids and numbers are no objects by then. */
export function packed({ ids, types, fields, recordOf, fieldOf, lengthOf }: Stretch): Catalogue {
  const [packedIds, packedTypes] = [new Packed(), new Types(types.length)];
  for (const id of ids) packedIds.push(id);
  for (const type of types) packedTypes.push(type);
  const columns = { recordOf: Uint32Array.from(recordOf), fieldOf: Uint16Array.from(fieldOf), lengthOf: Uint32Array.from(lengthOf) };
  return { ids: packedIds, types: packedTypes, fields, ...columns };
}

/** What was parted into stretches, whole again. */
export function* wholeInSteps(stretches: readonly Catalogue[]): Steps<Catalogue> {
  const size = stretches.reduce((sum, { recordOf }) => sum + recordOf.length, 0);
  const ids = new Packed();
  const types = new Types(stretches.reduce((sum, { ids }) => sum + ids.length, 0));
  const fields: (readonly [string, number])[] = [];
  const [recordOf, fieldOf, lengthOf] = [new Uint32Array(size), new Uint16Array(size), new Uint32Array(size)];
  let from = 0;
  for (const stretch of stretches) {
    const ownFields = stretch.fields.map((field) => numberIn(fields, field));
    for (let text = 0; text < stretch.recordOf.length; text++) {
      recordOf[from + text] = ids.length + (stretch.recordOf[text] as number);
      fieldOf[from + text] = ownFields[stretch.fieldOf[text] as number] as number;
    }
    lengthOf.set(stretch.lengthOf, from);
    from += stretch.recordOf.length;
    for (let record = 0; record < stretch.ids.length; record++) {
      ids.push(stretch.ids.at(record) as Id);
      types.push(stretch.types.at(record) as RecordType);
    }
    yield;
  }
  return { ids, types, fields, recordOf, fieldOf, lengthOf };
}

/** Two catalogues as one: the texts of the second are numbered after those of the first. A record may have texts in both. */
export function* joinInSteps(first: Catalogue, second: Catalogue): Steps<Catalogue> {
  const [ids, types] = [new Packed(), new Types(first.ids.length + second.ids.length)];
  const places = [new Uint32Array(first.ids.length), new Uint32Array(second.ids.length)] as const;
  for (let [a, b] = [0, 0]; a < first.ids.length || b < second.ids.length; ) {
    const [id, other] = [first.ids.at(a), second.ids.at(b)];
    const isFirst = other === undefined || (id !== undefined && id <= other);
    types.push((isFirst ? first.types.at(a) : second.types.at(b)) as RecordType);
    ids.push((isFirst ? id : other) as Id);
    if (isFirst) places[0][a++] = ids.length - 1;
    if (!isFirst || id === other) places[1][b++] = ids.length - 1;
    if (ids.length % aStep === 0) yield;
  }
  const fields = [...first.fields];
  const size = first.recordOf.length + second.recordOf.length;
  const [recordOf, fieldOf, lengthOf] = [new Uint32Array(size), new Uint16Array(size), new Uint32Array(size)];
  let to = 0;
  for (const [which, catalogue] of [first, second].entries()) {
    const ownFields = catalogue.fields.map((field) => numberIn(fields, field));
    for (let text = 0; text < catalogue.recordOf.length; text++, to++) {
      recordOf[to] = places[which as 0 | 1][catalogue.recordOf[text] as number] as number;
      fieldOf[to] = ownFields[catalogue.fieldOf[text] as number] as number;
      lengthOf[to] = catalogue.lengthOf[text] as number;
      if (to % aStep === 0) yield;
    }
  }
  return { ids, types, fields, recordOf, fieldOf, lengthOf };
}
