/** What a view shows while it waits, when there is nothing, and when something fails: each says what to do. */
import { Component, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Link } from 'wouter';

export function Loading({ what = 'the answer' }: { readonly what?: string }) {
  return (
    <p className="quiet waiting" role="status">
      Waiting for {what} …
    </p>
  );
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="note">{children}</p>;
}

/** Where an address names what is not here: a heading as every page has, and what to do. */
export function Missing({ what, name }: { readonly what: string; readonly name: string }) {
  return (
    <>
      <h1>
        There is no {what} “<bdi>{name}</bdi>” here
      </h1>
      <p className="lead">
        Look for its name, symbol or words in the box above, or begin at the <Link href="/">start page</Link>.
      </p>
    </>
  );
}

/** The graph's own words: they name what is wrong and, where they can, the nearest valid one. */
export function Failure({ error, again }: { readonly error: CombinedError | Error; readonly again?: (() => void) | undefined }) {
  const network = 'networkError' in error ? error.networkError : undefined;
  const messages = 'graphQLErrors' in error ? error.graphQLErrors.map(({ message }) => plainly(message)) : [];
  return (
    <div className="note" role="alert">
      {messages.length > 0 ? (
        <>
          <p>This can’t be answered:</p>
          {messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
          <p>Change what is asked above.</p>
        </>
      ) : network ? (
        <p>The server could not be asked. Is there a connection? Then ask again.</p>
      ) : (
        <p>This page could not be shown ({error.message}). Ask again, or report it to whoever keeps the data.</p>
      )}
      {again && (
        <button type="button" className="button" onClick={again}>
          Ask again
        </button>
      )}
    </div>
  );
}

/** Without the place in the question, which nobody who looks at a page has written: "actors[0]: there is no actor …". */
function plainly(message: string): string {
  const [, said = message] = /^Variable "\$\w+" got invalid value .*?; (.*)$/s.exec(message) ?? /^[\w.[\]]+: (.*)$/s.exec(message) ?? [];
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

/** Keeps the failure of one view from taking the page away. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <>
        <h1>Something went wrong</h1>
        <Failure error={error} again={() => this.setState({ error: null })} />
      </>
    );
  }
}
