/** The form of organisations. */
import { OrganisationKind } from '../../domain/actors.ts';
import { form } from './form.ts';
import { cited, evidenceOf, id, intervalOf, names, note, since, text, until, word } from './values.ts';

export const organisation = form(
  'Organisation',
  'organisations',
  'Organisations: bodies that states make up, and others that speak or host',
  {
    id,
    name: text,
    abbreviation: text.optional(),
    otherNames: names,
    kind: word(OrganisationKind),
    since: since.optional(),
    until: until.optional(),
    note,
    ...cited,
  },
  ['source', 'at'],
  (it) => ({
    type: 'Organisation',
    id: it.id,
    name: it.name,
    abbreviation: it.abbreviation ?? null,
    otherNames: it.otherNames,
    kind: it.kind,
    existence: it.since && it.until ? intervalOf({ since: it.since, until: it.until }) : null,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);
