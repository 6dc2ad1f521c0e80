/** Who could vote in a roll call that is written by hand: what it costs to find out, wherever it is asked. */
import { expect, it } from 'vitest';
import { rollCalls as checkRollCalls } from '../../src/dataset/check/roll-calls.ts';
import type { Membership } from '../../src/domain/actors.ts';
import { noRecords, type Records } from '../../src/domain/records.ts';
import { writtenTable } from '../../src/imports/written.ts';
import { aboutVotes } from '../../src/votes/about.ts';
import { RecordedVotes } from '../../src/votes/recorded.ts';
import { record } from '../support/record.ts';

const states = ['AAA', 'BBB', 'CCC', 'DDD'];

/** Organisations of four members each, and roll calls in the first one, in each of which one member abstained. */
function recordsOf(organisations: number, rollCalls: number): Records {
  const each = Array.from({ length: organisations }, (_, at) => `org-${at}`);
  const interval = { since: '1900', until: null, end: 'OPEN' } as const;
  const ballots = { rest: 'YES', YES: [], ABSTAIN: ['AAA'], NO: [], ABSENT: [] } as const;
  const totals = { yes: 3, abstain: 1, no: 0, absent: 0 };
  return {
    ...noRecords(),
    Organisation: each.map((id) => record('Organisation', id)),
    State: states.map((id) => record('State', id, { existence: interval })),
    Membership: each.flatMap((organisation) =>
      states.map((state) => record('Membership', `${organisation}-${state}`, { organisation, state, status: 'MEMBER', interval })),
    ),
    RollCall: Array.from({ length: rollCalls }, (_, at) =>
      record('RollCall', `on-${at}`, { body: 'org-0', date: `${2001 + at}-02-03`, proposition: 'topic', ballots, totals }),
    ),
  };
}

const asked: Readonly<Record<string, (records: Records, memberships: Membership[]) => unknown>> = {
  'the planes of votes': (records, memberships) => {
    const votes = new RecordedVotes([], { ...aboutVotes(records, []), memberships }).in('RECORD');
    return votes.planes.YES.filter((bits) => bits !== 0).length;
  },
  'the table of what is written': (records, Membership) => writtenTable({ ...records, Membership }, 'org-0').rows[0]?.letters.RECORD,
  'the check of totals': (records, Membership) => {
    const wrong: string[] = [];
    const byId = new Map(records.State.map((state) => [state.id, state]));
    const unread = { ids: new Set<string>(), types: new Set<never>(), words: new Set<string>(), malformed: [] };
    checkRollCalls({ records: { ...records, Membership }, byId, unread }, (_record, _path, message) => wrong.push(message));
    return wrong;
  },
};

const answers = { 'the planes of votes': 3, 'the table of what is written': 'AYYY', 'the check of totals': [] };

it.each(Object.entries(asked))('%s: one more roll call looks at the memberships of its own organisation', (what, ask) => {
  const reads = (organisations: number, rollCalls: number) => {
    let read = 0;
    const records = recordsOf(organisations, rollCalls);
    const get = (membership: Membership, field: string | symbol) => {
      read++;
      return membership[field as keyof Membership];
    };
    const watched = records.Membership.map((membership) => new Proxy(membership, { get }));
    expect(ask(records, watched)).toEqual(answers[what as keyof typeof answers]);
    return read;
  };
  const further = (organisations: number) => reads(organisations, 20) - reads(organisations, 10);
  expect(further(2)).toBeGreaterThan(0);
  expect(further(50)).toBe(further(2));
});
