/**
 * Names in arguments. An argument or input field that is marked takes ids and names; its resolver is given ids. All that a field
 * is asked with is looked up in one statement with what the other fields of the request are asked with.
 */
import {
  BasePlugin,
  type InputFieldMapping,
  type InputFieldsMapping,
  mapInputFields,
  type PothosInputFieldConfig,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { actorTypes } from '../domain/actors.ts';
import { meantAmong, type Named, type NamedType, type RecordName } from '../search/names.ts';
import { BadInput, badInput, badNames, type MisunderstoodName } from './errors.ts';
import { typeOf } from './identities.ts';
import { namedRecords } from './limits.ts';
import { allSoon, ofRequest, perField, perRequest, type RequestContext, type Soon, soon } from './request.ts';

/** What an argument may name. */
interface Expected {
  /** for messages */
  readonly word: string;
  readonly types: readonly NamedType[];
}

const expected = {
  actor: { word: 'actor', types: actorTypes },
  organisation: { word: 'organisation', types: ['Organisation'] },
  state: { word: 'state', types: ['State'] },
  body: { word: 'organisation or state', types: ['Organisation', 'State'] },
  officeHolder: { word: 'official or state', types: ['Official', 'State'] },
  official: { word: 'official', types: ['Official'] },
  group: { word: 'group', types: ['Group'] },
  post: { word: 'post', types: ['Post'] },
  topic: { word: 'topic', types: ['Topic'] },
  proposition: { word: 'proposition', types: ['Proposition'] },
  rollCall: { word: 'roll call', types: ['RollCall'] },
  event: { word: 'event', types: ['Event'] },
  source: { word: 'source', types: ['Source'] },
  // These have no names but their ids.
  membership: { word: 'membership', types: ['Membership'] },
  tenure: { word: 'tenure', types: ['Tenure'] },
  statement: { word: 'statement', types: ['Statement'] },
  relation: { word: 'relation', types: ['Relation'] },
  propositionLink: { word: 'link of propositions', types: ['PropositionLink'] },
  figure: { word: 'figure', types: ['Figure'] },
  vote: { word: 'vote', types: ['Vote'] },
  position: { word: 'statement or vote', types: ['Statement', 'Vote'] },
} as const satisfies Record<string, Expected>;
type Kind = keyof typeof expected;

interface Marked {
  readonly expected: Expected;
  /** a look-up is null for what means nothing; any other argument refuses it */
  readonly lookUp: boolean;
}

const mark = (marked: Marked) => ({ extensions: { names: marked } });
/** Marks an argument that names one or several of a kind. */
export const naming = (kind: Kind) => mark({ expected: expected[kind], lookUp: false });
/** Marks the only argument of a field that looks up one of a kind. */
export const lookingUp = (kind: Kind) => mark({ expected: expected[kind], lookUp: true });
const markOf = <T extends SchemaTypes>(field: PothosInputFieldConfig<T>) => (field.extensions?.names as Marked | undefined) ?? null;

/** How each type is called besides its id, in the order of precedence. */
const besides: readonly (readonly [string, readonly NamedType[]])[] = [
  ['code (`KZ`, `COW 705`)', ['State']],
  ['symbol', ['Source', 'RollCall']],
  ['acronym', ['Organisation']],
  ['name', [...actorTypes, 'Topic', 'Event']],
  ['title', ['Post', 'Source']],
  ['text', ['Proposition']],
];

/** By what an argument may call what it names, for its description. */
function callingsOf({ expected: { types }, lookUp }: Marked): string {
  const callings = besides.flatMap(([calling, of]) => (of.some((type) => types.includes(type)) ? [calling] : []));
  if (callings.length === 0) return 'Case makes no difference.';
  const all = lookUp ? callings : ['id', ...callings];
  const listed = all.length === 1 ? all[0] : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
  return `${lookUp ? 'Or its' : 'By'} ${listed}, in any case.`;
}

type Args = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<unknown, RequestContext, Args>;

/** One text that an argument has, and its place: `actors[1]`, `scope.topics[0]`. */
interface Asked {
  readonly argument: string;
  readonly text: string;
  readonly expected: Expected;
}

/** Gives the resolvers of marked arguments ids for names, and says in the arguments' descriptions what they take. */
export class NamesPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onInputFieldConfig(field: PothosInputFieldConfig<Types>) {
    const marked = markOf(field);
    return marked ? { ...field, description: `${field.description} ${callingsOf(marked)}` } : field;
  }

  override wrapResolve(resolver: GraphQLFieldResolver<unknown, Types['Context'], object>, field: PothosOutputFieldConfig<Types>) {
    const marked = mapInputFields(field.args, this.buildCache, markOf);
    if (!marked) return resolver;
    const resolve = resolver as Resolver;
    const lookUp = [...marked.values()].some(({ value }) => value?.lookUp);
    return (lookUp ? lookingUpByName(resolve, marked) : givenIds(resolve, marked)) as typeof resolver;
  }
}

