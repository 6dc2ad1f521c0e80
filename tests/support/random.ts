/**
 * Random valid questions: fields with any alias, fragments, variables, pages, lists, and now and then something wrong (an id of nobody, a
 * size out of bounds, a day that there isn't). They are made by walking the schema, so that nothing new is left out.
 */
import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  parse,
  validate,
} from 'graphql';

export interface RandomQuestion {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Ids by the types that they name, from the dataset that is asked. */
export type Ids = Readonly<Record<string, readonly string[]>>;

/**
 * Questions that are valid against the schema.
 * @param ids some of each type; `''` of several types
 * @param pages how long they are; where they are long, many questions cost as much as they may, and some more
 * @param isMeant leaves out others
 */
export function randomQuestions(
  schema: GraphQLSchema,
  ids: Ids,
  pages: 'short' | 'long' = 'short',
  isMeant: (question: RandomQuestion) => boolean = () => true,
): fc.Arbitrary<RandomQuestion> {
  // `filter` would draw the same again for ever: what `gen` draws is a part of its value.
  return fc.gen().map((draw) => {
    for (let attempt = 0; attempt < 1_000; attempt++) {
      const question = new Maker(schema, ids, pages, draw).question();
      if (validate(schema, parse(question.query)).length === 0 && isMeant(question)) return question;
    }
    throw new Error('There must be a valid question of those that are meant among a thousand.');
  });
}

/** Aliases that are also names of keys, of other fields, or mean something to JavaScript. */
const strange = ['id', 'name', 'then', 'nodes', 'totalCount', 'statements', '__proto_', 'constructor', 'toString', 'holder', 'as_id'];

/** What arguments mean that aren't called after what they name. */
const meantBy: Readonly<Record<string, string>> = { countries: 'State', membersOf: 'Organisation', bodies: 'Organisation' };

const noDay = '2022-02-30';

class Maker {
  readonly #schema: GraphQLSchema;
  readonly #ids: Ids;
  readonly #pages: 'short' | 'long';
  readonly #draw: GeneratorValue;
  readonly #fragments: string[] = [];
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  #left = 40;

  constructor(schema: GraphQLSchema, ids: Ids, pages: 'short' | 'long', draw: GeneratorValue) {
    this.#schema = schema;
    this.#ids = ids;
    this.#pages = pages;
    this.#draw = draw;
  }

