/**
 * Made-up datasets of any size, valid by every rule of `checkDataset`, the same for the same options on every machine.
 *
 * What is made
 * - `sizes` gives the number of records of each type. Ties are dealt like cards: nobody gets a second before everybody has had
 *   one, so that N records over P parents are N / P for each, rounded down or up: 1,000 statements over 10 actors are 100 by
 *   each. `syntheticSizes` has what is needed; every number may be replaced.
 * - Every record is used by another where the rules ask for it; sizes too small for that are refused with a message.
 * - Topics and events are trees of three levels: one at the top, a few below it, the rest below these. In the order in which
 *   the lists give them, the middle level comes first and the top last, so that a list's first row has both a parent and parts.
 * - Statements and roll calls are dated 1992 to 2022, sources later or not at all. Names repeat and come in several scripts.
 * - Organisations and states are older than all memberships and tenures, and none ends before 2023; what would outlast one of them
 *   ends with it. In a roll call all members of that day have voted, if only by the rule for the rest of them.
 *
 * Mixed or uniform
 * - Mixed, the default: every optional field is filled in about half of the records, every word of every vocabulary is used
 *   (but Basis.DERIVED, which is never stored), intervals are open, dated, unknown at either end, precise to the day or to the year.
 * - `uniform`: each organisation has an organ or is one, each body votes again and again on one proposition, with members that move and one
 *   that is absent; every optional field is filled in every record, and every reference that may be to several types is to the
 *   one that is named. All records of a type then need the same look-ups, so that whoever counts them gets the same number for
 *   one record as for a hundred. See `Uniform` for the few fields that stay empty throughout.
 */
import { createHash } from 'node:crypto';
import * as actors from '../../src/domain/actors.ts';
import { type Day, earliest, type Interval, latest, type PartialDate } from '../../src/domain/dates.ts';
import type { Field } from '../../src/domain/fields.ts';
import * as positions from '../../src/domain/positions.ts';
import { descriptions, noRecords, type RecordType, type RecordTypes, recordTypes } from '../../src/domain/records.ts';
import * as sources from '../../src/domain/sources.ts';
import { AdoptionRule, type Ballots, choices, type Totals, VotedOn } from '../../src/domain/votes.ts';
import { aboutVotes } from '../../src/votes/about.ts';
import type { Dataset } from '../../src/votes/dataset.ts';
import { entitledIn, membersOn } from '../../src/votes/entitlement.ts';
import { anyOf, record } from './record.ts';

export type Sizes = Readonly<Record<RecordType, number>>;

/** Small enough to be written in a moment, large enough that every field and word occurs. */
export const syntheticSizes: Sizes = {
  Organisation: 10,
  State: 40,
  Official: 40,
  Group: 10,
  Membership: 600,
  Post: 60,
  Tenure: 400,
  Topic: 20,
  Proposition: 60,
  PropositionLink: 120,
  Statement: 1_500,
  RollCall: 90,
  Relation: 300,
  Event: 30,
  Source: 60,
  Figure: 400,
};

/** Written in no time, and more than a page. */
export const aFew = {
  ...{ Organisation: 5, State: 5, Official: 5, Group: 1, Membership: 10, Post: 2, Tenure: 6, Topic: 3, Proposition: 5, PropositionLink: 4 },
  ...{ Statement: 60, Relation: 5, Event: 5, Source: 5, Figure: 5 },
};

/**
 * Of which type references are that may be to several. Groups are made only if they are the actors, officials only if they
 * are the actors or hold the posts; no other record would use them. For want of a valid value, or because one look-up would
 * find what another has just brought, these stay empty throughout: `RollCall.repeats`, `Statement.capacity` unless the actors hold the posts,
 * `Source.publisher` where organisations are the actors, `Statement.dissenters` where states are actors or represented.
 */
export interface Uniform {
  /** holders, reporters and targets of statements, organisers, authors, citers of figures */
  readonly actors: actors.ActorType;
  /** whose the posts are, and on whose behalf statements are made */
  readonly represented: 'Organisation' | 'State';
  readonly officeHolders: 'Official' | 'State';
}

export interface SyntheticOptions {
  /** equal options with equal seeds give equal datasets */
  readonly seed?: number;
  /** how many records of each type; those left out as in `syntheticSizes` */
  readonly sizes?: Partial<Sizes>;
  readonly uniform?: Uniform;
  /** ids for the first records of a type, for queries that name ids: { State: ['KAZ'] } */
  readonly ids?: Partial<Readonly<Record<RecordType, readonly string[]>>>;
  /** by default a hash of the other options */
  readonly version?: string;
}

