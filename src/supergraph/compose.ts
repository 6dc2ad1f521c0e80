/** The composed supergraph, for a gateway; and the public schema that the gateway then serves. */
import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, parse } from 'graphql';
import { description } from './description.ts';

export interface SubgraphSdl {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** Composes subgraphs. Throws with every composition error if they don't fit together. */
export function compose(subgraphs: readonly SubgraphSdl[]): { supergraphSdl: string; publicSdl: string } {
  const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) as DocumentNode }));
  const result = composeServices(services);
  if ('errors' in result && result.errors) {
    throw new Error(`The subgraphs don't compose:\n${result.errors.map((error) => `- ${error.message}`).join('\n')}`);
  }
  return { supergraphSdl: described(result.supergraphSdl as string), publicSdl: described(result.publicSdl as string) };
}

/** Says of the whole what composition drops, for no subgraph speaks for the others. */
function described(sdl: string): string {
  const defined = /^schema\b/.test(sdl) ? sdl : `schema {\n  query: Query\n}\n\n${sdl}`;
  return `"""\n${description}\n"""\n${defined}`;
}
