/** Topics, events and organisations with their organs are trees. */
import type { DemarcheRecord } from '../../domain/records.ts';
import type { Rule } from './rule.ts';

export const trees: Rule = ({ records, byId }, report) => {
  const circles = <R extends DemarcheRecord>(list: readonly R[], field: string, above: (record: R) => string | null) => {
    const known = new Set<string>();
    for (const start of list) {
      // Of records with one id, the first is meant by it.
      if (byId.get(start.id) !== start) continue;
      const path: string[] = [];
      let at: R | undefined = start;
      while (at && !path.includes(at.id)) {
        path.push(at.id);
        const next = above(at);
        const record: DemarcheRecord | undefined = next === null ? undefined : byId.get(next);
        at = record?.type === start.type ? (record as R) : undefined;
      }
      // Whoever only leads into a circle is not to blame for it, and each circle is told once.
      if (at?.id !== start.id || known.has(start.id)) continue;
      for (const id of path) known.add(id);
      report(start, [field], `${field}: ${[...path, start.id].join(' → ')} is a circle: expected a tree`);
    }
  };
  circles(records.Topic, 'parent', (topic) => topic.parent);
  circles(records.Organisation, 'parent', (organisation) => organisation.parent);
  circles(records.Event, 'partOf', (event) => event.partOf);
};
