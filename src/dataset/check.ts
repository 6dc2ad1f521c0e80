/** What must hold between the records of a dataset. Each rule says what is wrong and what was expected. */

import type { Tenure } from '../domain/actors.ts';
import { type Interval, isInverted, isLater, mayCoincide, mayHoldOn, overlapForCertain, type PartialDate } from '../domain/dates.ts';
import type { Statement } from '../domain/positions.ts';
import type { DemarcheRecord, Records, RecordType } from '../domain/records.ts';
import { recordTypes } from '../domain/records.ts';
import { fold, nearest } from '../domain/text.ts';
import { twins } from './negations.ts';
import type { Problem } from './problems.ts';
import type { Origin, Reading } from './read.ts';
import { referencesOf } from './references.ts';

/** A text whose sentences must not reappear in a summary. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/**
 * All that is wrong with the records taken together, in the order of files and lines.
 *
 * Malformed records keep nothing else from being checked. They are known by their ids, so that one mistake is reported
 * once, and not again wherever the record is named.
 */
export function checkDataset(reading: Reading, texts: readonly SourceText[] = []): Problem[] {
  const { records, origins } = reading;
  const problems: Problem[] = [...reading.problems];
  const byId = new Map<string, DemarcheRecord>();
  for (const record of everyRecord(records)) if (!byId.has(record.id)) byId.set(record.id, record);
  const report: Report = (record, path, message) => {
    const origin = origins.get(record) as Origin;
    problems.push({ file: origin.file, line: origin.line(path), record: record.id, message });
  };

  problems.push(...sharedIds(reading), ...unknownIds(reading, byId));
  for (const rule of rules) rule(records, byId, report);
  unused(reading, byId, report);
  quotations(records, texts, report);
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

type Path = readonly (string | number)[];
type Report = (record: DemarcheRecord, path: Path, message: string) => void;
type Rule = (records: Records, byId: ReadonlyMap<string, DemarcheRecord>, report: Report) => void;

function* everyRecord(records: Records): Generator<DemarcheRecord> {
  for (const type of recordTypes) yield* records[type];
}

// Ids

function sharedIds({ records, origins, unread }: Reading): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, { type: RecordType; file: string; line: number }>();
  const readable = [...everyRecord(records)].map((record) => {
    const origin = origins.get(record) as Origin;
    return { id: record.id, type: record.type, file: origin.file, line: origin.line(['id']) };
  });
  for (const { id, type, file, line } of [...readable, ...unread.malformed]) {
    const other = first.get(id);
    if (!other) first.set(id, { type, file, line });
    else {
      const message = `this id is already that of the ${other.type} at ${other.file}:${other.line}: expected an id of its own`;
      problems.push({ file, line, record: id, message });
    }
  }
  return problems;
}

function unknownIds({ records, origins, unread }: Reading, byId: ReadonlyMap<string, DemarcheRecord>): Problem[] {
  const malformed = new Map(unread.malformed.map(({ id, type }) => [id, type]));
  const problems = new Map<string, Problem>();
  for (const record of everyRecord(records)) {
    const origin = origins.get(record) as Origin;
    for (const { path, id, types } of referencesOf(record)) {
      const type = byId.get(id)?.type ?? malformed.get(id);
      const mayBeUnread = unread.ids.has(id) || types.some((each) => unread.types.has(each));
      if (type === undefined ? mayBeUnread : types.includes(type)) continue;
      const field = path.filter((step) => typeof step === 'string' && step !== 'evidence').join('.');
      const kind = types.map(withArticle).join(' or ');
      const near = type === undefined ? nearest(id, idsOf(records, types)) : null;
      const problem: Problem = {
        file: origin.file,
        line: origin.line(path),
        record: origin.isDefault(path) ? 'defaults' : record.id,
        message:
          type === undefined
            ? `${field}: there is no ${id}: expected the id of ${kind}${near === null ? '' : `, perhaps ${near}`}`
            : `${field}: ${id} is ${withArticle(type)}: expected the id of ${kind}`,
      };
      // A default is one mistake, however many records it is given to.
      problems.set([problem.file, problem.line, problem.record, problem.message].join(' '), problem);
    }
  }
  return [...problems.values()];
}

