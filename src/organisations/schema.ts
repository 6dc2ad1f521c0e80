/** The organisations subgraph: who there is, who belongs to what, who held which office when. */
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

builder.queryType({ description: 'Where every question begins.' });

export const federationDirectives = ['@key', '@shareable'];

/** The schema as a plain one, for the merge in one process. */
export const schema = builder.toSchema();

/** The schema as a subgraph, for a gateway. */
export const subgraph = builder.toSubGraphSchema({ linkUrl: 'https://specs.apollo.dev/federation/v2.6', federationDirectives });
