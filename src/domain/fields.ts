/**
 * The fields of records, each described once: the type that it has here, what an editor may write for it, what the graph says of
 * it, and the column that it is in an export all follow from the description.
 */
import type { Day, Interval, PartialDate } from './dates.ts';

/** A readable, stable name, unique over the whole dataset: `csto`, `KAZ`, `stanislav-zas`. */
export type Id = string;

/** How far whoever made the record had read what it rests on, from the most down. */
export const Reading = {
  FULL: 'The whole text was read.',
  PASSAGE: 'The passage was read, in the document, in a copy, or quoted word for word, and not the whole.',
  REPORTED: 'Known through what another tells of it; the text was not read.',
  NOT_READ: 'From general knowledge: neither the text nor an account of it was read for this dataset.',
} as const;
export type Reading = keyof typeof Reading;

/** The furthest that any of these was read; null where none says. */
export function readingOf(evidence: readonly Evidence[]): Reading | null {
  const order = Object.keys(Reading) as Reading[];
  return order.find((reading) => evidence.some((each) => each.read === reading)) ?? null;
}

/** How a text must be written; `expected` says it in words. */
export interface Shape {
  readonly pattern: RegExp;
  readonly expected: string;
}

export type Kind =
  | { readonly is: 'text'; readonly shape?: Shape }
  | { readonly is: 'url' }
  /** a regular expression */
  | { readonly is: 'pattern' }
  /** a session as its body calls it: a text, or a number that is one */
  | { readonly is: 'session' }
  | { readonly is: 'number'; readonly whole: boolean; readonly least?: number; readonly most?: number }
  | { readonly is: 'flag' }
  | { readonly is: 'word'; readonly words: Readonly<Record<string, string>> }
  /** the id of a record of one of these types */
  | { readonly is: 'id'; readonly types: readonly string[] }
  | { readonly is: 'date' }
  | { readonly is: 'day' }
  | { readonly is: 'interval' }
  | { readonly is: 'evidence' }
  | { readonly is: 'list'; readonly of: Field; readonly least: number }
  | { readonly is: 'mapping'; readonly fields: Fields }
  /** made from other things than a field of its own */
  | { readonly is: 'made' };

export interface Field<V = unknown> {
  readonly kind: Kind;
  /** one or two sentences, for whoever reads and whoever writes it; empty where the list or the mapping around it says all */
  readonly description: string;
  /** null where there is none; written by leaving it out */
  readonly nullable: boolean;
  /** what it is where nothing is written */
  readonly byDefault?: V;
  /** never there: it carries the type */
  readonly value?: V;
}

export type Fields = Readonly<Record<string, Field>>;
export type ValueOf<F> = F extends Field<infer V> ? V : never;
export type ValuesOf<F> = { readonly [Name in keyof F]: ValueOf<F[Name]> };

const field = <V>(kind: Kind, description: string): Field<V> => ({ kind, description, nullable: false });

export const text = (description: string, shape?: Shape) => field<string>({ is: 'text', shape }, description);
export const url = (description: string) => field<string>({ is: 'url' }, description);
export const pattern = (description: string) => field<string>({ is: 'pattern' }, description);
export const session = (description: string) => field<string>({ is: 'session' }, description);
export const number = (description: string) => field<number>({ is: 'number', whole: false }, description);
export const whole = (description: string, least: number, most?: number) =>
  field<number>({ is: 'number', whole: true, least, most }, description);
export const flag = (description: string) => field<boolean>({ is: 'flag' }, description);
export const word = <V extends Readonly<Record<string, string>>>(words: V, description: string) =>
  field<keyof V & string>({ is: 'word', words }, description);
export const id = (types: string | readonly string[], description: string) => field<Id>({ is: 'id', types: [types].flat() }, description);
/** A partial date. */
export const date = (description: string) => field<PartialDate>({ is: 'date' }, description);
export const day = (description: string) => field<Day>({ is: 'day' }, description);
/** Written as `since` and `until`. */
export const interval = (description: string) => field<Interval>({ is: 'interval' }, description);
/** Written as `source`, `at` and `read`, or as a list of these. */
export const evidence = (description: string) => field<readonly Evidence[]>({ is: 'evidence' }, description);
export const list = <V>(of: Field<V>, description: string, least = 0) => field<readonly V[]>({ is: 'list', of, least }, description);
/** What has fields of its own, and no id. */
export const mapping = <F extends Fields>(fields: F) => ({ ...field<ValuesOf<F>>({ is: 'mapping', fields }, ''), fields });
export const described = <V>(of: Field<V>, description: string): Field<V> => ({ ...of, description });
export const made = <V>(description: string) => field<V>({ is: 'made' }, description);

export const optional = <V>(of: Field<V>): Field<V | null> => ({ ...of, nullable: true }) as Field<V | null>;
export const byDefault = <V>(value: V, of: Field<V>): Field<V> => ({ ...of, byDefault: value });

/** A type of record, with its fields besides the id. */
export interface RecordDescription<T extends string = string, F extends Fields = Fields> {
  readonly type: T;
  readonly fields: F;
  /** how its ids must be written, where not as all ids */
  readonly idShape: Shape | null;
}

export function record<const T extends string, F extends Fields>(
  type: T,
  fields: F,
  idShape: Shape | null = null,
): RecordDescription<T, F> {
  return { type, fields, idShape };
}

export type RecordOf<D> =
  D extends RecordDescription<infer T, infer F>
    ? { readonly type: T; readonly id: Id } & ValuesOf<F> extends infer R
      ? { [K in keyof R]: R[K] }
      : never
    : never;

/** Where a record's content can be read: a source and the place in it. */
export const Evidence = mapping({
  source: id('Source', 'The document that shows it.'),
  locator: optional(text('The place in the source: `para. 12`, `Art. 4`; null where the whole source is meant.')),
  read: optional(word(Reading, 'How far it was read for this dataset; null where that is not recorded.')),
});
export type Evidence = ValueOf<typeof Evidence>;

// What many records have

export const note = optional(text('What a reader should know besides.'));
export const shownBy = evidence('The sources that show it.');
export const recordedOn = day('The day on which this was recorded here.');
export const name = text('The usual English name.');
export const otherNames = list(text(''), 'Other names and spellings, in any script.');
export const language = text('The language of the text that was read: a BCP 47 tag.');
