/**
 * The YAML forms: what an editor may write for a kind of record, and the domain record that it becomes.
 *
 * One description serves three readers: the validator, the JSON Schemas that editors complete from, and the codebook.
 * A form describes one record on its own; what holds between records is in check.ts.
 */
import type { z } from 'zod';
import type { RecordType, RecordTypes } from '../../domain/records.ts';
import { mapping } from './values.ts';

export interface Form<T extends RecordType> {
  readonly type: T;
  /** `x`: the records are in x.yaml, in the files of the folder x, or in both */
  readonly place: string;
  readonly title: string;
  readonly schema: z.ZodObject;
  /** fields that a file may give once for all of its records */
  readonly defaults: readonly string[];
  /** fields that, joined, make the id of a record that is given none */
  readonly joined: readonly string[];
  readonly build: (form: never) => RecordTypes[T];
}

const slug = (word: string) => word.toLowerCase().replaceAll('_', '-');

/** The id that a record is given or gets; null where what it is made of is not there. */
export function idOf(form: Form<RecordType>, fields: Readonly<Record<string, unknown>>): string | null {
  if (typeof fields.id === 'string') return fields.id;
  const parts = form.joined.map((field) => fields[field]);
  if (fields.id !== undefined || parts.length === 0 || !parts.every((part) => typeof part === 'string')) return null;
  return parts.map((part, index) => (form.joined[index] === 'kind' ? slug(part) : part)).join('-');
}

export function form<T extends RecordType, S extends z.ZodRawShape>(
  type: T,
  place: string,
  title: string,
  shape: S,
  defaults: readonly (keyof S & string)[],
  build: (form: z.output<z.ZodObject<S>> & { id: string }) => RecordTypes[T],
  joined: readonly (keyof S & string)[] = [],
): Form<T> {
  return { type, place, title, schema: mapping(shape) as never, defaults, build: build as never, joined };
}
