/** The votes of a dataset: the roll calls written here and those imported, as records and as bits. */
import type { Id } from '../domain/actors.ts';
import { earliest, type PartialDate } from '../domain/dates.ts';
import type { Proposition, RollCallPattern } from '../domain/positions.ts';
import type { Records } from '../domain/records.ts';
import type { Source } from '../domain/sources.ts';
import { topicTreeOf } from '../domain/topics.ts';
import { adoptionOf, type RollCall, sessionOrder } from '../domain/votes.ts';
import { type Entitled, electorates, entitledIn, type Marks, marksOf } from '../votes/entitlement.ts';
import { emptyVotes, type RollCallEntry, setBit, type Votes } from '../votes/planes.ts';
import type { RawRollCall, RawVotes } from './unga/raw.ts';
import { Voters } from './voters.ts';

export interface AssembledVotes {
  readonly rollCalls: readonly RollCall[];
  /** one for each imported roll call that is on no shared one */
  readonly propositions: readonly Proposition[];
  readonly sources: readonly Source[];
  readonly votes: Votes;
  /** where a roll call is both written here and imported, the states of which the two differ */
  readonly differences: readonly string[];
}

/** Up to this session, and to this roll call in the next one, the published days are not real days; months are. */
const withoutDays = { session: 57, number: 4445 };
/** The body whose votes these are. */
const unga = 'unga';
/** When published votes were first recorded here: not the day of an import, so that importing again changes nothing. */
const recordedOn = '2026-11-22';

export const publishedVotes: Source = {
  type: 'Source',
  id: 'unga-voting-data',
  title: 'United Nations General Assembly Voting Data',
  kind: 'DATASET',
  authors: [],
  publisher: null,
  date: null,
  language: 'en',
  symbol: 'doi:10.7910/DVN/LEJUQZ',
  url: 'https://doi.org/10.7910/DVN/LEJUQZ',
  note: 'Erik Voeten, Anton Strezhnev and Michael Bailey. Days of sessions 1 to 57 are not those of the votes, and are left out here; months are kept.',
};

/**
 * Puts the roll calls written in the dataset together with published ones. One that is in both is described as it is written here,
 * with the votes as published, so that scores can be held against published ones; absences are taken from either.
 * Throws UnknownVoter for a published voter that is no state of the dataset on the date of its vote.
 * @param raw published votes; null: none were imported
 */
