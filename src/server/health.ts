/** Whether a server lives, whether it takes requests, how it is, and what it answers from: four paths, for four readers. */
import type { Exchange } from './exchange.ts';
import { type Paths, refuse } from './front.ts';
import { headersOf, type InForce } from './in-force.ts';

export interface Health {
  /** `degraded`: it answers, and something lacks; `unavailable`: it can't answer */
  readonly status: 'ok' | 'degraded' | 'unavailable';
  readonly [more: string]: unknown;
}

/**
 * `/live`: the process hears requests; whoever restarts processes asks it, and it needs no data. `/ready`: requests are welcome here; a
 * balancer asks it, and it is 503 while the process ends, and when it can't answer. `/health`: how it is, for people and what watches for them.
 * `/version`: the dataset in force, for whoever keeps answers, as a gateway does; it costs next to nothing.
 * @param check what throws is unavailable
 */
export function healthPaths(check: () => Promise<Health>, isDraining: () => boolean, inForce: InForce): Paths {
  const checked = () => check().catch((): Health => ({ status: 'unavailable' }));
  return {
    '/live': { GET: (exchange) => tell(exchange, true, { status: 'ok' }) },
    '/ready': {
      GET: async (exchange) => {
        const status = isDraining() ? 'draining' : (await checked()).status;
        await tell(exchange, status === 'ok' || status === 'degraded', { status });
      },
    },
    '/health': {
      GET: async (exchange) => {
        const health = await checked();
        await tell(exchange, health.status !== 'unavailable', health);
      },
    },
    '/version': {
      GET: async (exchange) => {
        const origin = inForce.fresh ?? (await inForce.now());
        if (origin === null)
          return refuse(exchange, 503, 'VERSION_UNKNOWN', 'There is no one version of the dataset in force. Ask again later.');
        exchange.setHeaders(headersOf(origin));
        await tell(exchange, true, { version: origin.version });
      },
    },
  };
}

function tell(exchange: Exchange, well: boolean, what: object): Promise<void> {
  return exchange.send(
    well ? 200 : 503,
    { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    JSON.stringify(what),
  );
}
