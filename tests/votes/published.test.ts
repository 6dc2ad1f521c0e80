/** The agreement scores that the authors of the published votes print beside them, and what edition RECORD makes of the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { loadDataset } from '../../src/imports/load.ts';
import { scoreMatrix } from '../../src/votes/agreement.ts';
import { select } from '../../src/votes/matrix.ts';
import type { Votes } from '../../src/votes/planes.ts';
import { RecordedVotes } from '../../src/votes/recorded.ts';
import { seatsOfAll } from '../../src/votes/seats.ts';
import { type RollCallSelection, selectColumns } from '../../src/votes/selection.ts';
import { fixturesFolder } from '../support/graph.ts';

/** Those whom the published table has a column for. */
const six = ['BRA', 'CHN', 'IND', 'ISR', 'RUS', 'USA'];

interface Score {
  readonly session: string;
  readonly state: string;
  readonly other: string;
  readonly value: number;
}

let voeten: Votes;
let record: Votes;
beforeAll(() => {
  const { about, votes } = loadDataset(fixturesFolder);
  const recorded = new RecordedVotes(votes?.tables ?? [], about);
  [voeten, record] = [recorded.in('VOETEN'), recorded.in('RECORD')];
});

/** Every score of a state with one of the six, itself among them, by session. */
function scores(of: Votes, columns: readonly number[]): Map<string, Score> {
  const found = new Map<string, Score>();
  for (const [session, held] of Map.groupBy(columns, (column) => of.rollCalls[column]?.session ?? '')) {
    const all = select(of, seatsOfAll(of), held);
    const others = select(
      of,
      all.seats.filter(({ state }) => six.includes(state)),
      held,
    );
    scoreMatrix(all, others, 'AGREEMENT', 'NOMINAL').values.forEach((row, a) => {
      row.forEach((value, b) => {
        const [state, other] = [all.seats[a]?.state as string, others.seats[b]?.state as string];
        if (value !== null) found.set(`${session} ${state} ${other}`, { session, state, other, value });
      });
    });
  }
  return found;
}

const columns = (of: Votes, rule: RollCallSelection['rule'], toSession: string) => selectColumns(of, { rule, toSession });
/** The published table has no session 19, in which one vote was contested, and neither of these rows. */
const isPublished = ({ session, state }: Score) => session !== '19' && !['18 EAZ', '48 ZAF'].includes(`${session} ${state}`);
const thousands = (value: number) => value.toLocaleString('en');

it('come out as in the published table up to session 73, all 59,441 of them', () => {
  const [, ...rows] = readFileSync(join(import.meta.dirname, 'published-agreement.csv'), 'utf8')
    .trim()
    .split('\n');
  const published = rows.map((row) => row.split(','));
  expect(published.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(59_441);
  // Liberia's one vote in session 50 came into the table later.
  const held = [...scores(voeten, columns(voeten, 'CONTESTED', '73')).values()].filter(
    (score) => isPublished(score) && !(score.session === '50' && score.state === 'LBR'),
  );
  const bySession = Map.groupBy(held, ({ session, other }) => `${session} ${other}`);
  expect(bySession.size).toBe(published.length);
  for (const [session, other, count, sum] of published) {
    const of = bySession.get(`${session} ${other}`) ?? [];
    expect(of.length, `scores with ${other} in session ${session}`).toBe(Number(count));
    expect(
      of.reduce((total, { value }) => total + value, 0),
      `their sum with ${other} in session ${session}`,
    ).toBeCloseTo(Number(sum), 3);
  }
});

it('are as many as those published over CONTESTED_FINAL up to session 74', () => {
  const all = [...scores(voeten, columns(voeten, 'CONTESTED_FINAL', '74')).values()];
  expect(all.length).toBe(61_175);
  expect(all.filter(isPublished).length).toBe(60_605);
});

it('are others under RECORD as often as docs/measures.md says', () => {
  const [published, counted] = [columns(voeten, 'CONTESTED_FINAL', '74'), columns(record, 'CONTESTED_FINAL', '74')];
  const before = new Map([...scores(voeten, published)].filter(([, score]) => score.state !== score.other && isPublished(score)));
  const apart = (after: Map<string, Score>, key: string, { value }: Score) =>
    Math.abs((after.get(key)?.value ?? Number.POSITIVE_INFINITY) - value);
  const moved = (over: readonly number[]) => {
    const after = scores(record, over);
    return [...before].filter(([key, score]) => apart(after, key, score) > 0.01).length;
  };
  const row = (over: readonly number[], from = before) => {
    const after = scores(record, over);
    const same = [...from].filter(([key, score]) => apart(after, key, score) <= 1e-9);
    return `| ${thousands(over.length)} | ${thousands(from.size)} | ${thousands(same.length)} |`;
  };
  const alike = published.filter((column) => record.rollCalls[column]?.record !== null);
  const ofAlike = new Map([...scores(voeten, alike)].filter(([, score]) => score.state !== score.other && isPublished(score)));
  const once = counted.filter((column) => published.includes(column));
  const text = readFileSync('docs/measures.md', 'utf8').replace(/\s+/g, ' ');
  for (const found of [row(published), row(alike, ofAlike), row(once), row(counted)]) expect(text).toContain(found);
  expect(text).toContain(`Of ${thousands(before.size)} of these`);
  expect(text).toContain(
    `by the rule alone ${thousands(moved(published))} scores move by more than 0.01, in the last row ${thousands(moved(counted))}.`,
  );
});
