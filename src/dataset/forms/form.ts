/**
 * The YAML forms: what an editor may write for a kind of record, and the domain record that it becomes. Both follow from the
 * description of the record's fields in domain; a form says only what is besides.
 *
 * It serves three readers: the validator, the JSON Schemas that editors complete from, and the codebook.
 * A form describes one record on its own; what holds between records is in check/.
 */
import { z } from 'zod';
import type { Field, Fields, Kind, Shape } from '../../domain/fields.ts';
import { descriptions, type RecordType, type RecordTypes } from '../../domain/records.ts';
import {
  cited,
  day,
  evidenceOf,
  id,
  intervalOf,
  isPattern,
  mapping,
  partialDate,
  session,
  since,
  text,
  until,
  word,
  written,
} from './values.ts';

export interface Form<T extends RecordType = RecordType> {
  readonly type: T;
  /** `x`: the records are in x.yaml, in the files of the folder x, or in both */
  readonly place: string;
  readonly title: string;
  readonly schema: z.ZodObject;
  /** fields that a file may give once for all of its records */
  readonly defaults: readonly string[];
  /** fields that, joined, make the id of a record that is given none */
  readonly joined: readonly string[];
  readonly build: (written: Written & { readonly id: string }) => RecordTypes[T];
}

/** The fields of a record as they are written, once they were found right. */
export type Written = Readonly<Record<string, unknown>>;

/** What is written for an interval and for evidence. */
type OfSeveral = 'since' | 'until' | keyof typeof cited;
type FieldOf<T extends RecordType> = keyof (typeof descriptions)[T]['fields'] & string;

interface Besides<T extends RecordType, M extends z.ZodRawShape> {
  readonly place: string;
  readonly title: string;
  readonly defaults?: readonly (FieldOf<T> | OfSeveral | (keyof NoInfer<M> & string))[];
  readonly joined?: readonly FieldOf<T>[];
  /** how to write a field, where its description doesn't say */
  readonly hints?: { readonly [Name in FieldOf<T>]?: string };
  /** fields that must be written, though a record may lack them */
  readonly required?: readonly FieldOf<T>[];
  /** what is written for the fields that are made of others, and how they are made */
  readonly made?: {
    readonly shape: M;
    readonly build: (written: Written) => Partial<RecordTypes[T]>;
  };
}

const slug = (word: string) => word.toLowerCase().replaceAll('_', '-');

/** The id that a record is given or gets; null where what it is made of is not there. */
export function idOf(form: Pick<Form, 'joined'>, fields: Written): string | null {
  if (typeof fields.id === 'string') return fields.id;
  const parts = form.joined.map((field) => fields[field]);
  if (fields.id !== undefined || parts.length === 0 || !parts.every((part) => typeof part === 'string')) return null;
  return parts.map((part, index) => (form.joined[index] === 'kind' ? slug(part) : part)).join('-');
}

export function form<T extends RecordType, M extends z.ZodRawShape = Record<never, never>>(type: T, besides: Besides<T, M>): Form<T> {
  const { place, title, defaults = [], joined = [], hints = {}, required = [], made } = besides;
  const { idShape } = descriptions[type];
  const fields: Fields = descriptions[type].fields;
  const ids = idShape === null ? id : shaped(idShape);
  const byDefault = `By default ${joined.join(', ')} joined by hyphens; a second record of the same needs its own.`;
  const shape = {
    id: joined.length === 0 ? ids : ids.describe(byDefault).optional(),
    ...shapeOf(fields, hints, required),
    ...made?.shape,
  };
  return {
    type,
    place,
    title,
    schema: mapping(shape),
    defaults,
    joined,
    build: (written) => ({ type, id: written.id, ...valuesOf(fields, written), ...made?.build(written) }) as RecordTypes[T],
  };
}

const shaped = ({ pattern, expected }: Shape) => written(pattern, expected);

