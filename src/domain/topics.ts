/** The tree of topics: a topic includes those below it. */
import type { Id } from './actors.ts';
import type { Proposition, Topic } from './positions.ts';

export interface TopicTree {
  /** a topic, and all topics above it */
  above(topic: Id): readonly Id[];
  /** what a proposition is about: its topics, and all above them */
  ofProposition(proposition: Id): readonly Id[];
}

export function topicTreeOf(topics: readonly Topic[], propositions: readonly Proposition[]): TopicTree {
  const parents = new Map(topics.map(({ id, parent }) => [id, parent]));
  const above = (topic: Id): Id[] => {
    const parent = parents.get(topic) ?? null;
    return [topic, ...(parent === null ? [] : above(parent))];
  };
  const ofPropositions = new Map(propositions.map((it) => [it.id, it.topics.flatMap(above)]));
  return { above, ofProposition: (proposition) => ofPropositions.get(proposition) ?? [] };
}
