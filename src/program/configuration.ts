/** The configuration: environment variables, read and validated once. */
import { isIP } from 'node:net';
import { z } from 'zod';
import { usualAnswers } from '../server/answers.ts';
import { type LogLevel, logLevels } from '../server/log-level.ts';
import { usualRecords } from '../store/kept.ts';
import { type SubgraphName, subgraphPorts, subgraphUrl } from '../supergraph/subgraphs.ts';

export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** PostgreSQL; null: SQLite in `dataFolder` */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly fixturesFolder: string;
  /** connections to PostgreSQL that a process holds at most, for one version of the dataset */
  readonly poolSize: number;
  /** milliseconds after which PostgreSQL gives up a statement */
  readonly statementTimeout: number;
  /** where each subgraph's server listens */
  readonly subgraphPorts: Readonly<Record<SubgraphName, number>>;
  /** where the gateway finds each subgraph */
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>>;
  /** whether the web explorer is served at / */
  readonly explorer: boolean;
  /** milliseconds that the gateway waits for a subgraph */
  readonly subgraphTimeout: number;
  readonly logLevel: LogLevel;
  readonly corsOrigins: readonly string[] | '*';
  /** units of cost that a client may ask for in a minute; null: any number */
  readonly rateLimit: number | null;
  readonly trustedProxies: readonly string[];
  readonly maxConnections: number;
  /** bytes of answers that a process keeps */
  readonly answersKept: number;
  /** bytes of records that a process keeps once read */
  readonly recordsKept: number;
  /** milliseconds that requests have to end when the process is stopped */
  readonly drainTime: number;
  /** processes behind the port */
  readonly workers: number;
  /** where measurements are told; null: nowhere */
  readonly metricsPort: number | null;
  /** where traces go; null: nowhere */
  readonly traces: { readonly endpoint: string; readonly headers: Readonly<Record<string, string>>; readonly service: string } | null;
  readonly graphiql: boolean;
  readonly introspection: boolean;
  readonly getQuestions: boolean;
  /** whether only documents known by their ids are answered */
  readonly trustedOnly: boolean;
}

/** Thrown when variables are wrong; the message names each of them, one line each. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';
}

/** What can be set, with what it means and its default; also what `--help` prints. */
export const variables = {
  PORT: 'port to listen on, 0 for any free one (default 4000)',
  HOST: 'address to listen on (default 127.0.0.1)',
  DATABASE_URL: 'postgres://… to keep the data in PostgreSQL (default: SQLite files in DATA_DIR)',
  DATA_DIR: 'folder for the SQLite files (default .demarche)',
  FIXTURES_DIR: 'folder of the curated dataset (default fixtures)',
  POOL_SIZE: 'connections to PostgreSQL that a process holds at most for the records of a version; one more reads its votes (default 10)',
  STATEMENT_TIMEOUT: 'milliseconds after which PostgreSQL gives up a statement (default 5000)',
  ORGANISATIONS_PORT: 'port of the organisations subgraph’s server (default 4001)',
  POSITIONS_PORT: 'port of the positions subgraph’s server (default 4002)',
  ORGANISATIONS_URL: `where the gateway finds the organisations subgraph (default ${subgraphUrl('organisations')})`,
  POSITIONS_URL: `where the gateway finds the positions subgraph (default ${subgraphUrl('positions')})`,
  EXPLORER: 'on or off: whether the web explorer is served at / (default on)',
  SUBGRAPH_TIMEOUT:
    'milliseconds that the gateway waits for a subgraph that answers nothing, and for costly questions longer (default 800)',
  LOG_LEVEL: 'what is logged: silent, error, warn (what was refused or cut short too), info (every request too) (default warn)',
  CORS_ORIGINS: 'origins whose pages may read answers, with commas, or * for any; never with credentials (default *)',
  RATE_LIMIT: 'units of cost that one client may ask for in a minute, 0 for any number (default 6000000)',
  TRUSTED_PROXIES: 'addresses or ranges of proxies, with commas, whose X-Forwarded-For is believed (default none)',
  MAX_CONNECTIONS: 'connections at once (default 1000)',
  ANSWERS_KEPT: `bytes of answers that a process keeps for who asks the same, 0 for none (default ${usualAnswers})`,
  RECORDS_KEPT: `bytes of records that a process keeps once read, 0 for none (default ${usualRecords})`,
  DRAIN_TIME: 'milliseconds that requests under way have to end when the process is stopped (default 10000)',
  WORKERS: 'processes that serve behind the port, each on a core (default 1)',
  METRICS_PORT: 'port that tells measurements for Prometheus at /metrics, 0 for any free one (default none: nothing is measured)',
  OTEL_EXPORTER_OTLP_ENDPOINT:
    'address of an OpenTelemetry collector that takes traces by OTLP over HTTP, such as http://127.0.0.1:4318 (default none: nothing is traced)',
  OTEL_EXPORTER_OTLP_HEADERS: 'what the collector is told beside: name=value, with commas, percent-encoded (default none)',
  OTEL_SERVICE_NAME: 'what the traces are of (default demarche)',
  GRAPHIQL: 'on or off: whether browsers get GraphiQL at /graphql (default on)',
  INTROSPECTION: 'on or off: whether the schema may be asked for (default on)',
  GET_QUESTIONS: 'on or off: whether questions may be asked by GET (default on)',
  DOCUMENTS: 'any or trusted: whether any question is answered, or only the documents that the explorer asks, by their ids (default any)',
} as const;

const text = (fallback: string) => z.string().trim().min(1, 'expected some text').default(fallback);

const portNumber = z
  .string()
  .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, 'expected a port number from 0 to 65535')
  .transform(Number);

const port = (fallback: number) => portNumber.default(fallback);

