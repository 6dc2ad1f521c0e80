/** The form of states, present and historical. */
import { z } from 'zod';
import { form } from './form.ts';
import { cited, evidenceOf, intervalOf, names, note, reference, since, text, until, written } from './values.ts';

export const state = form(
  'State',
  'states',
  'States, present and historical',
  {
    id: written(/^[A-Z]{3,4}$/, 'expected an ISO 3166 code: three or four capital letters'),
    name: text,
    officialName: text.optional(),
    otherNames: names,
    alpha2: written(/^[A-Z]{2}$/, 'expected two capital letters').optional(),
    numeric: written(/^\d{3}$/, 'expected three digits in quotes').optional(),
    cow: z.number().int().min(2).max(990).describe('Correlates of War country code.').optional(),
    formerCow: z
      .array(z.number().int().min(2).max(990))
      .describe('Correlates of War country codes under which the state was listed before, or is listed beside.')
      .default([]),
    formerAlpha2: z
      .array(written(/^[A-Z]{2}$/, 'expected two capital letters'))
      .describe('ISO 3166-1 alpha-2 codes that the state had before.')
      .default([]),
    region: text.describe('UN M49 sub-region.').optional(),
    since,
    until,
    predecessors: z.array(reference('a state')).default([]),
    successors: z.array(reference('a state')).default([]),
    continues: reference('the predecessor whose seat in the United Nations it continues').optional(),
    note,
    ...cited,
  },
  ['source', 'at', 'until'],
  (it) => ({
    type: 'State',
    id: it.id,
    name: it.name,
    officialName: it.officialName ?? null,
    otherNames: it.otherNames,
    alpha2: it.alpha2 ?? null,
    numeric: it.numeric ?? null,
    cow: it.cow ?? null,
    formerCow: it.formerCow,
    formerAlpha2: it.formerAlpha2,
    region: it.region ?? null,
    existence: intervalOf(it),
    predecessors: it.predecessors,
    successors: it.successors,
    continues: it.continues ?? null,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);
