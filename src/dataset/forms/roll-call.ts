/** The form of roll calls. */
import { z } from 'zod';
import { AdoptionRule, Choice, VotedOn } from '../../domain/votes.ts';
import { form } from './form.ts';
import { cited, count, evidenceOf, id, note, partialDate, recordedOn, reference, session, side, text, word } from './values.ts';

const voters = z.array(reference('a state')).default([]);

export const rollCall = form(
  'RollCall',
  'roll-calls',
  'Roll calls: recorded votes, the exceptions by name and the rest by rule',
  {
    id,
    body: reference('the body that voted: an organ, or an organisation as a whole'),
    session: session
      .describe('The session, as the body calls it; emergency and special sessions count with the regular one in course.')
      .optional(),
    date: partialDate,
    title: text,
    description: text.optional(),
    symbol: text.describe('The symbol of what was voted on, as the body writes it: A/RES/68/262.').optional(),
    proposition: reference('the proposition that it was on'),
    yes: word(side).describe('What a yes means on the proposition.').default('SUPPORTS'),
    topics: z.array(reference('a topic')).default([]),
    adoption: word(AdoptionRule).default('UNRECORDED'),
    votedOn: word(VotedOn).default('TEXT'),
    text: reference('the roll call on the whole text; only where this one was on a part of it or an amendment').optional(),
    adopted: z.boolean().describe('Whether it was adopted.').optional(),
    important: z.boolean().describe('Whether the United States Department of State lists it as important.').optional(),
    number: z.number().int().min(1).describe('Its number in the published data (rcid), where it is in them.').optional(),
    rest: word({ ...Choice, ABSENT: 'Absent.' }).describe('What every member did that is not named.'),
    votes: z.strictObject({ YES: voters, ABSTAIN: voters, NO: voters, ABSENT: voters }).describe('Those that are named, by what they did.'),
    totals: z
      .strictObject({ yes: count, no: count, abstain: count, absent: count.optional() })
      .describe('The official count, which must come out of the votes of the members on that day.'),
    note,
    recordedOn,
    ...cited,
  },
  ['body', 'session', 'date', 'adoption', 'rest', 'topics', 'recordedOn', 'source', 'at'],
  (it) => ({
    type: 'RollCall',
    id: it.id,
    body: it.body,
    session: it.session ?? null,
    date: it.date,
    title: it.title,
    description: it.description ?? null,
    symbol: it.symbol ?? null,
    proposition: it.proposition,
    yes: it.yes,
    topics: it.topics,
    adoption: it.adoption,
    votedOn: it.votedOn,
    text: it.text ?? null,
    adopted: it.adopted ?? null,
    important: it.important ?? null,
    totals: { ...it.totals, absent: it.totals.absent ?? null },
    repeats: null,
    number: it.number ?? null,
    ballots: { rest: it.rest, ...it.votes },
    absencesRecorded: true,
    note: it.note ?? null,
    recordedOn: it.recordedOn,
    evidence: evidenceOf(it),
  }),
);
