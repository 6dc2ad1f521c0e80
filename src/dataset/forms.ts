/** All forms, one file each in forms/; and the JSON Schemas that editors complete from. */
import { z } from 'zod';
import * as dates from '../domain/dates.ts';
import type { RecordType } from '../domain/records.ts';
import { event } from './forms/event.ts';
import { figure } from './forms/figure.ts';
import type { Form } from './forms/form.ts';
import { group } from './forms/group.ts';
import { membership } from './forms/membership.ts';
import { official } from './forms/official.ts';
import { organisation } from './forms/organisation.ts';
import { post } from './forms/post.ts';
import { proposition } from './forms/proposition.ts';
import { propositionLink } from './forms/proposition-link.ts';
import { questionsForm } from './forms/question.ts';
import { relation } from './forms/relation.ts';
import { rollCall } from './forms/roll-call.ts';
import { source } from './forms/source.ts';
import { state } from './forms/state.ts';
import { statement } from './forms/statement.ts';
import { tenure } from './forms/tenure.ts';
import { topic } from './forms/topic.ts';
import { day, partialDate, text } from './forms/values.ts';

export const forms: { readonly [T in RecordType]: Form<T> } = {
  Organisation: organisation,
  State: state,
  Official: official,
  Group: group,
  Membership: membership,
  Post: post,
  Tenure: tenure,
  Topic: topic,
  Proposition: proposition,
  PropositionLink: propositionLink,
  Statement: statement,
  RollCall: rollCall,
  Relation: relation,
  Event: event,
  Source: source,
  Figure: figure,
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