/** A valid dataset of made-up records. Throws if the sizes are too small for every record to be used. */
export function syntheticDataset(options: SyntheticOptions = {}): Dataset {
  const { seed = 1, uniform } = options;
  const sizes = { ...syntheticSizes, ...neededBy(uniform), ...options.sizes };
  requireUse(sizes, uniform);
  const cards = new Cards(seed);
  const made = noRecords();

  /** In about half of the records, or in every one. */
  const optional = <V>(field: string, value: () => V): V | null => (uniform || cards.deal(`${field}?`, [true, false]) ? value() : null);
  const several = <V>(field: string, value: () => V): V[] => {
    const number = uniform ? 1 : cards.deal(`${field}, how many`, [0, 1, 2]);
    return [...new Set(Array.from({ length: number }, value))];
  };
  const word = <V extends string>(vocabulary: Readonly<Record<V, string>>, name: string): V =>
    cards.deal(name, Object.keys(vocabulary) as V[]);
  const note = (field: string) => optional(`${field} note`, () => cards.deal('notes', notes));
  const recordedOn = () => cards.day('2023-01-01', '2024-12-31');

  /** What isn't given is filled in as far as it refers to nothing. */
  const push = <const T extends RecordType>(type: T, id: string, given: Partial<RecordTypes[T]>): void => {
    const others = Object.entries<Field>(descriptions[type].fields).filter(([name, { nullable }]) => nullable && !(name in given));
    const filled = others.map(([name, field]) => [name, field.kind.is === 'id' ? null : optional(`${type} ${name}`, () => anyOf(field))]);
    (made[type] as RecordTypes[T][]).push(record(type, id, { ...Object.fromEntries(filled), ...given }));
  };

  const ids = new Map(recordTypes.map((type) => [type, idsFor(type, sizes[type], options.ids?.[type] ?? [])]));
  const idsOf = (type: RecordType) => ids.get(type) ?? [];
  const anyActor = uniform ? idsOf(uniform.actors) : actors.actorTypes.flatMap(idsOf);
  const represented = uniform ? idsOf(uniform.represented) : [...idsOf('Organisation'), ...idsOf('State')];
  const officeHolders = uniform ? idsOf(uniform.officeHolders) : [...idsOf('Official'), ...idsOf('State').slice(0, 5)];

  // What was not read makes nothing certain.
  const { NOT_READ: _, ...read } = sources.Reading;
  const evidence = (type: RecordType): sources.Evidence[] => {
    const number = uniform ? 1 : cards.deal(`${type} evidence, how many`, [1, 1, 2]);
    const cited = [...new Set(Array.from({ length: number }, () => cards.deal(`${type} source`, idsOf('Source'))))];
    return cited.map((source) => ({
      source,
      locator: optional('locator', () => `para. ${cards.below(60) + 1}`),
      read: optional('read', () => word(read, 'reading')),
    }));
  };

  // Sources and events

  idsOf('Source').forEach((id) => {
    push('Source', id, {
      title: cards.name('Report', 'on', cards.deal('subjects', subjects)),
      kind: word(sources.SourceKind, 'source kind'),
      authors: several('authors', () => cards.deal('author', anyActor)),
      publisher: uniform?.actors === 'Organisation' ? null : optional('publisher', () => cards.deal('publisher', idsOf('Organisation'))),
      date: optional('source date', () => cards.coarse(cards.day('2023-02-01', '2025-06-30'), '2023-01-01')),
      language: cards.deal('language', ['en', 'ru', 'fr', 'zh', 'kk']),
      symbol: optional('symbol', () => `A/RES/${cards.below(80)}/${cards.below(400)}`),
      url: optional('url', () => `https://example.org/${id}`),
      terms: optional('terms', () => 'CC0'),
      note: note('source'),
    });
  });

  tree(idsOf('Event')).forEach(({ id, parent, level }) => {
    // Newest first: the middle of the tree, then its leaves, then its top.
    const days = { top: ['1992-01-01', '1992-12-31'], middle: ['2016-01-01', '2022-12-31'], leaf: ['1993-01-01', '2015-12-31'] } as const;
    const [first, last] = days[level];
    const since = cards.day(first, last);
    const known = level !== 'leaf' || optional('event since', () => true) !== null;
    push('Event', id, {
      name: cards.name('Conference', 'on', cards.deal('subjects', subjects)),
      interval: cards.interval('event', since, addDays(since, cards.below(5) + 1), known),
      place: optional('place', () => cards.deal('places', places)),
      partOf: parent,
      organisers: several('organisers', () => cards.deal('organiser', anyActor)),
      note: note('event'),
      evidence: evidence('Event'),
    });
  });

  // Actors

  /** Of the one before it. The first is none, so that there is something to be an organ of; where all are alike, each has one. */
  const organ = (index: number): Pick<actors.Organisation, 'kind' | 'parent' | 'entitlement' | 'finalTextsFrom'> => {
    const dealt = word(actors.OrganisationKind, 'organisation kind');
    if (index === 0 || (uniform ? index % 2 === 0 : dealt !== 'ORGAN'))
      return { kind: dealt === 'ORGAN' ? 'OTHER' : dealt, parent: null, entitlement: null, finalTextsFrom: null };
    return {
      kind: 'ORGAN',
      parent: idsOf('Organisation')[index - 1] as string,
      entitlement: 'OWN',
      finalTextsFrom: null,
    };
  };
  const lastDay = () => cards.day('2023-01-01', '2024-12-31');
  idsOf('Organisation').forEach((id, index) => {
    push('Organisation', id, {
      name: cards.name('Organisation', 'for', cards.deal('subjects', subjects)),
      abbreviation: optional('abbreviation', () => `O${index}`),
      otherNames: several('organisation names', () => cards.deal('other names', otherNames)),
      ...organ(index),
      existence: optional('existence', () => cards.interval('existence', cards.day('1945-01-01', '1991-12-31'), lastDay())),
      predecessors: [],
      successors: [],
      note: note('organisation'),
      evidence: evidence('Organisation'),
    });
  });

  // Some states come from the one before, the first from the last.
  const succeeds = idsOf('State').map((_, index, all) => all.length > 2 && optional('succeeds', () => index) !== null);
  idsOf('State').forEach((id, index, all) => {
    const next = (index + 1) % all.length;
    push('State', id, {
      name: cards.name('Republic', 'of', cards.deal('places', places)),
      officialName: optional('official name', () => `The Republic of ${id}`),
      otherNames: several('state names', () => cards.deal('other names', otherNames)),
      alpha2: optional('alpha2', () => String.fromCharCode(65 + (Math.floor(index / 26) % 26), 65 + (index % 26))),
      numeric: optional('numeric', () => String(index % 1_000).padStart(3, '0')),
      cow: optional('cow', () => 2 + (index % 900)),
      region: optional('region', () => cards.deal('regions', regions)),
      existence: cards.interval('state', cards.day('1900-01-01', '1991-12-31'), lastDay()),
      formerCow: [],
      formerAlpha2: [],
      continues: null,
      predecessors: succeeds[index] ? [all.at(index - 1) as string] : [],
      successors: succeeds[next] ? [all[next] as string] : [],
      note: note('state'),
      evidence: evidence('State'),
    });
  });

  idsOf('Official').forEach((id) => {
    push('Official', id, {
      name: `${cards.deal('first names', firstNames)} ${cards.deal('last names', lastNames)}`,
      otherNames: several('official names', () => cards.deal('other names', otherNames)),
      kind: word(actors.OfficialKind, 'official kind'),
      country: optional('country', () => cards.deal('country', idsOf('State'))),
      affiliations: several('affiliations', () => cards.deal('affiliation', idsOf('Organisation'))).map((organisation) => ({
        organisation,
        role: cards.deal('roles', roles),
        interval: cards.interval('affiliation', cards.day('1992-01-01', '2005-12-31'), cards.day('2006-01-01', '2022-12-31')),
        attestedOn: several('affiliation attested', () => cards.day('2006-01-01', '2022-12-31')),
        evidence: evidence('Official'),
      })),
      note: note('official'),
      evidence: evidence('Official'),
    });
  });

  idsOf('Group').forEach((id) => {
    push('Group', id, {
      name: cards.name('Participants', 'in talks on', cards.deal('subjects', subjects)),
      otherNames: several('group names', () => cards.deal('other names', otherNames)),
      extent: word(actors.Extent, 'extent'),
      membersOf: optional('members of', () => cards.deal('members of', idsOf('Organisation'))),
      participantsOf: optional('participants of', () => cards.deal('participants of', idsOf('Event'))),
      voiceOf: optional('voice of', () => cards.deal('voice of', idsOf('Source'))),
      note: note('group'),
      evidence: evidence('Group'),
    });
  });

  // Ties between actors

  const lives = new Map([...made.Organisation, ...made.State].map((body) => [body.id, body.existence]));
  /** What would go on for ever ends with the first of the bodies without which it can't be. */
  const inLivesOf = (interval: Interval, ...bodies: readonly string[]): Interval => {
    const [until] = bodies.flatMap((body) => lives.get(body)?.until ?? []).sort((a, b) => (latest(a) < latest(b) ? -1 : 1));
    return interval.end === 'OPEN' && until !== undefined ? { ...interval, until, end: 'DATED' } : interval;
  };

  const organisations = idsOf('Organisation');
  const states = idsOf('State');
  const pairs = organisations.length * states.length;
  const stretchesOfPair = (pair: number) => Math.ceil((sizes.Membership - pair) / pairs);
  // Where all are alike, each organisation has a few members that stay as long as roll calls are held, and an interruption comes after that.
  const stays = (pair: number) => uniform !== undefined && pair < lastingMembers * organisations.length;
  const membershipIntervals = Array.from({ length: Math.min(pairs, sizes.Membership) }, (_, pair) => {
    if (!stays(pair)) return cards.stretches('membership', stretchesOfPair(pair));
    const lasting: Interval = { since: cards.day('1992-01-01', '1999-12-31'), until: cards.day('2014-01-01', '2014-12-31'), end: 'DATED' };
    return [lasting, ...cards.stretches('membership', stretchesOfPair(pair) - 1, ['2015-01-01', period[1]])];
  });
  idsOf('Membership').forEach((id, index) => {
    const pair = index % pairs;
    // Along a diagonal, so that few memberships are spread over both sides evenly.
    const organisation = pair % organisations.length;
    const state = (Math.floor(pair / organisations.length) + organisation) % states.length;
    const sides = [organisations[organisation] as string, states[state] as string] as const;
    const status = word(actors.MembershipStatus, 'status');
    const interval = inLivesOf(membershipIntervals[pair]?.[Math.floor(index / pairs)] as Interval, ...sides);
    const lasting = index === pair && stays(pair);
    push('Membership', id, {
      organisation: sides[0],
      state: sides[1],
      // Each organisation has a member.
      status: lasting || index < organisations.length ? 'MEMBER' : status,
      interval,
      acts: several('acts', () => word(actors.MembershipActKind, 'act kind')).map((kind) => ({
        ...cards.act(kind, interval),
        note: note('act'),
        evidence: evidence('Membership'),
      })),
      interruptions: several('interruptions', () => word(actors.InterruptionKind, 'interruption kind')).map((kind) => ({
        kind,
        interval: cards.intervalWithin('interruption', lasting ? { ...interval, since: '2012-01-01' } : interval),
        note: note('interruption'),
        evidence: evidence('Membership'),
      })),
      note: note('membership'),
      recordedOn: recordedOn(),
      evidence: evidence('Membership'),
    });
  });

  idsOf('Post').forEach((id) => {
    push('Post', id, {
      title: cards.name(cards.deal('roles', roles), 'for', cards.deal('subjects', subjects)),
      kind: word(actors.PostKind, 'post kind'),
      of: cards.deal('post of', represented),
      single: cards.deal('single', [true, false]),
      note: note('post'),
      evidence: evidence('Post'),
    });
  });

  // A post that several may hold at once has two rows of holders, and nobody stands in both.
  const rows = [0, 1].map((row) => officeHolders.filter((_, index) => index % 2 === row || officeHolders.length < 2));
  const rowsOf = (post: actors.Post) => (post.single || officeHolders.length < 2 ? 1 : 2);
  const tenureIntervals = made.Post.map((post, index) => {
    const number = Math.ceil((sizes.Tenure - index) / sizes.Post / rowsOf(post));
    const rows = Array.from({ length: rowsOf(post) }, () => cards.stretches('tenure', number));
    return post.single ? rows.map(handedOver) : rows;
  });
  idsOf('Tenure').forEach((id, index) => {
    const post = made.Post[index % sizes.Post] as actors.Post;
    const nth = Math.floor(index / sizes.Post);
    const holder = cards.dealOther(`office holder in row ${nth % 2}`, rows[nth % 2] as string[], post.of);
    const stretch = tenureIntervals[index % sizes.Post]?.[nth % rowsOf(post)]?.[Math.floor(nth / rowsOf(post))] as Interval;
    const interval = inLivesOf(stretch, post.of, holder);
    const unknown = interval.since === null || interval.end === 'UNKNOWN';
    push('Tenure', id, {
      post: post.id,
      holder,
      interval,
      attestedOn: unknown
        ? Array.from({ length: 1 + cards.below(3) }, () => cards.coarse(cards.day(...period)))
        : several('attested', () => cards.day(...period)),
      acting: cards.deal('acting', [true, false, false]),
      note: note('tenure'),
      recordedOn: recordedOn(),
      evidence: evidence('Tenure'),
    });
  });

  // Topics and propositions

  tree(idsOf('Topic')).forEach(({ id, parent, level }) => {
    // By name: the middle of the tree, then its leaves, then its top.
    const prefix = { top: 'World', middle: 'Affairs', leaf: 'Questions' }[level];
    push('Topic', id, {
      name: `${prefix} of ${cards.deal('subjects', subjects)}`,
      description: 'A subject made up for tests.',
      parent,
      cap: optional('cap', () => 1 + cards.below(23)),
      unbis: optional('unbis', () => cards.deal('subjects', subjects).toUpperCase()),
      subjects: [],
      unga: null,
    });
  });

  idsOf('Proposition').forEach((id, index) => {
    push('Proposition', id, {
      text: `${cards.deal('openings', openings)} ${cards.deal('subjects', subjects)}, in the form of draft ${index + 1}`,
      kind: word(positions.PropositionKind, 'proposition kind'),
      appliesTo: word(positions.AppliesTo, 'whom a proposition is for'),
      topics: [...new Set([cards.deal('topic', idsOf('Topic')), ...several('more topics', () => cards.deal('topic', idsOf('Topic')))])],
      series: optional('series', () => `series-${cards.below(5)}`),
      rollCalls: [],
      note: note('proposition'),
    });
  });

  idsOf('PropositionLink').forEach((id) => {
    const from = cards.deal('link from', idsOf('Proposition'));
    push('PropositionLink', id, {
      from,
      to: cards.dealOther('link to', idsOf('Proposition'), from),
      kind: word(positions.LinkKind, 'link kind'),
      strength: word(positions.LinkStrength, 'link strength'),
      reason: 'Made up for tests.',
    });
  });

  // Positions

  const kinds = new Map(made.Organisation.map((organisation) => [organisation.id, organisation.kind]));
  const posts = new Map(made.Post.map((post) => [post.id, post]));
  const tenures = Map.groupBy(made.Tenure, (tenure) => tenure.holder);
  const [officials, stateIds] = [new Set(idsOf('Official')), new Set(states)];
  const representedStates = represented.filter((id) => stateIds.has(id));
  const heldBy = new Map<string, string[]>();
  idsOf('Statement').forEach((id) => {
    const holder = cards.deal('holder', anyActor);
    const offices = tenures.get(holder) ?? [];
    const capacity = offices.length === 0 ? null : optional('capacity', () => cards.deal(`offices of ${holder}`, offices));
    const post = capacity === null ? undefined : posts.get(capacity.post);
    // Without an office a person speaks for nobody, and a state only for states.
    const represents = (): string | null => {
      if (post) return post.of;
      if (officials.has(holder)) return null;
      if (!stateIds.has(holder)) return cards.dealOther('represented', represented, holder);
      return representedStates.length === 0 ? null : cards.dealOther('represented by a state', representedStates, holder);
    };
    const onBehalfOf = optional('on behalf of', represents);
    const stance = word(positions.Stance, 'stance');
    const attribution = uniform ? 'SECOND_HAND' : word(positions.Attribution, 'attribution');
    const certain = cards.deal('certain', [true, true, true, false]);
    const binds = [holder, onBehalfOf].some((actor) => actor !== null && kinds.get(actor) === 'INTERGOVERNMENTAL');
    const dissent = uniform ? uniform.actors !== 'State' && uniform.represented !== 'State' : binds;
    push('Statement', id, {
      holder,
      capacity: capacity?.id ?? null,
      onBehalfOf,
      act: word(positions.Act, 'act'),
      proposition: cards.deal('proposition', idsOf('Proposition')),
      stance,
      condition: stance === 'CONDITIONAL' ? cards.deal('conditions', ['if all members agree', 'if the others do so too']) : null,
      attribution,
      reportedBy: attribution === 'SECOND_HAND' ? cards.deal('reporter', anyActor) : null,
      certain,
      targets: several('targets', () => cards.deal('target', anyActor)).map((actor) => ({ actor, tone: word(positions.Tone, 'tone') })),
      salience: optional('salience', () => 'the first among its concerns'),
      date: capacity === null ? cards.coarse(cards.day(...period)) : cards.dateIn(capacity),
      recordedOn: recordedOn(),
      summary: `Speaks of ${cards.deal('subjects', subjects)}.`,
      language: cards.deal('language', ['en', 'ru', 'fr', 'zh', 'kk']),
      translated: optional('translated', () => cards.deal('translation', [true, false])),
      event: optional('event', () => cards.deal('event', idsOf('Event'))),
      about: several('about', () => cards.deal('about', idsOf('Event'))),
      organ: binds ? optional('organ', () => 'Council') : null,
      authority: binds ? word(positions.Authority, 'authority') : null,
      dissenters: dissent ? several('dissenters', () => cards.deal('dissenter', states)) : [],
      note: certain ? note('statement') : 'The source is unclear about who spoke.',
      evidence: evidence('Statement'),
    });
    heldBy.get(holder)?.push(id) ?? heldBy.set(holder, [id]);
  });

  // Where all are alike, each body votes on one proposition in each round, and of its members one is absent and the others choose anew.
  const inRound = Math.max(1, Math.floor(sizes.RollCall / rounds));
  const entitled = entitledIn(made.Membership);
  idsOf('RollCall').forEach((id, index, all) => {
    const [round, nth] = [Math.floor(index / inRound), index % inRound];
    const date = cards.coarse(uniform ? cards.day(`${2003 + 2 * round}-01-01`, `${2003 + 2 * round}-12-31`) : cards.day(...period));
    const membersOf = (organisation: string) => membersOn(entitled, organisation, date);
    // The first that has members then, from any on: of all it would be asked too often.
    const from = uniform ? nth : cards.below(organisations.length);
    const inTurn = organisations.map((_, at) => organisations[(from + at) % organisations.length] as string);
    const organisation = (uniform ? null : inTurn.find((each) => membersOf(each).length > 0)) ?? (inTurn[0] as string);
    const members = membersOf(organisation);
    const ballots = uniform ? turned(members, round) : cards.ballots(members, [...choices, 'ABSENT']);
    const repeated = index > 0 && !uniform && cards.deal('repeats', [true, false, false, false, false]);
    // A published one has its body's name and its number for an id.
    const number = id.startsWith(`${organisation}-`) ? /-(\d+)$/.exec(id)?.[1] : undefined;
    const adoption = word(AdoptionRule, 'adoption');
    push('RollCall', id, {
      body: organisation,
      session: String(Number(date.slice(0, 4)) - 1945),
      date,
      title: cards.name('Draft', 'on', cards.deal('subjects', subjects)),
      description: optional('roll call description', () => cards.deal('notes', notes)),
      symbol: optional('resolution', () => `A/RES/${cards.below(80)}/${cards.below(400)}`),
      draft: optional('draft', () => `A/${cards.below(80)}/L.${cards.below(90)}`),
      meeting: optional('meeting', () => `A/${cards.below(80)}/PV.${cards.below(90)}`),
      subjects: several('subjects of roll calls', () => cards.deal('subject', subjects).toUpperCase()),
      record: null,
      disputed: uniform ? members.slice(0, 1) : [],
      editions: ['RECORD'],
      proposition: uniform ? (idsOf('Proposition')[nth % sizes.Proposition] as string) : cards.deal('roll call on', idsOf('Proposition')),
      yes: uniform ? 'SUPPORTS' : cards.deal('yes', ['SUPPORTS', 'SUPPORTS', 'OPPOSES']),
      topics: several('roll call topics', () => cards.deal('roll call topic', idsOf('Topic'))),
      adoption,
      adoptionBasis: adoption === 'UNRECORDED' ? null : 'RECORDED',
      votedOn: uniform ? 'TEXT' : word(VotedOn, 'voted on'),
      text: null,
      adopted: optional('adopted', () => cards.deal('is adopted', [true, false])),
      important: optional('important', () => cards.deal('is important', [true, false])),
      totals: optional('totals', () => totalsOf(ballots, members.length)),
      repeats: repeated ? (all[index - 1] as string) : null,
      number: number === undefined ? null : Number(number),
      ballots,
      absencesRecorded: uniform !== undefined || cards.deal('absences recorded', [true, false]),
      note: note('roll call'),
      recordedOn: recordedOn(),
      evidence: evidence('RollCall'),
    });
  });

  const holders = new Map(made.Statement.map((statement) => [statement.id, statement.holder]));
  idsOf('Relation').forEach((id) => {
    const kind = word(positions.RelationKind, 'relation kind');
    const a = cards.deal('relation a', idsOf('Statement'));
    const own = heldBy.get(holders.get(a) as string) as string[];
    const restates = kind === 'RESTATES' && own.length > 1;
    push('Relation', id, {
      kind: kind === 'RESTATES' && !restates ? 'AGREES' : kind,
      a,
      b: restates ? cards.pickOther(own, a) : cards.dealOther('relation b', idsOf('Statement'), a),
      basis: 'CURATED',
      reason: 'Made up for tests.',
      recordedOn: recordedOn(),
    });
  });

  idsOf('Figure').forEach((id, index) => {
    push('Figure', id, {
      measured: `What was counted under ${cards.deal('subjects', subjects)}`,
      value: index % 3 === 0 ? index / 8 : index,
      unit: cards.deal('units', ['%', 'attacks', 'million dollars']),
      qualifier: optional('qualifier', () => cards.deal('qualifiers', ['about', 'at least'])),
      period: optional('period', () => '2021'),
      citedBy: cards.deal('cited by', anyActor),
      statement: optional('figure statement', () => cards.deal('figure statement', idsOf('Statement'))),
      topics: several('figure topics', () => cards.deal('figure topic', idsOf('Topic'))),
      date: cards.coarse(cards.day(...period)),
      recordedOn: recordedOn(),
      note: note('figure'),
      evidence: evidence('Figure'),
    });
  });

  const version = options.version ?? createHash('sha256').update(JSON.stringify(options)).digest('hex').slice(0, 12);
  return {
    version,
    ledgerFiles: null,
    title: 'Synthetic',
    updatedOn: '2024-12-31',
    coveredTo: '2024',
    records: made,
    about: aboutVotes(made, []),
    contents: null,
    votes: null,
  };
}

