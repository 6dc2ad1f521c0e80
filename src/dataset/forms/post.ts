/** The form of posts. */
import { z } from 'zod';
import { PostKind } from '../../domain/actors.ts';
import { form } from './form.ts';
import { cited, evidenceOf, id, note, reference, text, word } from './values.ts';

export const post = form(
  'Post',
  'posts',
  'Posts: offices of organisations and states',
  {
    id,
    title: text,
    kind: word(PostKind),
    of: reference('the organisation or state whose office it is'),
    single: z.boolean().describe('Whether only one holder at a time is possible.'),
    note,
    ...cited,
  },
  ['source', 'at'],
  (it) => ({
    type: 'Post',
    id: it.id,
    title: it.title,
    kind: it.kind,
    of: it.of,
    single: it.single,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);
