/** A record as a citation has it: what it is called, what it is, and where it can be read. */
import type { Interval } from '../domain/dates.ts';
import { type DemarcheRecord, recordTypes } from '../domain/records.ts';
import type { Evidence } from '../domain/sources.ts';
import { badInput } from '../graph/errors.ts';
import { namedRecords } from '../graph/limits.ts';
import { present } from '../graph/lists.ts';
import { unknownNames } from '../graph/names.ts';
import { Ref } from '../graph/reference.ts';
import { perRequestAndQuery, type RequestContext } from '../graph/request.ts';
import type { OwnType } from '../store/organisations.ts';
import type { RelationShape, VoteShape } from './builder.ts';
import { rollCallById, sourceById } from './loaders.ts';
import { nodeById } from './node.ts';

type Citable = DemarcheRecord | RelationShape | VoteShape;

export interface CitedRecord {
  readonly title: string;
  readonly note: string;
}

/** Throws BAD_USER_INPUT for an id that no record has. */
export async function citedRecord(context: RequestContext, id: string): Promise<CitedRecord> {
  if (id.length > namedRecords.length) {
    throw badInput('record', `expected at most ${namedRecords.length} characters, but got ${id.length}.`);
  }
  const record = await recordWithId(context, id);
  if (record === null) {
    throw await unknownNames(context, [{ argument: 'record', text: id, expected: { word: 'record', types: recordTypes } }]);
  }
  const [title, sources] = await Promise.all([titleOf(context, record), sourcesOf(context, record)]);
  const facts = [`${record.type} ${record.id}`, ...factsOf(record), sources.length === 0 ? null : `from ${sources.join('; ')}`];
  return { title, note: `${facts.filter((fact) => fact !== null).join(', ')}.` };
}

/** The record itself, also where the other subgraph owns its type: every store has all of them. */
async function recordWithId(context: RequestContext, id: string): Promise<Citable | null> {
  const node = await nodeById(context, id);
  return node instanceof Ref ? ownedElsewhere(context, node.type as OwnType).load(node.id) : node;
}

const ownedElsewhere = perRequestAndQuery<OwnType, string, DemarcheRecord | null>((snapshot, ids, type) =>
  snapshot.organisations.of(type).byIds(ids),
);

/** What a record is called, with those that it ties together. */
async function titleOf(context: RequestContext, record: Citable): Promise<string> {
  const of = async (id: string) => titleOf(context, present(await recordWithId(context, id)));
  switch (record.type) {
    case 'Proposition':
      return record.text;
    case 'Post':
    case 'Source':
      return record.title;
    case 'RollCall':
      return [record.symbol, record.title].filter((part) => part !== null).join(', ');
    case 'Figure':
      return `${[record.qualifier, record.value, record.unit].filter((part) => part !== null).join(' ')}: ${record.measured}`;
    case 'Membership':
      return `${await of(record.state)} in ${await of(record.organisation)}`;
    case 'Tenure':
      return `${await of(record.holder)}, ${await of(record.post)}`;
    case 'Statement':
      return `${await of(record.holder)}: ${record.summary}`;
    case 'Vote':
      return `${await of(record.holder)} on ${await of(record.rollCall)}`;
    case 'Relation':
      return `${await of(record.a)} / ${await of(record.b)}`;
    case 'PropositionLink':
      return `${await of(record.from)} / ${await of(record.to)}`;
    default:
      return record.name;
  }
}

/** What must be said of it wherever it is shown. */
function factsOf(record: Citable): (string | null)[] {
  switch (record.type) {
    case 'Membership':
      return [record.status, daysOf(record.interval)];
    case 'Tenure':
      return [daysOf(record.interval)];
    case 'Statement':
      return [record.date, record.stance, record.attribution, record.certain ? null : 'uncertain'];
    case 'Vote':
      return [record.date, record.choice];
    case 'Relation':
      return [record.kind, record.basis];
    case 'PropositionLink':
      return [record.kind, record.strength];
    case 'RollCall':
    case 'Source':
    case 'Figure':
      return [record.date];
    default:
      return [];
  }
}

function daysOf({ since, until, end }: Interval): string {
  return `${since ?? 'unknown'} to ${end === 'OPEN' ? 'open' : (until ?? 'unknown')}`;
}

/** Where it can be read: title and place. A vote is read where its roll call is. */
async function sourcesOf(context: RequestContext, record: Citable): Promise<string[]> {
  const from = record.type === 'Vote' ? present(await rollCallById(context).load(record.rollCall)) : record;
  const evidence: readonly Evidence[] = 'evidence' in from ? from.evidence : [];
  const sources = await Promise.all(evidence.map(({ source }) => sourceById(context).load(source)));
  return evidence.map(({ locator }, at) => [present(sources[at] ?? null).title, locator].filter((part) => part !== null).join(', '));
}
