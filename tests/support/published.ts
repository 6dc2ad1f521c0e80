/** Published roll calls written in a test, as the table that a reader makes of them. */
import type { Records } from '../../src/domain/records.ts';
import { contextOf } from '../../src/imports/context.ts';
import { settled } from '../../src/imports/settle.ts';
import { tableBefore, type VotesBefore } from '../../src/imports/voeten/before.ts';
import type { VoteTable } from '../../src/votes/table.ts';

export function tableOf(records: Records, published: VotesBefore): VoteTable {
  const { voters, table } = contextOf(records, 'unga');
  return settled(tableBefore(published, voters, table()));
}
