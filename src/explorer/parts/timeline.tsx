/** Who was in what, and when: a bar a stretch of time, those with the same days in one; and the same as a table. */
import { type ReactNode, useMemo } from 'react';
import { Drawing } from './drawing.tsx';
import { dayOf, type Interval, intervalOf } from './names.ts';
import { AsTable } from './table.tsx';
import { useWidth } from './width.ts';

export interface Span {
  readonly key: string;
  /** whose it is: "Kazakhstan" */
  readonly name: string;
  /** what it is besides: "observer" */
  readonly quality: string;
  readonly interval: Interval;
  /** stretches within it that don't count */
  readonly gaps?: readonly Interval[];
  /** as the table has it, with its way to its page */
  readonly link: ReactNode;
}

export interface TimelineProps {
  /** what is drawn, for those who hear the page */
  readonly label: string;
  /** in the order given, each with a heading, if it has a name */
  readonly groups: readonly { readonly name: string; readonly spans: readonly Span[] }[];
  /** a day that is marked */
  readonly day?: string | null;
  /** the last day that is drawn: what is open is not known to have ended until then */
  readonly today: string;
}

const [lane, foot] = [30, 22];
const headOf = (name: string) => (name === '' ? 0 : 30);
/** As wide as a letter of a bar's name is, about. */
const letter = 6.6;

/** Years with their fractions: "2010-07" begins at 2010.5 and ends at 2010.58. */
function yearsOf(date: string): readonly [first: number, last: number] {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return [year, year + 1];
  if (day === undefined) return [year + (month - 1) / 12, year + month / 12];
  const at = year + (month - 1) / 12 + (day - 1) / 366;
  return [at, at];
}

/** From when to when for certain, and how much earlier and later it may have been; null where no end is known. */
function stretchOf({ since, until, end }: Interval, today: number) {
  const [earliest, from] = since ? yearsOf(since) : [null, null];
  const [to, latest] = end === 'OPEN' ? [today, today] : until ? yearsOf(until) : [null, null];
  return { earliest, from, to, latest };
}

/** The same days, and the same quality: one bar. */
const sameOf = ({ interval: { since, until, end }, quality, gaps = [] }: Span) => JSON.stringify([since, until, end, quality, gaps]);

const orderOf = ({ interval: { since, until, end } }: Span) => `${since ?? '0'} ${end === 'OPEN' ? '9' : (until ?? '8')}`;

export function Timeline({ label, groups, day, today }: TimelineProps) {
  const [room, width] = useWidth<HTMLElement>();
  const lanes = useMemo(
    () =>
      groups
        .filter(({ spans }) => spans.length > 0)
        .map(({ name, spans }) => ({
          name,
          bars: [...Map.groupBy(spans, sameOf).values()].sort(([a], [b]) => (a && b && orderOf(a) > orderOf(b) ? 1 : -1)),
        })),
    [groups],
  );
  const spans = groups.flatMap((group) => group.spans.map((span) => ({ ...span, group: group.name })));
  const now = yearsOf(today)[1];
  const known = spans.flatMap(({ interval }) => Object.values(stretchOf(interval, now)).filter((at) => at !== null));
  if (known.length === 0) return null;
  const [first, last] = [Math.floor(Math.min(...known)), Math.max(now, ...known)];
  const x = (at: number) => 4 + ((at - first) * (width - 12)) / Math.max(1, last - first);
  const height = lanes.reduce((sum, { name, bars }) => sum + headOf(name) + lane * bars.length, 0) + foot;
  const every = [1, 2, 5, 10, 20, 50].find((step) => (width * step) / Math.max(1, last - first) > 52) ?? 100;
  const ticks = Array.from({ length: Math.floor(last) - first + 1 }, (_, at) => first + at).filter((year) => year % every === 0);
  let y = 0;
  return (
    <Drawing>
      <figure className="frame" ref={room}>
        <svg className="plot timeline" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
          {ticks.map((year) => (
            <g key={year}>
              <line x1={x(year)} x2={x(year)} y1={0} y2={height - foot} className="grid" />
              <text x={x(year)} y={height - 6} textAnchor={x(year) > width - 30 ? 'end' : 'middle'} className="tick">
                {year}
              </text>
            </g>
          ))}
          {lanes.map(({ name, bars }) => {
            const top = y;
            y += headOf(name) + lane * bars.length;
            return (
              <g key={name}>
                <text x={0} y={top + 20} className="end">
                  {name}
                </text>
                {bars.map((of, at) => (
                  <Bar key={of[0]?.key} of={of} y={top + headOf(name) + lane * at} x={x} now={now} width={width} />
                ))}
              </g>
            );
          })}
          {day && <line x1={x(yearsOf(day)[0])} x2={x(yearsOf(day)[0])} y1={0} y2={height - foot} className="marked" />}
        </svg>
        <figcaption className="quiet">
          One bar for all with the same days. To the edge: not known to have ended by {dayOf(today)}. Dashed: the beginning or the end is
          not known to the day. {spans.some(({ gaps = [] }) => gaps.length > 0) && 'Hollow within: took no part. '}
          {day && `The line: ${dayOf(day)}.`}
        </figcaption>
      </figure>
      <AsTable caption={label} columns={['When', 'Who', 'In what']}>
        {spans.map(({ key, link, interval, quality, gaps = [], group }) => (
          <tr key={key}>
            <td className="number">{intervalOf(interval)}</td>
            <th scope="row">{link}</th>
            <td>{[group, quality, ...gaps.map((gap) => `took no part ${intervalOf(gap)}`)].filter(Boolean).join(', ')}</td>
          </tr>
        ))}
      </AsTable>
    </Drawing>
  );
}

