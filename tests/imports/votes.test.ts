/** How published votes become roll calls, votes and membership of the dataset: who a voter was, who could vote, and on what. */
import { describe, expect, it } from 'vitest';
import type { Interruption, Membership, State } from '../../src/domain/actors.ts';
import type { Interval, PartialDate } from '../../src/domain/dates.ts';
import type { Proposition, RollCallPattern, Topic } from '../../src/domain/positions.ts';
import { noRecords, type Records } from '../../src/domain/records.ts';
import type { Ballots, Choice, RollCall } from '../../src/domain/votes.ts';
import type { VotesBefore } from '../../src/imports/voeten/before.ts';
import type { PublishedRollCall } from '../../src/imports/voeten/published.ts';
import { aboutVotes } from '../../src/votes/about.ts';
import { contentsOf } from '../../src/votes/dataset.ts';
import { choiceOf, hasBit, type PlaneName, type Votes } from '../../src/votes/planes.ts';
import { RecordedVotes } from '../../src/votes/recorded.ts';
import type { VoteTable } from '../../src/votes/table.ts';
import { tableOf } from '../support/published.ts';
import { record } from '../support/record.ts';
import { assembly } from '../support/records.ts';

/** The votes of records and of a table, put together. */
function assembleVotes(records: Records, table: VoteTable | null) {
  const tables = table === null ? [] : [table];
  const recorded = new RecordedVotes(tables, aboutVotes(records, contentsOf(tables).bodies));
  const votes = recorded.in('RECORD');
  return { votes, rollCalls: votes.rollCalls, propositions: votes.rollCalls.flatMap((it) => recorded.adoption(it.proposition) ?? []) };
}

const stretch = (since: PartialDate | null, until: PartialDate | null = null): Interval => ({
  since,
  until,
  end: until === null ? 'OPEN' : 'DATED',
});

function state(id: string, given: Partial<Omit<State, 'existence'>> & { since?: string; until?: string } = {}): State {
  const { since = '1900', until, ...others } = given;
  return record('State', id, { name: id, existence: stretch(since, until ?? null), ...others });
}

function member(state: string, since: PartialDate = '1945-10-24', until?: PartialDate, suspended?: Interval): Membership {
  const interruption: Interruption | null = suspended ? { kind: 'SUSPENDED_BY_BODY', interval: suspended, note: null, evidence: [] } : null;
  return record('Membership', `${state}-un-${since}`, {
    organisation: 'un',
    state,
    status: 'MEMBER',
    interval: stretch(since, until ?? null),
    interruptions: interruption ? [interruption] : [],
  });
}

function proposition(id: string, rollCalls: readonly Partial<RollCallPattern>[] = [], topics: readonly string[] = []): Proposition {
  const patterns = rollCalls.map(
    (each): RollCallPattern => ({ text: '.', without: null, fromSession: null, toSession: null, yes: 'SUPPORTS', ...each }),
  );
  return record('Proposition', id, { text: `${id}.`, kind: 'POLICY', topics, rollCalls: patterns });
}

function topic(id: string, given: Partial<Topic> = {}): Topic {
  return record('Topic', id, { name: id, ...given });
}

function written(given: Partial<Omit<RollCall, 'ballots'>> & { ballots?: Partial<Ballots> } = {}): RollCall {
  const { ballots, ...others } = given;
  return record('RollCall', 'written-here', {
    body: 'unga',
    session: '70',
    date: '2015-11-02',
    title: 'Ours',
    proposition: 'ours',
    ballots: { rest: 'YES', YES: [], ABSTAIN: [], NO: [], ABSENT: [], ...ballots },
    ...others,
  });
}

/** As `import` puts them together. */
const put = (world: Records, published: VotesBefore) => assembleVotes(world, tableOf(world, published));

type PublishedVoter = VotesBefore['voters'][number];

const records = (given: Partial<Records>): Records => ({ ...noRecords(), Organisation: [assembly], ...given });

const voter = (code: string | null, name: string | null = code): PublishedVoter => ({ name, code, cow: null });
const byCow = (cow: number): PublishedVoter => ({ name: null, code: null, cow });

