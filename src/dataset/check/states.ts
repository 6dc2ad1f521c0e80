/** States and those that came before and after them. */
import type { State } from '../../domain/actors.ts';
import type { Rule } from './rule.ts';

export const succession: Rule = ({ records, byId }, report) => {
  for (const state of records.State) {
    if (state.continues !== null && !state.predecessors.includes(state.continues)) {
      report(state, ['continues'], `continues: ${state.continues} is not among the predecessors: expected it there too`);
    }
    const returned = (field: Side, opposite: Side) => {
      state[field].forEach((id, index) => {
        const other = byId.get(id);
        if (other?.type !== 'State' || other[opposite].includes(state.id)) return;
        report(state, [field, index], `${field}: ${id} does not have ${state.id} among its ${opposite}: expected both or neither`);
      });
    };
    returned('predecessors', 'successors');
    returned('successors', 'predecessors');
  }
};

type Side = keyof Pick<State, 'predecessors' | 'successors'>;