export function assembleVotes(records: Records, raw: RawVotes | null): AssembledVotes {
  const written = new Map(
    records.RollCall.map((rollCall) => [rollCall, marksOf(rollCall, records.Membership, electorates(records.Organisation))]),
  );
  const imported = raw === null ? null : new Import(records, raw);
  const byNumber = new Map(records.RollCall.flatMap((each) => (each.number === null ? [] : [[each.number, each] as const])));
  const differences: string[] = [];
  const rollCalls = new Map(written);
  for (const [rollCall, marks] of imported?.rollCalls ?? []) {
    const own = byNumber.get(rollCall.number as number);
    if (!own) {
      rollCalls.set(rollCall, marks);
      continue;
    }
    const here = written.get(own) as Marks;
    differences.push(...differencesOf(own, here, marks));
    const { session, votedOn, important, repeats } = rollCall;
    rollCalls.delete(own);
    const topics = [...new Set([...own.topics, ...rollCall.topics])];
    rollCalls.set({ ...own, session, votedOn, important, repeats, topics }, withAbsences(marks, here));
  }
  const inOrder = [...rollCalls].sort(([a], [b]) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const shown = new Set(inOrder.map(([rollCall]) => rollCall.proposition));
  const propositions = (imported?.propositions ?? []).filter((proposition) => shown.has(proposition.id));
  return {
    rollCalls: inOrder.map(([rollCall]) => rollCall),
    propositions,
    sources: imported ? [publishedVotes] : [],
    votes: planesOf(inOrder, records, propositions, imported),
    differences,
  };
}

function orderOf({ date, session, number, id }: RollCall): string {
  return `${earliest(date)} ${sessionOrder(session ?? '')} ${String(number ?? 0).padStart(7, '0')} ${id}`;
}

function withAbsences(votes: Marks, other: Marks): Marks {
  const absent = [...other].filter(([state, mark]) => mark === 'ABSENT' && (votes.get(state) ?? 'NOT_ENTITLED') === 'NOT_ENTITLED');
  return new Map([...votes, ...absent]);
}

function differencesOf(rollCall: RollCall, here: Marks, there: Marks): string[] {
  const said = (mark: string | undefined) => (mark === undefined || mark === 'NOT_ENTITLED' ? 'nothing' : mark);
  return [...new Set([...here.keys(), ...there.keys()])].sort().flatMap((state) => {
    const [own, published] = [said(here.get(state)), said(there.get(state))];
    // Absences are published for a part of the roll calls only.
    if (own === published || (own === 'ABSENT' && published === 'nothing')) return [];
    return `${rollCall.id}: ${state} has ${own} here and ${published} in the published data`;
  });
}

function planesOf(
  rollCalls: readonly (readonly [RollCall, Marks])[],
  records: Records,
  propositions: readonly Proposition[],
  imported: Import | null,
): Votes {
  const published = new Set(imported?.rollCalls.map(([{ number }]) => number));
  const covered =
    (imported?.rollCalls ?? [])
      .map(([{ session }]) => sessionOrder(session ?? ''))
      .sort()
      .at(-1) ?? '';
  const topics = topicTreeOf(records.Topic, [...records.Proposition, ...propositions]);
  const entries = rollCalls.map(
    ([it]): RollCallEntry => ({
      id: it.id,
      body: it.body,
      session: it.session,
      date: it.date,
      proposition: it.proposition,
      yes: it.yes,
      topics: [...new Set([...it.topics.flatMap(topics.above), ...topics.ofProposition(it.proposition)])].sort(),
      votedOn: it.votedOn,
      important: it.important ?? false,
      absencesRecorded: it.absencesRecorded,
      repeats: it.repeats,
      unpublished: it.body === unga && sessionOrder(it.session ?? '') <= covered && !published.has(it.number),
    }),
  );
  const electorateOf = electorates(records.Organisation);
  const voting = new Set(rollCalls.map(([it]) => it.body));
  const bodies = records.Organisation.filter(({ id }) => voting.has(id)).map(({ id, finalTextsFrom }) => ({
    id,
    electorate: electorateOf(id),
    finalTextsFrom,
  }));
  const electorate = new Set(bodies.map((body) => body.electorate));
  const entitledOn = entitledIn(records.Membership);
  const named = new Set(rollCalls.flatMap(([, marks]) => [...marks.keys()]));
  for (const { organisation, state } of records.Membership) if (electorate.has(organisation)) named.add(state);
  const states = [...named].sort();
  const rows = new Map(states.map((state, row) => [state, row]));
  const continued = Object.fromEntries(records.State.flatMap(({ id, continues }) => (continues === null ? [] : [[id, continues]])));
  const votes = emptyVotes({ states, rollCalls: entries, continued, bodies });
  rollCalls.forEach(([rollCall, marks], column) => {
    for (const [state, mark] of marks) {
      if (mark === 'NOT_ENTITLED') continue;
      setBit(votes, mark, rows.get(state) as number, column);
      // Who took part, or is on record as absent, was a member.
      setBit(votes, 'ENTITLED', rows.get(state) as number, column);
    }
    for (const [state, how] of entitledOn(electorateOf(rollCall.body), rollCall.date)) {
      if (how === 'ALL' && !marks.has(state)) setBit(votes, 'ENTITLED', rows.get(state) as number, column);
    }
  });
  return votes;
}

/** Published votes as records and marks. */
class Import {
  readonly rollCalls: (readonly [RollCall, Marks])[] = [];
  readonly propositions: Proposition[] = [];
  readonly #statesOn = new Map<PartialDate, readonly (Id | null)[]>();
  readonly #entitled: Entitled;
  readonly #electorate: Id;

  constructor(records: Records, raw: RawVotes) {
    this.#entitled = entitledIn(records.Membership);
    this.#electorate = electorates(records.Organisation)(unga);
    const patterns = records.Proposition.flatMap(({ id, rollCalls }) => rollCalls.map((pattern) => new Matcher(id, pattern)));
    const topics = new Map(records.Topic.flatMap(({ id, unga }) => (unga === null ? [] : [[unga, id] as const])));
    const voters = new Voters(
      records.State,
      records.Membership.filter((membership) => membership.organisation === this.#electorate),
    );
    const repeated = repeatsOf(raw);
    raw.rollCalls.forEach((published, index) => {
      const date = hasDay(published) ? published.date : published.date.slice(0, 7);
      const found = published.amendment || published.paragraph ? undefined : patterns.find((pattern) => pattern.fits(published));
      const own = found
        ? null
        : propositionFor(
            published,
            published.issues.map((issue) => topics.get(issue)).filter((id) => id !== undefined),
          );
      if (own) this.propositions.push(own);
      const repeats = repeated.get(published.rcid);
      const rollCall: RollCall = {
        type: 'RollCall',
        id: idOf(published.rcid),
        body: unga,
        session: String(published.session),
        date,
        title: titleOf(published),
        description: published.description,
        symbol: published.unres,
        proposition: found?.proposition ?? (own as Proposition).id,
        yes: found?.yes ?? 'SUPPORTS',
        topics: published.issues.map((issue) => topics.get(issue)).filter((id) => id !== undefined),
        adoption: 'UNRECORDED',
        votedOn: published.amendment ? 'AMENDMENT' : published.paragraph ? 'PARAGRAPH' : 'TEXT',
        text: null,
        adopted: null,
        important: published.important,
        totals: null,
        repeats: repeats === undefined ? null : idOf(repeats),
        number: published.rcid,
        ballots: null,
        absencesRecorded: raw.absencesRecorded[index] as boolean,
        note: null,
        recordedOn,
        evidence: [{ source: publishedVotes.id, locator: `rcid ${published.rcid}` }],
      };
      this.rollCalls.push([rollCall, this.#marks(raw, index, date, voters)]);
    });
  }

  /** A voter may be in both published forms; what was chosen stands above an absence, and that above nothing. */
  #marks(raw: RawVotes, index: number, date: PartialDate, voters: Voters): Marks {
    const marks = new Map<Id, 'YES' | 'ABSTAIN' | 'NO' | 'ABSENT' | 'NOT_ENTITLED'>();
    const choices = raw.choices[index] as string;
    const states = this.#statesOn.get(date) ?? raw.voters.map((voter) => voters.find(voter, date));
    this.#statesOn.set(date, states);
    const members = this.#entitled(this.#electorate, date);
    for (let at = 0; at < choices.length; at++) {
      const mark = markOf[choices[at] as keyof typeof markOf];
      if (mark === null) continue;
      const state = states[at] ?? null;
      // Lists of absences name states long before they were any, and those that were suspended.
      if (mark === 'ABSENT' && (state === null || !members.has(state))) continue;
      if (state === null) {
        if (mark === 'NOT_ENTITLED') continue;
        throw voters.unknown(raw.voters[at] as RawVotes['voters'][number], date);
      }
      const before = marks.get(state);
      if (before === undefined || before === 'NOT_ENTITLED' || (before === 'ABSENT' && mark !== 'NOT_ENTITLED')) marks.set(state, mark);
    }
    return marks;
  }
}

const markOf = { Y: 'YES', A: 'ABSTAIN', N: 'NO', X: 'ABSENT', '.': 'NOT_ENTITLED', '-': null } as const;

const hasDay = ({ session, rcid }: RawRollCall) => session > withoutDays.session && rcid > withoutDays.number;

const idOf = (rcid: number): Id => `unga-${rcid}`;

function titleOf({ short, description, unres, rcid }: RawRollCall): string {
  const text = short ?? description;
  if (text === null) return unres ?? `Roll call ${rcid}`;
  return text.length <= 160 ? text : `${text.slice(0, text.lastIndexOf(' ', 159))} …`;
}

function propositionFor(published: RawRollCall, topics: readonly Id[]): Proposition {
  const what = published.amendment ? 'the amendment' : published.paragraph ? 'the part of a text' : 'the text';
  const which = published.unres === null ? '' : ` ${published.unres},`;
  return {
    type: 'Proposition',
    id: adoptionOf(idOf(published.rcid)),
    text: `The General Assembly should adopt ${what}${which} put to the vote in session ${published.session} under “${titleOf(published)}” (rcid ${published.rcid}).`,
    kind: 'POLICY',
    appliesTo: 'EVERYBODY',
    topics,
    series: null,
    rollCalls: [],
    note: null,
  };
}

/** A pattern of a proposition, made ready. */
class Matcher {
  readonly proposition: Id;
  readonly yes: RollCallPattern['yes'];
  readonly #pattern: RollCallPattern;
  readonly #text: RegExp;
  readonly #without: RegExp | null;

  constructor(proposition: Id, pattern: RollCallPattern) {
    this.proposition = proposition;
    this.yes = pattern.yes;
    this.#pattern = pattern;
    this.#text = new RegExp(pattern.text, 'i');
    this.#without = pattern.without === null ? null : new RegExp(pattern.without, 'i');
  }

  fits({ session, short, description }: RawRollCall): boolean {
    const { fromSession, toSession } = this.#pattern;
    const place = sessionOrder(String(session));
    if ((fromSession !== null && place < sessionOrder(fromSession)) || (toSession !== null && place > sessionOrder(toSession)))
      return false;
    const text = `${short ?? ''} ${description ?? ''}`;
    return this.#text.test(text) && !this.#without?.test(text);
  }
}

/**
 * For each roll call that is a second entry of another, that one: an entry without a title, taken from a verbatim record, of the
 * same session, symbol and votes as one with a title.
 */
function repeatsOf(raw: RawVotes): Map<number, number> {
  const voters = raw.voters.filter((voter) => voter.cow === null).length;
  const keyOf = (it: RawRollCall, index: number) =>
    `${it.session} ${it.unres?.replace(/^(?:A\/RES|R)\//, '')} ${(raw.choices[index] as string).slice(0, voters || undefined)}`;
  const titled = new Map<string, number>();
  raw.rollCalls.forEach((it, index) => {
    const key = keyOf(it, index);
    if (it.unres !== null && it.short !== null && !titled.has(key)) titled.set(key, it.rcid);
  });
  const repeats = new Map<number, number>();
  raw.rollCalls.forEach((it, index) => {
    const other = it.unres === null || it.short !== null ? undefined : titled.get(keyOf(it, index));
    if (other !== undefined) repeats.set(it.rcid, other);
  });
  return repeats;
}
