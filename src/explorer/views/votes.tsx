/** Who votes with whom? How often each two of a group voted alike, how one state's likeness moved, and how united the group was. */
import { useQuery } from 'urql';
import { Link } from 'wouter';
import {
  CohesionOverTimeDocument,
  type Edition,
  type PairMeasure,
  VotesMatrixDocument,
  type VotesMatrixQuery,
  type VotesMatrixQueryVariables,
  VotesOfEverybodyDocument,
  type VotesOfEverybodyQuery,
  VotesOverTimeDocument,
} from '../../../generated/explorer/graphql.ts';
import { type Address, useAddress } from '../parts/address.ts';
import { Chips } from '../parts/chips.tsx';
import { Extents, isUnfinished } from '../parts/extent.tsx';
import { Foot } from '../parts/foot.tsx';
import { byLikeness, HeatMap } from '../parts/heat-map.tsx';
import { Lines } from '../parts/lines.tsx';
import { Empty, Failure, Loading } from '../parts/states.tsx';
import { Switch } from '../parts/switch.tsx';
import { VotesBehind } from './votes-behind.tsx';

const defaults = { members: 'csto', states: '', with: 'RUS', from: '1992', measure: 'AGREEMENT', edition: 'RECORD' };

/** The measure's usual low and high, and how a value is written. */
const measures: Readonly<Record<PairMeasure, readonly [range: readonly [number, number], name: string, formula: string]>> = {
  AGREEMENT: [[0.2, 0.95], 'Agreement', 'votes the same ÷ votes that both cast'],
  LIJPHART: [[0.4, 1], 'Lijphart’s index', 'mean of 1 − |a − b| / 2, yes 1, abstain 2, no 3 (Lijphart 1963)'],
  S: [[-0.2, 1], 'S score', '1 − 2 · Σ|a − b| / (2 · n), yes 1, abstain 2, no 3 (Signorino & Ritter 1999)'],
  SCOTT_PI: [
    [-0.2, 0.9],
    'Scott’s π',
    '1 − observed ÷ expected disagreement, squared weights, from the pooled choices of both (Scott 1955; Häge 2011)',
  ],
  COHEN_KAPPA: [
    [-0.2, 0.9],
    'Cohen’s κ',
    '1 − observed ÷ expected disagreement, squared weights, from each one’s own choices (Cohen 1968; Häge 2011)',
  ],
};

/** Below this many votes a score is drawn as thin: what `Score.reliability` calls LOW. */
const thinOf = (measure: PairMeasure) => (measure === 'SCOTT_PI' || measure === 'COHEN_KAPPA' ? 30 : 20);

/** How many pairs, most and least alike, are listed. */
const listed = 5;

const percent = (value: number) => `${Math.round(100 * value)} %`;
const index = (value: number) => value.toFixed(2);

type Matrix = NonNullable<VotesMatrixQuery['agreement']>[number]['matrix'];