/** What may be written for some fields. */
function shapeOf(fields: Fields, hints: Readonly<Record<string, string>> = {}, required: readonly string[] = []): z.ZodRawShape {
  return Object.assign(
    {},
    ...Object.entries(fields).map(([name, field]): z.ZodRawShape => {
      const maybe = (type: z.ZodType) => (field.nullable && !required.includes(name) ? type.optional() : type);
      switch (field.kind.is) {
        case 'made':
          return {};
        case 'evidence':
          return cited;
        case 'interval': {
          if (field.byDefault !== undefined) return { since: since.default('unknown'), until: until.default('unknown') };
          return { since: maybe(since), until: maybe(until) };
        }
        default: {
          const type = described(field, hints[name]);
          if (field.byDefault !== undefined) return { [name]: type.default(field.byDefault) };
          return { [name]: field.kind.is === 'list' && field.kind.least === 0 ? type.default([]) : maybe(type) };
        }
      }
    }),
  );
}

function described(field: Field, hint?: string): z.ZodType {
  const said = saying(field, hint);
  return said === '' ? typeOf(field) : typeOf(field).describe(said);
}

function typeOf({ kind }: Field): z.ZodType {
  switch (kind.is) {
    case 'text':
      return kind.shape ? shaped(kind.shape) : text;
    case 'url':
      return z.url('expected a URL');
    case 'pattern':
      return text.refine(isPattern, 'expected a regular expression');
    case 'session':
      return session;
    case 'number': {
      let number = kind.whole ? z.number().int() : z.number();
      if (kind.least !== undefined) number = number.min(kind.least);
      return kind.most === undefined ? number : number.max(kind.most);
    }
    case 'flag':
      return z.boolean();
    case 'word':
      return word(kind.words);
    case 'id':
      return id;
    case 'date':
      return partialDate;
    case 'day':
      return day;
    case 'list': {
      const { of, least } = kind;
      const each = described(of);
      return least === 0 ? z.array(each) : z.array(each).min(least, `expected at least ${least === 1 ? 'one' : least} ${inWords(of.kind)}`);
    }
    case 'mapping':
      return mapping(shapeOf(kind.fields));
    case 'evidence':
    case 'interval':
    case 'made':
      throw new Error(`A field must not be written as ${kind.is} inside of another.`);
  }
}

const inWords = (kind: Kind) => (kind.is === 'id' ? words(kind.types).join(' or ') : 'of them');
/** `roll call` for `RollCall`. */
const words = (types: readonly string[]) => types.map((type) => type.replace(/(?<=.)[A-Z]/g, ' $&').toLowerCase());
const withArticle = (word: string) => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;

/** What an editor is told of a field: what everybody is told, and how it is written. */
function saying({ kind, description }: Field, hint?: string): string {
  return [description, hint, howWritten(kind)]
    .filter((part) => part)
    .join(' ')
    .replace(' \n', '\n');
}

function howWritten(kind: Kind): string {
  switch (kind.is) {
    case 'id':
      return `The id of ${words(kind.types).map(withArticle).join(' or ')}.`;
    case 'word':
      return Object.entries(kind.words)
        .map(([word, meaning]) => `\n${word}: ${meaning}`)
        .join('');
    case 'date':
      return 'A partial date: YYYY, YYYY-MM or YYYY-MM-DD, as precise as the source.';
    case 'day':
      return 'A day: YYYY-MM-DD.';
    case 'session':
      return 'Its number, or its name.';
    default:
      return '';
  }
}

/** The values of fields, of what was written. */
function valuesOf(fields: Fields, written: Written): Record<string, unknown> {
  const values = Object.entries(fields).flatMap(([name, field]) =>
    field.kind.is === 'made' ? [] : [[name, valueIn(field, name, written)]],
  );
  return Object.fromEntries(values);
}

function valueIn({ kind }: Field, name: string, written: Written): unknown {
  if (kind.is === 'evidence') return evidenceOf(written);
  if (kind.is === 'interval') return written.since === undefined ? null : intervalOf(written as { since: string; until: string });
  const value = written[name];
  if (value === undefined) return null;
  if (kind.is === 'mapping') return valuesOf(kind.fields, value as Written);
  if (kind.is === 'list' && kind.of.kind.is === 'mapping') {
    const { fields } = kind.of.kind;
    return (value as readonly Written[]).map((each) => valuesOf(fields, each));
  }
  return value;
}
