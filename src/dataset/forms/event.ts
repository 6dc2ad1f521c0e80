/** The form of events. */
import { z } from 'zod';
import { form } from './form.ts';
import { cited, evidenceOf, id, intervalOf, note, reference, since, text, until } from './values.ts';

export const event = form(
  'Event',
  'events',
  'Events: occasions on which something was said or done',
  {
    id,
    name: text,
    since,
    until,
    place: text.optional(),
    partOf: reference('the event it is a part of').optional(),
    organisers: z.array(reference('an actor')).default([]),
    note,
    ...cited,
  },
  ['source', 'at'],
  (it) => ({
    type: 'Event',
    id: it.id,
    name: it.name,
    interval: intervalOf(it),
    place: it.place ?? null,
    partOf: it.partOf ?? null,
    organisers: it.organisers,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);