type Marks<Types extends SchemaTypes> = InputFieldsMapping<Types, Marked>;

function givenIds<Types extends SchemaTypes>(resolve: Resolver, marks: Marks<Types>): Resolver {
  const understood = perField<Soon<Args | BadInput>>();
  return (parent, args, context, info) =>
    soon(
      understood(context, info, () => withIds(context, args, marks)),
      (given) => {
        if (!(given instanceof BadInput)) return resolve(parent, given, context, info);
        // It takes as long to tell as a record.
        return soon(context.share.give(given, 1), (error) => {
          throw error;
        });
      },
    );
}

/** The arguments with ids for names; or the error for names that mean nothing, or more than one record. */
function withIds<Types extends SchemaTypes>(context: RequestContext, args: Args, marks: Marks<Types>): Soon<Args | BadInput> {
  let asked: readonly Asked[];
  try {
    asked = askedIn(args, marks);
  } catch (error) {
    if (error instanceof BadInput) return error;
    throw error;
  }
  if (asked.length === 0) return args;
  return soon(idsOf(context, asked), (ids) => (ids instanceof BadInput ? ids : replaced(args, marks, '', ids)));
}

/** The id itself comes first, and most are asked by it: names are looked up only where there is no such record. */
function lookingUpByName<Types extends SchemaTypes>(resolve: Resolver, marks: Marks<Types>): Resolver {
  const byName: (...request: [...Parameters<Resolver>, wanted: Asked]) => Promise<unknown> = async (
    parent,
    args,
    context,
    info,
    wanted,
  ) => {
    const meant = meantAmong(wanted.expected.types, await recordsNamed(context).load(wanted.text));
    if (meant.length > 1) throw await refusal(context, [{ asked: wanted, meant }]);
    const id = meant[0]?.id;
    if (id === undefined || id === wanted.text) return null;
    return resolve(parent, replaced(args, marks, '', new Map([[wanted.argument, id]])), context, info);
  };
  return (parent, args, context, info) => {
    const [wanted] = askedIn(args, marks);
    return soon(resolve(parent, args, context, info), (found) =>
      found !== null || !wanted ? found : byName(parent, args, context, info, wanted),
    );
  };
}

const recordsNamed = perRequest<string, RecordName[]>(
  (snapshot, texts) => snapshot.identities.recordsNamed(texts),
  (snapshot, text) => snapshot.identities.keptNamed(text),
);

/** The ids that texts mean, by their places; or BAD_USER_INPUT for all that mean nothing, or more than one record. */
function idsOf(context: RequestContext, asked: readonly Asked[]): Soon<ReadonlyMap<string, string> | BadInput> {
  const names = recordsNamed(context);
  return soon(allSoon(asked.map(({ text }) => names.load(text))), (found) => meantBy(context, asked, found));
}

