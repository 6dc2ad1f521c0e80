/** How to cite: the dataset as a whole, and what was found in it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph.close());

it('the dataset is cited by its title, its version and its day', async () => {
  const { data } = await graph.ask('{ dataset { title version updatedOn cite { text bibtex ris } } }');
  const { title, version, updatedOn, cite } = data.dataset;
  expect(cite.text).toBe(`${title}, dataset ${version} (${updatedOn}).`);
  expect(cite.bibtex).toBe(
    `@misc{demarche-${version},\n  author = {{${title}}},\n  title = {${title}},\n  year = {${updatedOn.slice(0, 4)}},\n  version = {${version}},\n}\n`,
  );
  expect(cite.ris.split('\r\n')).toEqual([
    'TY  - DATA',
    `AU  - ${title}`,
    `TI  - ${title}`,
    `PY  - ${updatedOn.slice(0, 4)}`,
    `ET  - ${version}`,
    'ER  - ',
    '',
  ]);
});

it('a comparison is cited with what it takes to compute it again, and nothing of it is read as markup', async () => {
  const { data } = await graph.ask(
    'query ($title: String, $note: String) { dataset { cite(title: $title, note: $note, address: "http://example.org/votes?pair=ARM.RUS", accessedOn: "2026-11-27") { text bibtex ris } } }',
    { title: 'Who votes with whom?', note: 'AGREEMENT, n 93,\nRECORDED } \\input{x}' },
  );
  const { text, bibtex, ris } = data.dataset.cite;
  expect(text).toMatch(
    /Who votes with whom\? AGREEMENT, n 93, RECORDED .* http:\/\/example\.org\/votes\?pair=ARM\.RUS \(accessed 2026-11-27\)\.$/,
  );
  expect(bibtex).toContain('note = {AGREEMENT, n 93, RECORDED  inputx},'.replace('  ', ' '));
  expect(ris).toContain('Y2  - 2026/11/27\r\n');
  expect(ris.split('\r\n').every((line: string) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
});

describe('a record is cited by its id', () => {
  const cite = async (record: string, also = '') => {
    const { data } = await graph.ask(`query ($record: ID!) { dataset { cite(record: $record${also}) { text bibtex ris } } }`, { record });
    return data.dataset.cite as { text: string; bibtex: string; ris: string };
  };

  it.each([
    ['an actor', 'KAZ', 'Kazakhstan. State KAZ, from ISO 3166-1'],
    [
      'a membership',
      'csto-KAZ',
      'Kazakhstan in Collective Security Treaty Organization. Membership csto-KAZ, MEMBER, 2003-09-18 to open, from',
    ],
    ['an office', 'stanislav-zas-csto-secretary-general', 'Stanislav Zas, Secretary General of the CSTO. Tenure'],
    ['a position, with its day, how it is known, and where it can be read', 'bystritskiy-topicality', 'Andrey Bystritskiy: '],
    ['a roll call', 'unga-5309', 'A/RES/68/262, Territorial integrity of Ukraine. RollCall unga-5309, 2014-03-27, from'],
    ['a vote, which is read where its roll call is', 'unga-5309-KAZ', 'Kazakhstan on A/RES/68/262, '],
    ['a proposition that was made for a roll call', 'unga-9-adoption', 'The resolution on “'],
    ['a source', 'valdai-csto-role-report-2022', 'Valdai Club Discusses the Role'],
  ])('%s', async (_, record, begins) => {
    const { data } = await graph.ask('{ dataset { title version updatedOn } }');
    const { title, version, updatedOn } = data.dataset;
    const { text, bibtex, ris } = await cite(record);
    expect(text).toContain(`${title}, dataset ${version} (${updatedOn}). ${begins}`);
    for (const form of [text, bibtex, ris]) expect(form).toContain(record);
  });

  it('with what must be said of it: its stance, how it is known, its source and the place in it', async () => {
    const { text } = await cite('bystritskiy-topicality');
    expect(text).toContain(
      'Statement bystritskiy-topicality, 2022-02-09, SUPPORTS, REPORTED, from Valdai Club Discusses the Role of the CSTO in Ensuring Security in Eurasia, para. 2.',
    );
    const { data } = await graph.ask('{ statements(certain: false, first: 1) { nodes { id } } }');
    expect((await cite(data.statements.nodes[0].id)).text).toMatch(/, uncertain, from /);
  });

  it('with a key of its own, for many stand in one file', async () => {
    const keys = await Promise.all(
      ['KAZ', 'unga-5309', 'unga-5309-KAZ'].map(async (id) => /@misc{([^,]+),/.exec((await cite(id)).bibtex)?.[1]),
    );
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^demarche-[\w-]+$/);
  });

  it('a title and a note of the asker’s stand in the place of its name and after what is said of it', async () => {
    const { text } = await cite('KAZ', ', title: "What does Kazakhstan stand for?", note: "3 positions."');
    expect(text).toMatch(/\. What does Kazakhstan stand for\? State KAZ, .*\. 3 positions\.$/);
  });

  it('of every type, and of every relation that a question finds', async () => {
    const { data } = await graph.ask(`{
      organisations(first: 1) { nodes { id } } officials(first: 1) { nodes { id } } groups(first: 1) { nodes { id } }
      topics(first: 1) { nodes { id } } propositions(first: 1) { nodes { id } } events(first: 1) { nodes { id } } posts(first: 1) { nodes { id } }
      figures(first: 1) { nodes { id } } relations(first: 1) { nodes { id } } propositionLinks(first: 1) { nodes { id } }
      contradictions(between: ["nato", "csto"], first: 1) { nodes { id } }
    }`);
    const ids = Object.values(data as Record<string, { nodes: { id: string }[] }>).flatMap(({ nodes }) => nodes.map(({ id }) => id));
    expect(ids).toHaveLength(11);
    for (const id of ids) expect((await cite(id)).text).toContain(` ${id}`);
  });

  it('an id that none has is refused, with the nearest', async () => {
    const { data, errors } = await graph.ask('{ dataset { cite(record: "rashid-alimof") { text } } }');
    expect(data.dataset).toBeNull();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('Did you mean'),
        extensions: { code: 'BAD_USER_INPUT', argument: 'record', nearest: 'rashid-alimov' },
      },
    ]);
    const { errors: long } = await graph.ask('query ($id: ID) { dataset { cite(record: $id) { text } } }', { id: 'x'.repeat(301) });
    expect(long).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'record' } }]);
  });
});
