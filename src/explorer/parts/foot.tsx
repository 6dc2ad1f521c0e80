/** The line that ends every view: its table, its data, its picture, its question, its address; and how to cite it. */
import { print } from '@0no-co/graphql.web';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { Link } from 'wouter';
import { CiteDocument, DatasetToCiteDocument } from '../../../generated/explorer/graphql.ts';
import { csvOf } from '../../table/csv.ts';
import { markdownOf } from '../../table/markdown.ts';
import { endOf } from '../../table/page.ts';
import { tableOf } from '../../table/table.ts';
import { hashOf } from '../graph/client.ts';
import { pngOf, svgOf } from './picture.ts';

export interface FootProps {
  readonly document: unknown;
  readonly variables: object;
  /** the field of the query whose answer the table shows; of several, each has its own */
  readonly root: string | readonly string[];
  /** what a number needs to be computed again: measure, formula, edition */
  readonly note?: string;
  /** whether the view draws something that may be taken along */
  readonly picture?: boolean;
  /** what its numbers measure: the name of its formula */
  readonly measure?: string;
  /** the heading of the part of the view that it ends; without one it ends the view */
  readonly part?: string;
}

type Asked = Parameters<ReturnType<typeof useClient>['query']>[0];

export function Foot({ document: asked, variables, root, note = '', picture = false, measure, part }: FootProps) {
  const client = useClient();
  const [said, setSaid] = useState('');
  const [citing, setCiting] = useState(false);
  const [{ data }] = useQuery({ query: DatasetToCiteDocument, variables: {} });
  const roots = typeof root === 'string' ? [root] : root;
  const csv = (of: string) =>
    `/graphql.csv?${new URLSearchParams({ documentId: hashOf(asked) ?? '', variables: JSON.stringify(variables), root: of })}`;
  const text = () => print(asked as Parameters<typeof print>[0]).replaceAll(/\n\s*__typename\b/g, '');
  const graphiql = () => `/graphql?${new URLSearchParams({ query: text(), variables: JSON.stringify(variables, null, 2) })}`;
  const copy = async (what: string, content: string) => {
    await navigator.clipboard.writeText(content);
    setSaid(`${what} copied`);
  };
  const table = async (of: string) => tableOf(await pagesOf(client, asked as Asked, variables, of));
  const tables = () => Promise.all(roots.map(table));
  const plots = () => [...document.querySelectorAll<SVGSVGElement>('main svg.plot')];
  const about = {
    title: part ?? document.querySelector('h1')?.textContent ?? 'Demarche',
    note,
    address: location.href,
    day: new Date().toISOString().slice(0, 10),
  };
  const [{ data: cited }] = useQuery({ query: CiteDocument, variables: about, pause: !citing });
  const cite = cited?.dataset?.cite;
  return (
    <section className={part ? 'foot part' : 'foot'} aria-label={part ? `Take along: ${part}` : 'Take along'}>
      {roots.map((name) => (
        <a
          key={name}
          className="button"
          href={csv(name)}
          title="All rows; the address alone gives them page by page"
          onClick={async (event) => {
            event.preventDefault();
            save(`${name}.csv`, new Blob([csvOf(await table(name))], { type: 'text/csv' }));
          }}
        >
          {roots.length === 1 ? 'CSV' : `CSV: ${plain[name] ?? name}`}
        </a>
      ))}
      <button type="button" className="button" onClick={async () => copy('Markdown table', (await tables()).map(markdownOf).join('\n'))}>
        Markdown
      </button>
      {!part && (
        <button type="button" className="button" onClick={async () => copy('Table', (await tables()).map(csvOf).join('\r\n'))}>
          Copy table
        </button>
      )}
      {picture && (
        <>
          <button
            type="button"
            className="button"
            onClick={() => {
              for (const [at, plot] of plots().entries()) save(`demarche-${at + 1}.svg`, new Blob([svgOf(plot)]));
            }}
          >
            SVG
          </button>
          <button
            type="button"
            className="button"
            onClick={async () => {
              for (const [at, plot] of plots().entries()) save(`demarche-${at + 1}.png`, await pngOf(plot));
            }}
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
          <button type="button" className="button" onClick={() => copy('Query', text())}>
            Query
          </button>
          <button type="button" className="button" onClick={() => copy('Link', location.href)}>
            Copy link
          </button>
        </>
      )}
      <button type="button" className="button" aria-expanded={citing} onClick={() => setCiting(!citing)}>
        Cite
      </button>
      {!part && (
        <a className="button" href={reportOf(about, data?.dataset?.version)}>
          Report an error
        </a>
      )}
      <span role="status" className="quiet">
        {said}
      </span>
      <span className="cite">
        {note && `${note.replace(/\.$/, '')}. `}
        {measure && <Link href={`/measures#${measure}`}>Formula and paper.</Link>}{' '}
        {!part && data?.dataset && `Demarche, dataset ${data.dataset.version}.`}
      </span>
      {citing && cite && (
        <div className="citation">
          <p>{cite.text}</p>
          <button type="button" className="button" onClick={() => copy('Citation', cite.text)}>
            Copy text
          </button>
          <button type="button" className="button" onClick={() => copy('BibTeX', cite.bibtex)}>
            BibTeX
          </button>
          <button type="button" className="button" onClick={() => copy('RIS', cite.ris)}>
            RIS
          </button>
        </div>
      )}
    </section>
  );
}

/** A page of a list is at most so long. */
const longest = 100;
/** So many pages make a table; whoever wants more takes them from the address. */
const mostPages = 100;

/** The answer of a root field, page after page where the document takes them. */
async function pagesOf(client: ReturnType<typeof useClient>, asked: Asked, variables: object, root: string): Promise<unknown[]> {
  const pages: unknown[] = [];
  const paged = 'after' in variables;
  for (let after: string | null = null; pages.length < mostPages; ) {
    const page: object = paged ? { ...variables, first: longest, after } : variables;
    const { data, error }: { data?: unknown; error?: Error | undefined } = await client.query(asked, page as never).toPromise();
    if (error) throw error;
    const answer: unknown = (data as Record<string, unknown> | undefined)?.[root];
    pages.push(answer);
    after = paged ? endOf(answer) : null;
    if (after === null) break;
  }
  return pages;
}

/** Root fields as a reader says them, where a view has several. */
const plain: Readonly<Record<string, string>> = { tenures: 'offices', rollCalls: 'votes', statements: 'positions' };

function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A message to whoever keeps the data, with what was looked at filled in. */
function reportOf({ title, address }: { readonly title: string; readonly address: string }, version = 'unknown'): string {
  const body = `What I looked at: ${title}\n${address}\nDataset ${version}\n\nWhat is wrong, and how you know (a source, if you have one):\n`;
  return `mailto:?${new URLSearchParams({ subject: 'Demarche: an error', body }).toString().replaceAll('+', '%20')}`;
}
