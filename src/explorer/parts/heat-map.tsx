/** A heat map of states by states: one sequential ramp, numbers on hover and in the table. */
import { type MouseEvent, useMemo, useState } from 'react';
import { Drawing } from './drawing.tsx';

export interface HeatMapProps {
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  /** by row and column; null where there is no score */
  readonly values: readonly (readonly (number | null)[])[];
  readonly n: readonly (readonly number[])[];
  /** the ends of the ramp: the measure's usual low and high */
  readonly range: readonly [low: number, high: number];
  readonly format: (value: number) => string;
  /** below this many votes a cell is drawn hatched */
  readonly thin: number;
  readonly onCell: (row: string, column: string) => void;
}

/** The side of a cell: larger where there are few; where there are very many, the whole is kept within the page. */
const cellOf = (columns: number) => Math.min(46, Math.max(columns > 60 ? 5 : 22, Math.round((columns > 60 ? 930 : 460) / columns)));
const left = 150;
const top = 64;
/** A name needs so many pixels: of smaller rows not each is named. */
const legible = 11;

/** As many colours as an eye tells apart in a ramp. */
const steps = 40;

/** The colour of a step, from low through middle to high, so that light and dark have each their own ramp. */
function colourOf(step: number): string {
  const share = (2 * step) / steps;
  const [towards, from, part] = share > 1 ? ['--high', '--middle', share - 1] : ['--middle', '--low', share];
  return `color-mix(in oklab, var(${towards}) ${Math.round(100 * part)}%, var(${from}))`;
}

const stepOf = (value: number, [low, high]: readonly [number, number]) =>
  Math.round(steps * Math.min(1, Math.max(0, (value - low) / (high - low))));

export function HeatMap({ rows, columns, values, n, range, format, thin, onCell }: HeatMapProps) {
  const [at, setAt] = useState<readonly [number, number] | null>(null);
  const cell = cellOf(columns.length);
  const every = Math.ceil(legible / cell);
  const gap = cell > 12 ? 2 : cell > 8 ? 1 : 0;
  const [width, height] = [left + Math.max(cell * columns.length, 7 * 24) + 8, top + cell * rows.length + 34];
  const label = (row: number, column: number) => {
    const value = values[row]?.[column] ?? null;
    const pair = `${rows[row]?.name} – ${columns[column]?.name}`;
    return value === null ? `${pair}: no score` : `${pair}: ${format(value)}, n ${n[row]?.[column]}`;
  };
  /** The cell under the pointer, if there is one. */
  const cellAt = ({ clientX, clientY, currentTarget }: MouseEvent<SVGSVGElement>): readonly [number, number] | null => {
    const box = currentTarget.getBoundingClientRect();
    const scale = width / box.width;
    const [column, row] = [((clientX - box.left) * scale - left) / cell, ((clientY - box.top) * scale - top) / cell].map(Math.floor) as [
      number,
      number,
    ];
    return rows[row] && columns[column] && rows[row].id !== columns[column].id ? [row, column] : null;
  };
  // One path a colour: of all states with all there are forty thousand cells.
  const paths = useMemo(
    () => pathsOf({ rows, columns, values, n, range, thin }, cell, gap),
    [rows, columns, values, n, range, thin, cell, gap],
  );
  return (
    <Drawing>
      {' '}
      <figure className="frame">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table below does the same by keyboard */}
        <svg
          className="plot heat"
          viewBox={`0 0 ${width} ${height}`}
          width="100%"
          style={{ maxWidth: width, minWidth: Math.min(width, left + 14 * columns.length, 760) }}
          role="img"
          aria-label="How alike each two vote; the table below has the numbers"
          onMouseMove={(event) => {
            const now = cellAt(event);
            if (now?.join() !== at?.join()) setAt(now);
          }}
          onMouseLeave={() => setAt(null)}
          onClick={(event) => {
            const [row, column] = cellAt(event) ?? [];
            if (row !== undefined && column !== undefined) onCell(rows[row]?.id ?? '', columns[column]?.id ?? '');
          }}
        >
          <defs>
            <pattern id="thin" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="1.4" height="4" className="few" />
            </pattern>
          </defs>
          {columns.map((column, index) =>
            index % every > 0 ? null : (
              <text
                key={column.id}
                x={left + cell * index + cell / 2 + 3}
                y={top - 8}
                transform={`rotate(${every > 1 ? -90 : -50} ${left + cell * index + cell / 2 + 3} ${top - 8})`}
                className="tick"
              >
                {column.id}
              </text>
            ),
          )}
          {rows.map((row, index) =>
            index % every > 0 ? null : (
              <text key={row.id} x={left - 8} y={top + cell * index + cell / 2 + 3} textAnchor="end" className="tick">
                {row.name.length > 20 ? row.id : row.name}
              </text>
            ),
          )}
          {paths.steps.map(([step, path]) => (
            <path key={step} d={path} style={{ fill: colourOf(step) }} className="cell" shapeRendering="crispEdges" />
          ))}
          <path d={paths.thin} fill="url(#thin)" className="cell" />
          <path d={paths.none} className="none" />
          {at && <rect x={left + cell * at[1]} y={top + cell * at[0]} width={cell - gap} height={cell - gap} className="pointed" />}
          {[0, 1, 2, 3, 4, 5, 6].map((step) => (
            <rect
              key={step}
              x={left + 24 * step}
              y={top + cell * rows.length + 10}
              width="24"
              height="8"
              style={{ fill: colourOf((steps * step) / 6) }}
            />
          ))}
          <text x={left} y={top + cell * rows.length + 30} className="tick">
            {format(range[0])}
          </text>
          <text x={left + 168} y={top + cell * rows.length + 30} textAnchor="end" className="tick">
            {format(range[1])}
          </text>
        </svg>
        <figcaption className="quiet hint" aria-live="polite">
          {at ? label(...at) : 'Point at a cell for its number; a click shows the votes behind it.'}
          {!at && every > 1 && ` One state in ${every} is named at the edge.`}
        </figcaption>
      </figure>
    </Drawing>
  );
}