  question(): RandomQuestion {
    const selection = this.#selection(this.#schema.getQueryType() as GraphQLNamedType, 0);
    const declared = this.#declared.length > 0 ? `query (${this.#declared.join(', ')}) ` : '';
    return { query: [`${declared}${selection}`, ...this.#fragments].join('\n'), variables: this.#variables };
  }

  #chance(percent: number): boolean {
    return this.#draw(fc.nat, { max: 99 }) < percent;
  }

  #pick<T>(values: readonly T[]): T {
    return values[this.#draw(fc.nat, { max: values.length - 1 })] as T;
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const keys = new Set<string>();
    const parts = Array.from({ length: 1 + this.#draw(fc.nat, { max: 3 }) }, () => this.#part(type, depth, keys)).filter(
      (part) => part !== '',
    );
    return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  }

  #part(type: GraphQLNamedType, depth: number, keys: Set<string>): string {
    if (isAbstractType(type) && this.#chance(60)) {
      const own = this.#pick(this.#schema.getPossibleTypes(type));
      return `... on ${own.name} { ${this.#field(own, depth, keys) || '__typename'} }`;
    }
    if (this.#chance(10)) return `... on ${type.name} { ${this.#field(type, depth, keys) || '__typename'} }`;
    if (this.#chance(10)) {
      const name = `F${this.#fragments.length}`;
      this.#fragments.push('');
      this.#fragments[Number(name.slice(1))] = `fragment ${name} on ${type.name} { ${this.#field(type, depth, keys) || '__typename'} }`;
      return `...${name}`;
    }
    return this.#field(type, depth, keys);
  }

  /** Empty where there is nothing left to ask. */
  #field(type: GraphQLNamedType, depth: number, keys: Set<string>): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const all = Object.values(type.getFields());
    const leaves = all.filter((field) => !isCompositeType(getNamedType(field.type)));
    const deep = depth < 5 && this.#left > 0;
    const choice = deep && (leaves.length === 0 || this.#chance(depth < 2 ? 85 : 50)) ? all : leaves;
    if (choice.length === 0) return '';
    this.#left--;
    const field = this.#pick(choice);
    const alias = this.#chance(30) ? this.#pick(strange) : this.#chance(20) ? `x${this.#left < 0 ? `_${-this.#left}` : this.#left}` : null;
    const key = alias ?? field.name;
    if (keys.has(key)) return '';
    keys.add(key);
    const named = getNamedType(field.type);
    const inner = isCompositeType(named) ? ` ${this.#selection(named, depth + 1)}` : '';
    const directive = this.#chance(3) ? ` @${this.#pick(['include', 'skip'])}(if: ${this.#pick(['true', 'false'])})` : '';
    return `${alias === null ? '' : `${alias}: `}${field.name}${this.#arguments(field, named)}${directive}${inner}`;
  }

  #arguments(field: GraphQLField<unknown, unknown>, named: GraphQLNamedType): string {
    const paging = new Set(['first', 'last', 'after', 'before']);
    const given = field.args.filter((argument) => isRequiredArgument(argument) || (!paging.has(argument.name) && this.#chance(20)));
    const written = given.map((argument) => `${argument.name}: ${this.#argument(argument, named)}`);
    const paged = field.args.find(({ name }) => name === 'first' || name === 'last');
    // Short pages: equal answers show in two items as well as in a hundred.
    if (paged) {
      const end = this.#chance(80) ? 'first' : 'last';
      const size = () => (this.#pages === 'long' && this.#chance(70) ? this.#pick([20, 50, 100]) : 1 + this.#draw(fc.nat, { max: 3 }));
      written.push(`${end}: ${this.#chance(4) ? this.#pick([0, 101, -1]) : size()}`);
      if (this.#chance(3)) written.push('after: "nowhere"');
    }
    return written.length > 0 ? `(${written.join(', ')})` : '';
  }

  #argument(argument: GraphQLArgument, named: GraphQLNamedType): string {
    const value = this.#value(argument.type, argument.name, named);
    // A day that there isn't is refused with the document, if it stands there.
    if (!this.#chance(25) && !JSON.stringify(value).includes(noDay)) return write(value);
    const name = this.#chance(10) && this.#variables.then === undefined ? 'then' : `v${this.#declared.length}`;
    this.#declared.push(`$${name}: ${argument.type}`);
    this.#variables[name] = plain(value);
    return `$${name}`;
  }

  #value(type: GraphQLInputType, name: string, of: GraphQLNamedType): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, name, of);
    if (isListType(type)) return Array.from({ length: 1 + this.#draw(fc.nat, { max: 2 }) }, () => this.#value(type.ofType, name, of));
    if (isEnumType(type)) return new Word(this.#pick(type.getValues()).name);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isRequiredInputField(field) || this.#chance(25));
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.type, field.name, of)]));
    }
    switch (getNamedType(type).name) {
      case 'ID':
        return this.#id(name, of);
      case 'Boolean':
        return this.#chance(50);
      case 'Int':
        return this.#draw(fc.nat, { max: 5 });
      case 'Float':
        return this.#draw(fc.nat, { max: 10 }) / 10;
      case 'Date':
      case 'PartialDate':
        if (this.#chance(3)) return noDay;
        return this.#pick(getNamedType(type).name === 'Date' ? ['2022-02-09', '1999-12-31'] : ['2022', '2021-07', '1996-01-01']);
      default:
        return this.#pick(['security', 'NATO', 'Kazakhstan', 'A/RES/', '', 'ə']);
    }
  }

  /** An id that is likely to be of the type that is meant. */
  #id(argument: string, of: GraphQLNamedType): string {
    if (this.#chance(4)) return this.#pick(['nobody', '', 'x'.repeat(40), 'kaz']);
    if (/Session$/.test(argument)) return this.#pick(['1', '60', '0070', '79']);
    const types = Object.keys(this.#ids);
    const meant =
      meantBy[argument] ??
      types.find((type) => type.toLowerCase() === of.name.toLowerCase() && argument === 'id') ??
      types.find((type) => argument.toLowerCase().startsWith(type.toLowerCase().slice(0, 5)));
    return this.#pick(this.#ids[meant ?? ''] ?? []);
  }
}

/** A value of an enum. */
class Word {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

function write(value: unknown): string {
  if (value instanceof Word) return value.word;
  if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${name}: ${write(each)}`)
      .join(', ')} }`;
  return JSON.stringify(value);
}

function plain(value: unknown): unknown {
  if (value instanceof Word) return value.word;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
  return value;
}

const idQueries: Readonly<Record<string, string>> = {
  State: '{ states(first: 40) { nodes { id } } }',
  Organisation: '{ organisations(first: 40) { nodes { id } } }',
  Official: '{ officials(first: 40) { nodes { id } } }',
  Proposition: '{ propositions(first: 40) { nodes { id } } }',
  Topic: '{ topics(first: 40) { nodes { id } } }',
  Statement: '{ statements(first: 40) { nodes { id } } }',
  RollCall: '{ rollCalls(first: 40) { nodes { id } } }',
  Post: '{ posts(first: 40) { nodes { id } } }',
  Source: '{ sources(first: 40) { nodes { id } } }',
  Event: '{ events(first: 40) { nodes { id } } }',
  Group: '{ groups(first: 40) { nodes { id } } }',
};

/** Some ids of each type, and of several for where any is right. */
export async function idsFor(
  ask: (query: string) => Promise<{ readonly data?: Record<string, { nodes: { id: string }[] }> }>,
): Promise<Ids> {
  const each = await Promise.all(
    Object.entries(idQueries).map(async ([type, query]) => {
      const { data } = await ask(query);
      return [type, Object.values(data ?? {})[0]?.nodes.map(({ id }) => id) ?? []] as const;
    }),
  );
  const ids = Object.fromEntries(each.filter(([, some]) => some.length > 0));
  return {
    ...ids,
    Actor: ['State', 'Organisation', 'Official'].flatMap((type) => ids[type]?.slice(0, 8) ?? []),
    '': Object.values(ids).flatMap((some) => some.slice(0, 3)),
  };
}