/** How often each body votes on a proposition, where all are alike: each time two years later. */
const rounds = 3;
/** As many as it takes for one to be absent and two to choose. */
const lastingMembers = 3;

/** Of three members, two choose what the one before them chose a round ago, and one is absent. */
function turned(members: readonly string[], round: number): Ballots {
  const inWay = (way: Ballots['rest']) =>
    members.filter((_, at) => (at % 3 === 2 ? 'ABSENT' : choices[(at + round) % choices.length]) === way);
  return { rest: 'ABSENT', YES: inWay('YES'), ABSTAIN: inWay('ABSTAIN'), NO: inWay('NO'), ABSENT: [] };
}

function totalsOf({ rest, ...named }: Ballots, members: number): Totals {
  const counts = { YES: named.YES.length, NO: named.NO.length, ABSTAIN: named.ABSTAIN.length, ABSENT: named.ABSENT.length };
  counts[rest] += members - counts.YES - counts.NO - counts.ABSTAIN - counts.ABSENT;
  return { yes: counts.YES, no: counts.NO, abstain: counts.ABSTAIN, absent: counts.ABSENT };
}

// Sizes

function neededBy(uniform: Uniform | undefined): Partial<Sizes> {
  if (!uniform) return {};
  return {
    ...(uniform.actors === 'Group' ? {} : { Group: 0 }),
    ...(uniform.actors === 'Official' || uniform.officeHolders === 'Official' ? {} : { Official: 0 }),
  };
}

