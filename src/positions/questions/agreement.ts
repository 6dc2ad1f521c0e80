/** agreement: how alike states vote, pair by pair. */

import { Measure, type Score as ScoreShape } from '../../comparison/score.ts';
import type { Withheld as WithheldShape } from '../../comparison/withheld.ts';
import { defineEnum } from '../../graph/builder.ts';
import { badInput } from '../../graph/errors.ts';
import { checkIdList } from '../../graph/identities.ts';
import { agreementCells, votingStates } from '../../graph/limits.ts';
import { naming } from '../../graph/names.ts';
import { connectionOfList } from '../../graph/paging.ts';
import { Ref } from '../../graph/reference.ts';
import {
  type MatrixValues,
  type PairMeasure,
  type PairTable,
  pairMeasures,
  pairTable,
  scoreMatrix,
  scorePair,
  Weights,
} from '../../votes/agreement.ts';
import { isSet } from '../../votes/bits.ts';
import { blocLikeness } from '../../votes/cohesion.ts';
import { Absence, type Selected, select, votedIn } from '../../votes/matrix.ts';
import { periodsOf, scoreIn, type VotePeriod as VotePeriodShape } from '../../votes/periods.ts';
import type { Votes } from '../../votes/planes.ts';
import { columnsOf, type Seat, seatsIn, withPairs } from '../../votes/seats.ts';
import { selectColumns } from '../../votes/selection.ts';
import { talliesOf } from '../../votes/tallies.ts';
import { votesWithheld } from '../../votes/withheld.ts';
import { builder, RollCall, RollCallConnection, State } from '../builder.ts';
import { Score } from './compare.ts';
import { fieldsOfPeriod, pageOfRollCalls, VotePeriod } from './period.ts';
import { PeriodEnum, RollCallScopeInput, seatsOf, selectionOf, VotersInput } from './voters.ts';

const PairMeasureEnum = defineEnum(builder, 'PairMeasure', 'How the likeness of two states’ votes is measured.', measures(pairMeasures));
const WeightsEnum = defineEnum(builder, 'Weights', 'How far different choices are from each other, for SCOTT_PI and COHEN_KAPPA.', Weights);
const AbsenceEnum = defineEnum(builder, 'Absence', 'What becomes of roll calls in which a state that could vote did not.', Absence);
const Likeness = defineEnum(builder, 'Likeness', 'In which order of pairs.', {
  MOST_ALIKE: 'The most alike first; equals by the number of votes, then by id. Those without a score come last.',
  LEAST_ALIKE: 'The least alike first; equals by the number of votes, then by id. Those without a score come last.',
});

/** The words of some measures, with what they mean. */
export function measures<const M extends keyof typeof Measure>(words: readonly M[]): Record<M, string> {
  return Object.fromEntries(words.map((word) => [word, Measure[word] as string])) as Record<M, string>;
}

interface How {
  readonly measure: PairMeasure;
  readonly weights: Weights;
}

/** One period’s votes of those asked about; what is asked of them is counted when it is asked. */
class AgreementShape {
  readonly votes: Votes;
  readonly period: VotePeriodShape;
  readonly how: How;
  readonly left: Selected;
  readonly right: Selected;
  readonly withheld: () => WithheldShape;
  /** whether a pair of a left and a right state is named the other way round */
  readonly isTurned: (left: string, right: string) => boolean;
  #matrix: MatrixValues | undefined;

  constructor(
    votes: Votes,
    period: VotePeriodShape,
    how: How,
    absence: Absence,
    voters: readonly Seat[],
    others: readonly Seat[] | null,
    withheld: () => WithheldShape,
    isTurned: (left: string, right: string) => boolean,
  ) {
    this.isTurned = isTurned;
    this.votes = votes;
    this.period = period;
    this.how = how;
    this.withheld = withheld;
    this.left = select(votes, seatsIn(voters, period.columns), period.columns, absence);
    this.right = others === null ? this.left : select(votes, seatsIn(others, period.columns), period.columns, absence);
  }

  get matrix(): MatrixValues {
    this.#matrix ??= scoreMatrix(this.left, this.right, this.how.measure, this.how.weights);
    return this.#matrix;
  }

