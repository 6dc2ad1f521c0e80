/** Measurements at /metrics, at a port of their own: they are nobody's business but of whoever watches over this. */
import { createFront, type Front } from './front.ts';
import type { Logger } from './logger.ts';
import { contentType } from './metrics.ts';

export function createMetricsServer(logger: Logger, read: () => Promise<string>): Front {
  return createFront({
    logger,
    crossOrigin: { origins: [] },
    paths: {
      '/metrics': {
        GET: async (exchange) => exchange.send(200, { 'content-type': contentType, 'cache-control': 'no-store' }, await read()),
      },
    },
  });
}