/** Published roll calls, each with a letter for each voter. */
function published(
  voters: readonly PublishedVoter[],
  ...rollCalls: readonly (Partial<PublishedRollCall> & { readonly votes: string; readonly absences?: boolean })[]
): VotesBefore {
  return {
    voters,
    choices: rollCalls.map((each) => each.votes),
    rollCalls: rollCalls.map(({ votes, absences, ...given }, index) => ({
      rcid: 5001 + index,
      session: 70,
      date: '2015-11-02',
      important: null,
      unres: null,
      amendment: false,
      paragraph: false,
      short: `TITLE ${index + 1}`,
      description: null,
      issues: [],
      ...given,
    })),
  };
}

/** Who chose what in a roll call. */
function votesIn(votes: Votes, rollCall: string): Record<string, string> {
  const column = votes.rollCalls.findIndex((each) => each.id === rollCall);
  const cast = votes.states.map((id, row) => [id, choiceOf(votes, row, column)] as const);
  return Object.fromEntries(cast.filter((each): each is [string, Choice] => each[1] !== null));
}

function statesIn(votes: Votes, plane: PlaneName, rollCall: string): string[] {
  const column = votes.rollCalls.findIndex((each) => each.id === rollCall);
  return votes.states.filter((_, row) => hasBit(votes, plane, row, column));
}

describe('a voter is a state by its code and the date', () => {
  const world = records({
    State: [
      state('RUS', { alpha2: 'RU', since: '1991-12-26', continues: 'SUN' }),
      state('SUN', { alpha2: 'SU', since: '1922-12-30', until: '1991-12-26' }),
      state('YUG', { alpha2: 'YU', until: '1992-04-27' }),
      state('SRB', { alpha2: 'RS', formerAlpha2: ['YU', 'CS'], since: '1992-04-27' }),
      state('CSK', { alpha2: 'CS', until: '1993-01-01' }),
      state('CHN', { alpha2: 'CN' }),
      state('TWN', { alpha2: 'TW', name: 'Taiwan' }),
      state('DEU', { alpha2: 'DE', cow: 255, formerCow: [260], otherNames: ['Federal Republic of Germany'] }),
      state('NAM', { alpha2: 'NA', since: '1990-03-21' }),
    ],
    Membership: [
      member('SUN', '1945-10-24', '1991-12-24'),
      member('RUS', '1991-12-24'),
      member('YUG', '1945-10-24', '2000-11-01'),
      member('SRB', '2000-11-01'),
      member('CSK', '1945-10-24', '1993-01-01'),
      member('CHN', '1971-10-25'),
      member('TWN', '1945-10-24', '1971-10-25'),
      member('DEU', '1973-09-18'),
      member('NAM', '1990-04-23'),
    ],
  });

  it.each([
    ['RU', 40, '1985-12-05', 'SUN'],
    ['RU', 46, '1991-12-06', 'SUN'],
    ['RU', 47, '1992-12-05', 'RUS'],
    ['SU', 40, '1985-12-05', 'SUN'],
    ['YU', 40, '1985-12-05', 'YUG'],
    ['YU', 58, '2003-12-05', 'SRB'],
    ['CS', 40, '1985-12-05', 'CSK'],
    ['CS', 58, '2003-12-05', 'SRB'],
    ['TW', 20, '1965-12-05', 'TWN'],
    ['CN', 30, '1975-12-05', 'CHN'],
    ['NA', 47, '1992-12-05', 'NAM'],
  ])('%s in session %i, %s, is %s', (code, session, date, expected) => {
    const { votes } = put(world, published([voter(code)], { rcid: session === 58 ? 5001 : 900, session, date, votes: 'Y' }));
    expect(votesIn(votes, votes.rollCalls[0]?.id as string)).toEqual({ [expected]: 'YES' });
  });

  it('by its name, however spelled, where it has no code', () => {
    const raw = published([voter(null, 'FEDERAL REPUBLIC OF GERMANY')], { session: 40, date: '1985-12-05', votes: 'N' });
    expect(votesIn(put(world, raw).votes, 'unga-5001')).toEqual({ DEU: 'NO' });
  });

  it('by its Correlates of War code, and by the one before', () => {
    const raw = published([byCow(255), byCow(260)], { votes: 'A-', absences: true }, { votes: '-Y', absences: true });
    const { votes } = put(world, raw);
    expect([votesIn(votes, 'unga-5001'), votesIn(votes, 'unga-5002')]).toEqual([{ DEU: 'ABSTAIN' }, { DEU: 'YES' }]);
  });

  it('a list of absences may name it long before it was one', () => {
    const raw = published([voter('NA'), voter('CN')], { rcid: 900, session: 40, date: '1985-12-05', votes: 'XY', absences: true });
    const { votes } = put(world, raw);
    expect([statesIn(votes, 'ABSENT', 'unga-900'), votesIn(votes, 'unga-900')]).toEqual([[], { CHN: 'YES' }]);
  });
});

