/** Dataset: which version of the data is answering, and how it is cited. */
import { bibtexOf, type Cited, citationOf, risOf } from '../domain/citation.ts';
import { type RecordType, recordTypes } from '../domain/records.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { builder } from './builder.ts';
import { citedRecord } from './cited-record.ts';

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
        'How to cite this version of the dataset, or what was found in it: a record (`record`), a comparison (`title`, `note`). What is not given is left out of the citation.',
      args: {
        record: t.arg.id({
          description:
            'The id of any record: what `node` finds. It is cited by what it is called, its type, id, date and sources. An id that none has is refused with BAD_USER_INPUT, which names the nearest.',
        }),
        title: t.arg.string({ description: 'The question: `Who votes with whom?`. Of a record, in the place of what it is called.' }),
        note: t.arg.string({
          description:
            'What a number needs to be computed again: measure, formula, n, RECORDED or SELECTION, edition. Of a record it stands after what is said of that.',
        }),
        address: t.arg.string({ description: 'Where it was found: a URL.' }),
        accessedOn: t.arg({ type: 'Date', description: 'On which day it was found there.' }),
      },
      resolve: async (dataset, { record, title, note, address, accessedOn }, context) => {
        const cited = record == null ? null : await citedRecord(context, record);
        const notes = [cited?.note, note].filter((part) => part != null && part !== '');
        return {
          dataset,
          title: title ?? cited?.title ?? null,
          record: record ?? null,
          note: notes.length === 0 ? null : notes.join(' '),
          address: address ?? null,
          accessedOn: accessedOn ?? null,
        };
      },
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