  /** What the matrix has of a pair, which is counted with all the others. */
  cell(a: number, b: number): { readonly value: number | null; readonly n: number } {
    const { values, n } = this.matrix;
    return { value: values[a]?.[b] ?? null, n: n[a]?.[b] as number };
  }

  /** The same of a pair that is counted by itself, with all that is told of it. */
  score(a: number, b: number): ScoreShape {
    return scorePair(this.left, a, this.right, b, this.how.measure, this.how.weights);
  }

  /** Seats on both sides. */
  get shared(): readonly string[] {
    const others = new Set(this.right.seats.map((seat) => seat.state));
    return this.left === this.right ? [] : this.left.seats.map((seat) => seat.state).filter((state) => others.has(state));
  }
}

interface PairShape {
  readonly of: AgreementShape;
  readonly a: number;
  readonly b: number;
  /** whether the right one is named first */
  readonly turned: boolean;
}

/**
 * Whether a pair is named the other way round: where each of its states is asked about on both sides, in whatever period, the first by
 * id is named first, so that a pair is the same in all periods.
 */
function turning(left: readonly Seat[], right: readonly Seat[] | null): (left: string, right: string) => boolean {
  const [ofLeft, ofRight] = [left, right ?? left].map((seats) => new Set(seats.map((seat) => seat.state))) as [Set<string>, Set<string>];
  return (one, other) => one > other && ofLeft.has(other) && ofRight.has(one);
}

const statesOf = ({ of, a, b, turned }: PairShape): readonly [string, string] => {
  const pair = [of.left.seats[a]?.state as string, of.right.seats[b]?.state as string] as const;
  return turned ? [pair[1], pair[0]] : pair;
};

const AgreementMatrix = builder.objectRef<AgreementShape>('AgreementMatrix').implement({
  description: 'All pairs at once, by columns of numbers: `values[i][j]` and `n[i][j]` are of `rows[i]` with `columns[j]`.',
  fields: (t) => ({
    rows: t.field({
      type: [State],
      nullable: { list: false, items: true },
      description: 'The voters, by id.',
      resolve: ({ left }) => left.seats.map((seat) => new Ref('State', seat.state)),
    }),
    columns: t.field({
      type: [State],
      nullable: { list: false, items: true },
      description: 'Those that they are compared with, by id.',
      resolve: ({ right }) => right.seats.map((seat) => new Ref('State', seat.state)),
    }),
    values: t.field({
      type: t.listRef(t.listRef('Float', { nullable: true })),
      description: 'The scores; null where there is none. A state with itself is 1 wherever that can be scored.',
      resolve: ({ matrix }) => matrix.values as (number | null)[][],
    }),
    n: t.field({
      type: t.listRef(t.listRef('Int')),
      description: 'In how many roll calls both voted.',
      resolve: ({ matrix }) => matrix.n as number[][],
    }),
  }),
});

const StatePair = builder.objectRef<PairShape>('StatePair').implement({
  description: 'How alike two states voted.',
  fields: (t) => ({
    a: t.field({
      type: State,
      nullable: true,
      description: 'The one.',
      resolve: (pair) => new Ref('State', statesOf(pair)[0]),
    }),
    b: t.field({
      type: State,
      nullable: true,
      description: 'The other.',
      resolve: (pair) => new Ref('State', statesOf(pair)[1]),
    }),
    score: t.field({
      type: Score,
      description: 'The score. Counted are roll calls in which both voted; eligible are those in which both could.',
      resolve: ({ of, a, b }) => scoreIn(of.period, of.score(a, b)),
    }),
    table: t.field({
      type: t.listRef(t.listRef('Int')),
      description:
        '`table[i][j]`: roll calls in which `a` chose i and `b` chose j, in the order YES, ABSTAIN, NO. Every measure of a pair follows from it.',
      resolve: ({ of, a, b, turned }) => rowsOf(turned ? pairTable(of.right, b, of.left, a) : pairTable(of.left, a, of.right, b)),
    }),
    rollCalls: t.connection(
      {
        type: RollCall,
        description: 'The roll calls counted, the newest first.',
        args: { same: t.arg.boolean({ description: 'Only those in which both chose the same, or, if false, did not.' }) },
        resolve: ({ of, a, b }, args, context) =>
          pageOfRollCalls(context, of.votes, votedIn(of.left, a, of.right, b, args.same ?? null), args, of.left.columns),
      },
      RollCallConnection,
    ),
  }),
});

