/**
 * What computed answers weigh beside the values that they hold. A unit is a value of an answer, about 10 µs; the numbers were measured on
 * the largest question of each kind over all published votes. They stand in one place, by the names of fields, since a gateway weighs
 * questions too and has no subgraph's code; a test holds the names to the schema.
 */
import { comparedActors, votingStates } from './limits.ts';

/** A field's arguments as the asker wrote them, with the values of variables. */
export type GivenArguments = Readonly<Record<string, unknown>>;

export interface Weight {
  /** units that it takes to compute */
  readonly cost: number;
  /** whether it takes so little, before parts of it are asked for, that it needs no turn of the event loop of its own */
  readonly brief?: boolean;
  /** how long lists below it are, by `Type.field`, where neither a page nor an argument of their own tells */
  readonly lengths?: Readonly<Record<string, number>>;
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const within = (value: unknown): GivenArguments => (typeof value === 'object' && value !== null ? (value as GivenArguments) : {});
const pairsOf = (count: number) => (count * (count - 1)) / 2;

/** How many states vote, at most: those named, or as many as an organisation may have had. */
function voters(given: unknown): number {
  const { states } = within(given);
  return Array.isArray(states) ? Math.min(states.length, votingStates.most) : 200;
}

const firstYear = 1946;
const yearsEach = { DECADE: 10, YEAR: 1, SESSION: 1 } as const;

/** Into how many periods the roll calls fall, at most. */
function periods({ by, over }: GivenArguments): number {
  if (by === 'WHOLE' || by == null) return 1;
  const { from, to } = within(over);
  const year = (date: unknown, otherwise: number) => (typeof date === 'string' ? Number(date.slice(0, 4)) : Number.NaN) || otherwise;
  const years = Math.max(1, year(to, new Date().getUTCFullYear()) - Math.max(year(from, firstYear), firstYear) + 1);
  return Math.ceil(years / (yearsEach[by as keyof typeof yearsEach] ?? 1)) + 1;
}

export const weights: Readonly<Record<string, (args: GivenArguments) => Weight>> = {
  'Query.compare': ({ actors }) => {
    const count = Math.min(listed(actors).length, comparedActors.most);
    return {
      cost: 200 + 300 * count ** 2,
      lengths: { 'Comparison.actors': count, 'Comparison.pairs': pairsOf(count), 'ComparisonRow.cells': count },
    };
  },
  'Query.contradictions': ({ between, and, positions }) => ({
    cost: 1_000 + 150 * (listed(between).length + listed(and).length) ** 2 + 20 * listed(positions).length,
  }),
  'Query.timeline': () => ({ cost: 500 }),
  'Query.changes': () => ({ cost: 2_000 }),
  'Query.dataset': () => ({
    cost: 1,
    lengths: { 'Dataset.counts': 20, 'Dataset.coverage': 90, 'VoteCoverage.gaps': 5, 'VoteCoverage.sources': 5 },
  }),
  'Query.silent': ({ actors }) => {
    const count = Array.isArray(actors) ? actors.length : 200;
    return { cost: 500 + 10 * count, lengths: { 'Silence.actors': count, 'Silence.onlyUncounted': count } };
  },
  'Query.movements': () => ({ cost: 2_000, lengths: { 'Movement.shifts': 10 } }),
  // Of the United Nations; which organisation has how many members isn't known here.
  'Query.wordsAndDeeds': () => ({ cost: 10_000, lengths: { 'WordAndDeeds.members': 200 } }),
  'Query.search': () => ({ cost: 500 }),
  'Query.overlap': ({ organisations }) => {
    const count = listed(organisations).length;
    return {
      cost: 200 * count,
      lengths: { 'Overlap.inAll': 50, 'Overlap.inAny': 200, 'Overlap.exactly': 20, 'Overlap.pairs': pairsOf(count) },
    };
  },
  'Query.agreement': (args) => {
    const rows = voters(args.voters);
    const columns = args.with == null ? rows : voters(args.with);
    const stretches = periods(args);
    const scored = args.with == null ? pairsOf(rows) : rows * columns;
    return {
      cost: 500 + Math.ceil(stretches * (20 + 0.3 * scored)),
      brief: stretches === 1 && rows * columns <= 100,
      lengths: {
        'Query.agreement': stretches,
        'AgreementMatrix.rows': rows,
        'AgreementMatrix.columns': columns,
        'AgreementMatrix.values': rows,
        'AgreementMatrix.n': rows,
      },
    };
  },
  'Query.cohesion': (args) => {
    const stretches = periods(args);
    return { cost: 500 + 500 * stretches, lengths: { 'Query.cohesion': stretches, 'Cohesion.members': voters(args.voters) } };
  },
};

/** Parts of these answers that are computed only when they are asked for, for one period after the other. */
export const computedWhenAsked: ReadonlySet<string> = new Set([
  'Agreement.matrix',
  'Agreement.pairs',
  'Agreement.blocs',
  'Cohesion.score',
  'Cohesion.band',
  'Cohesion.assembly',
  'Cohesion.members',
  'Cohesion.splits',
  'Comparison.pairs',
  'Comparison.rows',
]);