function meantBy(
  context: RequestContext,
  asked: readonly Asked[],
  found: readonly RecordName[][],
): Soon<ReadonlyMap<string, string> | BadInput> {
  const ids = new Map<string, string>();
  const wrong: Wrong[] = [];
  for (const [at, each] of asked.entries()) {
    const meant = meantAmong(each.expected.types, found[at] as RecordName[]);
    const [only] = meant;
    if (!only || meant.length > 1) {
      wrong.push({ asked: each, meant });
      continue;
    }
    ids.set(each.argument, only.id);
    if (only.type !== 'Vote') typeOf(context).prime(only.id, only.type);
  }
  return wrong.length === 0 ? ids : refusal(context, wrong);
}

interface Wrong {
  readonly asked: Asked;
  /** none, or several */
  readonly meant: readonly Named[];
}

async function refusal(context: RequestContext, wrong: readonly Wrong[]): Promise<BadInput> {
  const problems: MisunderstoodName[] = [];
  for (const { asked, meant } of wrong) {
    const several = meant.length > 1;
    const candidates = several ? meant : await neighboursOf(context, asked);
    problems.push({ argument: asked.argument, text: asked.text, word: asked.expected.word, candidates, several });
  }
  return badNames(problems);
}

/** The error for texts that mean nothing, with what may be meant. */
export function unknownNames(context: RequestContext, unknown: readonly Asked[]): Promise<BadInput> {
  return refusal(
    context,
    unknown.map((asked) => ({ asked, meant: [] })),
  );
}

/** What a request has searched for neighbours: each text once, and no more than a few. */
const searched = ofRequest(() => new Map<string, readonly Named[]>());

async function neighboursOf(context: RequestContext, { text, expected }: Asked): Promise<readonly Named[]> {
  const neighbours = await context.snapshot.identities.neighbours();
  const known = searched(context);
  const key = `${expected.word} ${text}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= namedRecords.searched) return [];
  const found = neighbours.of(text, expected.types, namedRecords.suggested);
  known.set(key, found);
  return found;
}

/** Every text that marked arguments have. Throws BAD_USER_INPUT for a text too long or a list too large to be looked at. */
function askedIn<Types extends SchemaTypes>(args: Args, marks: Marks<Types>): Asked[] {
  const asked: Asked[] = [];
  visit(args, marks, '', (argument, text, { expected }) => {
    if (text.length > namedRecords.length) {
      throw badInput(argument, `expected at most ${namedRecords.length} characters, but got ${text.length}.`);
    }
    asked.push({ argument, text, expected });
    return text;
  });
  return asked;
}

function replaced<Types extends SchemaTypes>(args: Args, marks: Marks<Types>, prefix: string, ids: ReadonlyMap<string, string>): Args {
  return visit(args, marks, prefix, (argument, text) => ids.get(argument) ?? text);
}

/** The arguments with each text of a marked one made another; they themselves where none is. */
function visit<Types extends SchemaTypes>(
  args: Args,
  marks: Marks<Types>,
  prefix: string,
  change: (argument: string, text: string, marked: Marked) => string,
): Args {
  let changed: Record<string, unknown> | null = null;
  for (const [name, mapping] of marks) {
    const value = args[name];
    if (value == null) continue;
    const made = visitValue(value, mapping, `${prefix}${name}`, change);
    if (made === value) continue;
    changed ??= { ...args };
    changed[name] = made;
  }
  return changed ?? args;
}

function visitValue<Types extends SchemaTypes>(
  value: unknown,
  mapping: InputFieldMapping<Types, Marked>,
  at: string,
  change: (argument: string, text: string, marked: Marked) => string,
): unknown {
  if (value == null) return value;
  if (Array.isArray(value)) {
    if (value.length > namedRecords.most) throw badInput(at, `expected at most ${namedRecords.most}, but got ${value.length}.`);
    const made = value.map((each, index) => visitValue(each, mapping, `${at}[${index}]`, change));
    return made.some((each, index) => each !== value[index]) ? made : value;
  }
  if (mapping.kind === 'InputObject') return mapping.fields.map ? visit(value as Args, mapping.fields.map, `${at}.`, change) : value;
  return change(at, value as string, mapping.value);
}
