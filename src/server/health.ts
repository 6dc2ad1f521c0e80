/** Whether a server lives, whether it takes requests, and how it is: three paths, for three readers. */
import type { Exchange } from './exchange.ts';
import type { Paths } from './front.ts';

/** The header in which a server tells from which version of the dataset an answer comes. */
export const versionHeader = 'dataset-version';

export interface Health {
  /** `degraded`: it answers, and something lacks; `unavailable`: it can't answer */
  readonly status: 'ok' | 'degraded' | 'unavailable';
  readonly [more: string]: unknown;
}

/**
 * `/live`: the process hears requests; whoever restarts processes asks it, and it needs no data. `/ready`: requests are welcome here; a
 * balancer asks it, and it is 503 while the process ends, and when it can't answer. `/health`: how it is, for people and what watches for them.
 * @param check what throws is unavailable
 */
export function healthPaths(check: () => Promise<Health>, isDraining: () => boolean): Paths {
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
  };
}

function tell(exchange: Exchange, well: boolean, what: object): Promise<void> {
  return exchange.send(
    well ? 200 : 503,
    { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    JSON.stringify(what),
  );
}
