/** The form of propositions. */
import { z } from 'zod';
import { AppliesTo, PropositionKind } from '../../domain/positions.ts';
import { form } from './form.ts';
import { id, mapping, note, pattern, reference, session, side, text, word } from './values.ts';

export const proposition = form(
  'Proposition',
  'propositions',
  'Propositions: single statements that can be supported or opposed',
  {
    id,
    text: text.describe('One neutral, affirmative sentence.'),
    kind: word(PropositionKind),
    appliesTo: word(AppliesTo).describe('For whom it is meant.').default('EVERYBODY'),
    topics: z.array(reference('a topic')).min(1, 'expected at least one topic'),
    series: text.describe('The recurring subject it belongs to.').optional(),
    rollCalls: z
      .array(
        mapping({
          text: pattern.describe('A regular expression, looked for in title and description, whatever the case.'),
          without: pattern.describe('A regular expression that must not be found there.').optional(),
          fromSession: session.optional(),
          toSession: session.optional(),
          yes: word(side).describe('What a yes means on the proposition.').default('SUPPORTS'),
        }),
      )
      .describe('Which published roll calls on whole texts are on it, by their texts.')
      .default([]),
    note,
  },
  ['topics', 'kind'],
  (it) => ({
    type: 'Proposition',
    id: it.id,
    text: it.text,
    kind: it.kind,
    appliesTo: it.appliesTo,
    topics: it.topics,
    series: it.series ?? null,
    rollCalls: it.rollCalls.map((each) => ({
      text: each.text,
      without: each.without ?? null,
      fromSession: each.fromSession ?? null,
      toSession: each.toSession ?? null,
      yes: each.yes,
    })),
    note: it.note ?? null,
  }),
);
