/** The few records that reading votes takes: states, their memberships, and the body that votes. */
import type { Membership, Organisation, State } from '../../src/domain/actors.ts';
import { noRecords, type Records } from '../../src/domain/records.ts';
import { record } from './record.ts';

/** A member from `since` on, up to `until`. */
type Given = Partial<State> & { readonly since?: string; readonly until?: string };

/** @param states by id */
export function records({ states }: { readonly states: Readonly<Record<string, Given>> }): Records {
  const membership = (id: string, { since = '1945-10-24', until }: Given): Membership =>
    record('Membership', `un-${id}`, {
      organisation: 'un',
      state: id,
      status: 'MEMBER',
      interval: { since, until: until ?? null, end: until === undefined ? 'OPEN' : 'DATED' },
    });
  return {
    ...noRecords(),
    Organisation: [assembly],
    State: Object.entries(states).map(([id, { since: _, until: __, ...given }]) => record('State', id, { name: id, existence, ...given })),
    Membership: Object.entries(states).map(([id, given]) => membership(id, given)),
  };
}

export const assembly: Organisation = record('Organisation', 'unga', {
  name: 'General Assembly',
  kind: 'ORGAN',
  parent: 'un',
  entitlement: 'PARENT',
  finalTextsFrom: '46',
});

const existence = { since: '1900', until: null, end: 'OPEN' } as const;