function requireUse(sizes: Sizes, uniform: Uniform | undefined): void {
  const actorCount = sizes.Organisation + sizes.State + sizes.Official + sizes.Group;
  const needs: readonly [RecordType, number][] = [
    ['Organisation', 1],
    ['State', 2],
    ['Source', 1],
    // The smallest trees that have a middle.
    ['Event', sizes.Event === 0 ? 1 : 3],
    ['Topic', 3],
    ['Proposition', Math.max(2, sizes.Topic)],
    ['Membership', uniform ? Math.max(sizes.Organisation, sizes.State) : 0],
    ['Post', sizes.Tenure === 0 ? 0 : 1],
    ['Tenure', sizes.Post],
    ['Statement', Math.max(sizes.Proposition, uniform ? sizes[uniform.actors] : actorCount, 2 * sizes.Event, sizes.Source)],
  ];
  for (const [type, least] of needs) {
    if (sizes[type] < least)
      throw new Error(`sizes.${type} must be at least ${least} so that every record is used, but got: ${sizes[type]}`);
  }
}

/** `top` for the first, `middle` for about the square root of the others, `leaf` for the rest; each with its parent. */
function tree(ids: readonly string[]): { id: string; parent: string | null; level: 'top' | 'middle' | 'leaf' }[] {
  const middle = Math.max(1, Math.floor(Math.sqrt(ids.length - 1)));
  return ids.map((id, index) => {
    if (index === 0) return { id, parent: null, level: 'top' };
    if (index <= middle) return { id, parent: ids[0] as string, level: 'middle' };
    return { id, parent: ids[1 + (index % middle)] as string, level: 'leaf' };
  });
}

