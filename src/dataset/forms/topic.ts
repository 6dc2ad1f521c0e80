/** The form of topics. */
import { z } from 'zod';
import { UngaIssue } from '../../domain/positions.ts';
import { form } from './form.ts';
import { id, reference, text, word } from './values.ts';

export const topic = form(
  'Topic',
  'topics',
  'Topics: one small tree',
  {
    id,
    name: text,
    description: text,
    parent: reference('the topic above').optional(),
    cap: z.number().int().min(1).max(99).describe('Comparative Agendas Project major topic code.').optional(),
    unbis: text.describe('UNBIS thesaurus term.').optional(),
    unga: word(UngaIssue).describe('The issue code under which published roll calls of the UN General Assembly have it.').optional(),
  },
  [],
  (it) => ({
    type: 'Topic',
    id: it.id,
    name: it.name,
    description: it.description,
    parent: it.parent ?? null,
    cap: it.cap ?? null,
    unbis: it.unbis ?? null,
    unga: it.unga ?? null,
  }),
);
