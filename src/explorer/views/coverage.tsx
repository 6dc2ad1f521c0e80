/** What is here: recorded votes by body and year, a record or a selection, and what is known to lack. */
import { useQuery } from 'urql';
import { CoverageDocument, type CoverageQuery, StartCountsDocument } from '../../../generated/explorer/graphql.ts';
import { Drawing } from '../parts/drawing.tsx';
import { namesOf } from '../parts/names.ts';
import { Failure } from '../parts/states.tsx';
import { AsTable } from '../parts/table.tsx';

type Line = NonNullable<CoverageQuery['dataset']>['coverage'][number];

const [width, height, gap] = [960, 22, 10];
/** Room above a body's years for its name, as large as a phone needs it. */
const naming = 28;

export function Coverage({ onAgain }: { readonly onAgain: () => void }) {
  const [{ data, error }, again] = useQuery({ query: CoverageDocument, variables: {} });
  const [{ data: counted }] = useQuery({ query: StartCountsDocument, variables: {} });
  const askAgain = () => {
    again({ requestPolicy: 'network-only' });
    onAgain();
  };
  const lines = data?.dataset?.coverage ?? [];
  const bodies = [...Map.groupBy(lines, ({ body }) => body?.id ?? '')];
  const years = lines.map(({ year }) => Number(year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(1, ...lines.map(({ rollCalls }) => rollCalls));
  const step = width / Math.max(1, last - first + 1);
  const x = (year: number) => (year - first) * step;
  const marks = [0, 1, 2, 3, 4].map((part) => Math.round(first + ((last - first) * part) / 4));
  const statements = counted?.dataset?.counts.find(({ type }) => type === 'Statement')?.count;
  return (
    <section className="coverage" aria-label="What is here">
      <h2 className="kicker">What is here</h2>
      {error && <Failure error={error} again={askAgain} />}
      <Drawing>
        {/* Its room is kept while the answer is waited for, so that nothing jumps. */}
        <div className={lines.length > 0 ? 'frame' : 'frame waits'}>
          {lines.length > 0 && (
            <svg
              className="plot covered"
              viewBox={`0 0 ${width} ${bodies.length * (height + gap + naming) + 20}`}
              width="100%"
              role="img"
              aria-label="Recorded votes by body and year; the table below has the numbers"
            >
              <defs>
                <pattern id="chosen" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                  <rect width="5" height="5" className="hatch" />
                  <rect width="2" height="5" className="chosen" />
                </pattern>
              </defs>
              {bodies.map(([id, of], row) => {
                const byYear = new Map(of.map((line) => [Number(line.year), line]));
                const y = naming + row * (height + gap + naming);
                return (
                  <g key={id}>
                    <text x={0} y={y - 7} className="tick">
                      {nameOf(of)}
                    </text>
                    {Array.from({ length: last - first + 1 }, (_, at) => first + at).map((year) => {
                      const line = byYear.get(year);
                      return (
                        <g key={year}>
                          <rect
                            x={x(year)}
                            y={y}
                            width={Math.max(1, step - 1.5)}
                            height={height}
                            className={
                              line === undefined ? 'none' : line.extent === 'SELECTION' ? 'selection' : line.complete ? 'whole' : 'part'
                            }
                            style={line?.extent === 'RECORDED' ? { fillOpacity: 0.35 + (0.65 * line.rollCalls) / most } : undefined}
                          >
                            <title>{line ? wordsOf(line) : `${year}: nothing is held`}</title>
                          </rect>
                          {line && line.extent === 'RECORDED' && !line.complete && (
                            <rect x={x(year)} y={y + height - 5} width={Math.max(1, step - 1.5)} height="5" className="lacks" />
                          )}
                        </g>
                      );
                    })}
                  </g>
                );
              })}
              {marks.map((year) => (
                <text
                  key={year}
                  x={year === last ? width - 2 : x(year)}
                  y={bodies.length * (height + gap + naming) + 14}
                  textAnchor={year === last ? 'end' : 'start'}
                  className="tick"
                >
                  {year}
                </text>
              ))}
            </svg>
          )}
        </div>
        <p className="note">
          Darker: more recorded votes. With a foot: the record of that year is not whole. Hatched: a selection, and no record. Outlined:
          nothing is held.
          {statements !== undefined && ` Stated positions: ${statements.toLocaleString('en')}, a selection, and no record.`}
        </p>
      </Drawing>
      {lines.length > 0 && (
        <AsTable columns={['Body', 'Year', 'Roll calls', 'What they are', 'What lacks']}>
          {lines.map((line) => (
            <tr key={`${line.body?.id} ${line.year}`}>
              <td>{nameOf([line])}</td>
              <td className="number">{line.year}</td>
              <td className="number">{line.rollCalls}</td>
              <td>{stateOf(line)}</td>
              <td>{gapsOf(line)}</td>
            </tr>
          ))}
        </AsTable>
      )}
    </section>
  );
}

const nameOf = ([line]: readonly Line[]) => line?.body?.name.replace(/ of the United Nations$/, '') ?? 'Unknown';

const stateOf = ({ extent, complete, recordedTo }: Line) =>
  extent === 'SELECTION' ? 'a selection' : complete ? 'the whole record' : `a record${recordedTo ? ` up to ${recordedTo}` : ''}, not whole`;

const gapsOf = ({ gaps }: Line) =>
  namesOf(gaps.map(({ symbol, date, what }) => `${[symbol, date].filter(Boolean).join(', ') || 'some'}: ${what}`));

const wordsOf = (line: Line) =>
  `${line.year}: ${line.rollCalls} roll calls, ${stateOf(line)}${line.gaps.length > 0 ? `; ${line.gaps.length} known to lack` : ''}`;
