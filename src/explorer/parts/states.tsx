/** What a view shows while it waits, when there is nothing, and when something fails: each says what to do. */
import { Component, type ReactNode } from 'react';
import type { CombinedError } from 'urql';

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
export function Missing({ what }: { readonly what: string }) {
  return (
    <>
      <h1>{what}</h1>
      <p className="lead">Look for its name, symbol or words in the box above.</p>
    </>
  );
}

/** The graph's own words: they name the argument that is wrong and, where they can, the nearest valid one. */
export function Failure({ error, again }: { readonly error: CombinedError | Error; readonly again?: (() => void) | undefined }) {
  const network = 'networkError' in error && error.networkError;
  const messages = 'graphQLErrors' in error ? error.graphQLErrors.map(({ message }) => message) : [];
  return (
    <div className="note" role="alert">
      <p>{network || messages.length === 0 ? 'The server could not be asked.' : 'The question could not be answered.'}</p>
      {(messages.length > 0 ? messages : [error.message]).map((message) => (
        <p key={message}>{message}</p>
      ))}
      {again && (
        <button type="button" className="button" onClick={again}>
          Ask again
        </button>
      )}
    </div>
  );
}

/** Keeps the failure of one view from taking the page away. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    return this.state.error ? <Failure error={this.state.error} again={() => this.setState({ error: null })} /> : this.props.children;
  }
}
