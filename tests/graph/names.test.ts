/** Names in arguments and look-ups: what each means, what is refused, and what it may cost. */
import { type GraphQLArgument, type GraphQLInputField, type GraphQLSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordTypes } from '../../src/domain/records.ts';
import { subgraph as organisations } from '../../src/organisations/subgraph.ts';
import { subgraph as positions } from '../../src/positions/subgraph.ts';
import { recordNames } from '../../src/search/names.ts';
import { createServer } from '../../src/server/yoga.ts';
import { ask, curated, serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
const statements: string[] = [];
beforeAll(async () => {
  graph = await serve({ onStatement: (statement) => statements.push(statement) });
  // The names among which a mistyped one is searched are read once for a snapshot.
  await graph.ask('{ statements(holders: ["nobody"]) { totalCount } }');
});
afterAll(() => graph.close());

describe('an argument takes', () => {
  it.each([
    ['an id', 'KAZ', 'KAZ'],
    ['an id in another case', 'kaz', 'KAZ'],
    ['an id in another case', 'Stanislav-ZAS', 'stanislav-zas'],
    ['an alpha-2 code', 'KZ', 'KAZ'],
    ['an alpha-2 code in another case', 'tj', 'TJK'],
    ['a COW code that says so', 'COW 705', 'KAZ'],
    ['an acronym', 'CSTO', 'csto'],
    ['a name', 'Kazakhstan', 'KAZ'],
    ['a name in another script', 'Қазақстан', 'KAZ'],
    ['a formal name', 'russian federation', 'RUS'],
    ['another name', 'ОДКБ', 'csto'],
    ['the name of a person in another spelling', 'Станислав Зась', 'stanislav-zas'],
  ])('%s: %s', async (_what, name, id) => {
    const { data, errors } = await graph.ask(`{ compare(actors: ["osce", ${JSON.stringify(name)}]) { actors { id } } }`);
    expect(errors).toBeUndefined();
    expect(data.compare.actors).toEqual([{ id: 'osce' }, { id }]);
  });

  it('names within inputs, and answers as for ids', async () => {
    const agreement = (voters: string, states: string, topic: string) =>
      graph.ask(
        `{ agreement(voters: { membersOf: "${voters}" }, with: { states: ["${states}"] }, over: { topics: ["${topic}"] }) { pairs(first: 3) { nodes { a { id } b { id } score { value n } } } } }`,
      );
    const byName = await agreement('Collective Security Treaty Organization', 'US', 'arms control and disarmament');
    expect(byName.errors).toBeUndefined();
    expect(byName).toEqual(await agreement('csto', 'USA', 'arms-control'));
    expect(byName.data.agreement[0].pairs.nodes).toHaveLength(3);
  });

  it('topics, propositions and posts by their names, texts and titles', async () => {
    const { data } = await graph.ask('{ topic(id: "afghanistan") { name } proposition(id: "sco-is-priority-partner") { text } }');
    const asked = (args: string) => graph.ask(`{ statements(${args}) { totalCount nodes { id } } }`);
    expect(await asked(`topics: [${JSON.stringify(data.topic.name.toUpperCase())}]`)).toEqual(await asked('topics: ["afghanistan"]'));
    expect(await asked(`propositions: [${JSON.stringify(data.proposition.text)}]`)).toEqual(
      await asked('propositions: ["sco-is-priority-partner"]'),
    );
  });
});

describe('every argument of ids', () => {
  /** Of both subgraphs: `Query.compare(actors)`, `Scope.topics`. */
  const argumentsOf = (schema: GraphQLSchema): [place: string, argument: GraphQLArgument | GraphQLInputField][] =>
    Object.values(schema.getTypeMap()).flatMap((type) => {
      if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const);
      if (!isObjectType(type) || type.name.startsWith('_')) return [];
      return Object.values(type.getFields()).flatMap((field) =>
        field.args.map((argument) => [`${type.name}.${field.name}(${argument.name})`, argument] as const),
      );
    }) as never;

  it('takes names, but where anything with an id is meant, and where it is none of a record', () => {
    const ofIds = [organisations, positions].flatMap(argumentsOf).filter(([, { type }]) => getNamedType(type).name === 'ID');
    const idsAlone = ofIds.filter(([, { extensions }]) => extensions.names === undefined).map(([place]) => place);
    expect(ofIds.length).toBeGreaterThan(60);
    expect(idsAlone.filter((place) => !/(from|to)Session\b/.test(place)).sort()).toEqual([
      'Dataset.cite(record)',
      'Query.node(id)',
      'Query.nodes(ids)',
    ]);
  });

  it('of another case is the record’s, and so is any of its names, whatever kind it is of', async () => {
    const { records } = curated();
    const all = recordNames(records);
    const votes = { Vote: ['unga-es-11-1-KAZ', 'unga-es-11-4-RUS'] };
    const flipped = (id: string) => (id === id.toLowerCase() ? id.toUpperCase() : id.toLowerCase());
    const asked: [field: string, name: string, id: string][] = votes.Vote.flatMap((id) => [
      ['vote', flipped(id), id],
      ['position', flipped(id), id],
    ]);
    for (const type of recordTypes) {
      const field = `${type[0]?.toLowerCase()}${type.slice(1)}`;
      const among = all.filter((name) => name.type === type);
      const shared = Map.groupBy(among, ({ key }) => key);
      for (const { id } of records[type].slice(0, 5)) asked.push([field, flipped(id), id]);
      // Their symbols are those of the recorded votes too, and several may be on one text.
      if (type === 'RollCall') continue;
      // What only one is called. A title or a text may be longer than any name may be.
      const own = among.filter(({ key, way, name }) => way !== 'ID' && name.length <= 300 && shared.get(key)?.length === 1);
      for (const { key, id } of own.filter((_, at) => at % Math.ceil(own.length / 10) === 0)) asked.push([field, key, id]);
    }
    expect(new Set(asked.map(([field]) => field)).size).toBe(recordTypes.length + 2);
    for (let at = 0; at < asked.length; at += 25) {
      const some = asked.slice(at, at + 25);
      const { data, errors } = await graph.ask(
        `{ ${some.map(([field, name], index) => `a${index}: ${field}(id: ${JSON.stringify(name)}) { id }`).join(' ')} }`,
      );
      expect(errors).toBeUndefined();
      expect(some.map(([field, name], index) => [field, name, data[`a${index}`]?.id])).toEqual(some);
    }
  });

  it('is refused, all bad ones at once, in either subgraph', async () => {
    for (const [query, places] of [
      [
        'memberships(organisations: ["csto", "natto"], states: ["KAZ", "Kazakstn", "Rusia"]) { totalCount }',
        ['organisations[1]', 'states[1]', 'states[2]'],
      ],
      [
        'statements(holders: ["natto"], topics: ["afganistan"], targets: ["KAZ", "Rusia"]) { totalCount }',
        ['topics[0]', 'holders[0]', 'targets[1]'],
      ],
      ['contradictions(positions: ["no-such", "unga-es-11-1-XYZ"]) { totalCount }', ['positions[0]', 'positions[1]']],
    ] as const) {
      const { errors } = await graph.ask(`{ ${query} }`);
      expect(errors).toHaveLength(1);
      const names = errors?.[0]?.extensions?.names as { argument: string; candidates: { id: string }[] }[];
      expect(names.map(({ argument }) => argument).sort()).toEqual([...places].sort());
      for (const { argument } of names) expect(errors?.[0]?.message).toContain(`${argument}: there is no `);
    }
  });
});

