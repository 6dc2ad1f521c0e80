/** The form of memberships of states in organisations. */
import { z } from 'zod';
import { InterruptionKind, MembershipActKind, MembershipStatus } from '../../domain/actors.ts';
import { form } from './form.ts';
import { cited, evidenceOf, id, intervalOf, mapping, note, partialDate, recordedOn, reference, since, until, word } from './values.ts';

export const membership = form(
  'Membership',
  'memberships',
  'Memberships of states in organisations',
  {
    id: id.describe('By default organisation and state joined: csto-KAZ. A second stretch needs its own.').optional(),
    organisation: reference('an organisation'),
    state: reference('a state'),
    status: word(MembershipStatus),
    since,
    until,
    acts: z.array(mapping({ kind: word(MembershipActKind), date: partialDate, note, ...cited })).default([]),
    interruptions: z.array(mapping({ kind: word(InterruptionKind), since, until, note, ...cited })).default([]),
    note,
    recordedOn,
    ...cited,
  },
  ['organisation', 'status', 'until', 'recordedOn', 'source', 'at'],
  (it) => ({
    type: 'Membership',
    id: it.id,
    organisation: it.organisation,
    state: it.state,
    status: it.status,
    interval: intervalOf(it),
    acts: it.acts.map((act) => ({
      kind: act.kind,
      date: act.date,
      note: act.note ?? null,
      evidence: evidenceOf(act),
    })),
    interruptions: it.interruptions.map((each) => ({
      kind: each.kind,
      interval: intervalOf(each),
      note: each.note ?? null,
      evidence: evidenceOf(each),
    })),
    note: it.note ?? null,
    recordedOn: it.recordedOn,
    evidence: evidenceOf(it),
  }),
  ['organisation', 'state'],
);