const rowsOf = (table: PairTable) => [table.slice(0, 3), table.slice(3, 6), table.slice(6, 9)];

const StatePairConnection = builder.connectionObject(
  { type: StatePair, name: 'StatePairConnection', description: 'A page of pairs.' },
  { description: 'One of the pairs, with its place in the list.' },
);

/**
 * Every pair of two different states once, that has been counted in at least so many roll calls.
 * @param among null: of all states
 */
function pairsOf(of: AgreementShape, order: 'MOST_ALIKE' | 'LEAST_ALIKE', minimum: number, among: ReadonlySet<string> | null): PairShape[] {
  const seen = new Set<string>();
  const pairs: (PairShape & { readonly value: number | null; readonly n: number; readonly key: string })[] = [];
  of.left.seats.forEach((seat, a) => {
    of.right.seats.forEach((other, b) => {
      const key = seat.state < other.state ? `${seat.state} ${other.state}` : `${other.state} ${seat.state}`;
      if (seat.state === other.state || seen.has(key)) return;
      if (among !== null && !(among.has(seat.state) && among.has(other.state))) return;
      seen.add(key);
      const { value, n } = among === null ? of.cell(a, b) : of.score(a, b);
      if (n >= minimum) pairs.push({ of, a, b, turned: of.isTurned(seat.state, other.state), value, n, key });
    });
  });
  const direction = order === 'MOST_ALIKE' ? -1 : 1;
  return pairs.sort((x, y) => {
    if (x.value === null || y.value === null) return Number(x.value === null) - Number(y.value === null) || (x.key < y.key ? -1 : 1);
    return direction * (x.value - y.value) || y.n - x.n || (x.key < y.key ? -1 : 1);
  });
}

const Agreement = builder.objectRef<AgreementShape>('Agreement').implement({
  description:
    'How alike states voted in the roll calls of a period. Most resolutions are adopted without a vote, and a change over time may be one of the agenda (Häge & Hug 2016; Bailey, Strezhnev & Voeten 2017).',
  fields: (t) => ({
    period: t.expose('period', { type: VotePeriod, description: 'The roll calls counted.' }),
    matrix: t.field({ type: AgreementMatrix, description: 'All pairs at once, in columns of numbers.', resolve: (it) => it }),
    pairs: t.connection(
      {
        type: StatePair,
        description: 'Every pair of two different states once.',
        args: {
          order: t.arg({ type: Likeness, required: true, defaultValue: 'MOST_ALIKE' as const, description: 'In which order.' }),
          minimum: t.arg.int({
            required: true,
            defaultValue: 1,
            description: 'Only pairs that both voted in at least so many roll calls; 0 shows those too that have no score.',
          }),
          states: t.arg.idList({ ...naming('state'), description: 'Only pairs of which both are among these states.' }),
        },
        resolve: (it, args) => {
          if (args.minimum < 0) throw badInput('minimum', `expected a number of roll calls from 0 on, but got ${args.minimum}.`);
          const idOf = (pair: PairShape) => statesOf(pair).join(' ');
          if (args.states) checkIdList('states', args.states, { least: 2, most: votingStates.most, what: 'state' });
          return connectionOfList(pairsOf(it, args.order, args.minimum, args.states ? new Set(args.states) : null), args, idOf);
        },
      },
      StatePairConnection,
    ),
    blocs: t.field({
      type: Score,
      nullable: true,
      description: 'How alike both sides voted as blocs: BLOC_LIKENESS; null without `with`.',
      args: {
        withoutShared: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Whether states on both sides (`sharedVoters`) are left out of either.',
        }),
      },
      resolve: (it, { withoutShared }): ScoreShape | null => {
        if (it.left === it.right) return null;
        const shared = new Set(withoutShared ? it.shared : []);
        const side = (selected: Selected) =>
          talliesOf(
            selected,
            [...selected.seats.keys()].filter((seat) => !shared.has(selected.seats[seat]?.state as string)),
          );
        return scoreIn(it.period, blocLikeness(it.left, side(it.left), side(it.right)));
      },
    }),
    sharedVoters: t.field({
      type: [State],
      nullable: { list: false, items: true },
      description: 'States on both sides, by id; they make the blocs alike.',
      resolve: (it) => it.shared.map((state) => new Ref('State', state)),
    }),
  }),
});

