/** States: those that came before and after them, and codes that each has for itself. */
import type { Organisation, State } from '../../domain/actors.ts';
import { isLater, overlapForCertain } from '../../domain/dates.ts';
import type { Path, Rule } from './rule.ts';

export const succession: Rule = ({ records, byId }, report) => {
  for (const state of records.State) {
    if (state.continues !== null && !state.predecessors.includes(state.continues)) {
      report(state, ['continues'], `continues: ${state.continues} is not among the predecessors: expected it there too`);
    }
  }
  for (const record of [...records.State, ...records.Organisation]) {
    const returned = (field: Side, opposite: Side) => {
      record[field].forEach((id, index) => {
        const other = byId.get(id);
        if (other?.type !== record.type || other[opposite].includes(record.id)) return;
        report(record, [field, index], `${field}: ${id} does not have ${record.id} among its ${opposite}: expected both or neither`);
      });
    };
    returned('predecessors', 'successors');
    returned('successors', 'predecessors');
  }
};

type Side = keyof Pick<State & Organisation, 'predecessors' | 'successors'>;

/** A code of a state, and where it stands there. */
interface Code {
  readonly state: State;
  readonly path: Path;
  readonly code: string;
  readonly former: boolean;
}

/** The codes of each kind, those that a state had before among them: published votes name states by any. */
const codesOf: Readonly<Record<string, (state: State) => readonly Code[]>> = {
  'alpha-2 code': (state) => [...present(state, 'alpha2'), ...former(state, 'formerAlpha2')],
  'Correlates of War code': (state) => [...present(state, 'cow'), ...former(state, 'formerCow')],
  'numeric code': (state) => present(state, 'numeric'),
};

function present(state: State, field: 'alpha2' | 'cow' | 'numeric'): Code[] {
  const code = state[field];
  return code === null ? [] : [{ state, path: [field], code: String(code), former: false }];
}

function former(state: State, field: 'formerAlpha2' | 'formerCow'): Code[] {
  return state[field].map((code, at) => ({ state, path: [field, at], code: String(code), former: true }));
}

/** Two states that exist at one time can't both have a code: the votes of the one would be taken for the other's. */
export const codes: Rule = ({ records }, report) => {
  for (const [kind, of] of Object.entries(codesOf)) {
    for (const [code, holders] of Map.groupBy(records.State.flatMap(of), ({ code }) => code)) {
      for (const [at, holder] of holders.entries()) {
        const other = holders.slice(0, at).find((each) => collide(each, holder));
        if (other === undefined) continue;
        const whose = other.state === holder.state ? 'is named twice' : `is ${other.state.id}’s too, which exists at the same time`;
        report(holder.state, holder.path, `${holder.path[0]}: the ${kind} ${code} ${whose}: expected a code of its own`);
      }
    }
  }
};

function collide(a: Code, b: Code): boolean {
  if (a.state === b.state) return true;
  return overlapForCertain(a.state.existence, b.state.existence) && !tookOver(a, b) && !tookOver(b, a);
}

/** Whether a code came to a younger state, for a time, from one that is no more: CS from Czechoslovakia to Serbia and Montenegro. */
function tookOver(taker: Code, giver: Code): boolean {
  const [later, earlier] = [taker.state.existence, giver.state.existence];
  if (!taker.former || giver.former || later.since === null || earlier.since === null || earlier.until === null) return false;
  const outlived = later.end === 'OPEN' || (later.until !== null && isLater(later.until, earlier.until));
  return outlived && isLater(later.since, earlier.since);
}
