/** What `growth.ts` measured, as a drawing and as tables: both are made of `bench/growth.json` alone. */

/** One size of one part, as it was measured. Times are in milliseconds of processor time, `written` in seconds, `memory` and `megabytes` in MB. */
export interface Grown {
  readonly part: string;
  readonly database: string;
  /** so many times the data */
  readonly factor: number;
  readonly measured: { readonly day: string; readonly machine: string; readonly node: string };
  readonly values: Readonly<Record<string, number>>;
}

interface Line {
  readonly label: string;
  readonly part: string;
  readonly value: string;
}

interface Panel {
  readonly title: string;
  readonly axis: string;
  readonly lines: readonly Line[];
}

const panels: readonly Panel[] = [
  {
    title: 'More positions',
    axis: 'times the curated records',
    lines: [
      { label: 'search', part: 'positions', value: 'search' },
      { label: 'search, the index alone', part: 'search', value: 'search' },
      { label: 'longest a search holds others up', part: 'positions', value: 'searchHeld' },
      { label: 'compare, six actors', part: 'positions', value: 'compare' },
      { label: 'page of 50 statements', part: 'positions', value: 'page' },
      { label: 'look-up', part: 'positions', value: 'lookUp' },
    ],
  },
  {
    title: 'More roll calls',
    axis: 'times the recorded roll calls',
    lines: [
      { label: 'matrix of all states, planes alone', part: 'planes', value: 'matrix' },
      { label: 'matrix of the UN’s members', part: 'votes', value: 'matrix' },
      { label: 'compare, the last 7,000 roll calls', part: 'votes', value: 'compare' },
      { label: 'compare, the last 700', part: 'votes', value: 'compareFew' },
      { label: 'page of 50 roll calls', part: 'votes', value: 'page' },
      { label: 'a pair', part: 'votes', value: 'pair' },
      { label: 'a pair, planes alone', part: 'planes', value: 'pair' },
      { label: 'look-up', part: 'votes', value: 'lookUp' },
    ],
  },
];

const place = { width: 1_110, height: 480, left: 60, top: 64, panel: 280, gap: 250, bottom: 64 };
const colours = ['#1f5fa8', '#a84b15', '#6d5a9c', '#7d6118', '#2c7b84', '#7a2e3a', '#5f6772', '#1b1f24'];
const decade = (value: number) => Math.log10(value);