describe('a look-up', () => {
  it.each([
    ['state(id: "COW 705")', 'KAZ'],
    ['state(id: "Russia")', 'RUS'],
    ['state(id: "TJ")', 'TJK'],
    ['state(id: "rus")', 'RUS'],
    ['organisation(id: "NATO")', 'nato'],
    ['organisation(id: "North Atlantic Treaty Organization")', 'nato'],
    ['official(id: "Николай Бордюжа")', 'nikolai-bordyuzha'],
    ['topic(id: "Afghanistan")', 'afghanistan'],
    ['membership(id: "CSTO-kaz")', 'csto-KAZ'],
    ['source(id: "A/RES/ES-11/9")', 'un-ga-es-11-9'],
    ['source(id: "R/ES-11/9")', 'un-ga-es-11-9'],
    ['source(id: "es-11/9")', 'un-ga-es-11-9'],
  ])('%s finds %s', async (lookUp, id) => {
    const { data, errors } = await graph.ask(`{ found: ${lookUp} { id } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ found: { id } });
  });

  it.each([
    ['unga-2004', ['A/RES/34/80 A', 'A/RES/34/80A', 'R/34/80A', '34/80 A', '34/80a']],
    ['unga-3964', ['A/RES/51/17', 'R/51/17', '51/17', 'a/res/51/17']],
  ])('of a roll call finds %s by the symbol, however it is written', async (id, spellings) => {
    for (const spelling of spellings) {
      const { data, errors } = await graph.ask(
        `query ($symbol: String!) { search(text: $symbol, kinds: [ROLL_CALL], first: 1) { nodes { item { id } } }
          rollCall(symbol: $symbol) { id } rollCalls(text: $symbol) { nodes { id } } }`,
        { symbol: spelling },
      );
      expect(errors, spelling).toBeUndefined();
      expect(data.search.nodes[0]?.item.id, spelling).toBe(id);
      expect([data.rollCall, data.rollCalls.nodes], spelling).toEqual([{ id }, [{ id }]]);
    }
  });

  it.each(['state(id: "csto")', 'state(id: "nobody")', 'organisation(id: "KAZ")', 'source(id: "")', 'topic(id: "Kazakhstan")'])(
    '%s is null: none of its kind has that name',
    async (lookUp) => {
      expect(await graph.ask(`{ found: ${lookUp} { id } }`)).toMatchObject({ data: { found: null } });
    },
  );

  it('of what means several is refused with the candidates', async () => {
    const { records, ...dataset } = curated();
    const Topic = records.Topic.map((topic, at) => (at < 2 ? { ...topic, name: 'Water' } : topic));
    const small = await serve({ dataset: { ...dataset, version: 'two topics of one name', records: { ...records, Topic } } });
    const answers = [await small.ask('{ topic(id: "water") { id } }'), await small.ask('{ statements(topics: ["WATER"]) { totalCount } }')];
    await small.close();
    const candidates = Topic.slice(0, 2)
      .map(({ type, id, name }) => ({ type, id, name }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const [a, b] = candidates.map(({ id }) => id);
    expect(answers[0]?.errors?.[0]).toMatchObject({
      message: `id: “water” means several: Water (${a}), Water (${b}). Expected one, by its id.`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'id', names: [{ argument: 'id', text: 'water', candidates }] },
    });
    expect(answers[1]?.errors?.[0]?.extensions).toMatchObject({ argument: 'topics[0]', names: [{ candidates }] });
  });

  it('by node and by entities takes ids only', async () => {
    const { data } = await graph.ask('{ node(id: "Kazakhstan") { id } nodes(ids: ["kaz", "KAZ"]) { id } }');
    expect(data).toEqual({ node: null, nodes: [null, { id: 'KAZ' }] });

    const keys = ['Kazakhstan', 'kaz', 'KZ', 'KAZ'].map((id) => ({ __typename: 'State', id }));
    const entities = async (schema: GraphQLSchema, fields: string) => {
      const subgraph = createServer({ schema, snapshots: graph.snapshots });
      const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on State { ${fields} } } }`;
      const { data, errors } = await ask(subgraph, query, { keys });
      expect(errors).toBeUndefined();
      return data._entities;
    };
    expect(await entities(organisations, 'id name')).toEqual([null, null, null, { id: 'KAZ', name: 'Kazakhstan' }]);
    const counts = (await entities(positions, 'votes(first: 1) { totalCount }')).map(
      (state: { votes: { totalCount: number } } | null) => state?.votes.totalCount ?? 0,
    );
    expect(counts.slice(0, 3)).toEqual([0, 0, 0]);
    expect(counts[3]).toBeGreaterThan(0);
  });
});

