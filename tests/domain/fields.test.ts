/** The descriptions of records' fields hold together. */
import { describe, expect, it } from 'vitest';
import { form } from '../../src/dataset/forms/form.ts';
import type { Fields } from '../../src/domain/fields.ts';
import { descriptions, type RecordTypes, recordTypes } from '../../src/domain/records.ts';

describe('a record’s fields', () => {
  function* idsIn(fields: Fields, place: string): Generator<readonly [place: string, types: readonly string[]]> {
    for (const [name, { kind }] of Object.entries(fields)) {
      const inner = kind.is === 'list' ? kind.of.kind : kind;
      if (inner.is === 'id') yield [`${place}.${name}`, inner.types];
      if (inner.is === 'mapping') yield* idsIn(inner.fields, `${place}.${name}`);
    }
  }
  const ids = recordTypes.flatMap((type) => [...idsIn(descriptions[type].fields, type)]);

  it('name no type of record that there is not', () => {
    expect(ids.length).toBeGreaterThan(30);
    const unknown = ids.filter(([, types]) => types.length === 0 || types.some((type) => !recordTypes.includes(type as never)));
    expect(unknown).toEqual([]);
  });

  it('say what they are', () => {
    const bare = recordTypes.flatMap((type) =>
      Object.entries(descriptions[type].fields).flatMap(([name, { description }]) =>
        /^[A-Z“].*\.$/s.test(description) ? [] : [`${type}.${name}`],
      ),
    );
    expect(bare).toEqual([]);
  });

  it('make the record’s type', () => {
    const state: Pick<RecordTypes['State'], 'type' | 'alpha2' | 'formerCow' | 'existence'> = {
      type: 'State',
      alpha2: null,
      formerCow: [260],
      existence: { since: '1991', until: null, end: 'OPEN' },
    };
    const wrong: Partial<RecordTypes['State']>[] = [
      // @ts-expect-error: a text that is never null
      { name: null },
      // @ts-expect-error: a list of numbers
      { formerCow: ['260'] },
      // @ts-expect-error: a word that there isn't
      { existence: { since: null, until: null, end: 'NEVER' } },
    ];
    expect([state, ...wrong]).toHaveLength(4);
  });

  it('are the only ones that a form may name', () => {
    const { place, title } = { place: 'states', title: 'States' };
    const wrong = [
      // @ts-expect-error: a default
      () => form('State', { place, title, defaults: ['regoin'] }),
      // @ts-expect-error: a part of the id
      () => form('State', { place, title, joined: ['regoin'] }),
      // @ts-expect-error: a hint
      () => form('State', { place, title, hints: { regoin: 'Where.' } }),
    ];
    expect(wrong).toHaveLength(3);
  });
});
