/** The values of the forms: what may be written in a field, and what it becomes. */
import { z } from 'zod';
import * as dates from '../../domain/dates.ts';
import { type Evidence, Reading } from '../../domain/fields.ts';

// A message says what was expected; what was found instead is added where the problem is reported.

export const written = (pattern: RegExp, expected: string) => z.string(expected).regex(pattern, expected);
export const id = written(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, 'expected an id: letters and digits, words joined by hyphens').describe(
  'A readable id, unique over the whole dataset.',
);
export const text = z.string('expected some text').trim().min(1, 'expected some text');
const expectedDate = 'expected a date that exists: YYYY, YYYY-MM or YYYY-MM-DD';
export const partialDate = z
  .union([z.string(), z.number().int().transform(String)], expectedDate)
  // Aborts, so that where more than a date may be written, the message says so.
  .refine(dates.isPartialDate, { message: expectedDate, abort: true })
  .describe('A partial date: YYYY, YYYY-MM or YYYY-MM-DD, as precise as the source.');
const expectedDay = 'expected a day that exists: YYYY-MM-DD';
export const day = z.string(expectedDay).refine(dates.isDay, expectedDay).describe('A day: YYYY-MM-DD.');
export const word = <const V extends Readonly<Record<string, string>>>(vocabulary: V) => {
  const words = Object.keys(vocabulary) as (keyof V & string)[];
  return z
    .enum(words, { error: () => `expected one of ${words.join(', ')}` })
    .describe(words.map((each) => `${each}: ${vocabulary[each]}`).join('\n'));
};
export const since = z
  .union([partialDate, z.literal('unknown')], `${expectedDate}, or unknown`)
  .describe('First day, as precise as known, or `unknown`.');
export const until = z
  .union([partialDate, z.literal(['open', 'unknown'])], `${expectedDate}, or open, or unknown`)
  .describe('First day on which it no longer held; `open` while it goes on; `unknown` where the source does not say.');
const evidence = z
  .array(z.strictObject({ source: id.describe('The id of a source.'), at: text.optional(), read: word(Reading).optional() }))
  .min(1, 'expected at least one source')
  .describe('The sources that show it, each with the place in it.');

export const cited = {
  evidence: evidence.optional(),
  source: id.describe('The id of the one source that shows it; short for `evidence`.').optional(),
  at: text.describe('Where in `source`: para. 12, Art. 4.').optional(),
  read: word(Reading).optional(),
};
/** A mapping that may hold no other fields, and in which what belongs together is given together. */
export function mapping<S extends z.ZodRawShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  const given = (it: unknown, field: string) => (it as Record<string, unknown>)[field] !== undefined;
  // Asked even where a field is malformed, so that all that is wrong with a record is told at once.
  const when = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;
  let mapping = z.strictObject(shape);
  if ('evidence' in shape) {
    mapping = mapping
      .refine((it) => !given(it, 'evidence') || !(given(it, 'source') || given(it, 'at')), {
        path: ['evidence'],
        message: 'is given beside `source` or `at`: expected either `evidence`, or `source` with `at`',
        when,
      })
      .refine((it) => !given(it, 'at') || given(it, 'source') || given(it, 'evidence'), {
        path: ['at'],
        message: 'is a place in no source: expected `source` beside it',
        when,
      });
  }
  if (shape.since instanceof z.ZodOptional) {
    mapping = mapping
      .refine((it) => given(it, 'since') || !given(it, 'until'), {
        path: ['until'],
        message: 'is given without `since`: expected both or neither',
        when,
      })
      .refine((it) => given(it, 'until') || !given(it, 'since'), {
        path: ['since'],
        message: 'is given without `until`: expected both or neither',
        when,
      });
  }
  return mapping;
}
export const session = z
  .union([z.number().int().min(1), text], 'expected the number or the name of a session')
  .transform(String)
  .describe('A session of the body, as it calls it: its number, or its name.');

type Place = { at?: string; read?: string };
type Cited = Place & { evidence?: (Place & { source: string })[]; source?: string };
export function evidenceOf(form: Cited): Evidence[] {
  const listed = form.evidence ?? [];
  const single = form.source ? [{ source: form.source, at: form.at, read: form.read }] : [];
  return [...single, ...listed].map(({ source, at, read }) => ({
    source,
    locator: at ?? null,
    read: (read as Reading | undefined) ?? null,
  }));
}
export function intervalOf(form: { since: string; until: string }): dates.Interval {
  return {
    since: form.since === 'unknown' ? null : form.since,
    until: form.until === 'open' || form.until === 'unknown' ? null : form.until,
    end: form.until === 'open' ? 'OPEN' : form.until === 'unknown' ? 'UNKNOWN' : 'DATED',
  };
}
export function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'i');
    return true;
  } catch {
    return false;
  }
}
