/** What serves, with its measurements at a port of their own. */
import { listen } from '../server/listen.ts';
import { createLogger } from '../server/logger.ts';
import { textOf } from '../server/metrics.ts';
import { createMetricsServer } from '../server/metrics-server.ts';
import type { Configuration } from './configuration.ts';
import type { Started } from './part.ts';

export async function measuring(
  started: Started,
  { host, logLevel }: Configuration,
  port: number,
  print: (line: string) => void,
): Promise<Started> {
  const server = createMetricsServer(createLogger(logLevel), async () => textOf(await started.measure()));
  const { address, close } = await listen(server, host, port, { variable: 'METRICS_PORT', drainTime: 1_000 }).catch(async (error) => {
    await started.close();
    throw error;
  });
  print(`Metrics              ${address}/metrics`);
  return {
    ...started,
    close: async () => {
      // How it ends is measured too.
      const cut = await started.close();
      await close();
      return cut;
    },
  };
}
