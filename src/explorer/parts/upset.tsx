/** An UpSet plot (Lex et al. 2014): who is in which of several, and in no other of them; the largest combination first. */
import { type Named, shortNameOf } from './names.ts';
import { useWidth } from './width.ts';

export interface UpSetPlotProps {
  /** in their order */
  readonly sets: readonly Named[];
  readonly parts: readonly { readonly sets: readonly string[]; readonly size: number; readonly title: string }[];
  readonly label: string;
  /** one part that is pointed out */
  readonly marked?: number;
}

const [lane, head] = [28, 26];

export function UpSetPlot({ sets, parts, label, marked }: UpSetPlotProps) {
  const [room, width] = useWidth<HTMLElement>(200);
  const most = Math.max(1, ...parts.map(({ size }) => size));
  const column = Math.max(24, Math.min(72, (width * 0.55) / Math.max(1, sets.length)));
  const bars = column * sets.length + 12;
  const height = head + lane * parts.length + 4;
  const x = (at: number) => column * (at + 0.5);
  return (
    <figure className="frame" ref={room}>
      <svg className="plot upset" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
        {sets.map((set, at) => (
          <text key={set.id} x={x(at)} y={14} textAnchor="middle" className="tick">
            {shortNameOf(set).slice(0, Math.floor(column / 6.5))}
          </text>
        ))}
        {parts.map(({ sets: of, size, title }, row) => {
          const y = head + lane * (row + 0.5);
          const within = sets.flatMap(({ id }, at) => (of.includes(id) ? [at] : []));
          return (
            <g key={of.join(' ')}>
              <title>{title}</title>
              <line x1={0} x2={width} y1={y - lane / 2} y2={y - lane / 2} className="grid" />
              {within.length > 1 && <line x1={x(within[0] ?? 0)} x2={x(within.at(-1) ?? 0)} y1={y} y2={y} className="joined" />}
              {sets.map(({ id }, at) => (
                <circle key={id} cx={x(at)} cy={y} r="5" className={of.includes(id) ? 'in' : 'out'} />
              ))}
              <rect
                x={bars}
                y={y - 7}
                width={Math.max(1, ((width - bars - 34) * size) / most)}
                height="14"
                className={row === marked ? 'span' : 'size'}
              />
              <text x={bars + Math.max(1, ((width - bars - 34) * size) / most) + 6} y={y + 4} className="tick">
                {size}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