const count = (fallback: number, most: number) =>
  z
    .string()
    .default(String(fallback))
    .refine((value) => /^[1-9]\d*$/.test(value) && Number(value) <= most, `expected a whole number from 1 to ${most}`)
    .transform(Number);

const fromZero = (fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .refine((value) => /^\d{1,12}$/.test(value), 'expected a whole number from 0 on')
    .transform(Number);

const address = (protocol: RegExp, example: string) =>
  z.string().refine((value) => protocol.test(URL.parse(value)?.protocol ?? ''), `expected an address such as ${example}`);

const onOff = z
  .enum(['on', 'off'])
  .default('on')
  .transform((value) => value === 'on');

/** Texts with commas between them. */
const list = (fallback: string, isOne: (text: string) => boolean, expected: string) =>
  z
    .string()
    .default(fallback)
    .transform((value) => value.split(',').flatMap((each) => each.trim() || []))
    .refine((values) => values.every(isOne), expected);

function isHeader(text: string): boolean {
  try {
    new Headers(headersOf([text]));
    return text.includes('=');
  } catch {
    return false;
  }
}

const headersOf = (texts: readonly string[]) =>
  Object.fromEntries(
    texts.map((each) => {
      const at = each.indexOf('=');
      return [each.slice(0, at).trim(), decodeURIComponent(each.slice(at + 1).trim())];
    }),
  );

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  return family !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32)));
}

const environment = z.object({
  PORT: port(4000),
  HOST: text('127.0.0.1'),
  DATABASE_URL: address(/^postgres(ql)?:$/, 'postgres://user:password@host:5432/database').optional(),
  DATA_DIR: text('.demarche'),
  FIXTURES_DIR: text('fixtures'),
  POOL_SIZE: count(10, 1_000),
  STATEMENT_TIMEOUT: count(5_000, 600_000),
  ORGANISATIONS_PORT: port(subgraphPorts.organisations),
  POSITIONS_PORT: port(subgraphPorts.positions),
  ORGANISATIONS_URL: address(/^https?:$/, subgraphUrl('organisations')).default(subgraphUrl('organisations')),
  POSITIONS_URL: address(/^https?:$/, subgraphUrl('positions')).default(subgraphUrl('positions')),
  EXPLORER: z.enum(['on', 'off']).default('on'),
  SUBGRAPH_TIMEOUT: count(800, 60_000),
  LOG_LEVEL: z.enum(logLevels).default('warn'),
  CORS_ORIGINS: list('*', (each) => each === '*' || URL.parse(each)?.origin === each, 'expected origins such as https://example.org, or *'),
  RATE_LIMIT: fromZero(6_000_000),
  TRUSTED_PROXIES: list('', isAddressOrRange, 'expected addresses or ranges such as 10.0.0.0/8'),
  MAX_CONNECTIONS: count(1_000, 1_000_000),
  ANSWERS_KEPT: fromZero(usualAnswers),
  RECORDS_KEPT: fromZero(usualRecords),
  DRAIN_TIME: count(10_000, 600_000),
  WORKERS: count(1, 256),
  METRICS_PORT: portNumber.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: address(/^https?:$/, 'http://127.0.0.1:4318').optional(),
  OTEL_EXPORTER_OTLP_HEADERS: list('', isHeader, 'expected name=value, with commas, percent-encoded'),
  OTEL_SERVICE_NAME: text('demarche'),
  GRAPHIQL: onOff,
  INTROSPECTION: onOff,
  GET_QUESTIONS: onOff,
  DOCUMENTS: z.enum(['any', 'trusted']).default('any'),
});

/** An address may hold a password, a header a token. */
const secrets = new Set(['DATABASE_URL', 'OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_HEADERS']);

/** Reads the variables. Throws BadConfiguration naming every one that is wrong. */
export function readConfiguration(variables: NodeJS.ProcessEnv): Configuration {
  const result = environment.safeParse(variables);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const value = secrets.has(name) ? '' : ` is “${variables[name]}”`;
      return `${name}${value}: ${issue.message}.`;
    });
    throw new BadConfiguration(`The configuration is wrong:\n${lines.join('\n')}`);
  }
  const { data } = result;
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL ?? null,
    dataFolder: data.DATA_DIR,
    fixturesFolder: data.FIXTURES_DIR,
    poolSize: data.POOL_SIZE,
    statementTimeout: data.STATEMENT_TIMEOUT,
    subgraphPorts: { organisations: data.ORGANISATIONS_PORT, positions: data.POSITIONS_PORT },
    subgraphUrls: { organisations: data.ORGANISATIONS_URL, positions: data.POSITIONS_URL },
    explorer: data.EXPLORER === 'on',
    subgraphTimeout: data.SUBGRAPH_TIMEOUT,
    logLevel: data.LOG_LEVEL,
    corsOrigins: data.CORS_ORIGINS.includes('*') ? '*' : data.CORS_ORIGINS,
    rateLimit: data.RATE_LIMIT === 0 ? null : data.RATE_LIMIT,
    trustedProxies: data.TRUSTED_PROXIES,
    maxConnections: data.MAX_CONNECTIONS,
    answersKept: data.ANSWERS_KEPT,
    recordsKept: data.RECORDS_KEPT,
    drainTime: data.DRAIN_TIME,
    workers: data.WORKERS,
    metricsPort: data.METRICS_PORT ?? null,
    traces:
      data.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? null
        : {
            endpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT,
            headers: headersOf(data.OTEL_EXPORTER_OTLP_HEADERS),
            service: data.OTEL_SERVICE_NAME,
          },
    graphiql: data.GRAPHIQL,
    introspection: data.INTROSPECTION,
    getQuestions: data.GET_QUESTIONS,
    trustedOnly: data.DOCUMENTS === 'trusted',
  };
}
