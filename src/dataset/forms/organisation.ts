/** The form of organisations. */
import { Entitlement, OrganisationKind } from '../../domain/actors.ts';
import { form } from './form.ts';
import { cited, evidenceOf, id, intervalOf, names, note, reference, session, since, text, until, word } from './values.ts';

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
    parent: reference('the organisation that it is an organ of; only with ORGAN').optional(),
    entitlement: word(Entitlement).describe('Whose members vote in it; only with ORGAN.').optional(),
    finalTextsFrom: session
      .describe('From which of its sessions on scores over final texts leave out votes on amendments and parts; by default in all.')
      .optional(),
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
    parent: it.parent ?? null,
    entitlement: it.entitlement ?? null,
    finalTextsFrom: it.finalTextsFrom ?? null,
    existence: it.since && it.until ? intervalOf({ since: it.since, until: it.until }) : null,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);
