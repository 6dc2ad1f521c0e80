/** Withheld: what an answer leaves out, counted when it is asked for. */
import { WithheldReason, type Withheld as WithheldShape } from '../../comparison/withheld.ts';
import { defineEnum } from '../../graph/builder.ts';
import { builder } from '../builder.ts';

const WithheldReasonEnum = defineEnum(
  builder,
  'WithheldReason',
  'Why something is left out. What several reasons keep away is counted under the first of them, in this order.',
  WithheldReason,
);

const WithheldCount = builder.objectRef<WithheldShape['by'][number]>('WithheldCount').implement({
  description: 'How many were left out for one reason.',
  fields: (t) => ({
    reason: t.expose('reason', { type: WithheldReasonEnum, description: 'The reason.' }),
    count: t.exposeInt('count', { description: 'How many; at least 1.' }),
  }),
});

export const Withheld = builder.objectRef<WithheldShape>('Withheld').implement({
  description: 'What an answer leaves out. `scope.count`, `scope.authority` and `over.edition` let some of it in.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many, each once.' }),
    by: t.expose('by', { type: [WithheldCount], description: 'How many for each reason; reasons without any are left out.' }),
  }),
});
