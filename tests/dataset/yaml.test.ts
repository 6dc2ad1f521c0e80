/** The two ways of reading YAML: what is read quickly, with no place of anything, is what is read carefully. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yamlFiles } from '../../src/dataset/version.ts';
import { carefully, quickly, type Yaml } from '../../src/dataset/yaml.ts';
import { fixturesFolder } from '../support/graph.ts';

/** What a text is read as; undefined where it is no YAML. */
function readBy(yaml: Yaml, text: string): unknown {
  const parsed = yaml(text);
  return 'wrong' in parsed ? undefined : { value: parsed.value };
}

const texts = yamlFiles(fixturesFolder).map((file) => readFileSync(join(fixturesFolder, file), 'utf8'));

describe('read quickly and carefully', () => {
  it('each shipped file is the same', () => {
    for (const text of texts) expect(readBy(quickly, text)).toEqual(readBy(carefully, text));
  });

  it.each([
    ['words that are values', '[null, Null, ~, true, True, yes, no, on, off, y]'],
    ['numbers', '[1, 012, 0o17, 0x1F, 1_000, +1, .5, 5., 1e3, 1.0, .inf, 12:30:45]'],
    ['dates, which stay texts', '[2022, 2022-02, 2022-02-09, 2022-02-09T10:00:00Z]'],
    ['texts in several lines', 'a: one\n  two\n\n  three\nb: |\n  one\n   two\nc: >-\n  one\n  two\n'],
    ['quotes', `a: "\\u0041 \\"b\\""\nb: 'it''s'\nc: "one\n  two"\n`],
    ['anchors', 'a: &x { b: [1] }\nc: *x\n'],
    ['a mark that no field of 1.2 has', '<<: { a: 1 }\nb: 2\n'],
    ['nothing', ''],
    ['comments alone', '# one\n'],
    ['a mark of the order of bytes', '\uFEFFa: 1\n'],
    ['line ends of Windows', 'a: 1\r\nb: |\r\n  two\r\n'],
    ['the name of what every object has', '__proto__: 1\nconstructor: 2\n'],
  ])('%s', (_, text) => {
    const expected = readBy(carefully, text);
    expect(expected).toBeDefined();
    expect(readBy(quickly, text)).toEqual(expected);
  });

  it.each([
    ['a field twice', 'a: 1\na: 2\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['an open quote', 'a: "b\n'],
    ['a tab before a field', 'a:\n\tb: 1\n'],
    ['a tag', 'a: !b c\n'],
    ['an alias of nothing', 'a: *b\n'],
    ['a colon in a text', 'a: b: c\n'],
    ['a line indented wrongly', 'a:\n  b: 1\n c: 2\n'],
  ])('%s is wrong', (_, text) => {
    expect(readBy(carefully, text)).toBeUndefined();
    expect(readBy(quickly, text)).toBeUndefined();
  });

  it('what an editor’s slip makes of a file is the same, where it is still YAML', () => {
    const slips = [
      '"',
      "'",
      ':',
      ': ',
      ',',
      '- ',
      '#',
      ' #',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '|',
      '>',
      '\n',
      '\n  ',
      ' ',
      '~',
      '1',
      '\\',
      'é',
    ];
    let compared = 0;
    const slip = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.constantFrom(...slips),
      from: fc.nat(12),
      place: fc.nat(2_000),
      gone: fc.nat(3),
    });
    fc.assert(
      fc.property(slip, ({ text, at, put, from, place, gone }) => {
        const lines = text.split('\n');
        const first = Math.floor(at * lines.length);
        const part = lines.slice(first, first + 3 + from).join('\n');
        const edge = part === '' ? 0 : place % part.length;
        const slipped = `records:\n${part.slice(0, edge)}${put}${part.slice(edge + gone)}\n`;
        const [quick, careful] = [readBy(quickly, slipped), readBy(carefully, slipped)];
        if (quick === undefined || careful === undefined) return;
        compared++;
        expect(quick).toEqual(careful);
      }),
      { numRuns: 2_000, seed: 14 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});
