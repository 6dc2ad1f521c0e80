/**
 * The YAML forms: what an editor may write for each kind of record, and the domain record that it becomes.
 *
 * One description serves three readers: the validator, the JSON Schemas that editors complete from, and the codebook.
 * A form describes one record on its own; what holds between records is in check.ts.
 */
import { z } from 'zod';
import * as actors from '../domain/actors.ts';
import * as dates from '../domain/dates.ts';
import * as positions from '../domain/positions.ts';
import type { RecordType, RecordTypes } from '../domain/records.ts';
import * as sources from '../domain/sources.ts';
import * as votes from '../domain/votes.ts';

// Values. A message says what was expected; what was found instead is added where the problem is reported.

const written = (pattern: RegExp, expected: string) => z.string(expected).regex(pattern, expected);
const id = written(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, 'expected an id: letters and digits, words joined by hyphens').describe(
  'A readable id, unique over the whole dataset.',
);
const reference = (what: string) => id.describe(`Id of ${what}.`);
const text = z.string('expected some text').trim().min(1, 'expected some text');
const expectedDate = 'expected a date that exists: YYYY, YYYY-MM or YYYY-MM-DD';
const partialDate = z
  .union([z.string(), z.number().int().transform(String)], expectedDate)
  // Aborts, so that where more than a date may be written, the message says so.
  .refine(dates.isPartialDate, { message: expectedDate, abort: true })
  .describe('A partial date: YYYY, YYYY-MM or YYYY-MM-DD, as precise as the source.');
const expectedDay = 'expected a day that exists: YYYY-MM-DD';
const day = z.string(expectedDay).refine(dates.isDay, expectedDay).describe('A day: YYYY-MM-DD.');
const word = (vocabulary: Record<string, string>) => {
  const words = Object.keys(vocabulary);
  return z
    .enum(words as [string, ...string[]], { error: () => `expected one of ${words.join(', ')}` })
    .describe(words.map((each) => `${each}: ${vocabulary[each]}`).join('\n'));
};
const since = z
  .union([partialDate, z.literal('unknown')], `${expectedDate}, or unknown`)
  .describe('First day, as precise as known, or `unknown`.');
const until = z
  .union([partialDate, z.literal(['open', 'unknown'])], `${expectedDate}, or open, or unknown`)
  .describe('First day on which it no longer held; `open` while it goes on; `unknown` where the source does not say.');
const evidence = z
  .array(z.strictObject({ source: reference('a source'), at: text.optional() }))
  .min(1, 'expected at least one source')
  .describe('The sources that show it, each with the place in it.');

const cited = {
  evidence: evidence.optional(),
  source: reference('the one source that shows it; short for `evidence`').optional(),
  at: text.describe('Where in `source`: para. 12, Art. 4.').optional(),
};
/** A mapping that may hold no other fields, and in which what belongs together is given together. */
function mapping<S extends z.ZodRawShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  const given = (it: unknown, field: string) => (it as Record<string, unknown>)[field] !== undefined;
  // Asked even where a field is malformed, so that all that is wrong with a record is told at once.
  const when = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;
  let mapping = z.strictObject(shape);
  if ('evidence' in shape) {
    mapping = mapping
      .refine((it) => !given(it, 'evidence') || !(given(it, 'source') || given(it, 'at')), {
        path: ['evidence'],
        message: 'is given beside `source` or `at`: expected either `evidence`, or `source` with `at`',
        when,
      })
      .refine((it) => !given(it, 'at') || given(it, 'source') || given(it, 'evidence'), {
        path: ['at'],
        message: 'is a place in no source: expected `source` beside it',
        when,
      });
  }
  if (shape.since instanceof z.ZodOptional) {
    mapping = mapping
      .refine((it) => given(it, 'since') || !given(it, 'until'), {
        path: ['until'],
        message: 'is given without `since`: expected both or neither',
        when,
      })
      .refine((it) => given(it, 'until') || !given(it, 'since'), {
        path: ['since'],
        message: 'is given without `until`: expected both or neither',
        when,
      });
  }
  return mapping;
}
const session = z.number().int().min(1).max(200).describe('Number of a regular session.');
const count = z.number().int().min(0);
/** The two sides that a yes may take. */
const side = { SUPPORTS: positions.Stance.SUPPORTS, OPPOSES: positions.Stance.OPPOSES };
const pattern = text.refine(isPattern, 'expected a regular expression');
const note = text.describe('What a reader should know besides.').optional();
const names = z.array(text).describe('Other names and spellings, in any script.').default([]);
const recordedOn = day.describe('The day on which this was recorded here.');

