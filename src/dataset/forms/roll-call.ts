/** The form of roll calls: who did what is written by exceptions and a rule for the rest. */
import { z } from 'zod';
import { type AdoptionRule, type Ballots, Choice } from '../../domain/votes.ts';
import { form } from './form.ts';
import { id, word } from './values.ts';

const voters = z.array(id.describe('The id of a state.')).default([]);

const shape = {
  rest: word({ ...Choice, ABSENT: 'Absent.' }).describe('What every member did that is not named.'),
  votes: z.strictObject({ YES: voters, ABSTAIN: voters, NO: voters, ABSENT: voters }).describe('Those that are named, by what they did.'),
};

export const rollCall = form('RollCall', {
  place: 'roll-calls',
  title: 'Roll calls: recorded votes, the exceptions by name and the rest by rule',
  defaults: ['body', 'session', 'date', 'adoption', 'rest', 'topics', 'recordedOn', 'source', 'at'],
  hints: { totals: 'It must come out of the votes of the members on that day.' },
  required: ['totals'],
  made: {
    shape,
    build: (written) => {
      const { rest, votes, adoption } = written as {
        rest: Ballots['rest'];
        votes: Omit<Ballots, 'rest'>;
        adoption?: AdoptionRule;
      };
      const adoptionBasis = adoption === undefined || adoption === 'UNRECORDED' ? null : ('RECORDED' as const);
      return {
        ballots: { rest, ...votes },
        adoptionBasis,
        repeats: null,
        disputed: [],
        editions: ['RECORD'] as const,
        absencesRecorded: true,
      };
    },
  },
});
