/** What an id may be, and what it may name. */
import type { Records, RecordType } from '../../domain/records.ts';
import { meantAmong, nameKey, type RecordName, recordNames } from '../../search/names.ts';
import { nearest } from '../../search/nearest.ts';
import type { Problem } from '../problems.ts';
import type { DatasetRead, Origin } from '../read.ts';
import { referencesOf } from '../references.ts';
import { type ById, everyRecord, idsOf } from './rule.ts';

/** Ids that belong to more than one record, of whatever kind. */
export function sharedIds({ records, origins, unread }: DatasetRead): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, { type: RecordType; file: string; line: number }>();
  const readable = [...everyRecord(records)].map((record) => {
    const origin = origins.get(record) as Origin;
    return { id: record.id, type: record.type, file: origin.file, line: origin.line(['id']) };
  });
  for (const { id, type, file, line } of [...readable, ...unread.malformed]) {
    const other = first.get(id);
    if (!other) first.set(id, { type, file, line });
    else {
      const message = `this id is already that of the ${other.type} at ${other.file}:${other.line}: expected an id of its own`;
      problems.push({ file, line, record: id, message });
    }
  }
  return problems;
}

/** Ids that name nothing, or something of another kind than the field wants. */
export function unknownIds({ records, origins, unread }: DatasetRead, byId: ById): Problem[] {
  const malformed = new Map(unread.malformed.map(({ id, type }) => [id, type]));
  const problems = new Map<string, Problem>();
  const meantBy = idsMeantIn(records);
  for (const record of everyRecord(records)) {
    const origin = origins.get(record) as Origin;
    for (const { path, id, types } of referencesOf(record)) {
      const type = byId.get(id)?.type ?? malformed.get(id);
      const mayBeUnread = unread.ids.has(id) || types.some((each) => unread.types.has(each));
      if (type === undefined ? mayBeUnread : types.includes(type)) continue;
      const field = path.filter((step) => typeof step === 'string' && step !== 'evidence').join('.');
      const kind = types.map(withArticle).join(' or ');
      const near = type === undefined ? meantBy(id, types) : null;
      const problem: Problem = {
        file: origin.file,
        line: origin.line(path),
        record: origin.isDefault(path) ? 'defaults' : record.id,
        message:
          type === undefined
            ? `${field}: there is no ${id}: expected the id of ${kind}${near === null ? '' : `, perhaps ${near}`}`
            : `${field}: ${id} is ${withArticle(type)}: expected the id of ${kind}`,
      };
      // A default is one mistake, however many records it is given to.
      problems.set([problem.file, problem.line, problem.record, problem.message].join(' '), problem);
    }
  }
  return [...problems.values()];
}

/** The id that was most likely meant by one that there is not: of the one record with that name or code (an editor writes BJ for BEN), or the nearest. */
export function idsMeantIn(records: Records): (id: string, types: readonly RecordType[]) => string | null {
  let byKey: Map<string, RecordName[]> | undefined;
  return (id, types) => {
    byKey ??= Map.groupBy(recordNames(records), ({ key }) => key);
    const [called, ...others] = meantAmong(types, byKey.get(nameKey(id)) ?? []);
    return called !== undefined && others.length === 0 ? called.id : nearest(id, idsOf(records, types));
  };
}

function withArticle(type: RecordType): string {
  return `${/^[AEIO]/.test(type) ? 'an' : 'a'} ${type}`;
}
