/** What every rule works with: the records of a dataset, and a way of saying what is wrong with one. */
import { type DemarcheRecord, type Records, type RecordType, recordTypes } from '../../domain/records.ts';
import type { DatasetRead, Unread } from '../read.ts';

export type ById = ReadonlyMap<string, DemarcheRecord>;

/** A dataset as the rules see it. */
export interface Checked {
  readonly records: Records;
  /** of records with one id, the first */
  readonly byId: ById;
  readonly unread: Unread;
}

/** Where something is written in a record. */
export type Path = readonly (string | number)[];

/** Says what is wrong with a record, and what was expected. */
export type Report = (record: DemarcheRecord, path: Path, message: string) => void;

/** Tells all that is wrong in one regard. */
export type Rule = (dataset: Checked, report: Report) => void;

export function checkedOf({ records, unread }: DatasetRead): Checked {
  const byId = new Map<string, DemarcheRecord>();
  for (const record of everyRecord(records)) if (!byId.has(record.id)) byId.set(record.id, record);
  return { records, byId, unread };
}

export function* everyRecord(records: Records): Generator<DemarcheRecord> {
  for (const type of recordTypes) yield* records[type];
}

export function idsOf(records: Records, types: readonly RecordType[]): string[] {
  return types.flatMap((type) => records[type].map((record) => record.id));
}