function idsFor(type: RecordType, size: number, given: readonly string[]): string[] {
  const ids = new Set(given.slice(0, size));
  for (let number = 0; ids.size < size; number++) ids.add(idFor(type, number));
  return [...ids];
}

/** Every second roll call is a published one. */
function idFor(type: RecordType, number: number): string {
  if (type === 'State') return stateCode(number);
  return type === 'RollCall' && number % 2 === 0 ? `unga-${number + 1}` : `${type.toLowerCase()}-${number + 1}`;
}

/** AAA, AAB, …; four letters when those are used up. */
function stateCode(number: number): string {
  const letters = number < 26 ** 3 ? 3 : 4;
  let rest = letters === 3 ? number : number - 26 ** 3;
  let code = '';
  for (let at = 0; at < letters; at++) {
    code = String.fromCharCode(65 + (rest % 26)) + code;
    rest = Math.floor(rest / 26);
  }
  return code;
}

// Chance

/** The days on which things happen. */
const period: readonly [Day, Day] = ['1992-01-01', '2022-12-31'];
const millisecondsADay = 86_400_000;

function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * millisecondsADay).toISOString().slice(0, 10);
}

/** The first and the last day that an interval may have, in the time when things happen. */
function spanOf({ since, until }: Interval): [Day, Day] {
  return [since === null ? period[0] : earliest(since), until === null ? period[1] : latest(until)];
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsADay);
}

