/** search, asked as a reader would ask it, over the curated dataset. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { type Answer, curated, serve, type TestGraph } from '../support/graph.ts';
import { dialects } from '../support/storages.ts';
import { syntheticDataset } from '../support/synthetic.ts';

interface Hit {
  readonly item: { readonly __typename: string; readonly id: string } | null;
  readonly field: string;
  readonly excerpt: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}
interface Result {
  readonly totalCount: number;
  readonly facets: readonly { readonly kind: string; readonly count: number }[];
  readonly nodes: readonly Hit[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
}

const question = `
  query ($text: String!, $kinds: [SearchKind!], $first: Int, $last: Int, $after: String, $before: String) {
    search(text: $text, kinds: $kinds, first: $first, last: $last, after: $after, before: $before) {
      totalCount
      facets { kind count }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor }
      nodes { item { __typename id } field excerpt marks { start end } }
    }
  }`;

const marked = (hit: Hit | undefined) => hit?.marks.map(({ start, end }) => hit.excerpt.slice(start, end));
const ids = (result: Result) => result.nodes.map((hit) => hit.item?.id);

describe.each(dialects)('on %s', (dialect) => {
  let graph: TestGraph;
  let statements: string[] = [];
  beforeAll(async () => {
    graph = await serve({ dialect, onStatement: (sql) => void statements.push(sql) });
  });
  afterAll(() => graph.close());

  const answer = (text: string, variables: Record<string, unknown> = {}): Promise<Answer> => graph.ask(question, { text, ...variables });
  const search = async (text: string, variables: Record<string, unknown> = {}): Promise<Result> => {
    const { data, errors } = await answer(text, variables);
    expect(errors).toBeUndefined();
    return data.search;
  };

  it.each(['A/RES/ES-11/4', 'R/ES-11/4', 'ES-11/4', 'es-11/4', 'resolution ES-11/4'])(
    'a resolution is found by its symbol, however it is written: %s',
    async (symbol) => {
      const { nodes } = await search(symbol, { kinds: ['SOURCE'], first: 2 });
      expect(nodes[0]?.item?.id).toBe('un-ga-es-11-4');
      expect(marked(nodes[0])).toContainEqual(expect.stringMatching(/ES-11\/4$/));
    },
  );

  describe('an official is found first, by any spelling of the name', () => {
    it.each([
      [
        'nikolai-bordyuzha',
        [
          'Bordyuzha',
          'Бордюжа',
          'Bordyuja',
          'Bördyuzha',
          'Bordjuzha',
          'Bordjuža',
          'Bordjuscha',
          'bordyuhza',
          'Nikolay Bordyuzha',
          'Bordyuzha Nikolai',
          'Николай Бордю',
        ],
      ],
      [
        'fyodor-lukyanov',
        [
          'Lukyanov',
          'Лукьянов',
          'Lukjanov',
          'Lukjanow',
          'Loukianov',
          "Luk'yanov",
          'Lukynov',
          'Fedor Lukyanov',
          'Фёдор Лукьянов',
          'Федор Лукьянов',
        ],
      ],
      ['emomali-rahmon', ['Rahmon', 'Rakhmon', 'Рахмон', 'Раҳмон', 'Rachmon', 'Rahmonn', 'Эмомалӣ Раҳмон']],
      ['stanislav-zas', ['Zas', 'Зась', 'Зас', 'Zass', 'ZAS', 'Stanislau Zas']],
      ['kassym-jomart-tokayev', ['Tokayev', 'Токаев', 'Тоқаев', 'Toqaev', 'Tokaev', 'Kasym-Zhomart']],
      ['isa-gambar', ['İsa Qəmbər', 'Isa Qambar', 'Isa Qamba\u00ADr', 'Иса Гамбар']],
      ['armen-ghevondyan', ['Ghevondyan', 'Гевондян', 'Gevondian', 'Ղևոնդյան']],
    ])('%s', async (id, spellings) => {
      for (const spelling of spellings) {
        const { nodes } = await search(spelling, { first: 1 });
        expect(nodes[0]?.item, spelling).toEqual({ __typename: 'Official', id });
        expect(marked(nodes[0])?.length, spelling).toBeGreaterThan(0);
      }
    });
  });

  it('a name in letters of its own is found and looked up by plain ones, and stands where a reader looks for it', async () => {
    const { records, ...dataset } = curated();
    const [like] = records.Official;
    if (!like) throw new Error('There must be an official');
    const names = {
      'invented-a': 'Əhməd Qəhrəmanov',
      'invented-b': 'Ahlam Qasimli',
      'invented-c': 'Ahto Qvist',
      'invented-d': 'Oʻtkir Qahhorov',
    };
    const invented = Object.entries(names).map(([id, name]) => ({ ...like, id, name, otherNames: [], affiliations: [], country: null }));
    const Official = [...records.Official, ...invented];
    const small = await serve({ dialect, dataset: { ...dataset, version: 'invented-officials', records: { ...records, Official } } });
    try {
      for (const [spelling, id] of [
        ['Ahmad Qahramanov', 'invented-a'],
        ['qahramanov', 'invented-a'],
        ['ƏHMƏD QƏHRƏMANOV', 'invented-a'],
        ['Ah\u00ADmad Qahra\u200Bmanov', 'invented-a'],
        ...['‘', '’', 'ʻ', 'ʿ', ''].map((apostrophe) => [`O${apostrophe}tkir Qahhorov`, 'invented-d']),
      ]) {
        const { data, errors } = await small.ask(question, { text: spelling, first: 1 });
        expect(errors, spelling).toBeUndefined();
        expect(ids(data.search), spelling).toEqual([id]);
      }
      for (const name of ['Ahmad Qahramanov', 'ahmad qahramanov', 'Əhməd Qəhrəmanov']) {
        const { data } = await small.ask('query ($name: ID!) { official(id: $name) { id name } }', { name });
        expect(data.official, name).toEqual({ id: 'invented-a', name: 'Əhməd Qəhrəmanov' });
        const { data: asked } = await small.ask('query ($name: ID!) { timeline(actor: $name) { totalCount } }', { name });
        expect(asked.timeline, name).toEqual({ totalCount: 0 });
      }
      const sorted: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { data } = await small.ask(
          'query ($after: String) { officials(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
          { after },
        );
        sorted.push(...data.officials.nodes.map((each: { id: string }) => each.id));
        after = data.officials.pageInfo.endCursor;
        more = data.officials.pageInfo.hasNextPage;
      }
      expect(sorted.filter((id) => id.startsWith('invented-'))).toEqual(['invented-b', 'invented-a', 'invented-c', 'invented-d']);
    } finally {
      await small.close();
    }
  });

  it('a person comes before the statements that mention that person, and these before those that he made', async () => {
    const { nodes } = await search('Bordyuzha', { first: 100 });
    expect(nodes[0]).toMatchObject({ item: { __typename: 'Official' }, field: 'name' });
    const fields = nodes.filter((hit) => hit.item?.__typename === 'Statement').map((hit) => hit.field);
    expect(new Set(fields)).toEqual(new Set(['summary', 'holder']));
    expect(fields.lastIndexOf('summary')).toBeLessThan(fields.indexOf('holder'));
  });

  it.each([
    ['an abbreviation', 'CSTO', 'csto', 'abbreviation', ['CSTO']],
    ['a name', 'collective security treaty', 'csto', 'name', ['Collective', 'Security', 'Treaty']],
    ['another name', 'ОДКБ', 'csto', 'otherNames', ['ОДКБ']],
    ['a code', 'KAZ', 'KAZ', 'id', ['KAZ']],
    ['a state’s name in Russian', 'Афганистан', 'AFG', 'name', ['Afghanistan']],
    ['an office', 'secretary general of the CSTO', 'nikolai-bordyuzha', 'tenures', ['Secretary', 'General', 'CSTO']],
    ['the text of a proposition', 'priority partner', 'sco-is-priority-partner', 'text', ['priority', 'partner']],
    ['a source’s title', 'CSTO peacemaker', 'alimov-csto-as-peacemaker-2022', 'title', ['CSTO', 'Peacemaker']],
    ['a figure', '334 attacks', 'figure-islamic-state-attacks-2021', 'value', ['334']],
    ['an id', 'figure-csto-members', 'figure-csto-members', 'id', ['figure', 'csto', 'members']],
  ])('finds by %s', async (_what, text, id, field, words) => {
    const { nodes } = await search(text, { first: 100 });
    const hit = nodes.find((each) => each.item?.id === id);
    expect(hit, ids({ nodes } as Result).join()).toMatchObject({ field });
    expect(marked(hit)?.map(fold)).toEqual(words.map(fold));
  });

  it('finds by words of a summary, and shows it with the words marked', async () => {
    const { nodes } = await search('belt of security', { kinds: ['STATEMENT'] });
    const hit = nodes.find((each) => each.item?.id === 'alimov-for-security-belt');
    expect(hit?.field).toBe('summary');
    expect(marked(hit)).toEqual(['belt', 'security']);
  });

  it('finds by words of a note', async () => {
    const { nodes } = await search('colonel');
    expect(nodes[0]).toMatchObject({ item: { id: 'nikolai-bordyuzha' }, field: 'note' });
  });

  it('several words must all be there, in whatever field and order', async () => {
    const both = await search('Bordyuzha SCO');
    expect(ids(both)).toContain('bordyuzha-for-sco-priority');
    expect(ids(await search('SCO Bordyuzha'))).toEqual(ids(both));
    const [one, other] = await Promise.all([search('SCO', { first: 100 }), search('Bordyuzha', { first: 100 })]);
    expect(both.totalCount).toBeLessThan(Math.min(one.totalCount, other.totalCount));
    for (const id of ids(both)) expect(ids(other)).toContain(id);
    expect((await search('Bordyuzha xylophone')).totalCount).toBe(0);
  });

  it('the last word may be the beginning of one', async () => {
    expect(ids(await search('Bordyu', { first: 1 }))).toEqual(['nikolai-bordyuzha']);
    expect(ids(await search('priority partn'))).toContain('sco-is-priority-partner');
    expect(ids(await search('prio partner'))).not.toContain('sco-is-priority-partner');
  });

  it('tells how many there are of each kind, whatever kinds are asked for', async () => {
    const all = await search('Afghanistan', { first: 100 });
    const inOrder = [...ids(all)];
    for (let page = all; page.pageInfo.hasNextPage; inOrder.push(...ids(page))) {
      page = await search('Afghanistan', { first: 100, after: page.pageInfo.endCursor });
    }
    expect(inOrder).toHaveLength(all.totalCount);
    const kinds = all.facets.map((facet) => facet.kind);
    expect(kinds).toEqual(expect.arrayContaining(['STATE', 'TOPIC', 'PROPOSITION', 'STATEMENT']));
    expect(kinds).not.toContain('OFFICIAL');
    expect(all.facets.reduce((sum, facet) => sum + facet.count, 0)).toBe(all.totalCount);
    for (const { kind, count } of all.facets) {
      const some = await search('Afghanistan', { kinds: [kind], first: 100 });
      expect(some.facets).toEqual(all.facets);
      expect(some.totalCount).toBe(count);
      const types = some.nodes.map((hit) => hit.item?.__typename.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase());
      expect(new Set(types)).toEqual(new Set([kind]));
      expect(ids(some)).toEqual(inOrder.filter((id) => ids(some).includes(id)));
    }
    const two = await search('Afghanistan', { kinds: ['STATE', 'TOPIC'] });
    expect(new Set(two.nodes.map((hit) => hit.item?.__typename))).toEqual(new Set(['State', 'Topic']));
    expect(await search('Afghanistan', { kinds: ['OFFICIAL'] })).toMatchObject({ totalCount: 0, nodes: [], facets: all.facets });
  });

  it('is paged forward and backward without a gap', async () => {
    const whole = ids(await search('CSTO threat', { first: 100 }));
    expect(whole.length).toBeGreaterThan(5);
    const forward: (string | undefined)[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const page: Result = await search('CSTO threat', { first: 2, after });
      forward.push(...ids(page));
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
      expect(page.totalCount).toBe(whole.length);
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(forward).toEqual(whole);
    const backward: (string | undefined)[] = [];
    let before: string | null = null;
    for (let more = true; more; ) {
      const page: Result = await search('CSTO threat', { last: 3, before });
      backward.unshift(...ids(page));
      before = page.pageInfo.startCursor;
      more = page.pageInfo.hasPreviousPage;
    }
    expect(backward).toEqual(whole);
  });

  it('finds nothing for words that are nowhere, and says so with an empty page', async () => {
    expect(await search('xylophone')).toEqual({
      totalCount: 0,
      facets: [],
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it.each([
    ['nothing', '', 'text'],
    ['nothing but punctuation', ' — … !', 'text'],
    ['more than 200 characters', 'security '.repeat(23), 'text'],
  ])('%s is refused', async (_what, text, argument) => {
    const { errors } = await answer(text);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it.each([
    ['too large a page', { first: 101 }, 'first'],
    ['both ends', { first: 1, last: 1 }, 'last'],
    ['a cursor of no search', { after: 'x' }, 'after'],
  ])('%s is refused', async (_what, variables, argument) => {
    const { errors } = await answer('CSTO', variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('200 characters are not too many', async () => {
    expect((await answer('security '.repeat(22))).errors).toBeUndefined();
  });

  it('takes as many statements for many hits as for few, and none for excerpts that nobody asked for', async () => {
    await search('CSTO');
    const count = async (query: string) => {
      statements = [];
      const { errors } = await graph.ask(query);
      expect(errors).toBeUndefined();
      return statements.filter((sql) => /search_/.test(sql)).length;
    };
    expect(await count('{ search(text: "CSTO", first: 100) { nodes { excerpt marks { start } } } }')).toBe(4);
    expect(await count('{ search(text: "CSTO", first: 1) { nodes { excerpt marks { start } } } }')).toBe(4);
    expect(await count('{ search(text: "the organisation of security in Central Asia", first: 1) { nodes { excerpt } } }')).toBe(4);
    expect(await count('{ search(text: "CSTO") { totalCount facets { count } nodes { field item { id } } } }')).toBe(2);
    expect(await count('{ search(text: "xylophone") { totalCount nodes { excerpt } } }')).toBe(0);
  });
});

it.each([
  [
    'the curated data',
    curated(),
    ['Бордюжа', 'csto', 'a', 's', 'securty', 'Afghan threat', '2022', 'the', 'NATO cold war', 'e', 'co', 'Ղևոնդյան'],
  ],
  [
    'made-up data',
    syntheticDataset(),
    ['collective security', 'Conference', 'Москва', 'Ergashev', '理事会', 'мажлис', 'O1', 'draft 7', 'o'],
  ],
] as const)('over %s both databases give exactly the same answers', async (_what, dataset, texts) => {
  const [one, other] = await Promise.all(dialects.map((dialect) => serve({ dataset, dialect })));
  if (!one || !other) throw new Error('there must be two dialects');
  try {
    for (const text of texts) {
      for (const variables of [
        { text, first: 100 },
        { text, last: 7 },
        { text, kinds: ['STATEMENT', 'OFFICIAL'] },
      ]) {
        const [here, there] = await Promise.all([one.ask(question, variables), other.ask(question, variables)]);
        expect(here.errors).toBeUndefined();
        expect(here).toEqual(there);
      }
    }
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
});