describe('a roll call', () => {
  const world = records({ State: [state('FRA', { alpha2: 'FR' })], Membership: [member('FRA')] });
  const dated = (session: number, rcid: number, date: string) =>
    put(world, published([voter('FR')], { rcid, session, date, votes: 'Y' })).rollCalls[0]?.date;

  it('has its day from session 58 on; before, and for the first of that session, the published days are none', () => {
    expect(dated(1, 3, '1946-01-01')).toBe('1946-01');
    expect(dated(57, 4445, '2002-12-31')).toBe('2002-12');
    expect(dated(57, 4500, '2003-01-02')).toBe('2003-01');
    expect(dated(58, 4445, '2003-10-02')).toBe('2003-10');
    expect(dated(58, 4446, '2003-10-03')).toBe('2003-10-03');
  });

  it('is imported with what is published of it, and with its issues as topics', () => {
    const topics = [topic('disarmament', { unga: 'di' }), topic('nuclear', { unga: 'nu', parent: 'disarmament' })];
    const raw = published([voter('FR')], {
      rcid: 5001,
      unres: 'R/70/33',
      important: true,
      amendment: null,
      paragraph: true,
      short: 'NUCLEAR DISARMAMENT',
      description: 'Towards a world without them.',
      issues: ['nu'],
      votes: 'Y',
    });
    const { rollCalls, propositions, votes } = put({ ...world, Topic: topics }, raw);
    expect(rollCalls).toMatchObject([
      {
        id: 'unga-5001',
        number: 5001,
        body: 'unga',
        session: '70',
        date: '2015-11-02',
        title: 'Nuclear Disarmament',
        description: null,
        symbol: 'A/RES/70/33',
        proposition: 'unga-5001-adoption',
        yes: 'SUPPORTS',
        topics: ['nuclear'],
        votedOn: 'PARAGRAPH',
        important: true,
        evidence: [{ source: 'unga-voting-data', locator: 'rcid 5001' }],
      },
    ]);
    expect(propositions.map(({ id, topics }) => [id, topics])).toEqual([['unga-5001-adoption', ['nuclear']]]);
    expect(votes.rollCalls[0]).toMatchObject({
      topics: ['nuclear'],
      about: ['disarmament', 'nuclear'],
      votedOn: 'PARAGRAPH',
      important: true,
    });
  });

  it('has the bare subject for a title; without one the symbol; its number is in no title', () => {
    const titled = (given: Partial<PublishedRollCall>) =>
      put(world, published([voter('FR')], { short: null, votes: 'Y', ...given })).rollCalls[0]?.title;
    expect(titled({ short: 'DISARMAMENT, USE OF NUCLEAR ARMS' })).toBe('Disarmament, Use of Nuclear Arms');
    expect(titled({ short: 'UNRWA' })).toBe('UNRWA');
    expect(titled({ description: 'Report of the Agency : resolution / adopted by the General Assembly' })).toBe('Report of the Agency');
    expect(titled({ short: 'Report of the Ag', description: 'Report of the Agency : resolution / adopted by the General Assembly' })).toBe(
      'Report of the Agency',
    );
    expect(titled({ unres: 'R/70/1', description: 'TO ADOPT, AT ONCE, ALL OF IT' })).toBe('Resolution 70/1');
    expect(titled({})).toBe('Subject not recorded');
  });

  it('is not described by what a President said, but by what was put to the vote, and by the subject of the text', () => {
    const speech = 'The Acting President: I shall now put to the vote operative paragraph 7, on which a separate vote has been requested.';
    const text = { unres: 'R/70/1', short: 'NUCLEAR TESTS', votes: 'Y' };
    const part = { unres: 'R/70/1', short: null, description: speech, paragraph: true, votes: 'N' };
    const { rollCalls } = put(world, published([voter('FR')], part, text));
    expect(rollCalls.map(({ id, title, text }) => [id, title, text])).toEqual([
      ['unga-5001', 'Nuclear Tests: operative paragraph 7', 'unga-5002'],
      ['unga-5002', 'Nuclear Tests', null],
    ]);
    expect(put(world, published([voter('FR')], part)).rollCalls[0]?.title).toBe('Draft of Resolution 70/1: operative paragraph 7');
    const said = (description: string) =>
      put(world, published([voter('FR')], { ...part, description }, text)).rollCalls[0]?.title.slice('Nuclear Tests: '.length);
    expect(said('The President: Votes have been requested on paragraphs 2 and 3. I shall first put to the vote paragraph 2.')).toBe(
      'paragraph 2',
    );
    expect(said('The President: I now put to the vote the fourth preambular paragraph and operative paragraphs 4, 5 and 13.')).toBe(
      'fourth preambular paragraph and operative paragraphs 4, 5 and 13',
    );
    expect(said('The President: We act on paragraph 18 of its report. A vote has been requested on section V of the draft.')).toBe(
      'section V',
    );
    expect(
      said('The President: I put to the vote operative paragraph 2 of the draft recommended in paragraph 12 of document A/55/1.'),
    ).toBe('operative paragraph 2');
    expect(said('The President: I shall now put to the vote the motion for division.')).toBe('motion for division');
  });

  it('stands by its date among the others, written or imported', () => {
    const raw = published([voter('FR')], { date: '2015-12-01', votes: 'Y' }, { date: '2015-10-01', votes: 'Y' });
    const { rollCalls } = put({ ...world, Proposition: [proposition('ours')], RollCall: [written()] }, raw);
    expect(rollCalls.map(({ id }) => id)).toEqual(['unga-5002', 'written-here', 'unga-5001']);
  });

  it('there are none without an import and without any written', () => {
    expect(assembleVotes(world, null)).toMatchObject({ rollCalls: [], propositions: [] });
  });
});

