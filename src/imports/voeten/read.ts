/**
 * The recorded votes of the UN General Assembly as Voeten, Strezhnev and Bailey publish them ("United Nations General Assembly
 * Voting Data"), in either form or both.
 */
import type { TableRow, VoteTable } from '../../votes/table.ts';
import { assembly } from '../bodies.ts';
import type { VoteReader } from '../reader.ts';
import { voetenData } from '../sources.ts';
import { readSingle, readSupplement } from './single.ts';
import { readThree } from './three.ts';

const three = ['votes', 'rollCalls', 'issues'] as const;

export const voeten: VoteReader<(typeof three)[number] | 'single'> = {
  name: 'voeten',
  body: assembly,
  sources: [voetenData],
  forms: {
    // First: in later editions it has the columns of roll calls, too.
    single: {
      what: 'votes under Correlates of War codes (Voeten: UNVotesPublished)',
      columns: ['rcid', 'ccode', 'vote', 'session', 'date'],
    },
    votes: { what: 'votes of states under their names (Voeten: un_votes)', columns: ['rcid', 'country', 'country_code', 'vote'] },
    rollCalls: {
      what: 'roll calls (Voeten: un_roll_calls)',
      columns: ['rcid', 'session', 'date', 'unres', 'amend', 'para', 'short', 'descr'],
    },
    issues: { what: 'issues of roll calls (Voeten: un_roll_call_issues)', columns: ['rcid', 'short_name'] },
  },
  lacks(files) {
    const missing = three.filter((form) => !files.has(form));
    if (missing.length === 0 || missing.length === three.length) return null;
    const what = missing.map((form) => this.forms[form].what).join(', and ');
    return `The three files of Voeten’s data belong together, but there is none with ${what}`;
  },
  /**
   * Where both forms are there, the three files are the basis; the single one adds what it records for the same roll calls, absence and
   * membership among it.
   */
  async read(files, listener, voters, table) {
    const [votes, rollCalls, issues] = three.map((form) => files.get(form)?.[0]);
    const [single] = files.get('single') ?? [];
    if (votes !== undefined && rollCalls !== undefined && issues !== undefined) {
      const known = await readThree({ votes, rollCalls, issues }, listener, voters, table);
      if (single !== undefined) await readSupplement(single, listener, voters, table, known);
    } else if (single !== undefined) await readSingle(single, listener, voters, table);
    return tied(table.table('VOETEN'));
  },
};

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
