/** What is configured, as the server and its port are told. */
import type { ListenOptions } from '../server/listen.ts';
import { createLogger } from '../server/logger.ts';
import type { Measurements, Metrics } from '../server/metrics.ts';
import type { ServerSettings } from '../server/server.ts';
import type { Tracing } from '../server/tracing.ts';
import type { Configuration } from './configuration.ts';

/** For a server that anybody may ask. */
export function publicSettings(configuration: Configuration) {
  return {
    ...settingsOfAll(configuration),
    rate: configuration.rateLimit === null ? undefined : { cost: configuration.rateLimit },
    introspection: configuration.introspection,
    getQuestions: configuration.getQuestions,
    trustedOnly: configuration.trustedOnly,
  } satisfies ServerSettings;
}

/** For a subgraph's server too, which its gateway alone asks: that one is no client among others, and asks what it has to. */
export function settingsOfAll(configuration: Configuration) {
  return {
    logger: createLogger(configuration.logLevel),
    crossOrigin: { origins: configuration.corsOrigins },
    proxies: configuration.trustedProxies,
    graphiql: configuration.graphiql,
    answersKept: configuration.answersKept,
  } satisfies ServerSettings;
}

export function listenOptions(configuration: Configuration, variable = 'PORT'): ListenOptions {
  return { variable, drainTime: configuration.drainTime, connections: configuration.maxConnections };
}

/** What measures this process, where somebody asks for measurements. Its code is loaded only then. */
export async function metricsOf({ metricsPort }: Configuration, part: string): Promise<Metrics | undefined> {
  if (metricsPort === null) return undefined;
  const { Metrics } = await import('../server/metrics.ts');
  return new Metrics(part);
}

/** What traces this process's requests, where somebody asks for traces. Its code is loaded only then. */
export async function tracingOf({ traces, logLevel }: Configuration, part: string): Promise<Tracing | undefined> {
  if (traces === null) return undefined;
  const { Tracing } = await import('../server/tracing.ts');
  return new Tracing({ ...traces, part, logger: createLogger(logLevel) });
}

export async function readAll(metrics: Metrics | undefined): Promise<readonly Measurements[]> {
  return metrics ? [await metrics.read()] : [];
}
