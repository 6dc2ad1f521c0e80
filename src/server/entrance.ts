/** What every server answers besides GraphQL: `/health` tells whether it can answer, and from which dataset; `/` leads to GraphiQL. */
import type { Plugin } from 'graphql-yoga';

export const paths = { graphql: '/graphql', health: '/health', live: '/live' } as const;

/** The header in which a server tells from which version of the dataset an answer comes. */
export const versionHeader = 'dataset-version';

export interface Health {
  readonly status: 'ok' | 'degraded' | 'unavailable';
  readonly [more: string]: unknown;
}

/** @param check told with 503 when it says unavailable, and so when it throws */
export function useEntrance(check: () => Promise<Health>): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== 'GET') return;
      if (url.pathname === '/') return endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: paths.graphql } }));
      if (url.pathname !== paths.health) return;
      const health = await check().catch((): Health => ({ status: 'unavailable' }));
      endResponse(fetchAPI.Response.json(health, { status: health.status === 'unavailable' ? 503 : 200 }));
    },
  };
}