function idsOf(records: Records, types: readonly RecordType[]): string[] {
  return types.flatMap((type) => records[type].map((record) => record.id));
}

function withArticle(type: RecordType): string {
  return `${/^[AEIO]/.test(type) ? 'an' : 'a'} ${type}`;
}

// Rules

const needsEvidence: Rule = (records, _byId, report) => {
  for (const record of everyRecord(records)) {
    if ('evidence' in record && record.evidence.length === 0) {
      report(record, [], 'has no source: expected `source`, or `evidence` with at least one');
    }
  }
};

/** An interval of a record, and what it may not share a day with. */
interface Span {
  readonly record: DemarcheRecord;
  /** where it is written in the record */
  readonly path: Path;
  readonly interval: Interval;
  /** spans with equal keys may not overlap; null where any may */
  readonly key: string | null;
  readonly expected: string;
}

function* spansOf(records: Records, byId: ReadonlyMap<string, DemarcheRecord>): Generator<Span> {
  const free = { path: [], key: null, expected: '' };
  for (const record of [...records.Organisation, ...records.State]) {
    if (record.existence) yield { ...free, record, interval: record.existence };
  }
  for (const record of records.Event) yield { ...free, record, interval: record.interval };
  for (const record of records.Official) {
    for (const [index, each] of record.affiliations.entries()) {
      const key = `${record.id} ${each.organisation} ${each.role}`;
      yield { record, path: ['affiliations', index], interval: each.interval, key, expected: 'one affiliation in this role at a time' };
    }
  }
  for (const record of records.Membership) {
    const key = `${record.organisation} ${record.state}`;
    yield { record, path: [], interval: record.interval, key, expected: 'one status of a state in an organisation at a time' };
    for (const [index, each] of record.interruptions.entries()) {
      const { interval } = each;
      yield {
        record,
        path: ['interruptions', index],
        interval,
        key: `${record.id} ${each.kind}`,
        expected: 'interruptions one after another',
      };
    }
  }
  for (const record of records.Tenure) {
    const post = byId.get(record.post);
    const single = post?.type === 'Post' && post.single;
    yield {
      record,
      path: [],
      interval: record.interval,
      key: single ? record.post : `${record.post} ${record.holder}`,
      expected: single ? 'one holder of this post at a time' : 'the tenures of one holder in a post one after another',
    };
  }
}

const intervals: Rule = (records, byId, report) => {
  const upright: Span[] = [];
  for (const span of spansOf(records, byId)) {
    const { record, path, interval } = span;
    if (!isInverted(interval)) upright.push(span);
    else report(record, [...path, 'until'], `until ${interval.until} is not after since ${interval.since}: expected a later date`);
  }
  for (const [key, spans] of Map.groupBy(upright, (span) => span.key)) {
    if (key === null) continue;
    spans.forEach(({ record, path, interval, expected }, index) => {
      const earlier = spans.slice(0, index).find((each) => overlapForCertain(each.interval, interval));
      if (!earlier) return;
      const other = earlier.record === record ? 'another one' : earlier.record.id;
      report(record, [...path, 'since'], `overlaps ${other}, which held ${inWords(earlier.interval)}: expected ${expected}`);
    });
  }
};

function inWords({ since, until }: Interval): string {
  return until === null ? `from ${since} on` : `from ${since} until ${until}`;
}

const statements: Rule = (records, byId, report) => {
  for (const it of records.Statement) {
    if (it.stance === 'CONDITIONAL' && it.condition === null) {
      report(it, ['stance'], 'stance is CONDITIONAL without a condition: expected `condition`, or another stance');
    }
    if (it.stance !== 'CONDITIONAL' && it.condition !== null) {
      report(it, ['condition'], `condition is given with the stance ${it.stance}: expected it with CONDITIONAL alone`);
    }
    if (it.attribution === 'SECOND_HAND' && it.reportedBy === null) {
      report(it, ['attribution'], 'attribution is SECOND_HAND without saying through whom: expected `reportedBy`');
    }
    if (it.attribution !== 'SECOND_HAND' && it.reportedBy !== null) {
      report(it, ['reportedBy'], `reportedBy is given with the attribution ${it.attribution}: expected it with SECOND_HAND alone`);
    }
    if (!it.certain && it.note === null) {
      report(it, ['certain'], 'certain is false without a reason: expected a note that gives it');
    }
    authority(it, byId, report);
    office(it, byId, report);
  }
};