/** Logarithmic in both directions, a line for each question, with a sign of its own at each size that was measured. */
export function drawGrowth(all: readonly Grown[]): string {
  const drawn = panels.map((panel) => ({ ...panel, lines: panel.lines.map((line) => ({ ...line, points: pointsOf(all, line) })) }));
  const values = drawn.flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(([, value]) => value)));
  const [low, high] = [Math.floor(decade(Math.min(...values))), Math.ceil(decade(Math.max(...values)))];
  const foot = place.height - place.bottom;
  const y = (value: number) => foot - ((decade(value) - low) / (high - low)) * (foot - place.top);
  const parts = drawn.map(({ title, axis, lines }, at) => {
    const left = place.left + at * (place.panel + place.gap);
    const most = Math.max(...lines.flatMap(({ points }) => points.map(([factor]) => factor)));
    const x = (factor: number) => left + (decade(factor) / decade(most)) * place.panel;
    const rows = decades(low, high).map(
      (value) => `<path class="grid" d="M${left} ${round(y(value))}h${place.panel}"/>${text(left - 6, y(value) + 4, shown(value), 'end')}`,
    );
    const columns = decades(0, decade(most)).map(
      (factor) =>
        `<path class="grid" d="M${round(x(factor))} ${place.top}V${foot}"/>${text(x(factor), foot + 18, shown(factor), 'middle')}`,
    );
    const labels = apart(lines.map(({ points }) => y((points.at(-1) as Point)[1]) + 4));
    const drawnLines = lines.map(({ label, points }, line) => {
      const colour = colours[line % colours.length] as string;
      const path = points.map(([factor, value], step) => `${step === 0 ? 'M' : 'L'}${round(x(factor))} ${round(y(value))}`).join('');
      const signs = points.map(([factor, value]) => sign(line, x(factor), y(value), colour)).join('');
      const [end, to] = [x((points.at(-1) as Point)[0]), labels[line] as number];
      const lead = `<path class="lead" d="M${round(end + 5)} ${round(y((points.at(-1) as Point)[1]))}L${left + place.panel + 12} ${round(to - 4)}"/>`;
      const name = `<text x="${left + place.panel + 16}" y="${round(to)}" style="fill:${colour}">${label}</text>`;
      return `<g><path d="${path}" fill="none" stroke="${colour}" stroke-width="1.6"/>${signs}${lead}${name}</g>`;
    });
    return [
      `<text class="title" x="${left}" y="${place.top - 14}">${title}</text>`,
      ...rows,
      ...columns,
      text(left + place.panel / 2, foot + 38, axis, 'middle'),
      ...drawnLines,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${place.width} ${place.height}" role="img" aria-labelledby="title">
<title id="title">Milliseconds that questions take with 1 to 1,000 times the positions, and 1 to 100 times the roll calls; the numbers are in bench/README.md</title>
<style>text{font:12px system-ui,sans-serif;fill:#1b1f24}.title{font-size:15px;font-weight:600}.grid{stroke:#e3e0d8;fill:none}.lead{stroke:#8b949f;stroke-width:.6;fill:none}</style>
<rect width="100%" height="100%" fill="#fbfaf7"/>
${text(place.left - 48, 24, 'milliseconds of processor time, in one process on SQLite; both axes are logarithmic', 'start')}
${parts.join('\n')}
</svg>
`;
}

type Point = readonly [factor: number, value: number];

function pointsOf(all: readonly Grown[], { part, value }: Line): Point[] {
  return all
    .filter((grown) => grown.part === part && grown.database === 'SQLite' && value in grown.values)
    .map(({ factor, values }): Point => [factor, values[value] as number])
    .sort(([a], [b]) => a - b);
}

const decades = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => 10 ** (from + step));
const round = (value: number) => Math.round(value * 10) / 10;
const text = (x: number, y: number, words: string, anchor: string) =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${words}</text>`;

/** Circles, squares, triangles and diamonds, full and hollow: colours alone don't tell lines apart for everybody. */
function sign(line: number, x: number, y: number, colour: string): string {
  const shapes = ['M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z', 'M-3.5-3.5h7v7h-7z', 'M0-4.5L4 3.5H-4z', 'M0-5L5 0L0 5L-5 0z'];
  const fill = line < shapes.length ? colour : '#fbfaf7';
  return `<path d="${shapes[line % shapes.length]}" transform="translate(${round(x)} ${round(y)})" fill="${fill}" stroke="${colour}"/>`;
}

/** Heights of labels, in the order of their lines, none nearer to another than a line of text. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((height, line) => ({ height, line })).sort((a, b) => a.height - b.height);
  const least = 16;
  for (let at = 1; at < order.length; at++) {
    const [before, own] = [order[at - 1], order[at]] as [{ height: number }, { height: number }];
    own.height = Math.max(own.height, before.height + least);
  }
  const over = Math.max(0, (order.at(-1)?.height ?? 0) - (place.height - place.bottom));
  return order.sort((a, b) => a.line - b.line).map(({ height }) => height - over);
}

// Tables

type Column = readonly [head: string, cell: (values: Grown['values']) => string];

const ms =
  (name: string): Column[1] =>
  (values) =>
    name in values ? `${shown(values[name] as number)} ms` : '';
const count =
  (name: string): Column[1] =>
  (values) =>
    shown(values[name] ?? 0);

const tables: readonly { readonly part: string; readonly columns: readonly Column[] }[] = [
  {
    part: 'positions',
    columns: [
      ['records', count('records')],
      ['written in', (values) => `${shown(values.written as number)} s`],
      ['file', (values) => ('megabytes' in values ? `${shown(values.megabytes as number)} MB` : '')],
      ['look-up', ms('lookUp')],
      ['page of 50', ms('page')],
      ['`compare`, six actors', (values) => `${shown(values.compare as number)} ms, ${values.rows} rows`],
      ['search', (values) => `${shown(values.search as number)} ms, ${shown(values.hits as number)} found`],
      ['longest that any search holds the loop', ms('searchHeld')],
      [
        'first search, and holds the loop',
        (values) => `${shown(values.firstSearch as number)} ms, ${shown(values.firstSearchHeld as number)} ms`,
      ],
      ['resident', (values) => `${shown(values.memory as number)} MB`],
    ],
  },
  {
    part: 'search',
    columns: [
      ['texts', count('texts')],
      ['file', (values) => `${shown(values.megabytes as number)} MB`],
      ['search', (values) => `${shown(values.search as number)} ms, ${shown(values.hits as number)} found`],
      ['longest that any search holds the loop', ms('searchHeld')],
      [
        'first search, and holds the loop',
        (values) => `${shown(values.firstSearch as number)} ms, ${shown(values.firstSearchHeld as number)} ms`,
      ],
      ['resident', (values) => `${shown(values.memory as number)} MB`],
    ],
  },
  {
    part: 'votes',
    columns: [
      ['roll calls', count('rollCalls')],
      ['votes', count('votes')],
      ['look-up', ms('lookUp')],
      ['page of 50', ms('page')],
      ['`compare`, the last 7,000', (values) => `${shown(values.compare as number)} ms, ${shown(values.rows as number)} rows`],
      ['the last 700', (values) => `${shown(values.compareFew as number)} ms, ${shown(values.rowsFew as number)} rows`],
      ['a pair', ms('pair')],
      ['matrix', ms('matrix')],
      ['search', ms('search')],
      ['memory a vote', (values) => `${shown((values.bytesOfVotes as number) / (values.votes as number))} bytes`],
      ['resident', (values) => `${shown(values.memory as number)} MB`],
    ],
  },
  {
    part: 'planes',
    columns: [
      ['roll calls', count('rollCalls')],
      ['votes', count('votes')],
      ['a pair', ms('pair')],
      ['matrix', ms('matrix')],
      ['memory a vote', (values) => `${shown((values.bytesOfVotes as number) / (values.votes as number))} bytes`],
    ],
  },
];

/** The numbers in the tables of bench/README.md. */
export function tablesOfGrowth(all: readonly Grown[]): string {
  return tables
    .map(({ part, columns }) => {
      const rows = all
        .filter((grown) => grown.part === part)
        .sort((a, b) => (a.database < b.database ? 1 : a.database > b.database ? -1 : a.factor - b.factor));
      const databases = new Set(rows.map(({ database }) => database)).size > 1;
      const heads = ['times', ...(databases ? ['database'] : []), ...columns.map(([head]) => head)];
      const lines = rows.map(({ factor, database, values }) => [
        shown(factor),
        ...(databases ? [database] : []),
        ...columns.map(([, cell]) => cell(values)),
      ]);
      return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
    })
    .join('\n\n');
}

/** Two digits of what is small, and thousands apart. */
function shown(value: number): string {
  if (value >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(2)));
}
