/** The form of figures that someone cited. */
import { z } from 'zod';
import { form } from './form.ts';
import { cited, evidenceOf, id, note, partialDate, recordedOn, reference, text } from './values.ts';

export const figure = form(
  'Figure',
  'figures',
  'Figures that someone cited',
  {
    id,
    measured: text.describe('What was counted or measured, in our own words.'),
    value: z.number(),
    unit: text,
    qualifier: text.describe('"at least", "about", as the source has it.').optional(),
    period: text.optional(),
    citedBy: reference('the actor who cited it'),
    statement: reference('the statement in which it was cited').optional(),
    topics: z.array(reference('a topic')).default([]),
    date: partialDate,
    recordedOn,
    note,
    ...cited,
  },
  ['source', 'at', 'date', 'recordedOn'],
  (it) => ({
    type: 'Figure',
    id: it.id,
    measured: it.measured,
    value: it.value,
    unit: it.unit,
    qualifier: it.qualifier ?? null,
    period: it.period ?? null,
    citedBy: it.citedBy,
    statement: it.statement ?? null,
    topics: it.topics,
    date: it.date,
    recordedOn: it.recordedOn,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);