function authority(it: Statement, byId: ReadonlyMap<string, DemarcheRecord>, report: Report): void {
  const voices = [it.holder, it.onBehalfOf].filter((id) => id !== null).map((id) => byId.get(id));
  const intergovernmental = voices.find((actor) => actor?.type === 'Organisation' && actor.kind === 'INTERGOVERNMENTAL');
  if (intergovernmental && it.authority === null) {
    const field = it.onBehalfOf === intergovernmental.id ? 'onBehalfOf' : 'holder';
    report(it, [field], `speaks for ${intergovernmental.id}, an organisation of states, with no authority: expected \`authority\``);
  }
  // An actor that isn't known may be such an organisation; that it isn't known has been said.
  if (!intergovernmental && it.authority !== null && voices.every((actor) => actor !== undefined)) {
    report(it, ['authority'], `authority is ${it.authority}, but nobody speaks for an organisation of states: expected none`);
  }
}

function office(it: Statement, byId: ReadonlyMap<string, DemarcheRecord>, report: Report): void {
  const holder = byId.get(it.holder);
  if (it.capacity === null) {
    const represented = it.onBehalfOf === null ? undefined : byId.get(it.onBehalfOf);
    // A person needs an office to speak for anybody, and a state one to speak for an organisation.
    if (represented && (holder?.type === 'Official' || (holder?.type === 'State' && represented.type === 'Organisation'))) {
      report(it, ['onBehalfOf'], `speaks for ${it.onBehalfOf} in no office: expected the \`capacity\` in which ${it.holder} does`);
    }
    return;
  }
  const tenure = byId.get(it.capacity);
  if (tenure?.type !== 'Tenure') return;
  if (tenure.holder !== it.holder) {
    report(it, ['capacity'], `capacity: ${tenure.id} is an office of ${tenure.holder}: expected a tenure of ${it.holder}`);
  } else if (!heldOn(tenure, it.date)) {
    report(
      it,
      ['capacity'],
      `capacity: ${it.holder} is not known to have been ${tenure.post} on ${it.date}: expected a tenure of that day`,
    );
  }
  const post = byId.get(tenure.post);
  if (it.onBehalfOf !== null && post?.type === 'Post' && post.of !== it.onBehalfOf) {
    report(it, ['onBehalfOf'], `speaks for ${it.onBehalfOf} as ${post.id}, an office of ${post.of}: expected ${post.of}, or none`);
  }
}

function heldOn(tenure: Tenure, date: PartialDate): boolean {
  return mayHoldOn(tenure.interval, date) || tenure.attestedOn.some((day) => mayCoincide(day, date));
}

const datesOfSources: Rule = (records, byId, report) => {
  for (const it of [...records.Statement, ...records.Figure]) {
    for (const { source: id } of it.evidence) {
      const source = byId.get(id);
      if (source?.type === 'Source' && source.date !== null && isLater(it.date, source.date)) {
        report(it, ['date'], `date ${it.date} is after that of its source, ${id} of ${source.date}: expected that date or an earlier one`);
      }
    }
  }
};

const trees: Rule = (records, byId, report) => {
  const circles = <R extends DemarcheRecord>(list: readonly R[], field: string, above: (record: R) => string | null) => {
    const known = new Set<string>();
    for (const start of list) {
      // Of records with one id, the first is meant by it.
      if (byId.get(start.id) !== start) continue;
      const path: string[] = [];
      let at: R | undefined = start;
      while (at && !path.includes(at.id)) {
        path.push(at.id);
        const next = above(at);
        const record: DemarcheRecord | undefined = next === null ? undefined : byId.get(next);
        at = record?.type === start.type ? (record as R) : undefined;
      }
      // Whoever only leads into a circle is not to blame for it, and each circle is told once.
      if (at?.id !== start.id || known.has(start.id)) continue;
      for (const id of path) known.add(id);
      report(start, [field], `${field}: ${[...path, start.id].join(' → ')} is a circle: expected a tree`);
    }
  };
  circles(records.Topic, 'parent', (topic) => topic.parent);
  circles(records.Event, 'partOf', (event) => event.partOf);
};

