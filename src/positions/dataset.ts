/** Dataset: which version of the data is answering. */
import { bibtexOf, type Cited, citationOf, risOf } from '../domain/citation.ts';
import { type RecordType, recordTypes } from '../domain/records.ts';
import type { Snapshot } from '../store/snapshots.ts';
import { builder } from './builder.ts';

const RecordCount = builder.objectRef<{ type: RecordType; count: number }>('RecordCount').implement({
  description: 'How many records of a type the dataset has.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'The type’s name: `Statement`.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const Citation = builder.objectRef<Cited>('Citation').implement({
  description: 'How to cite the dataset, or what was found in it, so that it can be found again.',
  fields: (t) => ({
    text: t.string({ description: 'As a line of text.', resolve: citationOf }),
    bibtex: t.string({ description: 'As a BibTeX entry of type misc.', resolve: bibtexOf }),
    ris: t.string({ description: 'As a RIS record of type DATA; lines end with CR LF.', resolve: risOf }),
  }),
});

export const Dataset = builder.objectRef<Snapshot>('Dataset').implement({
  description: 'The version of the data that answers. Within one answer it is always the same.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'A hash of the data: equal versions hold equal data.' }),
    title: t.exposeString('title', { description: 'What the dataset is called.' }),
    updatedOn: t.expose('updatedOn', { type: 'Date', description: 'The day of the last change to the dataset.' }),
    coveredTo: t.expose('coveredTo', {
      type: 'PartialDate',
      description:
        'Up to when changes of memberships were followed (the end of the temporal coverage, dct:temporal). What is OPEN is not known to have changed until then; what changed later is not here, and an answer as of a later day tells what held at that end. How far an office was followed, its tenures say (`attestedOn`).',
    }),
    cite: t.field({
      type: Citation,
      description:
        'How to cite this version of the dataset, or what was found in it: a record, a comparison. What is not given is left out of the citation.',
      args: {
        title: t.arg.string({ description: 'The record or the question: `Who votes with whom?`.' }),
        note: t.arg.string({
          description: 'What a number needs to be computed again: measure, formula, n, RECORDED or SELECTION, edition.',
        }),
        address: t.arg.string({ description: 'Where it was found: a URL.' }),
        accessedOn: t.arg({ type: 'Date', description: 'On which day it was found there.' }),
      },
      resolve: (dataset, { title, note, address, accessedOn }) => ({
        dataset,
        title: title ?? null,
        note: note ?? null,
        address: address ?? null,
        accessedOn: accessedOn ?? null,
      }),
    }),
    counts: t.field({
      type: [RecordCount],
      description: 'How many records of each type it has.',
      resolve: (snapshot) => recordTypes.map((type) => ({ type, count: snapshot.counts[type] })),
    }),
  }),
});

builder.queryField('dataset', (t) =>
  t.field({
    type: Dataset,
    description: 'Which version of the data is answering, and what it holds.',
    resolve: (_root, _args, context) => context.snapshot,
  }),
);
