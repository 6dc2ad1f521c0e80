/** Records with what a test gives, and the least that is valid in their other fields: so that a new field touches no test. */
import type { Field } from '../../src/domain/fields.ts';
import { descriptions, type RecordType, type RecordTypes } from '../../src/domain/records.ts';

export function record<const T extends RecordType>(type: T, id: string, given: Partial<RecordTypes[T]> = {}): RecordTypes[T] {
  return { type, id, ...madeOtherwise[type], ...valuesOf(descriptions[type].fields), ...given } as RecordTypes[T];
}

/** What no field of a description says: it is made from something else. */
const madeOtherwise: { readonly [T in RecordType]?: Partial<RecordTypes[T]> } = {
  RollCall: {
    adoptionBasis: null,
    repeats: null,
    disputed: [],
    editions: ['RECORD'],
    ballots: null,
    absencesRecorded: true,
  },
  Relation: { basis: 'CURATED' },
};

function valuesOf(fields: Readonly<Record<string, Field>>): object {
  const written = Object.entries(fields).filter(([, { kind }]) => kind.is !== 'made');
  return Object.fromEntries(written.map(([name, field]) => [name, leastOf(field)]));
}

function leastOf(field: Field): unknown {
  if (field.byDefault !== undefined) return field.byDefault;
  return field.nullable ? null : anyOf(field);
}

/** Some value of a field; none of what refers to other records. */
export function anyOf({ kind }: Field): unknown {
  switch (kind.is) {
    case 'text':
    case 'session':
      return 'made up';
    case 'id':
      return 'nothing';
    case 'url':
      return 'https://example.org/';
    case 'pattern':
      return '.';
    case 'number':
      return kind.least ?? 0;
    case 'flag':
      return false;
    case 'word':
      return Object.keys(kind.words)[0];
    case 'date':
    case 'day':
      return '2026-11-22';
    case 'interval':
      return { since: null, until: null, end: 'OPEN' };
    case 'evidence':
    case 'list':
      return [];
    case 'mapping':
      return valuesOf(kind.fields);
    case 'made':
      throw new Error('what is made from something else must be given');
  }
}