/** Chance with a seed, most of it dealt from shuffled packs, so that every card comes up before any comes up again. */
class Cards {
  #state: number;
  readonly #packs = new Map<string, unknown[]>();

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** 0 up to, but without, `limit`. The generator is Mulberry32. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** The next card of a named pack, shuffled anew when it has run out. */
  deal<V>(pack: string, cards: readonly V[]): V {
    if (cards.length === 0) throw new Error(`there must be something to choose for ${pack}, but there is nothing`);
    let left = this.#packs.get(pack) as V[] | undefined;
    if (!left?.length) {
      left = [...cards];
      for (let at = left.length - 1; at > 0; at--) {
        const other = this.below(at + 1);
        [left[at], left[other]] = [left[other] as V, left[at] as V];
      }
      this.#packs.set(pack, left);
    }
    return left.pop() as V;
  }

  /** As `deal`, putting one card back if it comes up. */
  dealOther<V>(pack: string, cards: readonly V[], not: V): V {
    const card = this.deal(pack, cards);
    if (card !== not) return card;
    const other = this.dealOther(pack, cards, not);
    this.#packs.get(pack)?.unshift(card);
    return other;
  }

  pickOther<V>(cards: readonly V[], not: V): V {
    const card = cards[this.below(cards.length)] as V;
    return card === not ? this.pickOther(cards, not) : card;
  }

