/** The positions subgraph: who has stated where they stand on what, and what follows from it. */
import { defineQuery } from '../graph/builder.ts';
import { builder } from './builder.ts';
import './actor.ts';
import './coverage.ts';
import './questions/agreement.ts';
import './questions/changes.ts';
import './questions/cohesion.ts';
import './questions/compare.ts';
import './questions/contradictions.ts';
import './questions/deeds.ts';
import './dataset.ts';
import './event.ts';
import './figure.ts';
import './node.ts';
import './proposition.ts';
import './relation.ts';
import './roll-call.ts';
import './questions/movements.ts';
import './questions/search.ts';
import './questions/silence.ts';
import './source.ts';
import './statement.ts';
import './questions/timeline.ts';
import './topic.ts';
import './vote.ts';

defineQuery(builder);

/** The schema as a plain one, for the merge in one process; subgraph.ts has it as a subgraph. */
export const schema = builder.toSchema();
