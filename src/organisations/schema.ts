/** The organisations subgraph: who there is, who belongs to what, who held which office when. */
import { defineQuery } from '../graph/builder.ts';
import { builder } from './builder.ts';
import './actor.ts';
import './evidence.ts';
import './group.ts';
import './membership.ts';
import './official.ts';
import './organisation.ts';
import './overlap.ts';
import './post.ts';
import './state.ts';
import './tenure.ts';

defineQuery(builder);

/** The schema as a plain one, for the merge in one process; subgraph.ts has it as a subgraph. */
export const schema = builder.toSchema();
