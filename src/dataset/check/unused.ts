/** Records that nothing uses. */
import type { DemarcheRecord, RecordType } from '../../domain/records.ts';
import { referencesOf } from '../references.ts';
import { idsMeantIn } from './ids.ts';
import { everyRecord, type Rule } from './rule.ts';

/** Records that stand for themselves: what the dataset is about, rather than what those records need. */
const types = new Set<RecordType>(['Membership', 'Tenure', 'Statement', 'RollCall', 'Relation', 'PropositionLink', 'Figure']);

/** Topics and propositions that published roll calls are put under are used by what is imported. */
function standsAlone(record: DemarcheRecord): boolean {
  if (record.type === 'Topic') return record.unga !== null;
  if (record.type === 'Proposition') return record.rollCalls.length > 0;
  return types.has(record.type);
}

/** A use is one by a record that stands for itself, or by one that is used in turn: circles of the unused don't count. */
export const unused: Rule = ({ records, byId, unread }, report) => {
  const used = new Set<string>();
  const users = new Map<string, string>();
  const pending: DemarcheRecord[] = [];
  const meantBy = idsMeantIn(records);
  const use = (id: string) => {
    const record = byId.get(id);
    if (!record || used.has(id)) return;
    used.add(id);
    pending.push(record);
  };
  for (const record of everyRecord(records)) {
    // A second record with an id that is taken is a mistake of its own; what it uses is used.
    if (standsAlone(record) || byId.get(record.id) !== record) pending.push(record);
    for (const { id } of referencesOf(record)) if (id !== record.id && !users.has(id)) users.set(id, record.id);
  }
  // What can't be read may use whatever it names.
  for (const word of unread.words) use(word);
  for (let record = pending.pop(); record; record = pending.pop()) {
    for (const { id, types } of referencesOf(record)) {
      // A misspelt id is a mistake of its own, and most likely a use of what was meant.
      const meant = byId.has(id) ? id : meantBy(id, types);
      if (meant !== null) use(meant);
    }
  }
  for (const record of everyRecord(records)) {
    if (standsAlone(record) || used.has(record.id)) continue;
    const user = users.get(record.id);
    const who = user === undefined ? `no record uses this ${record.type}` : `only ${user}, itself unused, uses this ${record.type}`;
    report(record, [], `${who}: expected a use, or its removal`);
  }
};
