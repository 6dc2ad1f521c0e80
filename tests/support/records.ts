/** The few records that reading votes takes: states, their memberships, and the body that votes. */
import type { Membership, Organisation, State } from '../../src/domain/actors.ts';
import { noRecords, type Records } from '../../src/domain/records.ts';

/** A member from `since` on, up to `until`. */
type Given = Partial<State> & { readonly since?: string; readonly until?: string };

/** @param states by id */
export function records({ states }: { readonly states: Readonly<Record<string, Given>> }): Records {
  const membership = (id: string, { since = '1945-10-24', until }: Given): Membership => ({
    type: 'Membership',
    id: `un-${id}`,
    organisation: 'un',
    state: id,
    status: 'MEMBER',
    interval: { since, until: until ?? null, end: until === undefined ? 'OPEN' : 'DATED' },
    acts: [],
    interruptions: [],
    note: null,
    recordedOn: '2026-11-22',
    evidence: [],
  });
  return {
    ...noRecords(),
    Organisation: [assembly],
    State: Object.entries(states).map(([id, { since: _, until: __, ...given }]): State => ({ ...blank, id, name: id, ...given })),
    Membership: Object.entries(states).map(([id, given]) => membership(id, given)),
  };
}

export const assembly: Organisation = {
  type: 'Organisation',
  id: 'unga',
  name: 'General Assembly',
  abbreviation: null,
  otherNames: [],
  kind: 'ORGAN',
  parent: 'un',
  entitlement: 'PARENT',
  finalTextsFrom: '46',
  existence: null,
  predecessors: [],
  successors: [],
  note: null,
  evidence: [],
};

const blank: Omit<State, 'id' | 'name'> = {
  type: 'State',
  officialName: null,
  otherNames: [],
  alpha2: null,
  numeric: null,
  cow: null,
  formerCow: [],
  formerAlpha2: [],
  region: null,
  existence: { since: '1900', until: null, end: 'OPEN' },
  predecessors: [],
  successors: [],
  continues: null,
  note: null,
  evidence: [],
};
