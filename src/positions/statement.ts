/** Position and Statement: the types, their queries, the entity. */

import type { InputShapeFromFields } from '@pothos/core';
import { Act, Attribution, Authority, PropositionKind, Stance, Tone } from '../domain/positions.ts';
import { Reading } from '../domain/sources.ts';
import { defineEnum } from '../graph/builder.ts';
import { loadPresent, type OptionsOf, present, presentAll } from '../graph/lists.ts';
import { lookingUp, naming } from '../graph/names.ts';
import { Ref, typeName } from '../graph/reference.ts';
import { windowOf } from '../graph/window.ts';
import {
  Actor,
  builder,
  Event,
  Evidence,
  Figure,
  FigureConnection,
  Node,
  Position,
  Proposition,
  Relation,
  RelationConnection,
  State,
  Statement,
  StatementConnection,
  Target,
  Tenure,
} from './builder.ts';
import { anybodysFigureArguments, figureOptions } from './figure.ts';
import {
  actorRef,
  eventById,
  figuresOfStatement,
  positionById,
  propositionById,
  relationsOf,
  rollCallById,
  statementById,
  statements,
} from './loaders.ts';
import { relationArguments, relationOptions } from './relation.ts';

export const StanceEnum = defineEnum(builder, 'Stance', 'The polarity of a position towards its proposition.', Stance);
const ActEnum = defineEnum(builder, 'Act', 'What the holder does in saying it; the stance is kept apart.', Act);
const AttributionEnum = defineEnum(builder, 'Attribution', 'How the position is known to be the holder’s.', Attribution);
export const AuthorityEnum = defineEnum(
  builder,
  'Authority',
  'With what authority a statement binds an organisation, from the highest down.',
  Authority,
);
export const ReadingEnum = defineEnum(
  builder,
  'Reading',
  'How far whoever made the record had read what it rests on, from the most down.',
  Reading,
);
export const PropositionKindEnum = defineEnum(builder, 'PropositionKind', 'What sort of claim a proposition makes.', PropositionKind);
const ToneEnum = defineEnum(builder, 'Tone', 'How a statement speaks of its target.', Tone);

const StatementOrder = defineEnum(builder, 'StatementOrder', 'In which order of statements.', {
  NEWEST: 'The last made first.',
  OLDEST: 'The first made first.',
  RECORDED_LAST: 'The last recorded here first.',
});

/** The filters and the order of every list of statements, of whomever. */
export const statementArguments = builder.args((t) => ({
  stances: t.field({ type: [StanceEnum], description: 'Only with one of these stances.' }),
  attributions: t.field({ type: [AttributionEnum], description: 'Only known in one of these ways.' }),
  from: t.field({ type: 'PartialDate', description: 'Only those that may have been made on this day, month or year, or later.' }),
  to: t.field({ type: 'PartialDate', description: 'Only those that may have been made on this day, month or year, or earlier.' }),
  acts: t.field({ type: [ActEnum], description: 'Only these acts.' }),
  read: t.field({
    type: [ReadingEnum],
    description: 'Only those of whose evidence the best was read so far. Those for which it is not recorded are left out.',
  }),
  topics: t.idList({ ...naming('topic'), description: 'Only on propositions about one of these topics, or one below it.' }),
  propositionKinds: t.field({ type: [PropositionKindEnum], description: 'Only on propositions of these kinds.' }),
  holders: t.idList({ ...naming('actor'), description: 'Only of these actors.' }),
  targets: t.idList({ ...naming('actor'), description: 'Only about one of these actors; each statement says in `targets` how.' }),
  sources: t.idList({ ...naming('source'), description: 'Only those that one of these sources shows.' }),
  certain: t.boolean({
    description: 'True: only those whose attribution and reading are certain; false: only those that are doubtful. By default both.',
  }),
  recordedSince: t.field({ type: 'Date', description: 'Only those recorded here on this day or later.' }),
  orderBy: t.field({ type: StatementOrder, required: true, defaultValue: 'NEWEST' as const, description: 'In which order.' }),
}));

export function statementOptions(args: InputShapeFromFields<typeof statementArguments>): OptionsOf<typeof statements> {
  const { holders, targets, sources, topics, propositionKinds, stances, attributions, acts, read, certain, recordedSince } = args;
  return {
    where: {
      holders,
      targets,
      sources,
      topics,
      propositionKinds,
      stances,
      attributions,
      acts,
      read,
      certain,
      recordedSince,
      ...windowOf(args),
    },
    order: args.orderBy,
  };
}

