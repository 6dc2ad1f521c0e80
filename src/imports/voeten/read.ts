/**
 * The recorded votes of the UN General Assembly as Voeten, Strezhnev and Bailey publish them ("United Nations General Assembly
 * Voting Data"), in either form or both.
 */
import { assembly } from '../bodies.ts';
import type { VoteReader } from '../reader.ts';
import { voetenData } from '../sources.ts';
import { tied } from './drafts.ts';
import { readSingle, readSupplement } from './single.ts';
import { type Known, readThree } from './three.ts';

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
    let known: Known = new Map();
    if (votes !== undefined && rollCalls !== undefined && issues !== undefined) {
      known = await readThree({ votes, rollCalls, issues }, listener, voters, table);
      if (single !== undefined) await readSupplement(single, listener, voters, table, known);
    } else if (single !== undefined) known = await readSingle(single, listener, voters, table);
    return tied(table.table('VOETEN'), new Map([...known].map(([rcid, { published }]) => [rcid, published])));
  },
};
