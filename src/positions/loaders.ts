/** The positions subgraph's loaders: what the snapshot has read already, and one statement for each batch of the rest. */

import { holdingOf } from '../comparison/holding.ts';
import type { Interval } from '../domain/dates.ts';
import { anyPosition, type Proposition } from '../domain/positions.ts';
import type { Position } from '../domain/records.ts';
import type { RollCall } from '../domain/votes.ts';
import { typeOf } from '../graph/identities.ts';
import { list, listBy, lookUp, present } from '../graph/lists.ts';
import { Ref } from '../graph/reference.ts';
import { perRequest, type RequestContext, type Soon, soon } from '../graph/request.ts';
import type { Snapshot } from '../store/snapshot.ts';

const topicQueries = (snapshot: Snapshot) => snapshot.positions.topics;
const propositionQueries = (snapshot: Snapshot) => snapshot.positions.propositions;
const propositionLinkQueries = (snapshot: Snapshot) => snapshot.positions.propositionLinks;
const statementQueries = (snapshot: Snapshot) => snapshot.positions.statements;
const relationQueries = (snapshot: Snapshot) => snapshot.positions.relations;
const eventQueries = (snapshot: Snapshot) => snapshot.positions.events;
const sourceQueries = (snapshot: Snapshot) => snapshot.positions.sources;
const figureQueries = (snapshot: Snapshot) => snapshot.positions.figures;

// Look-ups

export const topicById = lookUp(topicQueries);
export const propositionById = perRequest<string, Proposition | null>(
  (snapshot, ids) => snapshot.positions.propositionsByIds(ids),
  (snapshot, id) => snapshot.positions.keptProposition(id),
);
export const propositionLinkById = lookUp(propositionLinkQueries);
export const statementById = lookUp(statementQueries);
export const rollCallById = perRequest<string, RollCall | null>(
  (snapshot, ids) => snapshot.positions.votes.rollCalls(ids),
  (snapshot, id) => snapshot.positions.votes.keptRollCall(id),
);
export const relationById = lookUp(relationQueries);
export const eventById = lookUp(eventQueries);
export const sourceById = lookUp(sourceQueries);
export const figureById = lookUp(figureQueries);
export const positionById = perRequest<string, Position | null>(
  (snapshot, ids) => snapshot.positions.positionsByIds(ids),
  (snapshot, id) => snapshot.positions.keptPosition(id),
);

/** The days on which a position held, given all others of its holder on its proposition. */
export const holdingOfPosition = perRequest<string, Interval>(async (snapshot, ids) => {
  const positions = (await snapshot.positions.positionsByIds(ids)).map(present);
  const all = await snapshot.positions.heldBy(
    positions.map((position) => position.holder),
    { ...anyPosition, propositions: positions.map((position) => position.proposition) },
    ['STATEMENT', 'VOTE'],
  );
  return positions.map((position) =>
    holdingOf(
      position,
      all.filter((other) => other.holder === position.holder && other.proposition === position.proposition),
    ),
  );
});

/** A reference to an actor, which the organisations subgraph owns. */
export function actorRef(context: RequestContext, id: string): Soon<Ref> {
  return soon(typeOf(context).load(id), (type) => new Ref(present(type), id));
}

// Lists

export const topics = list(topicQueries, 'NAME');
export const propositions = list(propositionQueries, 'TEXT');
export const propositionLinks = list(propositionLinkQueries, 'FROM');
export const statements = list(statementQueries, 'NEWEST');
export const relations = list(relationQueries, 'RECORDED');
export const events = list(eventQueries, 'NEWEST');
export const sources = list(sourceQueries, 'NEWEST');
export const figures = list(figureQueries, 'NEWEST');

// Lists of a parent

export const topicsBelow = listBy(topicQueries, 'parent', 'NAME');
export const propositionsOfTopic = listBy(propositionQueries, 'topic', 'TEXT');
export const linksFrom = listBy(propositionLinkQueries, 'from', 'FROM');
export const linksTo = listBy(propositionLinkQueries, 'to', 'FROM');
export const statementsOn = listBy(statementQueries, 'proposition', 'NEWEST');
export const statementsHeldBy = listBy(statementQueries, 'holder', 'NEWEST');
export const statementsOnBehalfOf = listBy(statementQueries, 'onBehalfOf', 'NEWEST');
export const statementsReportedBy = listBy(statementQueries, 'reportedBy', 'NEWEST');
export const statementsAbout = listBy(statementQueries, 'target', 'NEWEST');
export const statementsIn = listBy(statementQueries, 'source', 'NEWEST');
export const statementsAt = listBy(statementQueries, 'event', 'NEWEST');
export const statementsAboutEvent = listBy(statementQueries, 'about', 'NEWEST');
export const statementsInCapacity = listBy(statementQueries, 'capacity', 'NEWEST');
export const relationsOf = listBy(relationQueries, 'position', 'RECORDED');
export const eventsWithin = listBy(eventQueries, 'partOf', 'NEWEST');
export const sourcesPublishedBy = listBy(sourceQueries, 'publisher', 'NEWEST');
export const figuresIn = listBy(figureQueries, 'source', 'NEWEST');
export const figuresOfStatement = listBy(figureQueries, 'statement', 'NEWEST');
export const figuresCitedBy = listBy(figureQueries, 'citedBy', 'NEWEST');
export const figuresOnTopic = listBy(figureQueries, 'topic', 'NEWEST');
