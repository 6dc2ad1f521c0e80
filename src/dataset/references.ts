/** Which fields of a record hold ids, and of what kind of record each must be: as the fields' descriptions say. */
import type { Evidence, Field, Fields } from '../domain/fields.ts';
import { type DemarcheRecord, descriptions, type RecordType } from '../domain/records.ts';
import { choices } from '../domain/votes.ts';

/** An id written in a record: the path of its field, the id, and the kinds of record it may name. */
export interface Reference {
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly types: readonly RecordType[];
}

export function referencesOf(record: DemarcheRecord): Reference[] {
  const references = ofFields(descriptions[record.type].fields, record, []);
  return record.type === 'RollCall' ? [...references, ...ofBallots(record)] : references;
}

type Path = Reference['path'];

function ofFields(fields: Fields, values: object, path: Path): Reference[] {
  return namingIn(fields).flatMap(([name, field]) => ofValue(field, (values as Readonly<Record<string, unknown>>)[name], [...path, name]));
}

const naming = new WeakMap<Fields, readonly (readonly [string, Field])[]>();

/** Those of some fields in which an id may stand. */
function namingIn(fields: Fields): readonly (readonly [string, Field])[] {
  const known = naming.get(fields) ?? Object.entries(fields).filter(([, field]) => mayName(field));
  naming.set(fields, known);
  return known;
}

function mayName({ kind }: Field): boolean {
  if (kind.is === 'list') return mayName(kind.of);
  if (kind.is === 'mapping') return namingIn(kind.fields).length > 0;
  return kind.is === 'id' || kind.is === 'evidence';
}

function ofValue({ kind }: Field, value: unknown, path: Path): Reference[] {
  if (value === null) return [];
  switch (kind.is) {
    case 'id':
      return [{ path, id: value as string, types: kind.types as readonly RecordType[] }];
    case 'evidence':
      return (value as readonly Evidence[]).map(({ source }, index) => ({
        path: [...path, index, 'source'],
        id: source,
        types: ['Source'],
      }));
    case 'list':
      return (value as readonly unknown[]).flatMap((each, index) => ofValue(kind.of, each, [...path, index]));
    case 'mapping':
      return ofFields(kind.fields, value as object, path);
    default:
      return [];
  }
}

/** A roll call's voters are written under `votes`. */
function ofBallots({ ballots }: Extract<DemarcheRecord, { type: 'RollCall' }>): Reference[] {
  return [...choices, 'ABSENT' as const].flatMap((choice) =>
    (ballots?.[choice] ?? []).map((id, index) => ({ path: ['votes', choice, index], id, types: ['State'] as const })),
  );
}
