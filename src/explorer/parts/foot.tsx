/** The line that ends every view: its table, its data, its question, its address; and how to cite it. */
import { useState } from 'react';
import { hashOf } from '../graph/client.ts';

export interface FootProps {
  readonly document: unknown;
  readonly variables: object;
  /** the field of the query whose answer the table shows */
  readonly root: string;
  /** what a number is, in a few words */
  readonly note?: string;
}

export function Foot({ document: asked, variables, root, note }: FootProps) {
  const [said, setSaid] = useState<string | null>(null);
  const query = new URLSearchParams({ documentId: hashOf(asked) ?? '', variables: JSON.stringify(variables) });
  const copy = async (text: string, what: string) => {
    await navigator.clipboard.writeText(text);
    setSaid(`${what} copied`);
  };
  return (
    <footer className="foot">
      <a className="button" href={`/graphql.csv?${query}&root=${root}`} download>
        CSV
      </a>
      <button type="button" className="button" onClick={() => copy(location.href, 'Link')}>
        Copy link
      </button>
      <button type="button" className="button" onClick={() => print()}>
        Print
      </button>
      <span role="status" className="quiet">
        {said}
      </span>
      <span className="cite">{note}</span>
    </footer>
  );
}
