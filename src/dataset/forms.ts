/** All forms; and the JSON Schemas that editors complete from. */
import { z } from 'zod';
import * as dates from '../domain/dates.ts';
import type { RecordType } from '../domain/records.ts';
import { type Form, form } from './forms/form.ts';
import { questionsForm } from './forms/question.ts';
import { rollCall } from './forms/roll-call.ts';
import { day, partialDate, text } from './forms/values.ts';

export const forms: { readonly [T in RecordType]: Form<T> } = {
  Organisation: form('Organisation', {
    place: 'organisations',
    title: 'Organisations: bodies that states make up, and others that speak or host',
    defaults: ['source', 'at'],
  }),
  State: form('State', { place: 'states', title: 'States, present and historical', defaults: ['source', 'at', 'until'] }),
  Official: form('Official', {
    place: 'officials',
    title: 'Officials and experts: the people who speak',
    defaults: ['kind', 'source', 'at'],
  }),
  Group: form('Group', {
    place: 'groups',
    title: 'Groups: holders of positions without legal personality',
    defaults: ['source', 'at'],
  }),
  Membership: form('Membership', {
    place: 'memberships',
    title: 'Memberships of states in organisations',
    defaults: ['organisation', 'status', 'until', 'recordedOn', 'source', 'at'],
    joined: ['organisation', 'state'],
  }),
  Post: form('Post', { place: 'posts', title: 'Posts: offices of organisations and states', defaults: ['source', 'at'] }),
  Tenure: form('Tenure', {
    place: 'tenures',
    title: 'Tenures: who held which office when',
    defaults: ['post', 'recordedOn', 'source', 'at'],
    joined: ['holder', 'post'],
  }),
  Topic: form('Topic', { place: 'topics', title: 'Topics: one small tree' }),
  Proposition: form('Proposition', {
    place: 'propositions',
    title: 'Propositions: single statements that can be supported or opposed',
    defaults: ['topics', 'kind'],
    hints: { text: 'One neutral, affirmative sentence.' },
  }),
  PropositionLink: form('PropositionLink', {
    place: 'proposition-links',
    title: 'Links from one proposition to another',
    joined: ['from', 'kind', 'to'],
  }),
  Statement: form('Statement', {
    place: 'positions',
    title: 'Stated positions, one file a source',
    defaults: [
      'source',
      'at',
      'read',
      'date',
      'recordedOn',
      'language',
      'translated',
      'event',
      'attribution',
      'holder',
      'organ',
      'authority',
      'capacity',
      'onBehalfOf',
    ],
    hints: { summary: 'A paraphrase, never a sentence of the source.' },
  }),
  RollCall: rollCall,
  Relation: form('Relation', {
    place: 'relations',
    title: 'Curated relations between two positions',
    defaults: ['recordedOn', 'kind'],
    joined: ['a', 'kind', 'b'],
    hints: { reason: 'In our own words.' },
    made: { shape: {}, build: () => ({ basis: 'CURATED' }) },
  }),
  Event: form('Event', {
    place: 'events',
    title: 'Events: occasions on which something was said or done',
    defaults: ['source', 'at'],
  }),
  Source: form('Source', {
    place: 'sources',
    title: 'Sources: the documents that show what the records say',
    defaults: ['language', 'kind', 'publisher'],
  }),
  Figure: form('Figure', {
    place: 'figures',
    title: 'Figures that someone cited',
    defaults: ['source', 'at', 'date', 'recordedOn'],
  }),
};

/** `dataset.yaml`: what the dataset is. */
export const datasetForm = z
  .strictObject({
    title: text.describe('What the dataset is called.'),
    updatedOn: day.describe('The day of the last change to the dataset.'),
    coveredTo: partialDate.describe(
      'Up to when changes of memberships were followed: what is `open` is not known to have changed until then, and what changed later is not here. How far an office was followed, its tenures say (`attestedOn`).',
    ),
  })
  .refine((it) => !dates.isLater(it.coveredTo, it.updatedOn), {
    path: ['coveredTo'],
    message: 'expected a date not later than updatedOn',
  });

/** The JSON Schema of `dataset.yaml`. */
export function datasetSchema(): object {
  return { title: 'What the dataset is', ...z.toJSONSchema(datasetForm, { io: 'input' }) };
}

/** The JSON Schema of `questions.yaml`. */
export function questionsSchema(): object {
  return { title: 'Worked questions', ...z.toJSONSchema(questionsForm, { io: 'input' }) };
}

/** The JSON Schema of one kind's file. */
export function fileSchema(form: Form<RecordType>): object {
  const defaults = z.strictObject(
    Object.fromEntries(form.defaults.map((field) => [field, (form.schema.shape[field] as z.ZodType).optional()])),
  );
  const record = form.schema.safeExtend(
    Object.fromEntries(form.defaults.map((field) => [field, (form.schema.shape[field] as z.ZodType).optional()])),
  );
  const file = z.strictObject({
    defaults: defaults.describe('Given once for all records of this file; a record may say otherwise.').optional(),
    records: z.array(record),
  });
  return { title: form.title, ...z.toJSONSchema(file, { io: 'input', reused: 'inline' }) };
}