describe('who could vote', () => {
  const world = records({
    State: ['FRA', 'ZAF', 'SDN', 'TUV'].map((id) => state(id, { alpha2: id.slice(0, 2) })),
    Membership: [
      member('FRA'),
      member('ZAF', '1945-11-07', undefined, stretch('1974-11-12', '1994-06-23')),
      member('SDN', '1956-11-12'),
      member('TUV', '2000-09-05'),
    ],
  });
  const voters = ['FR', 'ZA', 'SD', 'TU'].map((code) => voter(code));
  const assembled = (given: Partial<PublishedRollCall> & { votes: string }, ...others: PublishedVoter[]) =>
    put(world, published([...voters, ...others], { rcid: 900, absences: true, ...given })).votes;

  it('is a member, whether it voted or nothing is recorded of it', () => {
    const votes = assembled({ session: 60, rcid: 5001, date: '2005-12-01', votes: 'Y---' });
    expect(statesIn(votes, 'ENTITLED', 'unga-5001')).toEqual(['FRA', 'SDN', 'TUV', 'ZAF']);
    const before = assembled({ session: 54, date: '1999-12-01', votes: 'Y---' });
    expect(statesIn(before, 'ENTITLED', 'unga-900')).toEqual(['FRA', 'SDN', 'ZAF']);
  });

  it('in the month of its admission, of which no day is known, only if it took part', () => {
    expect(statesIn(assembled({ session: 11, date: '1956-11-01', votes: 'Y---' }), 'ENTITLED', 'unga-900')).toEqual(['FRA', 'ZAF']);
    expect(statesIn(assembled({ session: 11, date: '1956-11-01', votes: 'Y-N-' }), 'ENTITLED', 'unga-900')).toEqual(['FRA', 'SDN', 'ZAF']);
    expect(statesIn(assembled({ session: 11, date: '1956-12-01', votes: 'Y---' }), 'ENTITLED', 'unga-900')).toEqual(['FRA', 'SDN', 'ZAF']);
  });

  it('is not one that the Assembly had suspended, though the published data list it as absent', () => {
    const votes = assembled({ session: 35, date: '1980-12-01', votes: 'YXXX' });
    expect(statesIn(votes, 'ENTITLED', 'unga-900')).toEqual(['FRA', 'SDN']);
    expect(statesIn(votes, 'ABSENT', 'unga-900')).toEqual(['SDN']);
    expect(statesIn(assembled({ session: 50, date: '1995-12-01', votes: 'YX--' }), 'ABSENT', 'unga-900')).toEqual(['ZAF']);
  });

  it('is not one that is recorded as not a member, whatever its membership', () => {
    expect(statesIn(assembled({ session: 60, rcid: 5001, date: '2005-12-01', votes: 'Y.--' }), 'ENTITLED', 'unga-5001')).toEqual([
      'FRA',
      'SDN',
      'TUV',
    ]);
  });

  it('absences of the single form join the votes of the three files; what was chosen stands above an absence', () => {
    const world = records({
      State: [state('FRA', { alpha2: 'FR', cow: 220 }), state('SDN', { alpha2: 'SD', cow: 625 })],
      Membership: [member('FRA'), member('SDN')],
    });
    const both = [voter('FR'), voter('SD'), byCow(220), byCow(625)];
    const { votes, rollCalls } = put(
      world,
      published(both, { votes: 'Y-YX', absences: true }, { votes: 'A-XY', absences: true }, { votes: 'YN--' }),
    );
    expect([votesIn(votes, 'unga-5001'), statesIn(votes, 'ABSENT', 'unga-5001')]).toEqual([{ FRA: 'YES' }, ['SDN']]);
    expect([votesIn(votes, 'unga-5002'), statesIn(votes, 'ABSENT', 'unga-5002')]).toEqual([{ FRA: 'ABSTAIN', SDN: 'YES' }, []]);
    expect(rollCalls.map((each) => each.absencesRecorded)).toEqual([true, true, true]);
  });

  it('each of them did one thing at most, and whoever did anything could vote', () => {
    const votes = assembled({ session: 60, rcid: 5001, date: '2005-12-01', votes: 'YXNA' });
    for (const id of votes.states) {
      const row = votes.states.indexOf(id);
      const planes = (['YES', 'ABSTAIN', 'NO', 'ABSENT', 'ENTITLED'] as const).filter((plane) => hasBit(votes, plane, row, 0));
      expect(planes).toHaveLength(2);
      expect(planes.at(-1)).toBe('ENTITLED');
    }
  });
});

