/** Lines over time: the label at the end, no legend; hollow points where few votes are, hatched where a selection; a band for what is normal. */

import { Drawing } from './drawing.tsx';
import { AsTable } from './table.tsx';

export interface Point {
  readonly label: string;
  readonly value: number | null;
  /** drawn hollow */
  readonly thin: boolean;
  /** drawn hatched: of votes that were chosen, and are no record */
  readonly selected: boolean;
  /** the line to it is dashed: the record of that time isn't whole */
  readonly unfinished: boolean;
  readonly title: string;
}

export interface Line {
  readonly name: string;
  readonly points: readonly Point[];
}

export interface LinesProps {
  readonly lines: readonly Line[];
  readonly range: readonly [number, number];
  readonly format: (value: number) => string;
  /** for each point, from where to where is normal */
  readonly band?: readonly (readonly [number, number] | null)[];
  readonly label: string;
}

const [width, height] = [720, 320];
const [left, top, bottom] = [64, 12, 30];
/** Longer names end with an ellipsis. */
const longest = 18;
/** What a letter of a name takes at the end of its line, as large as a phone needs it. */
const letter = 12.8;
const tones = ['var(--accent)', 'var(--for)', 'var(--mixed)', 'var(--if)', 'var(--against)', 'var(--ink-2)'];

export function Lines({ lines, range: [low, high], format, band, label }: LinesProps) {
  const labels = lines[0]?.points.map((point) => point.label) ?? [];
  const nameOf = ({ name }: Line) => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);
  const right = 16 + letter * Math.max(6, ...lines.map((line) => nameOf(line).length));
  const x = (at: number) => left + (labels.length < 2 ? 0 : (at * (width - left - right)) / (labels.length - 1));
  const y = (value: number) => top + ((high - value) * (height - top - bottom)) / (high - low);
  const ticks = [0, 1, 2, 3, 4].map((step) => low + ((high - low) * step) / 4);
  const every = Math.max(1, Math.ceil(labels.length / 6));
  const ends = endsOf(lines, y);
  return (
    <Drawing>
      <figure className="frame">
        <svg className="plot lines" viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={label}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} className="grid" />
              <text x={left - 8} y={y(tick) + 4} textAnchor="end" className="tick">
                {format(tick)}
              </text>
            </g>
          ))}
          <defs>
            <pattern id="selected" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="3" height="3" className="hatch" />
              <rect width="1.2" height="3" className="ink" />
            </pattern>
          </defs>
          {labels.map((each, at) =>
            at % every === 0 ? (
              <text key={each} x={x(at)} y={height - 6} textAnchor="middle" className="tick">
                {each}
              </text>
            ) : null,
          )}
          {band && (
            <path
              className="band"
              d={stretches(band)
                .map((stretch) => areaOf(stretch, x, y))
                .join(' ')}
            />
          )}
          {lines.map((line, index) => {
            const { name, points } = line;
            const tone = tones[index % tones.length];
            return (
              <g key={name}>
                <path fill="none" style={{ stroke: tone }} strokeWidth="2" d={pathOfLine(points, x, y, false)} />
                <path fill="none" style={{ stroke: tone }} strokeWidth="2" strokeDasharray="3 4" d={pathOfLine(points, x, y, true)} />
                {points.map((point, at) =>
                  point.value === null ? null : (
                    <circle
                      key={point.label}
                      cx={x(at)}
                      cy={y(point.value)}
                      r={point.thin || point.selected ? 3.5 : 2.5}
                      style={{ fill: point.selected ? 'url(#selected)' : point.thin ? 'var(--paper)' : tone, stroke: tone }}
                    >
                      <title>{point.title}</title>
                    </circle>
                  ),
                )}
                <text x={width - right + 8} y={(ends[index] ?? 0) + 4} style={{ fill: tone }} className="end">
                  {nameOf(line)}
                </text>
              </g>
            );
          })}
        </svg>
      </figure>
      <AsTable caption={label} columns={['Period', ...lines.map(({ name }) => name), ...(band ? ['the band'] : [])]}>
        {labels.map((each, at) => (
          <tr key={each}>
            <th scope="row">{each}</th>
            {lines.map(({ name, points }) => (
              <td key={name} className="number">
                {markedOf(points[at], format)}
              </td>
            ))}
            {band && <td className="number">{band[at]?.map(format).join(' to ') ?? '–'}</td>}
          </tr>
        ))}
      </AsTable>
    </Drawing>
  );
}

/** A point as words: what its drawing shows by shape is said. */
function markedOf(point: Point | undefined, format: (value: number) => string): string {
  if (!point || point.value === null) return '–';
  const marks = [point.selected && 'selection', point.thin && !point.selected && 'few votes', point.unfinished && 'not whole'].filter(
    Boolean,
  );
  return `${format(point.value)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
}

/** @param dashed whether of the steps to unfinished points, or of all others */
function pathOfLine(points: readonly Point[], x: (at: number) => number, y: (value: number) => number, dashed: boolean): string {
  return points
    .map(({ value, unfinished }, at) => {
      const before = points[at - 1]?.value ?? null;
      if (value === null || before === null || unfinished !== dashed) return '';
      return `M${x(at - 1).toFixed(1)} ${y(before).toFixed(1)}L${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}

type Stretch = readonly (readonly [at: number, low: number, high: number])[];

function stretches(band: readonly (readonly [number, number] | null)[]): Stretch[] {
  const all: [number, number, number][][] = [[]];
  for (const [at, range] of band.entries()) {
    if (range) all.at(-1)?.push([at, ...range]);
    else if (all.at(-1)?.length) all.push([]);
  }
  return all.filter((stretch) => stretch.length > 1);
}

function areaOf(stretch: Stretch, x: (at: number) => number, y: (value: number) => number): string {
  const above = stretch.map(([at, , high]) => `${x(at).toFixed(1)} ${y(high).toFixed(1)}`);
  const below = stretch.map(([at, low]) => `${x(at).toFixed(1)} ${y(low).toFixed(1)}`).reverse();
  return `M${[...above, ...below].join('L')}Z`;
}

/** Where the names stand at the end of their lines, moved apart so that none covers another. */
function endsOf(lines: readonly Line[], y: (value: number) => number): number[] {
  const ends = lines.map(({ points }, index) => ({ index, at: y(points.findLast(({ value }) => value !== null)?.value ?? 0) }));
  const placed: number[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const { index, at } of ends.sort((a, b) => a.at - b.at)) {
    placed[index] = Math.max(at, free);
    free = (placed[index] as number) + 20;
  }
  // Those that came too far down are moved up, the lowest first.
  let lowest = height - bottom;
  for (const { index } of ends.reverse()) {
    placed[index] = Math.min(placed[index] as number, lowest);
    lowest = (placed[index] as number) - 20;
  }
  return placed;
}
