/** What there is to reach, each held against what was measured in the same run. */
import { asked } from './asked.ts';
import type { Measured, Result } from './asking.ts';
import { isMet, number, type Target } from './measure.ts';

interface Goal {
  readonly of: string;
  /** beside whom; null: the goal is a number of answers a second */
  readonly beside: string | null;
  readonly unit: '%' | 'times' | 'a second';
  readonly atLeast: number;
  /** names of questions */
  readonly questions: readonly string[];
}

const namesOf = (conditional: boolean) =>
  asked.filter((question) => (question.conditional ?? false) === conditional).map(({ name }) => name);
const [usual, conditional] = [namesOf(false), namesOf(true)];

/** Those with kept answers are held against others with them, those without against others without. */
const goals: readonly Goal[] = [
  { of: 'demarche', beside: 'bare', unit: '%', atLeast: 60, questions: usual },
  { of: 'demarche', beside: 'bare', unit: '%', atLeast: 70, questions: conditional },
  { of: 'computed', beside: 'postgraphile', unit: 'times', atLeast: 5, questions: ['look-up'] },
  { of: 'computed', beside: 'postgraphile', unit: 'times', atLeast: 2, questions: ['page'] },
  { of: 'computed', beside: 'postgraphile', unit: 'times', atLeast: 3, questions: ['compare'] },
  { of: 'computed', beside: null, unit: 'a second', atLeast: 10_000, questions: ['pair'] },
  // What both keep is sent alike: how much it takes to make tells them apart.
  { of: 'computed', beside: 'gateway-computed', unit: 'times', atLeast: 3, questions: usual },
  { of: 'gateway', beside: 'gateway-before', unit: 'times', atLeast: 2, questions: usual },
  { of: 'gateway-computed', beside: 'gateway-before', unit: 'times', atLeast: 2, questions: usual },
];

export interface Held extends Target {
  readonly isMet: boolean;
  /** the same by processor time, PostgreSQL's and that of all parts included: it tells more where one of the two has more processes */
  readonly byProcessorTime: number;
}

/** Every goal whose servers were asked its question, by answers a second with the most connections that were tried. */
export function hold(results: readonly Result[]): Held[] {
  const most = Math.max(...results.map(({ atOnce }) => atOnce));
  return goals.flatMap(({ of, beside, unit, atLeast, questions }) =>
    results
      .filter(({ question, atOnce }) => atOnce === most && questions.includes(question))
      .flatMap(({ question, servers }) => {
        const [own, other] = [servers[of], beside === null ? aSecond : servers[beside]];
        if (!own || !other) return [];
        const factor = unit === '%' ? 100 : 1;
        const target = { what: `${question}: ${of}${beside === null ? '' : ` beside ${beside}`}`, unit, atLeast };
        const held = { ...target, value: (factor * own.rate) / other.rate };
        return [{ ...held, isMet: isMet(held), byProcessorTime: (factor * other.processor) / own.processor }];
      }),
  );
}

/** What a number of answers a second is held against: one a second, which takes the whole second. */
const aSecond: Pick<Measured, 'rate' | 'processor'> = { rate: 1, processor: 1e6 };

/** As a table for the README. */
export function printHeld(held: readonly Held[], atOnce: number): void {
  if (held.length === 0) return;
  console.log(`\n| to reach, ${atOnce} at once | by answers a second | | by processor time |\n|---|---|---|---|`);
  for (const { what, value, unit, atLeast, isMet, byProcessorTime } of held) {
    const [rate, time] = [value, byProcessorTime].map((each) => `${number(each)} ${unit}`);
    console.log(`| ${what} | ${rate} | ${isMet ? 'met' : 'MISSED'}: at least ${number(atLeast as number)} ${unit} | ${time} |`);
  }
}