describe('a second entry of a roll call', () => {
  const world = records({
    State: [state('FRA', { alpha2: 'FR' }), state('SDN', { alpha2: 'SD' })],
    Membership: [member('FRA'), member('SDN')],
    Proposition: [proposition('ours')],
  });
  const repeats = (first: Partial<PublishedRollCall>, second: Partial<PublishedRollCall>, votes = 'YN') => {
    const raw = published([voter('FR'), voter('SD')], { unres: 'R/70/9', votes: 'YN', ...first }, { short: null, votes, ...second });
    return put(world, raw).rollCalls.find((each) => each.number === 5002)?.repeats;
  };

  it('has no title, but the symbol, the session and the votes of one that has', () => {
    expect(repeats({}, { unres: 'A/RES/70/9' })).toBe('unga-5001');
    expect(repeats({}, { unres: 'R/70/9' })).toBe('unga-5001');
  });

  it.each([
    ['another symbol', { unres: 'A/RES/70/8' }, 'YN'],
    ['no symbol', { unres: null }, 'YN'],
    ['another session', { unres: 'R/70/9', session: 71 }, 'YN'],
    ['other votes', { unres: 'R/70/9' }, 'YY'],
  ])('is none with %s', (_, second, votes) => {
    expect(repeats({}, second, votes)).toBeNull();
  });
});