const relations: Rule = (records, byId, report) => {
  for (const relation of records.Relation) {
    if (relation.a === relation.b) report(relation, ['b'], `b: ${relation.b} is related to itself: expected two positions`);
    const a = byId.get(relation.a);
    const b = byId.get(relation.b);
    if (a?.type !== 'Statement' || b?.type !== 'Statement') continue;
    if (relation.kind === 'RESTATES' && a.holder !== b.holder) {
      report(relation, ['b'], `b: ${b.id} is held by ${b.holder}, whom ${a.holder} can’t restate: expected a position of ${a.holder}`);
    }
  }
};

const negations: Rule = (records, _byId, report) => {
  for (const { proposition, twin, denies } of twins(records.Proposition)) {
    const message = denies
      ? `merely denies ${twin.id}: expected one proposition, and the stance OPPOSES on it`
      : `says ${twin.id} again: expected one proposition for both`;
    report(proposition, ['text'], message);
  }
};

const rules: readonly Rule[] = [needsEvidence, intervals, statements, datesOfSources, trees, relations, negations];

/** Records that stand for themselves: what the dataset is about, rather than what those records need. */
const standAlone = new Set<RecordType>(['Membership', 'Tenure', 'Statement', 'Relation', 'PropositionLink', 'Figure']);

/** A use is one by a record that stands for itself, or by one that is used in turn: circles of the unused don't count. */
function unused({ records, unread }: Reading, byId: ReadonlyMap<string, DemarcheRecord>, report: Report): void {
  const used = new Set<string>();
  const users = new Map<string, string>();
  const pending: DemarcheRecord[] = [];
  const use = (id: string) => {
    const record = byId.get(id);
    if (!record || used.has(id)) return;
    used.add(id);
    pending.push(record);
  };
  for (const record of everyRecord(records)) {
    // A second record with an id that is taken is a mistake of its own; what it uses is used.
    if (standAlone.has(record.type) || byId.get(record.id) !== record) pending.push(record);
    for (const { id } of referencesOf(record)) if (id !== record.id && !users.has(id)) users.set(id, record.id);
  }
  // What can't be read may use whatever it names.
  for (const word of unread.words) use(word);
  for (let record = pending.pop(); record; record = pending.pop()) {
    for (const { id, types } of referencesOf(record)) {
      // A misspelt id is a mistake of its own, and most likely a use of what was meant.
      const meant = byId.has(id) ? id : nearest(id, idsOf(records, types));
      if (meant !== null) use(meant);
    }
  }
  for (const record of everyRecord(records)) {
    if (standAlone.has(record.type) || used.has(record.id)) continue;
    const user = users.get(record.id);
    const who = user === undefined ? `no record uses this ${record.type}` : `only ${user}, itself unused, uses this ${record.type}`;
    report(record, [], `${who}: expected a use, or its removal`);
  }
}

const run = 6;

/** The fields in which an editor writes sentences, and so may have copied one. */
const prose = ['summary', 'condition', 'salience', 'note', 'text', 'reason', 'measured', 'description'];

function quotations(records: Records, texts: readonly SourceText[], report: Report): void {
  const runs = new Map<string, string>();
  for (const { name, text } of texts) {
    for (const words of wordRuns(text)) if (!runs.has(words)) runs.set(words, name);
  }
  if (runs.size === 0) return;
  for (const record of everyRecord(records)) {
    for (const field of prose) {
      const text: unknown = Reflect.get(record, field);
      const repeated = typeof text === 'string' ? wordRuns(text).find((words) => runs.has(words)) : undefined;
      if (repeated === undefined) continue;
      report(record, [field], `${field} repeats ${runs.get(repeated)}: “${repeated}”: expected fewer than ${run} of its words running`);
    }
  }
}

function wordRuns(text: string): string[] {
  const words = fold(text).split(' ');
  return words.slice(0, Math.max(0, words.length - run + 1)).map((_, start) => words.slice(start, start + run).join(' '));
}
