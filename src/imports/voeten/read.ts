/**
 * The recorded votes of the UN General Assembly as Voeten, Strezhnev and Bailey publish them ("United Nations General Assembly
 * Voting Data"), in either form or both.
 */
import type { TableRow, VoteTable } from '../../votes/table.ts';
import type { TableBuilder } from '../builder.ts';
import type { Listener } from '../table.ts';
import type { Voters } from '../voters.ts';
import { readSingle, readSupplement } from './single.ts';
import { readThree, type ThreeFiles } from './three.ts';

/** Paths of the files; at least one form is there. */
export interface VoetenFiles {
  readonly three: ThreeFiles | null;
  readonly single: string | null;
}

/**
 * Where both forms are there, the three files are the basis; the single one adds what it records for the same roll calls, absence and
 * membership among it.
 */
export async function readVoeten(files: VoetenFiles, listener: Listener, voters: Voters, table: TableBuilder): Promise<VoteTable> {
  if (files.three === null) await readSingle(files.single as string, listener, voters, table);
  else {
    const known = await readThree(files.three, listener, voters, table);
    if (files.single !== null) await readSupplement(files.single, listener, voters, table, known);
  }
  return tied(table.table('VOETEN'));
}

/**
 * Before symbols were published, votes on parts of a text and on amendments to it stand before the one on the text, under the same
 * subject: that text is the next.
 */
export function tied(table: VoteTable): VoteTable {
  const texts = new Map<string, TableRow>();
  const rows = table.rows.toReversed().map((row) => {
    const key = `${row.session} ${row.date} ${row.title}`;
    if (row.votedOn === 'TEXT') texts.set(key, row);
    if (row.votedOn === 'TEXT' || row.votedOn === 'MOTION' || row.symbol !== null) return row;
    return { ...row, text: texts.get(key)?.id ?? null };
  });
  return { ...table, rows: rows.toReversed() };
}
