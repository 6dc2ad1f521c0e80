/** The votes of a series over the years: one stacked column a vote, for at the foot, then abstained, against and absent. */

import { classOf, type Seen, type Tally, tallyOf } from './choice.ts';
import { Drawing } from './drawing.tsx';

interface VoteOfSeries {
  readonly id: string;
  readonly date: string;
  readonly symbol?: string | null | undefined;
  readonly tally: Tally;
}

const [width, height, left, top, bottom] = [720, 240, 44, 8, 26];
const stack: readonly (readonly [keyof Tally, Seen])[] = [
  ['yes', 'YES'],
  ['abstain', 'ABSTAIN'],
  ['no', 'NO'],
  ['absent', 'ABSENT'],
];

/** @param shown the vote whose page it is: marked below its column */
export function SeriesPlot({ votes, shown }: { readonly votes: readonly VoteOfSeries[]; readonly shown: string }) {
  const byYear = Map.groupBy([...votes].reverse(), ({ date }) => Number(date.slice(0, 4)));
  const [first, last] = [Math.min(...byYear.keys()), Math.max(...byYear.keys())];
  const most = Math.max(1, ...votes.map(({ tally }) => stack.reduce((sum, [name]) => sum + (tally[name] ?? 0), 0)));
  const room = (width - left) / (last - first + 1);
  const every = Math.max(1, Math.ceil((last - first + 1) / 7));
  const y = (count: number) => height - bottom - (count * (height - top - bottom)) / most;
  return (
    <Drawing>
      <figure className="frame">
        <svg
          className="plot series"
          viewBox={`0 0 ${width} ${height}`}
          width="100%"
          role="img"
          aria-label="How many states voted how, vote by vote; the table below has the numbers"
        >
          {[0, 50, 100, 150]
            .filter((count) => count <= most)
            .map((count) => (
              <g key={count}>
                <line x1={left} x2={width} y1={y(count)} y2={y(count)} className="grid" />
                <text x={left - 8} y={y(count) + 4} textAnchor="end" className="tick">
                  {count}
                </text>
              </g>
            ))}
          {Array.from({ length: last - first + 1 }, (_, at) => first + at).map((year, at) => {
            const held = byYear.get(year) ?? [];
            const column = Math.min(36, room / Math.max(1, held.length));
            const start = left + at * room + (room - column * held.length) / 2;
            return (
              <g key={year}>
                {at % every === 0 && (
                  <text x={left + (at + 0.5) * room} y={height - 4} textAnchor="middle" className="tick">
                    {year}
                  </text>
                )}
                {held.map((vote, index) => {
                  let below = 0;
                  const x = start + index * column;
                  return (
                    <g key={vote.id}>
                      <title>{`${[vote.date, vote.symbol].filter(Boolean).join(', ')}: ${tallyOf(vote.tally)}`}</title>
                      {stack.map(([name, choice]) => {
                        const count = vote.tally[name] ?? 0;
                        below += count;
                        return count === 0 ? null : (
                          <rect
                            key={name}
                            x={x + 0.5}
                            y={y(below)}
                            width={Math.max(1, column - 1.5)}
                            height={y(below - count) - y(below)}
                            className={classOf[choice]}
                          />
                        );
                      })}
                      {vote.id === shown && <rect x={x + 0.5} y={y(0) + 2} width={Math.max(2, column - 1.5)} height="3" className="ink" />}
                    </g>
                  );
                })}
              </g>
            );
          })}
        </svg>
        <figcaption className="quiet">
          From the foot up: for, abstained, against, absent; underlined, the vote of this page. Years without a vote are empty.
        </figcaption>
      </figure>
    </Drawing>
  );
}
