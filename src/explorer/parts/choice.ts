/** A vote's choice: for, against, abstained, absent, in the map, the seats and the table alike. */
import type { Choice } from '../../../generated/explorer/graphql.ts';

export type Seen = Choice | 'ABSENT';

export const choices: readonly Seen[] = ['YES', 'ABSTAIN', 'NO', 'ABSENT'];

export const wordOf: Readonly<Record<Seen, string>> = { YES: 'for', ABSTAIN: 'abstained', NO: 'against', ABSENT: 'absent' };

export const classOf: Readonly<Record<Seen, string>> = { YES: 'yes', ABSTAIN: 'abstain', NO: 'no', ABSENT: 'absent' };

export interface Voter {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly choice: Seen;
}

export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly absent?: number | null | undefined;
}

/** "100 for, 11 against, 58 abstained, 24 absent" */
export function tallyOf({ yes, no, abstain, absent }: Tally): string {
  return [`${yes} for`, `${no} against`, `${abstain} abstained`, ...(absent == null ? [] : [`${absent} absent`])].join(', ');
}