Position.implement({
  description: 'An actor’s dated, sourced stance on a proposition.',
  interfaces: [Node],
  resolveType: typeName,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Readable, stable, and unique over the whole dataset.' }),
    holder: t.field({
      type: Actor,
      nullable: true,
      description: 'Whose position it is.',
      resolve: (position, _args, context) => actorRef(context, position.holder),
    }),
    proposition: t.field({
      type: Proposition,
      description: 'What it is about.',
      resolve: (position, _args, context) => loadPresent(propositionById(context), position.proposition),
    }),
    stance: t.expose('stance', { type: StanceEnum, description: 'For it, against it, on a condition, or expressly neither.' }),
    date: t.expose('date', { type: 'PartialDate', description: 'When it was taken.' }),
    evidence: t.field({
      type: [Evidence],
      description: 'Where it can be read; for a vote, where the roll call can.',
      resolve: async (position, _args, context) =>
        position.type === 'Vote' ? present(await rollCallById(context).load(position.rollCall)).evidence : position.evidence,
    }),
  }),
});

Statement.implement({
  description: 'A stated position: one claim of one holder, from one source.',
  interfaces: [Node, Position],
  fields: (t) => ({
    capacity: t.field({
      type: Tenure,
      nullable: true,
      resolve: (statement) => (statement.capacity === null ? null : new Ref('Tenure', statement.capacity)),
    }),
    onBehalfOf: t.field({
      type: Actor,
      nullable: true,
      resolve: (statement, _args, context) => (statement.onBehalfOf === null ? null : actorRef(context, statement.onBehalfOf)),
    }),
    act: t.expose('act', { type: ActEnum }),
    condition: t.exposeString('condition', { nullable: true }),
    attribution: t.expose('attribution', { type: AttributionEnum }),
    reportedBy: t.field({
      type: Actor,
      nullable: true,
      resolve: (statement, _args, context) => (statement.reportedBy === null ? null : actorRef(context, statement.reportedBy)),
    }),
    certain: t.exposeBoolean('certain'),
    targets: t.expose('targets', { type: [Target] }),
    salience: t.exposeString('salience', { nullable: true }),
    recordedOn: t.expose('recordedOn', { type: 'Date' }),
    summary: t.exposeString('summary'),
    language: t.exposeString('language'),
    translated: t.exposeBoolean('translated', { nullable: true }),
    event: t.field({
      type: Event,
      nullable: true,
      resolve: (statement, _args, context) => (statement.event === null ? null : loadPresent(eventById(context), statement.event)),
    }),
    about: t.field({
      type: [Event],
      resolve: (statement, _args, context) => presentAll(eventById(context), statement.about),
    }),
    organ: t.exposeString('organ', { nullable: true }),
    authority: t.expose('authority', {
      type: AuthorityEnum,
      nullable: true,
    }),
    dissenters: t.field({
      type: [State],
      nullable: { list: false, items: true },
      resolve: (statement) => statement.dissenters.map((id) => new Ref('State', id)),
    }),
    note: t.exposeString('note', { nullable: true }),

    // Statement.curatedRelations
    curatedRelations: t.connection(
      {
        type: Relation,
        description:
          'Relations with other positions that an editor recorded. What follows from the stances is not among them: `contradictions(positions: [id])` derives it.',
        args: relationArguments,
        resolve: (statement, args, context) => relationsOf(context, statement.id, args, relationOptions(args)),
      },
      RelationConnection,
    ),

    // Statement.figures
    figures: t.connection(
      {
        type: Figure,
        description: 'The figures cited in it.',
        args: anybodysFigureArguments,
        resolve: (statement, args, context) => figuresOfStatement(context, statement.id, args, figureOptions(args)),
      },
      FigureConnection,
    ),
  }),
});

Target.implement({
  description: 'Whom a statement is about, and how it speaks of them.',
  fields: (t) => ({
    actor: t.field({
      type: Actor,
      nullable: true,
      resolve: (target, _args, context) => actorRef(context, target.actor),
    }),
    tone: t.expose('tone', { type: ToneEnum }),
  }),
});

builder.asEntity(Statement, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => statementById(context).load(id),
});

builder.queryFields((t) => ({
  position: t.field({
    type: Position,
    nullable: true,
    description: 'The statement or the vote with this id; null if there is none.',
    args: {
      id: t.arg.id({ ...lookingUp('position'), required: true, description: 'The id of a statement, or of a vote: `unga-es-11-1-KAZ`.' }),
    },
    resolve: (_root, { id }, context) => positionById(context).load(id),
  }),
  statement: t.field({
    type: Statement,
    nullable: true,
    description: 'The statement with this id; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('statement'), required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => statementById(context).load(id),
  }),
  statements: t.connection(
    {
      type: Statement,
      description: 'Statements.',
      args: {
        ...statementArguments,
        onBehalfOf: t.arg.idList({ ...naming('body'), description: 'Only on behalf of these states or organisations.' }),
        propositions: t.arg.idList({ ...naming('proposition'), description: 'Only on these propositions.' }),
      },
      resolve: (_root, args, context) => {
        const options = statementOptions(args);
        const where = { ...options.where, onBehalfOf: args.onBehalfOf, propositions: args.propositions };
        return statements(context, args, { ...options, where });
      },
    },
    StatementConnection,
  ),
}));