interface BarProps {
  readonly of: readonly Span[];
  readonly y: number;
  readonly x: (at: number) => number;
  readonly now: number;
  readonly width: number;
}

function Bar({ of, y, x, now, width }: BarProps) {
  const [{ interval, quality, gaps = [] }] = of as readonly [Span];
  const { earliest, from, to, latest } = stretchOf(interval, now);
  // Where only one end is known, a short piece of the bar is drawn there.
  const [start, stop] = [x(from ?? (to as number)) - (from === null ? 14 : 0), x(to ?? (from as number)) + (to === null ? 14 : 0)];
  const [loose, end] = [earliest === null ? start : x(earliest), latest === null ? stop : x(latest)];
  const title = `${of.map(({ name }) => name).join(', ')}: ${[quality, intervalOf(interval)].filter(Boolean).join(', ')}`;
  const words = shortened(of, quality, Math.floor(Math.max(width - loose, 0.6 * width) / letter));
  // A name begins where its bar does, or ends at the edge where there is no room for it.
  const right = loose + letter * words.length > width;
  const isKnown = from !== null && to !== null;
  return (
    <g>
      <title>{title}</title>
      <text x={right ? width - 4 : loose} y={y + 11} textAnchor={right ? 'end' : 'start'} className="tick">
        {words}
      </text>
      {(loose < start || end > stop || !isKnown) && (
        <rect x={loose} y={y + 16} width={Math.max(2, end - loose)} height="6" className="loose" />
      )}
      {isKnown && <rect x={start} y={y + 16} width={Math.max(2, stop - start)} height="6" className="span" />}
      {gaps.map((gap) => {
        const { from: since, to: until } = stretchOf(gap, now);
        const [a, b] = [x(since ?? (until as number)), x(until ?? now)];
        return <rect key={`${gap.since} ${gap.until}`} x={a} y={y + 17} width={Math.max(1, b - a)} height="4" className="apart" />;
      })}
    </g>
  );
}

/** "Austria, Belgium and 26 more, participating state": as many names as there is room for. */
function shortened(of: readonly Span[], quality: string, room: number): string {
  const after = quality === '' ? '' : `, ${quality}`;
  for (let shown = of.length; shown > 1; shown--) {
    const names = of.slice(0, shown).map(({ name }) => name);
    const words = `${names.join(', ')}${shown < of.length ? ` and ${of.length - shown} more` : ''}${after}`;
    if (words.length <= room) return words;
  }
  return `${of[0]?.name}${of.length > 1 ? ` and ${of.length - 1} more` : ''}${after}`;
}