describe('what means nothing', () => {
  it('is told of all at once, with the best few by name and id', async () => {
    const { errors } = await graph.ask('{ compare(actors: ["Kazakstn", "russi", "xqzzy", "Bordyuja"]) { actors { id } } }');
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toMatch(
      /^actors\[0\]: there is no actor “Kazakstn”\. Did you mean Kazakhstan \(KAZ\).*actors\[1\]: there is no actor “russi”\. Did you mean Russia \(RUS\).*actors\[2\]: there is no actor “xqzzy”\. actors\[3\]: there is no actor “Bordyuja”\. Did you mean Nikolai Bordyuzha \(nikolai-bordyuzha\)/,
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'actors[0]',
      nearest: 'KAZ',
      names: [
        { argument: 'actors[0]', text: 'Kazakstn', candidates: expect.arrayContaining([{ type: 'State', id: 'KAZ', name: 'Kazakhstan' }]) },
        { argument: 'actors[1]', text: 'russi' },
        { argument: 'actors[2]', text: 'xqzzy', candidates: [] },
        { argument: 'actors[3]', text: 'Bordyuja' },
      ],
    });
  });

  it('is told of in all arguments of a question, inputs too', async () => {
    const { errors } = await graph.ask('{ compare(actors: ["csto", "nobody"], scope: { topics: ["afganistan"] }) { actors { id } } }');
    expect(errors?.[0]?.extensions?.names).toMatchObject([{ argument: 'actors[1]' }, { argument: 'scope.topics[0]' }]);
  });

  it('is told at its own field, also where the same is asked twice', async () => {
    const { errors } = await graph.ask(
      '{ a: compare(actors: ["Kazakstn", "KAZ"]) { actors { id } } b: compare(actors: ["Kazakstn", "KAZ"]) { actors { id } } }',
    );
    expect(errors?.map(({ path, locations }) => [path, locations?.[0]?.column])).toEqual([
      [['a'], 3],
      [['b'], 61],
    ]);
  });

  it('is a name named twice where two names mean one', async () => {
    const { errors } = await graph.ask('{ compare(actors: ["KAZ", "Kazakhstan"]) { actors { id } } }');
    expect(errors?.[0]?.message).toBe('actors[1]: KAZ is named twice: expected each actor once.');
  });
});

