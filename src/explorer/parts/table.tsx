/** A table in its frame, which alone goes sideways where there is no room; and the same behind a drawing, for whoever would rather read. */
import type { ReactNode } from 'react';
import { moveByArrows } from './arrows.ts';

export interface TableProps {
  /** what it shows, for those who hear the page */
  readonly caption?: string;
  readonly columns: readonly string[];
  /** what its frame is called, where it is a part of the page by itself, scrolled by keys */
  readonly label?: string;
  /** whether its cells open something, and the arrow keys lead from one to the next */
  readonly opens?: boolean;
  /** its rows */
  readonly children: ReactNode;
}

export function Table({ caption, columns, label, opens = false, children }: TableProps) {
  const scrolled = label !== undefined && ({ role: 'region', tabIndex: 0, 'aria-label': label } as const);
  return (
    <div className="frame" {...scrolled}>
      <table onKeyDown={opens ? moveByArrows : undefined}>
        {caption && <caption className="hidden">{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export function AsTable(props: TableProps) {
  return (
    <details>
      <summary>Show as table</summary>
      <Table {...props} />
    </details>
  );
}