type Cited = { evidence?: { source: string; at?: string }[]; source?: string; at?: string };
function evidenceOf(form: Cited): sources.Evidence[] {
  const listed = form.evidence ?? [];
  const single = form.source ? [{ source: form.source, at: form.at }] : [];
  return [...single, ...listed].map((each) => ({ source: each.source, locator: each.at ?? null }));
}
function intervalOf(form: { since: string; until: string }): dates.Interval {
  return {
    since: form.since === 'unknown' ? null : form.since,
    until: form.until === 'open' || form.until === 'unknown' ? null : form.until,
    end: form.until === 'open' ? 'OPEN' : form.until === 'unknown' ? 'UNKNOWN' : 'DATED',
  };
}
function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'i');
    return true;
  } catch {
    return false;
  }
}
const slug = (word: string) => word.toLowerCase().replaceAll('_', '-');

// Forms

export interface Form<T extends RecordType> {
  readonly type: T;
  /** `x`: the records are in x.yaml, in the files of the folder x, or in both */
  readonly place: string;
  readonly title: string;
  readonly schema: z.ZodObject;
  /** fields that a file may give once for all of its records */
  readonly defaults: readonly string[];
  /** fields that, joined, make the id of a record that is given none */
  readonly joined: readonly string[];
  readonly build: (form: never) => RecordTypes[T];
}

/** The id that a record is given or gets; null where what it is made of is not there. */
export function idOf(form: Form<RecordType>, fields: Readonly<Record<string, unknown>>): string | null {
  if (typeof fields.id === 'string') return fields.id;
  const parts = form.joined.map((field) => fields[field]);
  if (fields.id !== undefined || parts.length === 0 || !parts.every((part) => typeof part === 'string')) return null;
  return parts.map((part, index) => (form.joined[index] === 'kind' ? slug(part) : part)).join('-');
}

function form<T extends RecordType, S extends z.ZodRawShape>(
  type: T,
  place: string,
  title: string,
  shape: S,
  defaults: readonly (keyof S & string)[],
  build: (form: z.output<z.ZodObject<S>> & { id: string }) => RecordTypes[T],
  joined: readonly (keyof S & string)[] = [],
): Form<T> {
  return { type, place, title, schema: mapping(shape) as never, defaults, build: build as never, joined };
}

