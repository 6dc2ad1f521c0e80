/** How alike a group votes with one state, year by year, and the band of what is normal in the Assembly. */
import { useQuery } from 'urql';
import {
  type PairMeasure,
  type VotesMatrixQueryVariables,
  VotesOfEverybodyDocument,
  type VotesOfEverybodyQuery,
  VotesOverTimeDocument,
  type VotesOverTimeQuery,
} from '../../../generated/explorer/graphql.ts';
import type { Address } from '../parts/address.ts';
import { Chips } from '../parts/chips.tsx';
import { countedOver, Extents, isUnfinished } from '../parts/extent.tsx';
import { Foot } from '../parts/foot.tsx';
import { Lines } from '../parts/lines.tsx';
import { measures, thinOf } from '../parts/measures.ts';
import { Failure, Loading } from '../parts/states.tsx';

interface OverTimeProps {
  readonly address: Address;
  readonly voters: VotesMatrixQueryVariables['voters'];
  readonly over: VotesMatrixQueryVariables['over'];
  readonly measure: PairMeasure;
  readonly format: (value: number) => string;
}

type Normal = NonNullable<VotesOfEverybodyQuery['agreement']>;

/** By period, from where to where nine tenths of the Assembly's members are: of those that voted at least half as often as the busiest. */
function normalOf(periods: Normal): ReadonlyMap<string, readonly [number, number]> {
  return new Map(
    periods.flatMap(({ period, matrix: { values, n } }) => {
      const enough = Math.max(0, ...n.flat()) / 2;
      const sorted = values
        .flatMap(([value], state) => (value != null && (n[state]?.[0] ?? 0) >= enough ? [value] : []))
        .sort((a, b) => a - b);
      return sorted.length < 20 ? [] : [[period.label, [quantile(sorted, 0.05), quantile(sorted, 0.95)]] as const];
    }),
  );
}

/** How many lines an eye can follow. */
const drawn = 6;

type Periods = NonNullable<VotesOverTimeQuery['agreement']>;
type Other = readonly [id: string, name: string];

/** Those most and least alike over all periods, the years weighed by their votes; of those that voted at least half as often as the busiest. */
function extremesOf(others: readonly Other[], periods: Periods): Other[] {
  const means = others.map((other) => {
    let [sum, votes] = [0, 0];
    for (const { matrix } of periods) {
      const row = matrix.rows.findIndex((each) => each?.id === other[0]);
      const [value, n] = [matrix.values[row]?.[0] ?? null, matrix.n[row]?.[0] ?? 0];
      if (value === null) continue;
      sum += value * n;
      votes += n;
    }
    return { other, mean: sum / votes, votes };
  });
  const enough = Math.max(...means.map(({ votes }) => votes)) / 2;
  const ranked = means.filter(({ votes }) => votes > 0 && votes >= enough).sort((a, b) => b.mean - a.mean);
  return (ranked.length <= drawn ? ranked : [...ranked.slice(0, drawn / 2), ...ranked.slice(-drawn / 2)]).map(({ other }) => other);
}

/** Between the nearest two of sorted values. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below + (at - Math.floor(at)) * (above - below);
}

export function OverTime({ address, voters, over, measure, format }: OverTimeProps) {
  const thin = thinOf(measure);
  const with_ = address.list('with');
  const variables = { voters, with: { states: [...with_] }, over, measure, by: 'YEAR' as const };
  const [{ data, fetching, error }] = useQuery({ query: VotesOverTimeDocument, variables, pause: with_.length === 0 });
  const everybody = { with: variables.with, over, measure, by: 'YEAR' as const };
  const [{ data: all }] = useQuery({ query: VotesOfEverybodyDocument, variables: everybody, pause: with_.length === 0 || !data });
  const periods = data?.agreement ?? [];
  const normal = normalOf(all?.agreement ?? []);
  const names = new Map(periods.flatMap(({ matrix }) => matrix.rows.flatMap((row) => (row ? [[row.id, row.name] as const] : []))));
  const target = periods[0]?.matrix.columns[0];
  const others = [...names].filter(([id]) => id !== target?.id);
  const shown = others.length <= drawn ? others : extremesOf(others, periods);
  const lines = shown.map(([id, name]) => ({
    name,
    points: periods.map(({ period, matrix }) => {
      const row = matrix.rows.findIndex((each) => each?.id === id);
      const [value, n] = [matrix.values[row]?.[0] ?? null, matrix.n[row]?.[0] ?? 0];
      return {
        label: period.label,
        value,
        thin: n < thin,
        selected: period.extent === 'SELECTION',
        unfinished: isUnfinished(period),
        title: `${name} with ${target?.name} ${period.label}: ${value === null ? 'no score' : format(value)}, n ${n}`,
      };
    }),
  }));
  return (
    <section>
      <h2>With {target?.name ?? 'whom'}, year by year</h2>
      <Chips chosen={[{ name: 'with', what: 'with …', ids: with_, kinds: ['STATE'], most: 1 }]} address={address} />
      {error && <Failure error={error} />}
      {fetching && lines.length === 0 && <Loading what="the years" />}
      {lines.length > 0 && (
        <Lines
          lines={lines}
          band={periods.map(({ period }) => normal.get(period.label) ?? null)}
          range={measures[measure][0]}
          format={format}
          label={`Likeness with ${target?.name} by year`}
        />
      )}
      <Extents periods={periods.map(({ period }) => period)} />
      <p className="note">
        The band holds nine tenths of the UN’s members, by how alike they vote with {target?.name ?? 'it'}. ○ fewer than {thin} votes that
        year. What is voted on changes from year to year: compare lines of one year with each other.
      </p>
      {others.length > shown.length && (
        <p className="quiet">
          Of {others.length} states those are drawn that over all these years were most and least alike, {drawn / 2} each; all are in the
          CSV.
        </p>
      )}
      <Foot
        part={`How alike they voted with ${target?.name ?? 'it'}, year by year`}
        document={VotesOverTimeDocument}
        variables={variables}
        root="agreement"
        measure={measure}
        note={`${measures[measure][1]} = ${measures[measure][2]}; absences left out; ${countedOver(
          periods.map(({ period }) => period),
          over?.edition ?? 'RECORD',
        )}.`}
      />
    </section>
  );
}
