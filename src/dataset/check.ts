/** What must hold between the records of a dataset. Each rule says what is wrong and what was expected. */

import type { Tenure } from '../domain/actors.ts';
import { earliest, type Interval, isInverted, isLater, latest, mayHoldOn, overlapForCertain } from '../domain/dates.ts';
import type { Statement } from '../domain/positions.ts';
import type { DemarcheRecord, Records, RecordType } from '../domain/records.ts';
import { recordTypes } from '../domain/records.ts';
import { fold, nearest } from '../domain/text.ts';
import type { Problem } from './problems.ts';
import type { Origin, Reading } from './read.ts';
import { referencesOf } from './references.ts';

/** A text whose sentences must not reappear in a summary. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/** All that is wrong with the records taken together, in the order of files and lines. */
export function checkDataset(reading: Reading, texts: readonly SourceText[] = []): Problem[] {
  const problems: Problem[] = [...reading.problems];
  const { records, origins } = reading;
  const byId = new Map<string, DemarcheRecord>();
  const report: Report = (record, path, message) => {
    const origin = origins.get(record) as Origin;
    problems.push({ file: origin.file, line: origin.line(...path), record: record.id, message });
  };

  for (const record of everyRecord(records)) {
    const first = byId.get(record.id);
    if (first) {
      const origin = origins.get(first) as Origin;
      const place = `${origin.file}:${origin.line()}`;
      report(record, ['id'], `this id is already that of a ${first.type} at ${place}: expected an id of its own`);
    } else byId.set(record.id, record);
  }

  const unread = reading.problems.length > 0;
  if (!unread) {
    references(records, byId, report);
    for (const rule of rules) rule(records, byId, report);
    unused(records, report);
    quotations(records, texts, report);
  }
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

type Report = (record: DemarcheRecord, path: readonly (string | number)[], message: string) => void;
type Rule = (records: Records, byId: ReadonlyMap<string, DemarcheRecord>, report: Report) => void;

function* everyRecord(records: Records): Generator<DemarcheRecord> {
  for (const type of recordTypes) yield* records[type];
}

function references(records: Records, byId: ReadonlyMap<string, DemarcheRecord>, report: Report): void {
  const idsOf = (types: readonly RecordType[]) => types.flatMap((type) => records[type].map((record) => record.id));
  for (const record of everyRecord(records)) {
    for (const { path, id, types } of referencesOf(record)) {
      const named = byId.get(id);
      const field = path.filter((step) => typeof step === 'string').join('.');
      const expected = types.join(' or ');
      if (!named) {
        const near = nearest(id, idsOf(types));
        report(record, path, `${field}: there is no ${id}: expected the id of a ${expected}${near ? `; ${near}?` : ''}`);
      } else if (!types.includes(named.type)) {
        report(record, path, `${field}: ${id} is a ${named.type}: expected a ${expected}`);
      }
    }
  }
}

// Rules

const needsEvidence: Rule = (records, _byId, report) => {
  for (const record of everyRecord(records)) {
    if ('evidence' in record && record.evidence.length === 0) {
      report(record, [], 'has no source: expected `source`, or `evidence` with at least one');
    }
  }
};

const intervals: Rule = (records, _byId, report) => {
  const inverted = (record: DemarcheRecord, interval: Interval | null, path: (string | number)[] = []) => {
    if (interval && isInverted(interval)) {
      report(record, [...path, 'until'], `until ${interval.until} is before since ${interval.since}: expected a later date`);
    }
  };
  for (const each of records.Organisation) inverted(each, each.existence);
  for (const each of records.State) inverted(each, each.existence);
  for (const each of records.Event) inverted(each, each.interval);
  for (const each of records.Tenure) inverted(each, each.interval);
  for (const each of records.Official) {
    for (const [index, affiliation] of each.affiliations.entries()) inverted(each, affiliation.interval, ['affiliations', index]);
  }
  for (const each of records.Membership) {
    inverted(each, each.interval);
    for (const [index, interruption] of each.interruptions.entries()) inverted(each, interruption.interval, ['interruptions', index]);
  }
};

const overlaps: Rule = (records, byId, report) => {
  const clash = <R extends DemarcheRecord & { interval: Interval }>(list: readonly R[], key: (record: R) => string, what: string) => {
    for (const group of Map.groupBy(list, key).values()) {
      group.forEach((later, index) => {
        const earlier = group.slice(0, index).find((each) => overlapForCertain(each.interval, later.interval));
        if (earlier) report(later, ['since'], `overlaps ${earlier.id}: expected ${what}`);
      });
    }
  };
  clash(records.Membership, (it) => `${it.organisation} ${it.state}`, 'one status of a state in an organisation at a time');
  const singles = records.Tenure.filter((it) => {
    const post = byId.get(it.post);
    return post?.type === 'Post' && post.single;
  });
  clash(singles, (it) => it.post, 'one holder of this post at a time');
};

const statements: Rule = (records, byId, report) => {
  for (const it of records.Statement) {
    if ((it.stance === 'CONDITIONAL') !== (it.condition !== null)) {
      report(it, ['condition'], 'a condition belongs to the stance CONDITIONAL, and only to it: expected both or neither');
    }
    if ((it.attribution === 'SECOND_HAND') !== (it.reportedBy !== null)) {
      report(it, ['reportedBy'], 'reportedBy belongs to the attribution SECOND_HAND, and only to it: expected both or neither');
    }
    if (!it.certain && it.note === null) {
      report(it, ['certain'], 'is marked uncertain without a reason: expected a note');
    }
    const organisation = [it.holder, it.onBehalfOf].some((id) => {
      const actor = id === null ? undefined : byId.get(id);
      return actor?.type === 'Organisation' && actor.kind === 'INTERGOVERNMENTAL';
    });
    if (organisation !== (it.authority !== null)) {
      const expected = organisation
        ? 'speaks for an intergovernmental organisation: expected an authority'
        : 'has an authority but speaks for no intergovernmental organisation: expected none';
      report(it, ['authority'], expected);
    }
    office(it, byId, report);
    for (const { source: id } of it.evidence) {
      const source = byId.get(id);
      if (source?.type === 'Source' && source.date !== null && isLater(it.date, source.date)) {
        report(it, ['date'], `is dated ${it.date}, after its source ${id} of ${source.date}: expected that day or an earlier one`);
      }
    }
  }
};

function office(it: Statement, byId: ReadonlyMap<string, DemarcheRecord>, report: Report): void {
  const holder = byId.get(it.holder);
  const tenure = it.capacity === null ? undefined : byId.get(it.capacity);
  if (tenure?.type === 'Tenure') {
    if (tenure.holder !== it.holder) {
      report(it, ['capacity'], `${tenure.id} is the office of ${tenure.holder}: expected a tenure of ${it.holder}`);
    } else if (!heldOn(tenure, it)) {
      report(it, ['capacity'], `${it.holder} did not hold ${tenure.post} on ${it.date}: expected a tenure of that day`);
    }
  }
  if (it.onBehalfOf === null || holder?.type !== 'Official') return;
  if (tenure?.type !== 'Tenure') {
    report(it, ['onBehalfOf'], `speaks for ${it.onBehalfOf} without an office: expected the capacity in which ${it.holder} does`);
    return;
  }
  const post = byId.get(tenure.post);
  if (post?.type === 'Post' && post.of !== it.onBehalfOf) {
    report(it, ['onBehalfOf'], `${tenure.post} is an office of ${post.of}: expected onBehalfOf to be ${post.of}, or none`);
  }
}

function heldOn(tenure: Tenure, statement: Statement): boolean {
  const first = earliest(statement.date);
  const last = latest(statement.date);
  const attested = tenure.attestedOn.some((date) => earliest(date) <= last && latest(date) >= first);
  return attested || mayHoldOn(tenure.interval, first) || mayHoldOn(tenure.interval, last);
}

const topicTree: Rule = (records, byId, report) => {
  for (const topic of records.Topic) {
    const seen = new Set<string>();
    let at: DemarcheRecord | undefined = topic;
    while (at?.type === 'Topic' && at.parent !== null) {
      if (seen.has(at.id)) {
        report(topic, ['parent'], 'is its own ancestor: expected a tree');
        break;
      }
      seen.add(at.id);
      at = byId.get(at.parent);
    }
  }
};

const relations: Rule = (records, byId, report) => {
  for (const relation of records.Relation) {
    if (relation.a === relation.b) report(relation, ['b'], 'relates a position to itself: expected two positions');
    const a = byId.get(relation.a);
    const b = byId.get(relation.b);
    if (a?.type !== 'Statement' || b?.type !== 'Statement') continue;
    if (relation.kind === 'RESTATES' && a.holder !== b.holder) {
      report(relation, ['b'], `${a.holder} can't restate ${b.holder}: expected two positions of one holder`);
    }
  }
};

const negation = /\b(not|no|never|none|nor|cannot|without|neither|does|do|did|is|are|be|has|have|should|would|can)\b/g;

const negations: Rule = (records, _byId, report) => {
  const seen = new Map<string, string>();
  for (const proposition of records.Proposition) {
    const words = fold(proposition.text.replace(/n['’]t\b/g, ' not'))
      .replace(negation, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const twin = seen.get(words);
    if (twin) report(proposition, ['text'], `says ${twin} again, or merely denies it: expected one proposition with two stances`);
    else seen.set(words, proposition.id);
  }
};

const rules: readonly Rule[] = [needsEvidence, intervals, overlaps, statements, topicTree, relations, negations];

/** Records that stand for themselves: what the dataset is about, rather than what those records need. */
const standAlone = new Set<RecordType>(['Membership', 'Tenure', 'Statement', 'Relation', 'PropositionLink', 'Figure']);

function unused(records: Records, report: Report): void {
  const used = new Set<string>();
  for (const record of everyRecord(records)) {
    for (const { id } of referencesOf(record)) if (id !== record.id) used.add(id);
  }
  for (const record of everyRecord(records)) {
    if (!standAlone.has(record.type) && !used.has(record.id)) {
      report(record, [], `no record uses this ${record.type}: expected a use, or its removal`);
    }
  }
}

const run = 6;

function quotations(records: Records, texts: readonly SourceText[], report: Report): void {
  const runs = new Map<string, string>();
  for (const { name, text } of texts) {
    for (const words of wordRuns(text)) if (!runs.has(words)) runs.set(words, name);
  }
  if (runs.size === 0) return;
  const search = (record: DemarcheRecord, field: string, text: string | null) => {
    if (text === null) return;
    for (const words of wordRuns(text)) {
      const source = runs.get(words);
      if (source) {
        report(record, [field], `${field} repeats ${source}: “${words}”: expected fewer than ${run} of its words running`);
        return;
      }
    }
  };
  for (const it of records.Statement) {
    search(it, 'summary', it.summary);
    search(it, 'condition', it.condition);
    search(it, 'salience', it.salience);
    search(it, 'note', it.note);
  }
  for (const it of records.Proposition) search(it, 'text', it.text);
  for (const it of records.Relation) search(it, 'reason', it.reason);
  for (const it of records.Figure) search(it, 'measured', it.measured);
}

function wordRuns(text: string): string[] {
  const words = fold(text).split(' ');
  return words.slice(0, Math.max(0, words.length - run + 1)).map((_, start) => words.slice(start, start + run).join(' '));
}