const organisation = form(
  'Organisation',
  'organisations',
  'Organisations: bodies that states make up, and others that speak or host',
  {
    id,
    name: text,
    abbreviation: text.optional(),
    otherNames: names,
    kind: word(actors.OrganisationKind),
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
    kind: it.kind as actors.OrganisationKind,
    existence: it.since && it.until ? intervalOf({ since: it.since, until: it.until }) : null,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);

const state = form(
  'State',
  'states',
  'States, present and historical',
  {
    id: written(/^[A-Z]{3,4}$/, 'expected an ISO 3166 code: three or four capital letters'),
    name: text,
    officialName: text.optional(),
    otherNames: names,
    alpha2: written(/^[A-Z]{2}$/, 'expected two capital letters').optional(),
    numeric: written(/^\d{3}$/, 'expected three digits in quotes').optional(),
    cow: z.number().int().min(2).max(990).describe('Correlates of War country code.').optional(),
    formerCow: z
      .array(z.number().int().min(2).max(990))
      .describe('Correlates of War country codes under which the state was listed before, or is listed beside.')
      .default([]),
    formerAlpha2: z
      .array(written(/^[A-Z]{2}$/, 'expected two capital letters'))
      .describe('ISO 3166-1 alpha-2 codes that the state had before.')
      .default([]),
    region: text.describe('UN M49 sub-region.').optional(),
    since,
    until,
    predecessors: z.array(reference('a state')).default([]),
    successors: z.array(reference('a state')).default([]),
    continues: reference('the predecessor whose seat in the United Nations it continues').optional(),
    note,
    ...cited,
  },
  ['source', 'at', 'until'],
  (it) => ({
    type: 'State',
    id: it.id,
    name: it.name,
    officialName: it.officialName ?? null,
    otherNames: it.otherNames,
    alpha2: it.alpha2 ?? null,
    numeric: it.numeric ?? null,
    cow: it.cow ?? null,
    formerCow: it.formerCow,
    formerAlpha2: it.formerAlpha2,
    region: it.region ?? null,
    existence: intervalOf(it),
    predecessors: it.predecessors,
    successors: it.successors,
    continues: it.continues ?? null,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);

const membership = form(
  'Membership',
  'memberships',
  'Memberships of states in organisations',
  {
    id: id.describe('By default organisation and state joined: csto-KAZ. A second stretch needs its own.').optional(),
    organisation: reference('an organisation'),
    state: reference('a state'),
    status: word(actors.MembershipStatus),
    since,
    until,
    acts: z.array(mapping({ kind: word(actors.MembershipActKind), date: partialDate, note, ...cited })).default([]),
    interruptions: z.array(mapping({ kind: word(actors.InterruptionKind), since, until, note, ...cited })).default([]),
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
    status: it.status as actors.MembershipStatus,
    interval: intervalOf(it),
    acts: it.acts.map((act) => ({
      kind: act.kind as actors.MembershipActKind,
      date: act.date,
      note: act.note ?? null,
      evidence: evidenceOf(act),
    })),
    interruptions: it.interruptions.map((each) => ({
      kind: each.kind as actors.InterruptionKind,
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

const attestedOn = z
  .array(partialDate)
  .describe('Days on which the source shows it to hold, where it gives no beginning or end.')
  .default([]);

const official = form(
  'Official',
  'officials',
  'Officials and experts: the people who speak',
  {
    id,
    name: text,
    otherNames: names,
    kind: word(actors.OfficialKind),
    country: reference('a state').optional(),
    affiliations: z
      .array(
        mapping({
          organisation: reference('an organisation'),
          role: text,
          since: since.default('unknown'),
          until: until.default('unknown'),
          attestedOn,
          ...cited,
        }),
      )
      .default([]),
    note,
    ...cited,
  },
  ['kind', 'source', 'at'],
  (it) => ({
    type: 'Official',
    id: it.id,
    name: it.name,
    otherNames: it.otherNames,
    kind: it.kind as actors.OfficialKind,
    country: it.country ?? null,
    affiliations: it.affiliations.map((each) => ({
      organisation: each.organisation,
      role: each.role,
      interval: intervalOf(each),
      attestedOn: each.attestedOn,
      evidence: evidenceOf(each),
    })),
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);

const group = form(
  'Group',
  'groups',
  'Groups: holders of positions without legal personality',
  {
    id,
    name: text,
    otherNames: names,
    extent: word(actors.Extent),
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
    extent: it.extent as actors.Extent,
    membersOf: it.membersOf ?? null,
    participantsOf: it.participantsOf ?? null,
    voiceOf: it.voiceOf ?? null,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);

const post = form(
  'Post',
  'posts',
  'Posts: offices of organisations and states',
  {
    id,
    title: text,
    kind: word(actors.PostKind),
    of: reference('the organisation or state whose office it is'),
    single: z.boolean().describe('Whether only one holder at a time is possible.'),
    note,
    ...cited,
  },
  ['source', 'at'],
  (it) => ({
    type: 'Post',
    id: it.id,
    title: it.title,
    kind: it.kind as actors.PostKind,
    of: it.of,
    single: it.single,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);

const tenure = form(
  'Tenure',
  'tenures',
  'Tenures: who held which office when',
  {
    id: id.describe('By default holder and post joined. A second stretch needs its own.').optional(),
    post: reference('a post'),
    holder: reference('an official, or a state'),
    since,
    until,
    attestedOn,
    acting: z.boolean().default(false),
    note,
    recordedOn,
    ...cited,
  },
  ['post', 'recordedOn', 'source', 'at'],
  (it) => ({
    type: 'Tenure',
    id: it.id,
    post: it.post,
    holder: it.holder,
    interval: intervalOf(it),
    attestedOn: it.attestedOn,
    acting: it.acting,
    note: it.note ?? null,
    recordedOn: it.recordedOn,
    evidence: evidenceOf(it),
  }),
  ['holder', 'post'],
);

const topic = form(
  'Topic',
  'topics',
  'Topics: one small tree',
  {
    id,
    name: text,
    description: text,
    parent: reference('the topic above').optional(),
    cap: z.number().int().min(1).max(99).describe('Comparative Agendas Project major topic code.').optional(),
    unbis: text.describe('UNBIS thesaurus term.').optional(),
    unga: word(positions.UngaIssue)
      .describe('The issue code under which published roll calls of the UN General Assembly have it.')
      .optional(),
  },
  [],
  (it) => ({
    type: 'Topic',
    id: it.id,
    name: it.name,
    description: it.description,
    parent: it.parent ?? null,
    cap: it.cap ?? null,
    unbis: it.unbis ?? null,
    unga: (it.unga as positions.UngaIssue) ?? null,
  }),
);

const proposition = form(
  'Proposition',
  'propositions',
  'Propositions: single statements that can be supported or opposed',
  {
    id,
    text: text.describe('One neutral, affirmative sentence.'),
    kind: word(positions.PropositionKind),
    topics: z.array(reference('a topic')).min(1, 'expected at least one topic'),
    series: text.describe('The recurring subject it belongs to.').optional(),
    rollCalls: z
      .array(
        mapping({
          text: pattern.describe('A regular expression, looked for in title and description, whatever the case.'),
          without: pattern.describe('A regular expression that must not be found there.').optional(),
          fromSession: session.optional(),
          toSession: session.optional(),
          yes: word(side).describe('What a yes means on the proposition.').default('SUPPORTS'),
        }),
      )
      .describe('Which published roll calls on whole texts are on it, by their texts.')
      .default([]),
    note,
  },
  ['topics', 'kind'],
  (it) => ({
    type: 'Proposition',
    id: it.id,
    text: it.text,
    kind: it.kind as positions.PropositionKind,
    topics: it.topics,
    series: it.series ?? null,
    rollCalls: it.rollCalls.map((each) => ({
      text: each.text,
      without: each.without ?? null,
      fromSession: each.fromSession ?? null,
      toSession: each.toSession ?? null,
      yes: each.yes as positions.Stance,
    })),
    note: it.note ?? null,
  }),
);

const propositionLink = form(
  'PropositionLink',
  'proposition-links',
  'Links from one proposition to another',
  {
    id: id.optional(),
    from: reference('a proposition'),
    to: reference('a proposition'),
    kind: word(positions.LinkKind),
    strength: word(positions.LinkStrength),
    reason: text,
  },
  [],
  (it) => ({
    type: 'PropositionLink',
    id: it.id,
    from: it.from,
    to: it.to,
    kind: it.kind as positions.LinkKind,
    strength: it.strength as positions.LinkStrength,
    reason: it.reason,
  }),
  ['from', 'kind', 'to'],
);

const statement = form(
  'Statement',
  'positions',
  'Stated positions, one file a source',
  {
    id,
    holder: reference('the actor whose view it is'),
    capacity: reference('the tenure in which the holder spoke').optional(),
    onBehalfOf: reference('the state or organisation represented; none when personal').optional(),
    act: word(positions.Act),
    proposition: reference('a proposition'),
    stance: word(positions.Stance),
    condition: text.describe('On what condition; only with CONDITIONAL.').optional(),
    attribution: word(positions.Attribution),
    reportedBy: reference('the actor who says so; only with SECOND_HAND').optional(),
    certain: z.boolean().default(true),
    targets: z
      .array(z.strictObject({ actor: reference('an actor'), tone: word(positions.Tone) }))
      .describe('Whom or what it is about, and how.')
      .default([]),
    salience: text.describe('How much weight the holder gives it, in our words.').optional(),
    date: partialDate,
    recordedOn,
    summary: text.describe('What was said, in our own words: a paraphrase, never a sentence of the source.'),
    language: text.describe('BCP 47 tag of the text read.'),
    translated: z.boolean().describe('Whether the text read is a translation of what was said.').optional(),
    event: reference('the event where it was said').optional(),
    about: z.array(reference('an event')).describe('The events that it is about.').default([]),
    organ: text.describe('The organ of the organisation that declared it.').optional(),
    authority: word(positions.Authority).optional(),
    dissenters: z.array(reference('a state')).default([]),
    note,
    ...cited,
  },
  [
    'source',
    'at',
    'date',
    'recordedOn',
    'language',
    'translated',
    'event',
    'attribution',
    'holder',
    'organ',
    'authority',
    'capacity',
    'onBehalfOf',
  ],
  (it) => ({
    type: 'Statement',
    id: it.id,
    holder: it.holder,
    capacity: it.capacity ?? null,
    onBehalfOf: it.onBehalfOf ?? null,
    act: it.act as positions.Act,
    proposition: it.proposition,
    stance: it.stance as positions.Stance,
    condition: it.condition ?? null,
    attribution: it.attribution as positions.Attribution,
    reportedBy: it.reportedBy ?? null,
    certain: it.certain,
    targets: it.targets as positions.Target[],
    salience: it.salience ?? null,
    date: it.date,
    recordedOn: it.recordedOn,
    summary: it.summary,
    language: it.language,
    translated: it.translated ?? null,
    event: it.event ?? null,
    about: it.about,
    organ: it.organ ?? null,
    authority: (it.authority as positions.Authority) ?? null,
    dissenters: it.dissenters,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);

const voters = z.array(reference('a state')).default([]);

const rollCall = form(
  'RollCall',
  'roll-calls',
  'Roll calls: recorded votes, the exceptions by name and the rest by rule',
  {
    id,
    organisation: reference('the organisation whose members voted'),
    organ: text.describe('The organ that voted.'),
    session: session.describe('The regular session in course; emergency special sessions count with it.'),
    date: partialDate,
    title: text,
    description: text.optional(),
    resolution: text.describe('The resolution’s own symbol: A/RES/68/262.').optional(),
    proposition: reference('the proposition that it was on'),
    yes: word(side).describe('What a yes means on the proposition.').default('SUPPORTS'),
    topics: z.array(reference('a topic')).default([]),
    adoption: word(votes.AdoptionRule).default('UNRECORDED'),
    amendment: z.boolean().describe('Whether it was on an amendment.').default(false),
    paragraph: z.boolean().describe('Whether it was on a part of a text only.').default(false),
    important: z.boolean().describe('Whether the United States Department of State lists it as important.').optional(),
    number: z.number().int().min(1).describe('Its number in the published data (rcid), where it is in them.').optional(),
    rest: word({ ...votes.Choice, ABSENT: 'Absent.' }).describe('What every member did that is not named.'),
    votes: z.strictObject({ YES: voters, ABSTAIN: voters, NO: voters, ABSENT: voters }).describe('Those that are named, by what they did.'),
    totals: z
      .strictObject({ yes: count, no: count, abstain: count, absent: count.optional() })
      .describe('The official count, which must come out of the votes of the members on that day.'),
    note,
    recordedOn,
    ...cited,
  },
  ['organisation', 'organ', 'session', 'date', 'adoption', 'rest', 'topics', 'recordedOn', 'source', 'at'],
  (it) => ({
    type: 'RollCall',
    id: it.id,
    organisation: it.organisation,
    organ: it.organ,
    session: it.session,
    date: it.date,
    title: it.title,
    description: it.description ?? null,
    resolution: it.resolution ?? null,
    proposition: it.proposition,
    yes: it.yes as positions.Stance,
    topics: it.topics,
    adoption: it.adoption as votes.AdoptionRule,
    amendment: it.amendment,
    paragraph: it.paragraph,
    important: it.important ?? null,
    totals: { ...it.totals, absent: it.totals.absent ?? null },
    repeats: null,
    number: it.number ?? null,
    ballots: { rest: it.rest as votes.Ballots['rest'], ...it.votes },
    absencesRecorded: true,
    note: it.note ?? null,
    recordedOn: it.recordedOn,
    evidence: evidenceOf(it),
  }),
);

const relation = form(
  'Relation',
  'relations',
  'Curated relations between two positions',
  {
    id: id.optional(),
    kind: word(positions.RelationKind),
    a: reference('a position'),
    b: reference('a position'),
    reason: text.describe('Why the relation holds, in our own words.'),
    recordedOn,
  },
  ['recordedOn', 'kind'],
  (it) => ({
    type: 'Relation',
    id: it.id,
    kind: it.kind as positions.RelationKind,
    a: it.a,
    b: it.b,
    basis: 'CURATED',
    reason: it.reason,
    recordedOn: it.recordedOn,
  }),
  ['a', 'kind', 'b'],
);

const event = form(
  'Event',
  'events',
  'Events: occasions on which something was said or done',
  {
    id,
    name: text,
    since,
    until,
    place: text.optional(),
    partOf: reference('the event it is a part of').optional(),
    organisers: z.array(reference('an actor')).default([]),
    note,
    ...cited,
  },
  ['source', 'at'],
  (it) => ({
    type: 'Event',
    id: it.id,
    name: it.name,
    interval: intervalOf(it),
    place: it.place ?? null,
    partOf: it.partOf ?? null,
    organisers: it.organisers,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);

const source = form(
  'Source',
  'sources',
  'Sources: the documents that show what the records say',
  {
    id,
    title: text,
    kind: word(sources.SourceKind),
    authors: z.array(reference('an actor')).default([]),
    publisher: reference('an organisation').optional(),
    date: partialDate.optional(),
    language: text.describe('BCP 47 tag of the text read.'),
    symbol: text.describe('The body’s own number: A/RES/68/262.').optional(),
    url: z.url('expected a URL').optional(),
    note,
  },
  ['language', 'kind', 'publisher'],
  (it) => ({
    type: 'Source',
    id: it.id,
    title: it.title,
    kind: it.kind as sources.SourceKind,
    authors: it.authors,
    publisher: it.publisher ?? null,
    date: it.date ?? null,
    language: it.language,
    symbol: it.symbol ?? null,
    url: it.url ?? null,
    note: it.note ?? null,
  }),
);

const figure = form(
  'Figure',
  'figures',
  'Figures that someone cited',
  {
    id,
    measured: text.describe('What was counted or measured, in our own words.'),
    value: z.number(),
    unit: text,
    qualifier: text.describe('"at least", "about", as the source has it.').optional(),
    period: text.optional(),
    citedBy: reference('the actor who cited it'),
    statement: reference('the statement in which it was cited').optional(),
    topics: z.array(reference('a topic')).default([]),
    date: partialDate,
    recordedOn,
    note,
    ...cited,
  },
  ['source', 'at', 'date', 'recordedOn'],
  (it) => ({
    type: 'Figure',
    id: it.id,
    measured: it.measured,
    value: it.value,
    unit: it.unit,
    qualifier: it.qualifier ?? null,
    period: it.period ?? null,
    citedBy: it.citedBy,
    statement: it.statement ?? null,
    topics: it.topics,
    date: it.date,
    recordedOn: it.recordedOn,
    note: it.note ?? null,
    evidence: evidenceOf(it),
  }),
);

export const forms: { readonly [T in RecordType]: Form<T> } = {
  Organisation: organisation,
  State: state,
  Official: official,
  Group: group,
  Membership: membership,
  Post: post,
  Tenure: tenure,
  Topic: topic,
  Proposition: proposition,
  PropositionLink: propositionLink,
  Statement: statement,
  RollCall: rollCall,
  Relation: relation,
  Event: event,
  Source: source,
  Figure: figure,
};

/** `dataset.yaml`: what the dataset is. */
export const datasetForm = z
  .strictObject({
    title: text.describe('What the dataset is called.'),
    updatedOn: day.describe('The day of the last change to the dataset.'),
    coveredTo: partialDate.describe(
      'Up to when changes of memberships were followed: what is `open` is not known to have changed until then, and what changed later is not here. How far an office was followed, its tenures say (`attestedOn`).',
    ),
  })
  .refine((it) => !dates.isLater(it.coveredTo, it.updatedOn), {
    path: ['coveredTo'],
    message: 'expected a date not later than updatedOn',
  });

/** The JSON Schema of `dataset.yaml`. */
export function datasetSchema(): object {
  return { title: 'What the dataset is', ...z.toJSONSchema(datasetForm, { io: 'input' }) };
}

/** The JSON Schema of one kind's file. */
export function fileSchema(form: Form<RecordType>): object {
  const defaults = z.strictObject(
    Object.fromEntries(form.defaults.map((field) => [field, (form.schema.shape[field] as z.ZodType).optional()])),
  );
  const record = form.schema.safeExtend(
    Object.fromEntries(form.defaults.map((field) => [field, (form.schema.shape[field] as z.ZodType).optional()])),
  );
  const file = z.strictObject({
    defaults: defaults.describe('Given once for all records of this file; a record may say otherwise.').optional(),
    records: z.array(record),
  });
  return { title: form.title, ...z.toJSONSchema(file, { io: 'input', reused: 'inline' }) };
}
