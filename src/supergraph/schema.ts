/** The one graph: both subgraphs merged in one process. */
import { schema as organisations } from '../organisations/schema.ts';
import { schema as positions } from '../positions/schema.ts';
import { description } from './description.ts';
import { mergeSubgraphs } from './merge.ts';

export const schema = mergeSubgraphs([organisations, positions], description);
