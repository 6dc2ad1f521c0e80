/** The configuration: environment variables, read and validated once. */
import { z } from 'zod';

export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** PostgreSQL; null: SQLite in `dataFolder` */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly fixturesFolder: string;
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
} as const;

const text = (fallback: string) => z.string().trim().min(1, 'expected some text').default(fallback);

const environment = z.object({
  PORT: z
    .string()
    .default('4000')
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, 'expected a port number from 0 to 65535')
    .transform(Number),
  HOST: text('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .refine(
      (value) => /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? ''),
      'expected an address such as postgres://user:password@host:5432/database',
    )
    .optional(),
  DATA_DIR: text('.demarche'),
  FIXTURES_DIR: text('fixtures'),
});

/** Reads the variables. Throws BadConfiguration naming every one that is wrong. */
export function readConfiguration(variables: NodeJS.ProcessEnv): Configuration {
  const result = environment.safeParse(variables);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      // An address may hold a password.
      const value = name === 'DATABASE_URL' ? '' : ` is “${variables[name]}”`;
      return `${name}${value}: ${issue.message}.`;
    });
    throw new BadConfiguration(`The configuration is wrong:\n${lines.join('\n')}`);
  }
  const { PORT, HOST, DATABASE_URL, DATA_DIR, FIXTURES_DIR } = result.data;
  return { port: PORT, host: HOST, databaseUrl: DATABASE_URL ?? null, dataFolder: DATA_DIR, fixturesFolder: FIXTURES_DIR };
}
