/** The rooms of src/, and which of them may import from which: the table in docs/architecture.md, held against the imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Import {
  readonly file: string;
  readonly imported: string;
}

/** Room by room, the rooms that it may import from, as docs/architecture.md says. */
function allowed(): ReadonlyMap<string, ReadonlySet<string>> {
  const [, table = ''] = /<!-- rooms -->([\s\S]*?)<!-- \/rooms -->/.exec(readFileSync('docs/architecture.md', 'utf8')) ?? [];
  const rows = table.split('\n').flatMap((line) => {
    const [, room, , from] = /^\| `(\w+)` \|([^|]*)\|([^|]*)\|$/.exec(line) ?? [];
    return room === undefined || from === undefined
      ? []
      : [[room, new Set([...from.matchAll(/`(\w+)`/g)].map(([, name]) => name as string))] as const];
  });
  return new Map(rows);
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));

function importsOf(file: string): Import[] {
  const text = readFileSync(join('src', file), 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s+(?:type\s)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'/gm);
  return [...statements].map(([, named, lazy]) => ({
    file,
    imported: normalize(join(dirname(file), (named ?? lazy) as string)),
  }));
}

const imports = sources.flatMap(importsOf);
/** Outside of src/ there is one place that a room may import from: what is generated. */
const roomOf = (path: string) => path.replace(/^\.\.\//, '').split('/')[0] as string;

describe('the rooms', () => {
  const table = allowed();

  it('are those of the table', () => {
    console.log([...table].map(([room, from]) => `${room.padEnd(14)} ← ${[...from].join(', ') || 'nothing'}`).join('\n'));
    expect([...new Set(sources.map(roomOf))].sort()).toEqual([...table.keys()].sort());
  });

  it('import only from where the table allows', () => {
    const across = imports.filter(({ file, imported }) => roomOf(file) !== roomOf(imported));
    expect(across.length).toBeGreaterThan(100);
    const forbidden = across.filter(({ file, imported }) => !table.get(roomOf(file))?.has(roomOf(imported)));
    expect(forbidden.map(({ file, imported }) => `${file} imports ${imported}`)).toEqual([]);
  });

  it('are allowed nothing that they don’t use', () => {
    const used = new Set(imports.map(({ file, imported }) => `${roomOf(file)} ← ${roomOf(imported)}`));
    const unused = [...table].flatMap(([room, from]) => [...from].map((other) => `${room} ← ${other}`).filter((arrow) => !used.has(arrow)));
    expect(unused).toEqual([]);
  });

  it('come one above the other: no circle', () => {
    const done = new Set<string>();
    const below = (room: string, path: readonly string[]): void => {
      expect(path, `${room} is below itself`).not.toContain(room);
      if (done.has(room)) return;
      for (const other of table.get(room) ?? []) below(other, [...path, room]);
      done.add(room);
    };
    for (const room of table.keys()) below(room, []);
  });
});

describe('files', () => {
  it('import each other in no circle, not of types either', () => {
    const next = Map.groupBy(imports, ({ file }) => file);
    const done = new Set<string>();
    const circles: string[] = [];
    const follow = (file: string, path: readonly string[]): void => {
      const at = path.indexOf(file);
      if (at >= 0) circles.push([...path.slice(at), file].join(' → '));
      if (at >= 0 || done.has(file)) return;
      for (const { imported } of next.get(file) ?? []) follow(imported, [...path, file]);
      done.add(file);
    };
    for (const file of sources) follow(file, []);
    expect(circles).toEqual([]);
  });
});
