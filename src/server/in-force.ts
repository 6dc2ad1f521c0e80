/** Which dataset answers are from, and how a server knows which one is in force: by its own storage, or at a gateway by its subgraphs. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Snapshots } from '../store/snapshots.ts';

/** The dataset that an answer is from. As long as the same object is in force, an answer to the same question is the same. */
export interface Origin {
  readonly version: string;
  /** tells it from what was opened before under the same version, of other bytes; null: nothing was */
  readonly copy: string | null;
}

export interface InForce<From extends Origin = Origin> {
  /** what is in force, where it was looked at so lately that nobody looks again; null: `now` does */
  readonly fresh: From | null;
  /** what was in force when it was looked at last; null before the first time */
  readonly last: From | null;
  /** looks what is in force. Null: it can't be told. Never throws. */
  now(): Promise<From | null>;
}

/** As a server knows it that reads the storage itself. */
export function inForceOf(snapshots: Snapshots): InForce {
  return {
    get fresh() {
      return snapshots.fresh;
    },
    get last() {
      return snapshots.open;
    },
    now: async () => {
      // What can't be read is told by whoever answers.
      const lease = snapshots.acquireFresh() ?? (await snapshots.acquire().catch(() => null));
      lease?.release();
      return lease?.snapshot ?? null;
    },
  };
}

/** The header in which a server tells from which version of the dataset an answer comes. */
export const versionHeader = 'dataset-version';
/** Beside it, where a version was opened anew of other bytes: which of them. */
export const copyHeader = 'dataset-copy';

export function headersOf({ version, copy }: Origin): Record<string, string> {
  return copy === null ? { [versionHeader]: version } : { [versionHeader]: version, [copyHeader]: copy };
}

/** What a server told of the origin of its answer; null where it told nothing. */
export function originIn(headers: IncomingHttpHeaders): Origin | null {
  const [version, copy = null] = [headers[versionHeader], headers[copyHeader]].map((value) => value?.toString());
  return version === undefined ? null : { version, copy };
}
