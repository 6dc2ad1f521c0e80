/** The whole answer of a root field, page after page where the document takes them. */
import { useEffect, useState } from 'react';
import { type Client, type TypedDocumentNode, useClient } from 'urql';
import { endOf } from '../../table/page.ts';

export type Asked = Parameters<Client['query']>[0];

/** A page of a list is at most so long. */
const longest = 100;
/** So many pages make a table; whoever wants more takes them from the address. */
const mostPages = 100;

export async function pagesOf(client: Client, asked: Asked, variables: object, root: string): Promise<unknown[]> {
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

interface WholeAnswer<Page> {
  /** null while they are waited for */
  readonly pages: readonly Page[] | null;
  readonly error: Error | null;
}

/** All pages of a root field, for what is drawn whole. */
export function useAllPages<Data, Variables extends { readonly after?: unknown }, Root extends keyof Data & string>(
  asked: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  root: Root,
  pause = false,
): WholeAnswer<Data[Root]> {
  const client = useClient();
  const key = JSON.stringify(variables);
  const [answer, setAnswer] = useState<WholeAnswer<Data[Root]> & { readonly of: string }>({ of: '', pages: null, error: null });
  useEffect(() => {
    let wanted = !pause;
    if (wanted) {
      pagesOf(client, asked as Asked, JSON.parse(key) as object, root)
        .then((pages) => wanted && setAnswer({ of: key, pages: pages as Data[Root][], error: null }))
        .catch((error: Error) => wanted && setAnswer({ of: key, pages: null, error }));
    }
    return () => {
      wanted = false;
    };
  }, [client, asked, key, root, pause]);
  return answer.of === key ? answer : { pages: null, error: null };
}