  /** A name of few words, so that names repeat. */
  name(...words: readonly string[]): string {
    return [this.deal('epithets', epithets), ...words].join(' ');
  }

  /** From the first to the last, both included. */
  day(first: Day, last: Day): Day {
    return addDays(first, this.below(daysBetween(first, last) + 1));
  }

  /** A day, or its month, or its year, but none that may be before `notBefore`. */
  coarse(day: Day, notBefore: Day = '0001-01-01'): PartialDate {
    const date = day.slice(0, this.deal('precision', [10, 10, 7, 4]));
    return earliest(date) < notBefore ? day : date;
  }

  /** An interval within two days, of each kind in its turn. The dates may be coarse: that makes nothing overlap that did not. */
  interval(kind: string, since: Day, until: Day, known = true): Interval {
    const end = this.deal(`${kind} end`, ['OPEN', 'DATED', 'DATED', 'UNKNOWN'] as const);
    return { since: known ? this.coarse(since) : null, until: end === 'DATED' ? this.coarse(until) : null, end };
  }

  /** Stretches that follow one another without a common day. All but the last are over, or nothing is known of their end. */
  stretches(kind: string, number: number, [first, last] = period): Interval[] {
    const length = Math.floor(daysBetween(first, last) / Math.max(1, number));
    return Array.from({ length: number }, (_, index) => {
      const begin = addDays(first, index * length);
      const since = this.day(begin, addDays(begin, Math.floor(length / 3)));
      const until = this.day(addDays(begin, Math.floor((2 * length) / 3)), addDays(begin, Math.max(1, length - 1)));
      const known = this.deal(`${kind} stretch since`, [true, true, true, false]);
      const ending = until > since ? until : addDays(since, 1);
      const interval = this.interval(`${kind} stretch`, since, ending, known);
      if (interval.end === 'OPEN' && index < number - 1) return { ...interval, until: ending, end: 'DATED' };
      return interval;
    });
  }