fieldsOfPeriod(Agreement, 'Votes of the period that are left out.');

builder.queryField('agreement', (t) =>
  t.field({
    type: [Agreement],
    description:
      'How alike states vote: pairs within `voters`, or of `voters` with `with`; one entry a body and period, bodies by id, then the oldest first, periods without a roll call in which a pair could vote left out; one body’s roll calls are never counted with another’s. Roll calls from times without any member of an organisation that is asked about are not among those counted. Counted are recorded votes, in which both voted unless `absence` says otherwise; who was not a member is never counted.',
    args: {
      voters: t.arg({ type: VotersInput, required: true, description: 'Whose votes.' }),
      with: t.arg({ type: VotersInput, description: 'Whom they are compared with; by default each other.' }),
      over: t.arg({ type: RollCallScopeInput, description: 'In which roll calls.' }),
      measure: t.arg({
        type: PairMeasureEnum,
        required: true,
        defaultValue: 'AGREEMENT' as const,
        description: 'How likeness is measured.',
      }),
      weights: t.arg({
        type: WeightsEnum,
        required: true,
        defaultValue: 'SQUARED' as const,
        description: 'For SCOTT_PI and COHEN_KAPPA: how far different choices are from each other.',
      }),
      absence: t.arg({ type: AbsenceEnum, required: true, defaultValue: 'LEFT_OUT' as const, description: 'What becomes of absences.' }),
      by: t.arg({ type: PeriodEnum, required: true, defaultValue: 'WHOLE' as const, description: 'Over what stretches of time.' }),
    },
    resolve: async (_root, args, context) => {
      const recorded = await context.snapshot.positions.votes.recorded();
      const votes = recorded.in(args.over?.edition ?? 'RECORD');
      const selection = selectionOf(votes, args.over);
      const [voters, others] = await Promise.all([
        seatsOf(context, 'voters', args.voters, votes),
        args.with ? seatsOf(context, 'with', args.with, votes) : null,
      ]);
      const named = args.voters.membersOf == null && args.with?.membersOf == null;
      if (named && !hasPair(voters, others ?? voters)) {
        throw badInput('voters', 'leads to no pair of two different states: expected two or more of them, or others in `with`.');
      }
      const narrow = (columns: readonly number[]) => columnsOf(others ?? voters, columnsOf(voters, columns));
      const columns = narrow(selectColumns(votes, selection));
      const withheld = votesWithheld(votes, recorded, selection, [...voters, ...(others ?? [])], narrow, args.by);
      const all = periodsOf(votes, columns, args.by);
      // Years before a state existed have nothing to say of it.
      const paired = args.by === 'WHOLE' ? null : withPairs(votes, voters, others);
      const periods = paired === null ? all : all.filter((period) => period.columns.some((column) => isSet(paired, column)));
      const isTurned = turning(voters, others);
      const cells = periods.length * voters.length * (others ?? voters).length;
      if (cells > agreementCells.most) {
        throw badInput(
          'by',
          `leads to ${cells} pairs in ${periods.length} periods, more than ${agreementCells.most}: expected fewer states, sessions, or longer periods.`,
        );
      }
      return periods.map(
        (period) => new AgreementShape(votes, period, args, args.absence, voters, others, () => withheld(period), isTurned),
      );
    },
  }),
);

/** Whether one of these states can be paired with another of those. */
function hasPair(voters: readonly Seat[], others: readonly Seat[]): boolean {
  return voters.some(({ state }) => others.some((other) => other.state !== state));
}
