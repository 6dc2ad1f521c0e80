/** The positions subgraph's schema as a subgraph, for a gateway. In one process it is not needed, and so not built. */
import { builder } from './builder.ts';
import './schema.ts';

export const subgraph = builder.toSubGraphSchema({
  linkUrl: 'https://specs.apollo.dev/federation/v2.6',
  federationDirectives: ['@key', '@shareable'],
});