  /** An interval in which something within another one went on. */
  intervalWithin(kind: string, whole: Interval): Interval {
    const [first, last] = spanOf(whole);
    const since = this.day(first, addDays(last, -1));
    const until = this.day(addDays(since, 1), last);
    const interval = this.interval(kind, since, until);
    return interval.end === 'OPEN' && whole.end === 'DATED' ? { ...interval, until, end: 'DATED' } : interval;
  }

  /** An act of a membership on a day that fits. What goes on, or has no known end, was not withdrawn from. */
  act(dealt: actors.MembershipActKind, { since, until, ...membership }: Interval): Pick<actors.MembershipAct, 'kind' | 'date'> {
    const kind = dealt === 'WITHDRAWN' && until === null ? 'SIGNED' : dealt;
    switch (kind) {
      case 'SIGNED':
        return { kind, date: this.coarse(this.day('1990-01-01', '1990-12-31')) };
      case 'RATIFIED':
        return { kind, date: this.coarse(this.day('1991-01-01', '1991-06-30')) };
      case 'IN_FORCE':
      case 'ADMITTED':
        return { kind, date: since ?? this.coarse(this.day('1991-07-01', '1991-12-31')) };
      case 'WITHDRAWN':
        return { kind, date: until as PartialDate };
      default:
        return { kind, date: this.coarse(this.day(...spanOf({ since, until, ...membership }))) };
    }
  }

  /** A rule for most of the members, and exceptions by name. */
  ballots(members: readonly string[], ways: readonly Ballots['rest'][]): Ballots {
    const named = { YES: [] as string[], ABSTAIN: [] as string[], NO: [] as string[], ABSENT: [] as string[] };
    const rest = this.deal('rest', ways);
    for (const member of members) {
      const way = this.deal('ballot', [rest, ...ways]);
      if (way !== rest) named[way].push(member);
    }
    return { rest, ...named };
  }

  /** A date on which a tenure may have been held. */
  dateIn(tenure: actors.Tenure): PartialDate {
    const { interval, attestedOn } = tenure;
    if (interval.since === null || interval.end === 'UNKNOWN') return this.deal(`days of ${tenure.id}`, attestedOn);
    const first = earliest(interval.since);
    const until = interval.until === null ? period[1] : latest(interval.until);
    return this.coarse(this.day(first, until < period[1] ? addDays(until, -1) : period[1]));
  }
}

// Words

const epithets = ['Northern', 'Southern', 'Eastern', 'Western', 'Central', 'Joint', 'Permanent', 'Élargi', 'Общий', 'Öffentliches'];
const subjects = [
  'collective security',
  'border control',
  'water',
  'energy',
  'transit',
  'trade',
  'migration',
  'peacekeeping',
  'disarmament',
  'counter-terrorism',
  'narcotics',
  'human rights',
  'culture',
  'outer space',
];
const places = [
  'Almaty',
  'Bishkek',
  'Dushanbe',
  'Genève',
  'Helsinki',
  'Kyïv',
  'Minsk',
  'Москва',
  'New York',
  'Tashkent',
  'Wien',
  'Yerevan',
];
const regions = ['Central Asia', 'Eastern Europe', 'Northern Europe', 'Western Asia', 'Caribbean'];
const firstNames = ['Aigul', 'Boris', 'Chinara', 'Dmitri', 'Élodie', 'Farrukh', 'Gulnara', 'Нурлан', 'Ольга', 'Jörg'];
const lastNames = ['Abdrakhmanov', 'Bērziņš', 'Chekhov', 'Dvořák', 'Ergashev', 'Фёдорова', 'Grigoryan', 'Hakimov', 'Įvanauskas'];
const otherNames = ['ОДКБ', 'Orgánisation', 'Организация', 'Consilium', 'مجلس', '理事会'];
const roles = ['Secretary', 'Chair', 'Director', 'Envoy', 'Minister', 'Adviser'];
const openings = [
  'States should cooperate on',
  'More should be spent on',
  'Common rules are needed for',
  'The organisation is effective in',
];
const notes = ['The source gives no day.', 'Known under several names.', 'The dates differ between sources.'];

/** An office of one holder is handed over on one date, where the dates don't tell the one from the other. */
function handedOver(stretches: readonly Interval[]): Interval[] {
  return stretches.map((interval, index) => {
    const before = stretches[index - 1]?.until ?? null;
    const mayShare = before !== null && interval.since !== null && earliest(interval.since) < latest(before);
    return mayShare ? { ...interval, since: before } : interval;
  });
}