describe('what a name may cost', () => {
  const thirty = (field: (at: number) => string) => `{ ${Array.from({ length: 30 }, (_, at) => `a${at}: ${field(at)}`).join(' ')} }`;
  /** The answer, and the milliseconds that it took. */
  async function timed(query: string, variables: Record<string, unknown> = {}) {
    const start = performance.now();
    const answer = await graph.ask(query, variables);
    return { ...answer, took: performance.now() - start };
  }

  it('is nothing for one that is too long: it is refused before it is folded', async () => {
    const query = thirty(() => 'compare(actors: [$long, "KAZ"]) { actors { id } }').replace('{', 'query ($long: ID!) {');
    const { errors, took } = await timed(query, { long: '\uFDFA'.repeat(30_000) });
    expect(errors).toHaveLength(30);
    expect(errors?.[0]?.message).toBe('actors[0]: expected at most 300 characters, but got 30000.');
    expect(took).toBeLessThan(250);
  });

  it('is nothing for a list too long to be meant', async () => {
    const topics = Array.from({ length: 3_600 }, () => 'afghanistan');
    const query = thirty(() => 'statements(topics: $topics) { totalCount }').replace('{', 'query ($topics: [ID!]!) {');
    const { errors, took } = await timed(query, { topics });
    expect(errors?.[0]?.message).toBe('topics: expected at most 300, but got 3600.');
    expect(took).toBeLessThan(250);
  });

  it('is one search for each of a few, however many are mistyped, and however often', async () => {
    const query = thirty((at) => `silent(actors: $names, scope: { topics: ["no topic ${at}"] }) { asked }`).replace(
      '{',
      'query ($names: [ID!]!) {',
    );
    const names = Array.from({ length: 300 }, (_, at) => `Kazakhstn ${at} and many words that stand in no name of the data at all`);
    const { errors, took } = await timed(query, { names });
    expect(errors).toHaveLength(30);
    // 300 actors and a topic, each named with what it was taken for.
    for (const error of errors ?? []) expect(error.extensions?.names).toHaveLength(301);
    expect(took).toBeLessThan(1_000);
  });

  it('below a hundred states is one search', async () => {
    const query = '{ states(first: 100) { nodes { statements(topics: ["afganistan"], first: 1) { totalCount } } } }';
    const { errors, took } = await timed(query);
    expect(errors?.length).toBeGreaterThan(50);
    expect(errors?.at(-1)?.extensions).toMatchObject({ nearest: 'afghanistan' });
    expect(took).toBeLessThan(250);
  });

  it('is one statement for all names of a request', async () => {
    statements.length = 0;
    const { errors } = await graph.ask(`{
      a: statements(holders: ["CSTO", "Kazakhstan"], topics: ["Afghanistan"]) { nodes { id } }
      b: compare(actors: ["NATO", "csto"], scope: { topics: ["Afghanistan"] }) { actors { id } }
      c: memberships(states: ["KZ"], organisations: ["OSCE"]) { nodes { id } }
    }`);
    expect(errors).toBeUndefined();
    expect(statements.filter((statement) => statement.includes('"record_name"'))).toHaveLength(1);
  });

  it('is no statement for a look-up by id', async () => {
    statements.length = 0;
    await graph.ask('{ state(id: "KAZ") { id } }');
    expect(statements.filter((statement) => statement.includes('"record_name"'))).toEqual([]);
  });
});
