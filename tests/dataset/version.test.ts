/** The version of a dataset changes with what its files are read as, and not with what is said of it. */
import { expect, it } from 'vitest';
import { form } from '../../src/dataset/forms/form.ts';
import { forms } from '../../src/dataset/forms.ts';
import { formsHashOf } from '../../src/dataset/version.ts';
import { byDefault, flag, text } from '../../src/domain/fields.ts';
import { descriptions } from '../../src/domain/records.ts';

const usual = formsHashOf(descriptions, forms);
const { Source } = descriptions;
const withFields = (fields: object) =>
  formsHashOf({ ...descriptions, Source: { ...Source, fields: { ...Source.fields, ...fields } } }, forms);

it('is the same for the same fields and forms, in other words too', () => {
  expect(usual).toMatch(/^[0-9a-f]{8}$/);
  expect(withFields({})).toBe(usual);
  expect(withFields({ title: text('What it is called.') })).toBe(usual);
});

it.each([
  ['a new field', { pages: text('Its pages.') }],
  ['a field of another kind', { title: flag('Whether it has one.') }],
  ['a field written in another way', { title: text('Its title.', { pattern: /^[A-Z]/, expected: 'expected a capital letter' }) }],
  ['a field with a default', { language: byDefault('en', Source.fields.language) }],
])('changes with %s', (_, fields) => {
  expect(withFields(fields)).not.toBe(usual);
});

it('changes with where records are written, and what their ids are made of', () => {
  const { place, title } = forms.Source;
  expect(
    formsHashOf(descriptions, { ...forms, Source: form('Source', { place, title, defaults: ['language', 'kind', 'publisher'] }) }),
  ).toBe(usual);
  expect(formsHashOf(descriptions, { ...forms, Source: form('Source', { place: 'documents', title }) })).not.toBe(usual);
  expect(formsHashOf(descriptions, { ...forms, Source: form('Source', { place, title, joined: ['title'] }) })).not.toBe(usual);
});
