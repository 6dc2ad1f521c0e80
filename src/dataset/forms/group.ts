/** The form of groups. */
import { Extent } from '../../domain/actors.ts';
import { form } from './form.ts';
import { cited, evidenceOf, id, names, note, reference, text, word } from './values.ts';

export const group = form(
  'Group',
  'groups',
  'Groups: holders of positions without legal personality',
  {
    id,
    name: text,
    otherNames: names,
    extent: word(Extent),
    membersOf: reference('the organisation whose members it is made of').optional(),
    participantsOf: reference('the event whose participants it is made of').optional(),
    voiceOf: reference('the source whose own judgements it holds').optional(),
    note,
    ...cited,
  },
  ['source', 'at'],
  (it) => ({
    type: 'Group',
    id: it.id,
    name: it.name,
    otherNames: it.otherNames,
    extent: it.extent,
    membersOf: it.membersOf ?? null,
    participantsOf: it.participantsOf ?? null,
    voiceOf: it.voiceOf ?? null,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);
