/** What each record is called, folded: the names by which an argument may mean it. */
import type { Id } from '../domain/actors.ts';
import type { DemarcheRecord, Records, RecordType } from '../domain/records.ts';
import type { RollCall } from '../domain/votes.ts';
import { fold } from './fold.ts';

/** In what way something is named: the earlier comes before the later. */
export const waysOfNaming = ['EXACT_ID', 'ID', 'CODE', 'ACRONYM', 'NAME'] as const;
export type WayOfNaming = (typeof waysOfNaming)[number];

/** What has an id: a record, or a vote, which is made when it is asked for. */
export type NamedType = RecordType | 'Vote';

/** A record, and what a reader calls it. */
export interface Named {
  readonly type: NamedType;
  readonly id: Id;
  readonly name: string;
}

/** One of the names of a record. */
export interface RecordName extends Named {
  readonly key: string;
  readonly way: WayOfNaming;
}

/**
 * A name as it is compared. Besides folding, the symbol of a resolution is one however it is written: A/RES/51/129, R/51/129 and
 * 51/129; 34/80 A and 34/80A.
 */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/^(?:a res|r) (?=(?:es )?\d)/, '')
    .replace(/^((?:es )?\d+ \d+)(?=\p{L}$)/u, '$1 ');
}

/** The names of roll calls that are kept apart from the records, by their keys; the propositions made for them have their id alone. */
export function rollCallNames(rollCalls: readonly Pick<RollCall, 'id' | 'symbol' | 'title'>[]): ReadonlyMap<string, readonly RecordName[]> {
  const names = rollCalls.flatMap(({ id, symbol, title }): RecordName[] => {
    const called = { type: 'RollCall' as const, id, name: symbol ?? title };
    const own: RecordName = { ...called, key: nameKey(id), way: 'ID' };
    return symbol === null ? [own] : [own, { ...called, key: nameKey(symbol), way: 'CODE' }];
  });
  return Map.groupBy(names, ({ key }) => key);
}

/** Every name of every record of a dataset, each once. */
export function recordNames(records: Records): RecordName[] {
  const found = new Map<string, RecordName>();
  for (const record of Object.values(records).flat() as DemarcheRecord[]) {
    const [name, ...others] = namesOf(record);
    const called = { type: record.type, id: record.id, name: name?.[1] ?? record.id };
    for (const [way, text] of [['ID', record.id] as const, ...(name ? [name] : []), ...others]) {
      const key = text === null ? '' : nameKey(text);
      const place = `${record.id} ${way} ${key}`;
      if (key !== '' && !found.has(place)) found.set(place, { ...called, key, way });
    }
  }
  return [...found.values()];
}

type Names = readonly (readonly [Exclude<WayOfNaming, 'EXACT_ID'>, string | null])[];
const names = (texts: readonly (string | null)[]): Names => texts.map((text) => ['NAME', text]);

/** What a record is called before all, and what else. */
function namesOf(record: DemarcheRecord): Names {
  switch (record.type) {
    case 'Organisation':
      return [['NAME', record.name], ['ACRONYM', record.abbreviation], ...names(record.otherNames)];
    case 'State':
      return [
        ['NAME', record.name],
        ['CODE', record.alpha2],
        ['CODE', record.cow === null ? null : `COW ${record.cow}`],
        // A former code may be another state's now: that comes first.
        ...names([record.officialName, ...record.otherNames, ...record.formerAlpha2, ...record.formerCow.map((code) => `COW ${code}`)]),
      ];
    case 'Official':
    case 'Group':
      return names([record.name, ...record.otherNames]);
    case 'Topic':
    case 'Event':
      return names([record.name]);
    case 'Post':
      return names([record.title]);
    case 'Proposition':
      return names([record.text]);
    case 'Source':
      return [
        ['NAME', record.title],
        ['CODE', record.symbol],
      ];
    case 'RollCall':
      return record.symbol === null ? [] : [['CODE', record.symbol]];
    default:
      return [];
  }
}

/** Of the records that have a name, those that it means among some types: of one way of naming, the earliest that there is. */
export function meantAmong(types: readonly NamedType[], found: readonly RecordName[]): Named[] {
  const among = found.filter(({ type }) => types.includes(type));
  const way = waysOfNaming.find((each) => among.some((name) => name.way === each));
  const meant = among.filter((name) => name.way === way).map(({ type, id, name }) => [id, { type, id, name }] as const);
  return [...new Map(meant).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
