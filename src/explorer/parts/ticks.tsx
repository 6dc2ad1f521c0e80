/** What happened when: a row a sort of change, a tick a change; where only the month or the year is known, a stroke as long. */

import type { ChangeKind } from '../../../generated/explorer/graphql.ts';
import { sortsOfChange } from './changes.ts';
import { Drawing } from './drawing.tsx';
import { dayOf } from './names.ts';
import { useWidth } from './width.ts';

export interface TicksProps {
  readonly changes: readonly { readonly date: string; readonly kind: ChangeKind }[];
  readonly since: string;
  readonly today: string;
}

const [lane, foot] = [24, 20];
const day = 86_400_000;

/** The first and the last millisecond that a partial date may mean. */
function extentOf(date: string): readonly [number, number] {
  const [year = 0, month, ofMonth] = date.split('-').map(Number);
  const first = Date.UTC(year, (month ?? 1) - 1, ofMonth ?? 1);
  const last = ofMonth !== undefined ? first + day : month !== undefined ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  return [first, last];
}

export function Ticks({ changes, since, today }: TicksProps) {
  const [room, width] = useWidth<HTMLElement>(200);
  const [first, last] = [extentOf(since)[0], Math.max(extentOf(today)[1], ...changes.map(({ date }) => extentOf(date)[0] + day))];
  const rows = sortsOfChange.map(({ words: [one, many], kinds }) => {
    const of = changes.filter(({ kind }) => kinds.includes(kind));
    return { name: `${of.length} ${of.length === 1 ? one : many}`, of };
  });
  const left = Math.min(170, width / 2);
  const x = (at: number) => left + Math.min(1, Math.max(0, (at - first) / (last - first))) * (width - left - 6);
  const height = lane * rows.length + foot;
  return (
    <Drawing>
      <figure className="frame" ref={room}>
        <svg
          className="plot ticks"
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={`${rows.map(({ name }) => name).join(', ')}, from ${dayOf(since)} to ${dayOf(today)}`}
        >
          {rows.map(({ name, of }, row) => (
            <g key={name}>
              <line x1={left} x2={width} y1={lane * (row + 0.5)} y2={lane * (row + 0.5)} className="grid" />
              <text x={0} y={lane * (row + 0.5) + 4} className="tick">
                {name}
              </text>
              {[...Map.groupBy(of, ({ date }) => date)].map(([date, same]) => {
                const [start, end] = extentOf(date);
                // Many on one day stand higher than one.
                const high = Math.min(lane - 6, 6 + 2 * same.length);
                return (
                  <rect
                    key={date}
                    x={x(start)}
                    y={lane * (row + 0.5) - high / 2}
                    width={Math.max(2.5, date.length === 10 ? 2.5 : x(end) - x(start))}
                    height={date.length === 10 ? high : 3}
                    className={date.length === 10 ? 'span' : 'loose'}
                  >
                    <title>{`${date}: ${same.length}`}</title>
                  </rect>
                );
              })}
            </g>
          ))}
          <text x={left} y={height - 5} className="tick">
            {since}
          </text>
          <text x={width} y={height - 5} textAnchor="end" className="tick">
            {today}
          </text>
        </svg>
      </figure>
    </Drawing>
  );
}
