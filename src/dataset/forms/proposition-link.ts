/** The form of links from one proposition to another. */
import { LinkKind, LinkStrength } from '../../domain/positions.ts';
import { form } from './form.ts';
import { id, reference, text, word } from './values.ts';

export const propositionLink = form(
  'PropositionLink',
  'proposition-links',
  'Links from one proposition to another',
  {
    id: id.optional(),
    from: reference('a proposition'),
    to: reference('a proposition'),
    kind: word(LinkKind),
    strength: word(LinkStrength),
    reason: text,
  },
  [],
  (it) => ({
    type: 'PropositionLink',
    id: it.id,
    from: it.from,
    to: it.to,
    kind: it.kind,
    strength: it.strength,
    reason: it.reason,
  }),
  ['from', 'kind', 'to'],
);
