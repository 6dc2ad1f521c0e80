/** From a published file to a score a vote has five representations: those of the table in docs/architecture.md, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Score } from '../../src/comparison/score.ts';
import { type LedgerFiles, parseLedger, printLedger } from '../../src/imports/ledger.ts';
import type { Files, VoteReader } from '../../src/imports/reader.ts';
import { scoreMatrix, scorePair } from '../../src/votes/agreement.ts';
import { scoreGroup } from '../../src/votes/cohesion.ts';
import { type Selected, select } from '../../src/votes/matrix.ts';
import type { Votes } from '../../src/votes/planes.ts';
import { RecordedVotes } from '../../src/votes/recorded.ts';
import type { VoteTable } from '../../src/votes/table.ts';

type Step<From, To> = (from: From, ...others: never[]) => To;

/** By which each is made of the one before. Where one were made of something else, this would not compile. */
const made = {
  Files: null,
  VoteTable: (reader: VoteReader) => reader.read satisfies Step<Files, Promise<VoteTable>>,
  LedgerFiles: [
    printLedger satisfies Step<VoteTable, LedgerFiles>,
    parseLedger satisfies (body: never, files: LedgerFiles, ...others: never[]) => VoteTable,
  ],
  Votes: [
    RecordedVotes satisfies new (tables: VoteTable[], ...others: never[]) => unknown,
    (votes: RecordedVotes) => votes.in satisfies Step<never, Votes>,
  ],
  Selected: select satisfies Step<Votes, Selected>,
  Score: [
    scorePair satisfies Step<Selected, Score>,
    scoreGroup satisfies Step<Selected, Score>,
    scoreMatrix satisfies Step<Selected, unknown>,
  ],
};

const [, table = ''] =
  /<!-- representations -->([\s\S]*?)<!-- \/representations -->/.exec(readFileSync('docs/architecture.md', 'utf8')) ?? [];
const told = table.split('\n').flatMap((line) => {
  const [, type, file, parts] = /^\| .+ \| `(\w+)` in `([\w./-]+)` \| ?(.*) ?\|$/.exec(line) ?? [];
  if (type === undefined || file === undefined || parts === undefined) return [];
  return [{ type, file, parts: [...parts.matchAll(/`(\w+)`/g)].map(([, name]) => name as string) }];
});

/** Each type and class that the rooms of votes declare, with what it is made of. */
const declared = ['imports', 'votes', 'store'].flatMap((room) =>
  readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const text = readFileSync(join('src', room, path), 'utf8');
      const declarations = text.matchAll(/^(?:export )?(?:(?:interface|class) (\w+)[\s\S]*?^}|type (\w+)[\s\S]*?;$)/gm);
      return [...declarations].map(([whole, name, alias]) => ({
        name: (name ?? alias) as string,
        // Of a class what it keeps, which stands before what it does.
        kept: (/\bclass /.test(whole) ? (whole.split('\n\n')[0] as string) : whole).replace(/\/\*[\s\S]*?\*\//g, ''),
        file: join('src', room, path),
      }));
    }),
);

/** A cell for each state: letters, or bits by choice. */
const cells = /(?<!')\bletters\b|\bchoices: readonly string\[\]|\bplanes: |\b(YES|NO)\b.*\b(Int|Uint)(8|32)Array/;

describe('a vote on its way to a score', () => {
  it('has the representations of the table, five at most, each an exported type', () => {
    expect([...told.map(({ type }) => type), 'Score']).toEqual(Object.keys(made));
    expect(told.length).toBeLessThanOrEqual(5);
    for (const { type, file } of told) expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^export (interface|type) ${type}\\b`, 'm'));
  });

  it('is in no other type', () => {
    const known = told.flatMap(({ type, parts }) => [type, ...parts]);
    const holding = declared.filter(({ kept }) => cells.test(kept));
    expect(holding.filter(({ name }) => !known.includes(name)).map(({ name, file }) => `${name} in ${file}`)).toEqual([]);
    expect(known.filter((name) => !declared.some((each) => each.name === name))).toEqual([]);
  });
});
