/** A heat map of states by states: one sequential ramp, numbers on hover and in the table. */
import { useState } from 'react';

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

/** The side of a cell: larger where there are few. */
const cellOf = (columns: number) => Math.round(Math.min(46, Math.max(22, 460 / columns)));
const left = 150;
const top = 64;

/** The colour of a value: a mix of the ramp's ends, so that light and dark have each their own. */
export function colourOf(value: number, [low, high]: readonly [number, number]): string {
  const share = Math.round(100 * Math.min(1, Math.max(0, (value - low) / (high - low))));
  return `color-mix(in oklab, var(--high) ${share}%, var(--low))`;
}

export function HeatMap({ rows, columns, values, n, range, format, thin, onCell }: HeatMapProps) {
  const [at, setAt] = useState<readonly [number, number] | null>(null);
  const cell = cellOf(columns.length);
  const [width, height] = [left + cell * columns.length + 8, top + cell * rows.length + 34];
  const label = (row: number, column: number) => {
    const value = values[row]?.[column] ?? null;
    const pair = `${rows[row]?.name} – ${columns[column]?.name}`;
    return value === null ? `${pair}: no score` : `${pair}: ${format(value)}, n ${n[row]?.[column]}`;
  };
  return (
    <figure className="frame">
      <svg
        className="plot"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label="How alike each two vote; the table below has the numbers"
      >
        <defs>
          <pattern id="thin" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="1.4" height="4" className="hatch" />
          </pattern>
        </defs>
        {columns.map((column, index) => (
          <text
            key={column.id}
            x={left + cell * index + cell / 2}
            y={top - 8}
            transform={`rotate(-50 ${left + cell * index + cell / 2} ${top - 8})`}
            className="tick"
          >
            {column.id}
          </text>
        ))}
        {rows.map((row, y) => (
          <g key={row.id}>
            <text x={left - 8} y={top + cell * y + cell / 2 + 3} textAnchor="end" className="tick">
              {row.name.length > 20 ? row.id : row.name}
            </text>
            {columns.map((column, x) => {
              const value = values[y]?.[x] ?? null;
              if (row.id === column.id) return null;
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: the table beside it does the same by keyboard
                <g
                  key={column.id}
                  onMouseEnter={() => setAt([y, x])}
                  onMouseLeave={() => setAt(null)}
                  onClick={() => onCell(row.id, column.id)}
                  className="cell"
                >
                  <rect
                    x={left + cell * x}
                    y={top + cell * y}
                    width={cell - 2}
                    height={cell - 2}
                    rx="2"
                    style={{ fill: value === null ? 'transparent' : colourOf(value, range) }}
                    className={value === null ? 'none' : undefined}
                  />
                  {value !== null && (n[y]?.[x] ?? 0) < thin && (
                    <rect x={left + cell * x} y={top + cell * y} width={cell - 2} height={cell - 2} fill="url(#thin)" />
                  )}
                </g>
              );
            })}
          </g>
        ))}
        {[0, 1, 2, 3, 4, 5, 6].map((step) => (
          <rect
            key={step}
            x={left + 24 * step}
            y={top + cell * rows.length + 10}
            width="24"
            height="8"
            style={{ fill: colourOf(range[0] + ((range[1] - range[0]) * step) / 6, range) }}
          />
        ))}
        <text x={left} y={top + cell * rows.length + 30} className="tick">
          {format(range[0])}
        </text>
        <text x={left + 168} y={top + cell * rows.length + 30} textAnchor="end" className="tick">
          {format(range[1])}
        </text>
      </svg>
      <figcaption className="quiet" aria-live="polite">
        {at ? label(...at) : 'Point at a cell for its number; a click shows the votes behind it.'}
      </figcaption>
    </figure>
  );
}

/** States ordered so that like ones stand together: each next to the one that it is most like, from the least typical on. */
export function byLikeness(ids: readonly string[], values: readonly (readonly (number | null)[])[]): number[] {
  const mean = (row: number) => {
    const own = (values[row] ?? []).filter((value, column): value is number => value !== null && column !== row);
    return own.length === 0 ? 0 : own.reduce((sum, value) => sum + value, 0) / own.length;
  };
  const left = new Set(ids.keys());
  const [start] = [...left].sort((a, b) => mean(a) - mean(b));
  const order: number[] = [];
  for (let at = start; at !== undefined; ) {
    order.push(at);
    left.delete(at);
    const from: number = at;
    at = [...left].sort((a, b) => (values[from]?.[b] ?? -1) - (values[from]?.[a] ?? -1))[0];
  }
  return order;
}
