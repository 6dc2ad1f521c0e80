/** How often each two of a group voted alike: as a heat map ordered by likeness, as a table, and as the pairs most and least alike. */
import type { VotesMatrixQuery } from '../../../generated/explorer/graphql.ts';
import type { Address } from '../parts/address.ts';
import { byLikeness, HeatMap } from '../parts/heat-map.tsx';
import { AsTable } from '../parts/table.tsx';

/** How many pairs, most and least alike, are listed. */
const listed = 5;

type Matrix = NonNullable<VotesMatrixQuery['agreement']>[number]['matrix'];

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

export function answerOf(
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
export function Extremes({ matrix, format, thin, address }: Omit<LikenessProps, 'range'>) {
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
                <b className="number">{format(value)}</b> <span className="quiet number">n&nbsp;{n.toLocaleString('en')}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

export function Likeness({ matrix, range, format, thin, address }: LikenessProps) {
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
      <AsTable opens columns={['State', ...inOrder.map(({ id }) => id)]}>
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
      </AsTable>
    </>
  );
}
