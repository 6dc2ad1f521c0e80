/** The form of sources. */
import { z } from 'zod';
import { SourceKind } from '../../domain/sources.ts';
import { form } from './form.ts';
import { id, note, partialDate, reference, text, word } from './values.ts';

export const source = form(
  'Source',
  'sources',
  'Sources: the documents that show what the records say',
  {
    id,
    title: text,
    kind: word(SourceKind),
    authors: z.array(reference('an actor')).default([]),
    publisher: reference('an organisation').optional(),
    date: partialDate.optional(),
    language: text.describe('BCP 47 tag of the text read.'),
    symbol: text.describe('The body’s own number: A/RES/68/262.').optional(),
    url: z.url('expected a URL').optional(),
    note,
  },
  ['language', 'kind', 'publisher'],
  (it) => ({
    type: 'Source',
    id: it.id,
    title: it.title,
    kind: it.kind,
    authors: it.authors,
    publisher: it.publisher ?? null,
    date: it.date ?? null,
    language: it.language,
    symbol: it.symbol ?? null,
    url: it.url ?? null,
    note: it.note ?? null,
  }),
);
