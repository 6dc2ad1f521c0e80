/** The form of tenures. */
import { z } from 'zod';
import { form } from './form.ts';
import { attestedOn, cited, evidenceOf, id, intervalOf, note, recordedOn, reference, since, until } from './values.ts';

export const tenure = form(
  'Tenure',
  'tenures',
  'Tenures: who held which office when',
  {
    id: id.describe('By default holder and post joined. A second stretch needs its own.').optional(),
    post: reference('a post'),
    holder: reference('an official, or a state'),
    since,
    until,
    attestedOn,
    acting: z.boolean().default(false),
    note,
    recordedOn,
    ...cited,
  },
  ['post', 'recordedOn', 'source', 'at'],
  (it) => ({
    type: 'Tenure',
    id: it.id,
    post: it.post,
    holder: it.holder,
    interval: intervalOf(it),
    attestedOn: it.attestedOn,
    acting: it.acting,
    note: it.note ?? null,
    recordedOn: it.recordedOn,
    evidence: evidenceOf(it),
  }),
  ['holder', 'post'],
);
