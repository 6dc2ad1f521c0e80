/** The line that ends every view: its table, its data, its picture, its question, its address; and how to cite it. */
import { print } from '@0no-co/graphql.web';
import { useCallback, useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { Link } from 'wouter';
import { CiteDocument, DatasetToCiteDocument } from '../../../generated/explorer/graphql.ts';
import { csvOf } from '../../table/csv.ts';
import { markdownOf } from '../../table/markdown.ts';
import { type Table as TableOfRows, tableOf } from '../../table/table.ts';
import { hashOf } from '../graph/client.ts';
import { type Asked, pagesOf } from '../graph/pages.ts';
import { drawingsIn, useDrawn } from './drawing.tsx';
import { type Picture, pictureOf, pngOf } from './picture.ts';
import { Failure } from './states.tsx';
import { Table } from './table.tsx';
import type { AskedTable } from './tables.ts';

export interface FootProps {
  /** the question behind the view */
  readonly document: unknown;
  readonly variables: object;
  /** the field of the query whose answer the table shows; of several, each has its own */
  readonly root: string | readonly string[];
  /** the tables, where the answer to the question itself is none */
  readonly tables?: readonly AskedTable[];
  /** what a number needs to be computed again: measure, formula, n, a record or a selection, edition */
  readonly note?: string;
  /** what its numbers measure: the name of its formula */
  readonly measure?: string;
  /** the heading of the part of the view that it ends; without one it ends the view */
  readonly part?: string;
  /** the id of the one record that the view shows: it is cited by what it is; null: what is cited is the dataset as a whole */
  readonly record?: string | null;
}

export function Foot({ document: asked, variables, root, tables: given, note = '', measure, part, record }: FootProps) {
  const client = useClient();
  const foot = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  const [citing, setCiting] = useState(false);
  const [made, setMade] = useState<{ readonly of: string; readonly tables: readonly TableOfRows[] } | null>(null);
  const [{ data }] = useQuery({ query: DatasetToCiteDocument, variables: {} });
  /** what it ends */
  const ended = useCallback(() => foot.current?.closest(part ? 'section:not(.foot)' : 'main') ?? null, [part]);
  const drawn = useDrawn(ended);
  const tables = given ?? [root].flat().map((of): AskedTable => ({ name: plain[of] ?? of, document: asked, variables, root: of }));
  const csv = (of: AskedTable) =>
    `/graphql.csv?${new URLSearchParams({ documentId: hashOf(of.document) ?? '', variables: JSON.stringify(of.variables), root: of.root })}`;
  const text = () => print(asked as Parameters<typeof print>[0]).replaceAll(/\n\s*__typename\b/g, '');
  const graphiql = () => `/graphql?${new URLSearchParams({ query: text(), variables: JSON.stringify(variables, null, 2) })}`;
  const key = tables.map(csv).join();
  const shown = made?.of === key ? made.tables : null;
  /** What can't be had is said where the other answers to a click are. */
  const attempt = (what: string, act: () => Promise<void>) => async () => {
    try {
      await act();
    } catch (error) {
      setSaid(`${what} could not be made (${(error as Error).message}): try again`);
    }
  };
  const copy = (what: string, content: () => string | Promise<string>) =>
    attempt(what, async () => {
      await navigator.clipboard.writeText(await content());
      setSaid(`${what} copied`);
    });
  const table = async (of: AskedTable) => tableOf(await pagesOf(client, of.document as Asked, of.variables, of.root));
  const allTables = () => Promise.all(tables.map(table));
  const title = part ?? document.querySelector('h1')?.textContent ?? 'Demarche';
  const about = { note, address: location.href, day: new Date().toISOString().slice(0, 10) };
  const cited = { ...about, record: record ?? null, title: record === undefined ? title : null };
  const [{ data: citation, error: uncited }] = useQuery({ query: CiteDocument, variables: cited, pause: !citing });
  const cite = citation?.dataset?.cite;
  const picture = async (): Promise<Picture> => {
    const { data: named, error } = await client.query(CiteDocument, cited).toPromise();
    if (!named?.dataset) throw error ?? new Error('the server could not be asked');
    const of = ended() as Element;
    const heads = part ? [] : of.querySelectorAll('h1, h1 ~ .lead');
    const parts = drawingsIn(of).flatMap((each) => [...(each.closest('section')?.querySelectorAll(':scope > h2') ?? []), each]);
    return pictureOf([...new Set([...heads, ...parts])], title, named.dataset.cite.text);
  };
  return (
    <section ref={foot} className={part ? 'foot part' : 'foot'} aria-label={part ? `Take along: ${part}` : 'Take along'}>
      {!part && (
        <button
          type="button"
          className="button"
          aria-expanded={shown !== null}
          onClick={attempt('The table', async () => setMade(shown ? null : { of: key, tables: await allTables() }))}
        >
          {shown ? 'Hide the table' : 'Table'}
        </button>
      )}
      {tables.map((of) => (
        <a
          key={of.name}
          className="button"
          href={csv(of)}
          title="All rows; the address alone gives them page by page"
          onClick={(event) => {
            event.preventDefault();
            attempt('The CSV', async () => save(`${of.name}.csv`, new Blob([csvOf(await table(of))], { type: 'text/csv' })))();
          }}
        >
          {tables.length === 1 ? 'CSV' : `CSV: ${of.name}`}
        </a>
      ))}
      <button type="button" className="button" onClick={copy('Markdown table', async () => (await allTables()).map(markdownOf).join('\n'))}>
        Markdown
      </button>
      {!part && (
        <button type="button" className="button" onClick={copy('Table', async () => (await allTables()).map(csvOf).join('\r\n'))}>
          Copy table
        </button>
      )}
      {drawn && (
        <>
          <button
            type="button"
            className="button"
            onClick={attempt('The picture', async () =>
              save(`${fileOf(title)}.svg`, new Blob([(await picture()).svg], { type: 'image/svg+xml' })),
            )}
          >
            SVG
          </button>
          <button
            type="button"
            className="button"
            onClick={attempt('The picture', async () => save(`${fileOf(title)}.png`, await pngOf(await picture())))}
          >
            PNG
          </button>
        </>
      )}
      <a className="button" href={graphiql()}>
        Open in GraphiQL
      </a>
      {!part && (
        <>
          <button type="button" className="button" onClick={copy('Query', text)}>
            Query
          </button>
          <button type="button" className="button" onClick={copy('Link', () => location.href)}>
            Copy link
          </button>
        </>
      )}
      <button type="button" className="button" aria-expanded={citing} onClick={() => setCiting(!citing)}>
        Cite
      </button>
      {!part && (
        <a className="button" href={reportOf(title, about.address, data?.dataset?.version)}>
          Report an error
        </a>
      )}
      <span role="status" className="quiet">
        {said}
      </span>
      <span className="cite">
        {record && `Id: ${record}. `}
        {note && `${note.replace(/\.$/, '')}. `}
        {measure && <Link href={`/measures#${measure}`}>Formula and paper.</Link>}{' '}
        {!part && data?.dataset && `Demarche, dataset ${data.dataset.version}.`}
      </span>
      {citing && uncited && <Failure error={uncited} />}
      {citing && cite && (
        <div className="citation">
          <p>{cite.text}</p>
          <button type="button" className="button" onClick={copy('Citation', () => cite.text)}>
            Copy text
          </button>
          <button type="button" className="button" onClick={copy('BibTeX', () => cite.bibtex)}>
            BibTeX
          </button>
          <button type="button" className="button" onClick={copy('RIS', () => cite.ris)}>
            RIS
          </button>
        </div>
      )}
      {shown?.map((each, at) => (
        <Rows key={tables[at]?.name} name={tables.length === 1 ? '' : (tables[at]?.name ?? '')} table={each} />
      ))}
    </section>
  );
}

/** As many rows as are shown at once. */
const mostRows = 200;

/** What the CSV has, to be read here. */
function Rows({ name, table: { columns, rows } }: { readonly name: string; readonly table: TableOfRows }) {
  return (
    <div className="rows">
      <p className="quiet">
        {[name, `${rows.length.toLocaleString('en')} ${rows.length === 1 ? 'row' : 'rows'}`].filter(Boolean).join(', ')}
        {rows.length > mostRows && `; the first ${mostRows} are shown, all are in the CSV`}
      </p>
      <Table columns={columns} label={`Rows ${name}`}>
        {rows.slice(0, mostRows).map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
          <tr key={at}>
            {columns.map((column, index) => (
              <td key={column} className={typeof row[index] === 'number' ? 'number' : undefined}>
                {row[index]?.toString()}
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </div>
  );
}

/** Root fields as a reader says them, where a view has several. */
const plain: Readonly<Record<string, string>> = { tenures: 'offices', rollCalls: 'votes', statements: 'positions' };

/** "who-votes-with-whom" */
const fileOf = (title: string) => `demarche-${(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8).join('-')}`;

function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A message to whoever keeps the data, with what was looked at filled in. */
function reportOf(title: string, address: string, version = 'unknown'): string {
  const body = `What I looked at: ${title}\n${address}\nDataset ${version}\n\nWhat is wrong, and how you know (a source, if you have one):\n`;
  return `mailto:?${new URLSearchParams({ subject: 'Demarche: an error', body }).toString().replaceAll('+', '%20')}`;
}