type Cells = Pick<HeatMapProps, 'rows' | 'columns' | 'values' | 'n' | 'range' | 'thin'>;

function pathsOf({ rows, columns, values, n, range, thin }: Cells, cell: number, gap: number) {
  const bySteps = new Map<number, string[]>();
  const [few, none]: [string[], string[]] = [[], []];
  for (const [y, row] of rows.entries()) {
    for (const [x, column] of columns.entries()) {
      if (row.id === column.id) continue;
      const value = values[y]?.[x] ?? null;
      const square = `M${left + cell * x} ${top + cell * y}h${cell - gap}v${cell - gap}h${gap - cell}z`;
      if (value === null) none.push(square);
      else {
        const step = stepOf(value, range);
        const same = bySteps.get(step);
        if (same) same.push(square);
        else bySteps.set(step, [square]);
        if ((n[y]?.[x] ?? 0) < thin) few.push(square);
      }
    }
  }
  return {
    steps: [...bySteps].sort(([a], [b]) => a - b).map(([step, squares]) => [step, squares.join('')] as const),
    thin: few.join(''),
    none: none.join(''),
  };
}

/** States ordered so that like ones stand together: each next to the one that it is most like, from the least typical on; those without a score at the end. */
export function byLikeness(ids: readonly string[], values: readonly (readonly (number | null)[])[]): number[] {
  const mean = (row: number) => {
    const own = (values[row] ?? []).filter((value, column): value is number => value !== null && column !== row);
    return own.length === 0 ? 0 : own.reduce((sum, value) => sum + value, 0) / own.length;
  };
  const scored = (row: number) => (values[row] ?? []).some((value, column) => value !== null && column !== row);
  const left = new Set([...ids.keys()].filter(scored));
  const [start] = [...left].sort((a, b) => mean(a) - mean(b));
  const order: number[] = [];
  for (let at = start; at !== undefined; ) {
    order.push(at);
    left.delete(at);
    const from: number = at;
    at = [...left].sort((a, b) => (values[from]?.[b] ?? -1) - (values[from]?.[a] ?? -1))[0];
  }
  return [...order, ...[...ids.keys()].filter((row) => !scored(row))];
}
