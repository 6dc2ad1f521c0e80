/** What a name means among several records that it may be the name of. */
import { expect, it } from 'vitest';
import { meantAmong, type RecordName } from '../../src/search/names.ts';

const named = (way: RecordName['way'], id: string): RecordName => ({ type: 'State', id, name: id, key: 'x', way });

it('an id comes before an id in another case, then a code, an acronym and a name: where one means it, the later don’t', () => {
  const found = (['NAME', 'ACRONYM', 'CODE', 'ID', 'EXACT_ID'] as const).map((way) => named(way, way));
  const meant: string[] = [];
  for (let left = found; left.length > 0; left = left.slice(0, -1)) meant.push(...meantAmong(['State'], left).map(({ id }) => id));
  expect(meant).toEqual(['EXACT_ID', 'ID', 'CODE', 'ACRONYM', 'NAME']);
});

it('several of one way are all meant, by id; those of other types are not', () => {
  const found = [
    named('CODE', 'B'),
    named('CODE', 'A'),
    named('CODE', 'A'),
    named('NAME', 'C'),
    { ...named('ID', 'D'), type: 'Topic' as const },
  ];
  expect(meantAmong(['State'], found).map(({ id }) => id)).toEqual(['A', 'B']);
  expect(meantAmong(['Official'], found)).toEqual([]);
});
