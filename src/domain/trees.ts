/** What includes what: a topic those below it, an event its parts. */
import type { Id } from './fields.ts';
import type { PropositionKind } from './positions.ts';
import type { Records } from './records.ts';
import { type TopicTree, topicTreeOf } from './topics.ts';

export interface Trees extends TopicTree {
  /** an event, and all that it is a part of */
  eventsAbove(event: Id): readonly Id[];
  kindOf(proposition: Id): PropositionKind;
}

export function treesOf({ Topic, Proposition, Event }: Pick<Records, 'Topic' | 'Proposition' | 'Event'>): Trees {
  const wholes = new Map(Event.map(({ id, partOf }) => [id, partOf]));
  const eventsAbove = (event: Id): Id[] => {
    const whole = wholes.get(event) ?? null;
    return [event, ...(whole === null ? [] : eventsAbove(whole))];
  };
  const kinds = new Map(Proposition.map(({ id, kind }) => [id, kind]));
  return { ...topicTreeOf(Topic, Proposition), eventsAbove, kindOf: (proposition) => kinds.get(proposition) as PropositionKind };
}
