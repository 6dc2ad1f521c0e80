/**
 * The reader of the published recorded votes of the UN General Assembly (Voeten, Strezhnev & Bailey, "United Nations General
 * Assembly Voting Data"), in either form or both. Which state a voter is, is for others to say.
 */

import type { MalformedRow } from '../errors.ts';
import type { Reader } from '../table.ts';
import { Ballots } from './ballots.ts';
import { findFiles } from './files.ts';
import type { Malformed, RawVoter, RawVotes } from './raw.ts';
import { readSingle, readSupplement } from './single.ts';
import { readThree } from './three.ts';

export { AmbiguousFiles, MalformedRow, NothingToImport } from '../errors.ts';
export { decodeRaw, encodeRaw } from './encode.ts';

export interface Progress {
  /** the file being read, without its folder */
  readonly file: string;
  /** votes read so far, of all files */
  readonly rows: number;
  /** read so far of all files, compressed as they are */
  readonly bytes: number;
  /** the size of all files, compressed as they are */
  readonly totalBytes: number;
}

export interface ReadOptions {
  /** leave out malformed rows and list them, rather than stop at the first */
  readonly skipMalformed: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Reads the files of a folder, each as `.csv` or `.csv.gz`: `un_votes`, `un_roll_calls` and `un_roll_call_issues`, or one
 * `UNVotesPublished…`, or all of them. Where both forms are there, the three files are the basis; the single one adds what it
 * records for the same roll calls, absence and membership among it, under voters of its own.
 *
 * Throws NothingToImport, AmbiguousFiles, and MalformedRow: for the first malformed row unless they are skipped, and always
 * where columns are missing or compressed data are cut or damaged.
 */
export async function readUnga(folder: string, options: ReadOptions): Promise<RawVotes> {
  const files = findFiles(folder);
  const skipped: Malformed[] = [];
  let votes = 0;
  let bytes = 0;
  const reader: Reader = {
    onMalformed(error: MalformedRow) {
      if (!options.skipMalformed) throw error;
      skipped.push(error.malformed);
    },
    onBytes(file, more) {
      bytes += more;
      options.onProgress?.({ file, rows: votes, bytes, totalBytes: files.bytes });
    },
  };
  const onVote = () => {
    votes += 1;
  };
  const basis =
    files.three !== null ? await readThree(files.three, reader, onVote) : await readSingle(files.single as string, reader, onVote);
  const rows = votes;
  const named = files.three !== null ? basis.ballots : new Ballots();
  const coded =
    files.three === null
      ? basis.ballots
      : files.single === null
        ? new Ballots()
        : await readSupplement(files.single, reader, basis, onVote);
  const order = [inOrder(named), inOrder(coded)] as const;
  return {
    rollCalls: basis.rollCalls,
    voters: [...order[0].map((voter) => named.voters[voter] as RawVoter), ...order[1].map((voter) => coded.voters[voter] as RawVoter)],
    choices: basis.rollCalls.map((_, index) => named.inOrder(index, order[0]) + coded.inOrder(index, order[1])),
    absencesRecorded: basis.rollCalls.map((_, index) => coded.has(index)),
    rows,
    skipped,
  };
}

/** The numbers of voters: those with a code by it, then those without by name; or by Correlates of War code. */
function inOrder({ voters }: Ballots): number[] {
  const key = ({ name, code, cow }: RawVoter) => (cow !== null ? String(cow).padStart(9, '0') : code !== null ? `1${code}` : `2${name}`);
  const keys = voters.map(key);
  return [...keys.keys()].sort((a, b) => ((keys[a] as string) < (keys[b] as string) ? -1 : 1));
}