describe('patterns of a proposition', () => {
  const world = records({ State: [state('FRA', { alpha2: 'FR' })], Membership: [member('FRA')] });
  const boundBy = (pattern: Partial<RollCallPattern>, rollCall: Partial<PublishedRollCall>) => {
    const { rollCalls, propositions } = put(
      { ...world, Proposition: [proposition('embargo-should-end', [pattern])] },
      published([voter('FR')], { votes: 'Y', ...rollCall }),
    );
    expect(propositions).toHaveLength(rollCalls[0]?.proposition === 'embargo-should-end' ? 0 : 1);
    return [rollCalls[0]?.proposition, rollCalls[0]?.yes];
  };
  const embargo = { short: 'CUBA: NECESSITY OF ENDING THE EMBARGO' };
  const bound = ['embargo-should-end', 'SUPPORTS'];
  const own = ['unga-5001-adoption', 'SUPPORTS'];

  it('bind the roll calls whose titles have their words, whatever the case', () => {
    expect(boundBy({ text: 'cuba.*ending' }, embargo)).toEqual(bound);
    expect(boundBy({ text: 'ending.*cuba' }, embargo)).toEqual(own);
    expect(boundBy({ text: 'EMBARGO' }, { short: 'The Embargo' })).toEqual(bound);
  });

  it('and not the words left out, in their sessions', () => {
    expect(boundBy({ text: 'embargo', without: 'necessity' }, embargo)).toEqual(own);
    expect(boundBy({ text: 'embargo', without: 'amendment' }, embargo)).toEqual(bound);
    for (const [session, expected] of [
      [46, own],
      [47, bound],
      [60, bound],
      [61, own],
    ] as const) {
      expect(boundBy({ text: 'embargo', fromSession: '47', toSession: '60' }, { ...embargo, session, rcid: 5001 })).toEqual(expected);
    }
  });

  it('say what a yes means', () => {
    expect(boundBy({ text: 'embargo', yes: 'OPPOSES' }, embargo)).toEqual(['embargo-should-end', 'OPPOSES']);
  });

  it('never bind votes on amendments or parts of a text', () => {
    expect(boundBy({ text: 'embargo' }, { ...embargo, amendment: true })).toEqual(own);
    expect(boundBy({ text: 'embargo' }, { ...embargo, paragraph: true })).toEqual(own);
    expect(boundBy({ text: 'embargo' }, { ...embargo, amendment: null, paragraph: null })).toEqual(bound);
  });

  it('give the topics of the proposition, and all above them, to the roll call', () => {
    const topics = [topic('america'), topic('cuba', { parent: 'america' }), topic('economy', { unga: 'ec' })];
    const { votes } = put(
      { ...world, Topic: topics, Proposition: [proposition('embargo-should-end', [{ text: 'embargo' }], ['cuba'])] },
      published([voter('FR')], { votes: 'Y', ...embargo, issues: ['ec'] }),
    );
    expect(votes.rollCalls[0]?.about).toEqual(['america', 'cuba', 'economy']);
  });
});

describe('a roll call written here', () => {
  const world = records({
    State: ['AAA', 'BBB', 'CCC', 'DDD'].map((id) => state(id, { alpha2: id.slice(1) })),
    Membership: [
      member('AAA'),
      member('BBB'),
      member('CCC', '2010-01-01', undefined, stretch('2015-01-01', '2016-01-01')),
      member('DDD', '2016-01-01'),
    ],
    Proposition: [proposition('ours')],
  });
  const raw = published(
    ['AA', 'BB', 'CC', 'DD'].map((code) => voter(code)),
    { votes: 'YNY-' },
    { votes: 'YY--' },
  );

  it('has the exceptions by name, and the rest of those that could vote by rule', () => {
    const { votes } = assembleVotes({ ...world, RollCall: [written({ ballots: { rest: 'YES', NO: ['BBB'] } })] }, null);
    expect(votesIn(votes, 'written-here')).toEqual({ AAA: 'YES', BBB: 'NO' });
    expect(statesIn(votes, 'ENTITLED', 'written-here')).toEqual(['AAA', 'BBB']);
    const absent = assembleVotes({ ...world, RollCall: [written({ ballots: { rest: 'ABSENT', ABSTAIN: ['AAA'] } })] }, null);
    expect(statesIn(absent.votes, 'ABSENT', 'written-here')).toEqual(['BBB']);
  });

  it('stands for the published one of its number, with its own words and the published votes', () => {
    const own = written({ id: 'unga-5001', number: 5001, session: '69', ballots: { rest: 'YES', ABSENT: ['AAA'] } });
    const { rollCalls, propositions, votes } = put({ ...world, RollCall: [own] }, raw);
    expect(rollCalls.map(({ id, title, session }) => [id, title, session])).toEqual([
      ['unga-5001', 'Ours', '70'],
      ['unga-5002', 'Title 2', '70'],
    ]);
    expect(propositions.map(({ id }) => id)).toEqual(['unga-5002-adoption']);
    expect(votesIn(votes, 'unga-5001')).toEqual({ AAA: 'YES', BBB: 'NO' });
    // A vote on record stands above an absence on record.
    expect(statesIn(votes, 'ABSENT', 'unga-5001')).toEqual([]);
  });

  it('adds the absences that are not published', () => {
    const own = written({ id: 'unga-5002', number: 5002, ballots: { rest: 'ABSENT', YES: ['AAA', 'BBB'] } });
    const more = { ...world, Membership: [...world.Membership, member('DDD', '2001')] };
    const { votes } = put({ ...more, RollCall: [own] }, raw);
    expect([votesIn(votes, 'unga-5002'), statesIn(votes, 'ABSENT', 'unga-5002')]).toEqual([{ AAA: 'YES', BBB: 'YES' }, ['DDD']]);
  });
});
