/** What the explorer adds to an install for running: the packages that nothing else of it needs. */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** bytes on disk */
const most = 60_000_000;

/** What src/explorer imports, and what builds it. */
const own = new Set([
  '@0no-co/graphql.web',
  '@urql/core',
  '@urql/exchange-graphcache',
  '@vitejs/plugin-react',
  'react',
  'react-dom',
  'urql',
  'vite',
  'wonka',
  'wouter',
]);

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

const project = join(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as { packages: Record<string, Package> };

/** Where a package that another one asks for lies: beside it, or further up. */
function placeOf(name: string, from: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (at === '') return undefined;
  }
}

function neededBy(names: Iterable<string>): Set<string> {
  const found = new Set<string>();
  const visit = (name: string, from: string): void => {
    const place = placeOf(name, from);
    if (place === undefined || found.has(place)) return;
    found.add(place);
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = packages[place] as Package;
    const peers = Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
    for (const each of [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers]) visit(each, place);
  };
  for (const name of names) visit(name, '');
  return found;
}

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .reduce((sum, entry) => {
      const path = join(folder, entry.name);
      return sum + (entry.isDirectory() ? sizeOf(path) : lstatSync(path).size);
    }, 0);
}

it(`is less than ${most / 1e6} MB`, () => {
  const running = Object.keys((packages[''] as Package).dependencies ?? {});
  for (const name of own) expect(running).toContain(name);
  const others = neededBy(running.filter((name) => !own.has(name)));
  const added = [...neededBy(own)].filter((place) => !others.has(place));
  const bytes = added.reduce((sum, place) => sum + sizeOf(join(project, place)), 0);
  console.log(`${added.length} packages, ${(bytes / 1e6).toFixed(1)} MB`);
  expect(bytes).toBeGreaterThan(5_000_000);
  expect(bytes).toBeLessThan(most);
});
