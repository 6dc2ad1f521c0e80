/** Tables of roll calls, written as briefly as a test needs. */
import { inOrder, type TableRow, type VoteTable } from '../../src/votes/table.ts';

export function row(given: Partial<TableRow>): TableRow {
  return {
    id: 'unga-5001',
    date: '2005-11-08',
    session: '60',
    symbol: null,
    draft: null,
    meeting: null,
    title: 'A title',
    votedOn: 'TEXT',
    text: null,
    adopted: null,
    totals: null,
    subjects: [],
    issues: [],
    important: null,
    number: null,
    record: null,
    repeats: null,
    sources: ['unga-voting-data'],
    note: null,
    letters: { RECORD: '', VOETEN: null },
    disputed: [],
    ...given,
  };
}

export function table(states: readonly string[], ...rows: readonly TableRow[]): VoteTable {
  return { body: 'unga', states, rows: inOrder(rows), gaps: [] };
}
