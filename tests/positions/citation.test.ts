/** How to cite: the dataset as a whole, and what was found in it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
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
