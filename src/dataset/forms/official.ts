/** The form of officials and experts. */
import { z } from 'zod';
import { OfficialKind } from '../../domain/actors.ts';
import { form } from './form.ts';
import { attestedOn, cited, evidenceOf, id, intervalOf, mapping, names, note, reference, since, text, until, word } from './values.ts';

export const official = form(
  'Official',
  'officials',
  'Officials and experts: the people who speak',
  {
    id,
    name: text,
    otherNames: names,
    kind: word(OfficialKind),
    country: reference('a state').optional(),
    affiliations: z
      .array(
        mapping({
          organisation: reference('an organisation'),
          role: text,
          since: since.default('unknown'),
          until: until.default('unknown'),
          attestedOn,
          ...cited,
        }),
      )
      .default([]),
    note,
    ...cited,
  },
  ['kind', 'source', 'at'],
  (it) => ({
    type: 'Official',
    id: it.id,
    name: it.name,
    otherNames: it.otherNames,
    kind: it.kind,
    country: it.country ?? null,
    affiliations: it.affiliations.map((each) => ({
      organisation: each.organisation,
      role: each.role,
      interval: intervalOf(each),
      attestedOn: each.attestedOn,
      evidence: evidenceOf(each),
    })),
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);
