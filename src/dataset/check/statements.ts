/** Statements, the offices in which they are made, and the relations between them. */
import type { Tenure } from '../../domain/actors.ts';
import { isLater, mayCoincide, mayHoldOn, type PartialDate } from '../../domain/dates.ts';
import type { Statement } from '../../domain/positions.ts';
import { readingOf } from '../../domain/sources.ts';
import type { ById, Report, Rule } from './rule.ts';

export const statements: Rule = ({ records, byId }, report) => {
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
    if (it.certain && readingOf(it.evidence) === 'NOT_READ') {
      report(it, ['read'], 'read is NOT_READ, and yet it is certain: expected a source that was read, or `certain: false` with a note');
    }
    authority(it, byId, report);
    office(it, byId, report);
  }
};

function authority(it: Statement, byId: ById, report: Report): void {
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

function office(it: Statement, byId: ById, report: Report): void {
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

export const datesOfSources: Rule = ({ records, byId }, report) => {
  for (const it of [...records.Statement, ...records.Figure]) {
    for (const { source: id } of it.evidence) {
      const source = byId.get(id);
      if (source?.type === 'Source' && source.date !== null && isLater(it.date, source.date)) {
        report(it, ['date'], `date ${it.date} is after that of its source, ${id} of ${source.date}: expected that date or an earlier one`);
      }
    }
  }
};

export const relations: Rule = ({ records, byId }, report) => {
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
