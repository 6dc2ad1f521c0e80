/**
 * Counts for a person at the end of `npm run faults` and `npm run conformance`: of each part how many of its tests were met, and whether all
 * were. What a test counted within itself stands where it ran.
 */
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

interface Count {
  met: number;
  skipped: number;
  all: number;
}

export default class Counted implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], failures: readonly unknown[]): void {
    const counts = new Map<string, Count>();
    for (const module of modules) {
      // One that couldn't be begun has no tests: it isn't met all the same.
      const tests = [...module.children.allTests()];
      if (tests.length === 0) counts.set(fileOf(module), { met: 0, skipped: 0, all: 1 });
      for (const test of tests) {
        const part = partOf(test);
        const count = counts.get(part) ?? { met: 0, skipped: 0, all: 0 };
        const { state } = test.result();
        count.all++;
        if (state === 'passed') count.met++;
        if (state === 'skipped') count.skipped++;
        counts.set(part, count);
      }
    }
    const whole = { met: 0, skipped: 0, all: 0 };
    for (const [part, count] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
      console.log(told(part, count));
      for (const key of ['met', 'skipped', 'all'] as const) whole[key] += count[key];
    }
    console.log(told(`${process.env.npm_lifecycle_event ?? 'all'}, in ${modules.length} files`, whole));
    const met = whole.all > 0 && whole.met === whole.all && failures.length === 0;
    const beside = failures.length > 0 ? `, and ${failures.length} failures outside of tests` : '';
    console.log(met ? 'All counts met.' : `NOT all counts met: ${whole.all - whole.met} of ${whole.all} lack${beside}.`);
  }
}

const told = (part: string, { met, skipped, all }: Count) =>
  `${met === all ? ' ' : '!'} ${part.padEnd(100)} ${met} of ${all}${skipped > 0 ? ` (${skipped} skipped)` : ''}`;

const fileOf = ({ moduleId }: TestModule) => relative(process.cwd(), moduleId);

/** Its file, and what it stands under there. */
function partOf(test: TestCase): string {
  const suites = test.fullName.split(' > ').slice(0, -1);
  return [fileOf(test.module), ...suites].join(' › ');
}