export default function Votes() {
  const address = useAddress(defaults);
  const members = address.list('members');
  const states = address.list('states');
  const topics = address.list('topics');
  const measure = (address.text('measure') ?? 'AGREEMENT') as PairMeasure;
  const edition = (address.text('edition') ?? 'RECORD') as Edition;
  const [range, name, formula] = measures[measure] ?? measures.AGREEMENT;
  const format = measure === 'AGREEMENT' ? percent : index;
  const thin = thinOf(measure);
  const voters = { membersOf: members[0] ?? null, states: states.length > 0 ? [...states] : null };
  const over = {
    from: address.text('from') || null,
    to: address.text('to'),
    topics: topics.length > 0 ? [...topics] : null,
    edition,
  };
  const variables: VotesMatrixQueryVariables = { voters, with: null, over, measure, absence: 'LEFT_OUT' };
  const [{ data, fetching, error }, again] = useQuery({
    query: VotesMatrixDocument,
    variables,
    pause: members.length + states.length === 0,
  });
  const agreement = data?.agreement?.[0];
  return (
    <>
      <p className="kicker">Votes</p>
      <h1>Who votes with whom?</h1>
      <p className="lead answer">
        {agreement ? answerOf(agreement, format, thin) : 'How often each two voted alike in the General Assembly.'}
      </p>
      <Chips
        chosen={[
          { name: 'members', what: 'members of …', ids: members, kinds: ['ORGANISATION'], most: 1 },
          { name: 'states', what: 'state', ids: states, kinds: ['STATE'] },
          { name: 'topics', what: 'topic', ids: topics, kinds: ['TOPIC'] },
        ]}
        address={address}
        years
      />
      <p className="chips">
        <label className="chip open">
          <span className="hidden">Measure</span>
          <select value={measure} onChange={(event) => address.set({ measure: event.target.value })}>
            {Object.entries(measures).map(([id, [, title]]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="chip open">
          who voted how, by{' '}
          <select value={edition} onChange={(event) => address.set({ edition: event.target.value })}>
            <option value="RECORD">the record</option>
            <option value="VOETEN">Voeten, Strezhnev &amp; Bailey</option>
          </select>
        </label>
        <Switch address={address} name="alphabet" on="By alphabet" off="By likeness" />
      </p>
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {fetching && !agreement && <Loading what="the scores" />}
      {data && !agreement && <Empty>No recorded votes are in this scope: widen the years, or take a topic away.</Empty>}
      {agreement && (
        <>
          {agreement.period.extent === 'SELECTION' && <Extents periods={[agreement.period]} />}
          <Likeness matrix={agreement.matrix} range={range} format={format} thin={thin} address={address} />
          <VotesBehind
            pair={address.list('pair')}
            over={over}
            measure={measure}
            format={format}
            same={address.text('same') !== null}
            onSame={(same) => address.set({ same: same ? 'yes' : null })}
            onClose={() => address.set({ pair: null, same: null })}
          />
          <Extremes matrix={agreement.matrix} format={format} thin={thin} address={address} />
          <OverTime address={address} voters={voters} over={over} measure={measure} format={format} />
          <Cohesion voters={voters} over={over} />
        </>
      )}
      <Foot
        picture
        measure={measure}
        document={VotesMatrixDocument}
        variables={variables}
        root="agreement"
        note={`${name} = ${formula}; absences left out; contested final votes${agreement ? `, n ${agreement.period.rollCalls.toLocaleString('en')}, ${agreement.period.extent}` : ''}; edition ${edition}. Most resolutions pass without a vote, and what is voted on changes from year to year.`}
      />
    </>
  );
}

interface Pair {
  readonly ids: readonly [string, string];
  readonly a: string;
  readonly b: string;
  readonly value: number;
  readonly n: number;
}

function pairsOf({ rows, values, n }: Matrix): Pair[] {
  return rows.flatMap((row, y) =>
    rows.slice(0, y).flatMap((column, x) => {
      const value = values[y]?.[x];
      return row && column && value != null ? [{ ids: [column.id, row.id], a: column.name, b: row.name, value, n: n[y]?.[x] ?? 0 }] : [];
    }),
  );
}

/** The pairs with votes enough, the most alike first. */
function rankedOf(matrix: Matrix, thin: number): Pair[] {
  return pairsOf(matrix)
    .filter(({ n }) => n >= thin)
    .sort((a, b) => b.value - a.value);
}

function answerOf(
  { matrix, period }: NonNullable<VotesMatrixQuery['agreement']>[number],
  format: (value: number) => string,
  thin: number,
): string {
  const pairs = rankedOf(matrix, thin);
  const [most, least] = [pairs[0], pairs.at(-1)];
  const start = `How often each two of ${matrix.rows.length} states voted alike in ${period.rollCalls.toLocaleString('en')} contested votes, ${period.from.slice(0, 4)} to ${period.to.slice(0, 4)}.`;
  if (!most || !least) return `${start} No two share ${thin} votes.`;
  return `${start} Most alike: ${most.a} and ${most.b}, ${format(most.value)}. Least alike: ${least.a} and ${least.b}, ${format(least.value)}.`;
}

interface LikenessProps {
  readonly matrix: Matrix;
  readonly range: readonly [number, number];
  readonly format: (value: number) => string;
  readonly thin: number;
  readonly address: Address;
}

/** Most and least alike, as lists. */
function Extremes({ matrix, format, thin, address }: Omit<LikenessProps, 'range'>) {
  const pairs = rankedOf(matrix, thin);
  if (pairs.length < 2) return null;
  const lists = [
    ['Most alike', pairs.slice(0, listed)],
    ['Least alike', pairs.slice(-listed).reverse()],
  ] as const;
  return (
    <div className="sides">
      {lists.map(([title, of]) => (
        <section key={title}>
          <h2>{title}</h2>
          <ol className="ranks">
            {of.map(({ ids, a, b, value, n }) => (
              <li key={ids.join()}>
                <button type="button" className="plain" onClick={() => address.set({ pair: ids })}>
                  {a} and {b}
                </button>{' '}
                <b className="number">{format(value)}</b> <span className="quiet number">n {n}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Likeness({ matrix, range, format, thin, address }: LikenessProps) {
  const states = matrix.rows.map((row, at) => row ?? { id: String(at), name: '?' });
  const values = matrix.values.map((row) => row.map((value) => value ?? null));
  const order = address.text('alphabet')
    ? [...states.keys()].sort((a, b) => (states[a]?.name ?? '').localeCompare(states[b]?.name ?? ''))
    : byLikeness(
        states.map(({ id }) => id),
        // What few votes say puts nobody beside anybody.
        values.map((row, y) => row.map((value, x) => ((matrix.n[y]?.[x] ?? 0) < thin ? null : value))),
      );
  const inOrder = order.map((at) => states[at] as (typeof states)[number]);
  const table = order.map((row) => order.map((column) => values[row]?.[column] ?? null));
  const counts = order.map((row) => order.map((column) => matrix.n[row]?.[column] ?? 0));
  return (
    <>
      <HeatMap
        rows={inOrder}
        columns={inOrder}
        values={table}
        n={counts}
        range={range}
        format={format}
        thin={thin}
        onCell={(a, b) => address.set({ pair: [a, b] })}
      />
      <details>
        <summary>Show as table</summary>
        <div className="frame">
          <table>
            <thead>
              <tr>
                <th scope="col">State</th>
                {inOrder.map(({ id }) => (
                  <th key={id} scope="col">
                    {id}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {inOrder.map(({ id, name }, row) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {inOrder.map((column, at) => {
                    const value = table[row]?.[at] ?? null;
                    return (
                      <td key={column.id} className="number">
                        {column.id === id || value === null ? (
                          '–'
                        ) : (
                          <button
                            type="button"
                            className="plain"
                            onClick={() => address.set({ pair: [id, column.id] })}
                            aria-label={`${name} with ${column.name}: ${format(value)}, show the votes`}
                          >
                            {format(value)}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

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

/** Between the nearest two of sorted values. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below + (at - Math.floor(at)) * (above - below);
}

function OverTime({ address, voters, over, measure, format }: OverTimeProps) {
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
  const shown = [...names].filter(([id]) => id !== target?.id).slice(0, 6);
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
          range={measure === 'AGREEMENT' || measure === 'LIJPHART' ? [0, 1] : [-1, 1]}
          format={format}
          label={`Likeness with ${target?.name} by year`}
        />
      )}
      <Extents periods={periods.map(({ period }) => period)} />
      <p className="note">
        The band holds nine tenths of the UN’s members, by how alike they vote with {target?.name ?? 'it'}. ○ fewer than {thin} votes that
        year. What is voted on changes from year to year: compare lines of one year with each other.
      </p>
      {names.size - 1 > shown.length && (
        <p className="quiet">
          The first {shown.length} of {names.size - 1} states are drawn; all are in the CSV.
        </p>
      )}
      <Foot
        part={`How alike they voted with ${target?.name ?? 'it'}, year by year`}
        document={VotesOverTimeDocument}
        variables={variables}
        root="agreement"
        measure={measure}
      />
    </section>
  );
}

function Cohesion({ voters, over }: Pick<OverTimeProps, 'voters' | 'over'>) {
  const variables = { voters, over, measure: 'AGREEMENT_INDEX' as const, by: 'YEAR' as const };
  const [{ data, fetching, error }] = useQuery({ query: CohesionOverTimeDocument, variables });
  const periods = data?.cohesion ?? [];
  return (
    <section>
      <h2>How united the group was</h2>
      {error && <Failure error={error} />}
      {fetching && periods.length === 0 && <Loading what="the group" />}
      {periods.length > 0 && (
        <Lines
          lines={[
            {
              name: 'the group',
              points: periods.map(({ period, score }) => ({
                label: period.label,
                value: score.value ?? null,
                thin: score.reliability === 'LOW',
                selected: period.extent === 'SELECTION',
                unfinished: isUnfinished(period),
                title: `${period.label}: ${score.value?.toFixed(2) ?? 'no score'}, n ${score.n}`,
              })),
            },
            {
              name: 'the Assembly',
              points: periods.map(({ period, assembly }) => ({
                label: period.label,
                value: assembly.value ?? null,
                thin: assembly.reliability === 'LOW',
                selected: period.extent === 'SELECTION',
                unfinished: isUnfinished(period),
                title: `${period.label}: the whole Assembly ${assembly.value?.toFixed(2) ?? 'no score'}`,
              })),
            },
          ]}
          band={periods.map(({ band }) => (band ? [band[0] as number, band[1] as number] : null))}
          range={[0, 1]}
          format={index}
          label="Agreement index of the group by year, with the band of random groups of its size"
        />
      )}
      <p className="note">
        <Link href="/measures#AGREEMENT_INDEX">Agreement index</Link> (Hix, Noury &amp; Roland 2005). The band holds 90 % of random groups
        of the same size: small groups look united by chance.
      </p>
      <Foot
        part="How united the group was, year by year"
        document={CohesionOverTimeDocument}
        variables={variables}
        root="cohesion"
        measure="AGREEMENT_INDEX"
      />
    </section>
  );
}
