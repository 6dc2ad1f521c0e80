/** The form of curated relations between two positions. */
import { RelationKind } from '../../domain/positions.ts';
import { form } from './form.ts';
import { id, recordedOn, reference, text, word } from './values.ts';

export const relation = form(
  'Relation',
  'relations',
  'Curated relations between two positions',
  {
    id: id.optional(),
    kind: word(RelationKind),
    a: reference('a position'),
    b: reference('a position'),
    reason: text.describe('Why the relation holds, in our own words.'),
    recordedOn,
  },
  ['recordedOn', 'kind'],
  (it) => ({
    type: 'Relation',
    id: it.id,
    kind: it.kind,
    a: it.a,
    b: it.b,
    basis: 'CURATED',
    reason: it.reason,
    recordedOn: it.recordedOn,
  }),
  ['a', 'kind', 'b'],
);
