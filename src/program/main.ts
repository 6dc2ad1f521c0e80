/** The command line: `node src/program/main.ts COMMAND`. Each command's code is loaded only when it is asked for. */
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { variables } from './configuration.ts';

// Code stripped of its types and compiled once is not again: later starts are a third quicker.
enableCompileCache();

const help = `Demarche: a GraphQL federation of international organisations and the positions stated in and around them.

Usage: node with-node.mjs node src/program/main.ts COMMAND [OPTIONS]

Commands
  start             serve the graph, with GraphiQL                            npm start
  check [DIR]       check a dataset: every problem, with file and line        npm run check
                    --texts DIR  source texts that no summary may repeat (default ../shared/sources; skipped if absent)
  schema            print the schemas into schema/ and fixtures/schemas/      npm run schema
                    --check      only tell whether they are up to date
  help              this text

Environment
${Object.entries(variables)
  .map(([name, meaning]) => `  ${name.padEnd(16)}  ${meaning}`)
  .join('\n')}

Exit codes: 0 done, 1 something is wrong with data, configuration or surroundings, 2 the command line can't be understood.`;

const print = (line: string) => console.log(line);

const commands: Record<string, (args: string[]) => Promise<number>> = {
  async start(args) {
    parseArgs({ args, options: {} });
    const { readConfiguration } = await import('./configuration.ts');
    const configuration = readConfiguration(process.env);
    const { start } = await import('./start.ts');
    const running = await start(configuration, print);
    let stopping = false;
    // A terminal's Ctrl-C reaches every process of the command, and each may pass it on.
    const stop = () => {
      if (stopping) return;
      stopping = true;
      running.close().then(() => process.exit(0));
      // Whoever is still reading after this has had the time.
      setTimeout(() => process.exit(0), 5_000).unref();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    return 0;
  },
  async check(args) {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { texts: { type: 'string' } } });
    if (positionals.length > 1) throw new UsageError(`check takes one folder, but got ${positionals.length}`);
    const { check } = await import('./check.ts');
    return check(positionals[0] ?? 'fixtures', values.texts ?? '../shared/sources', print);
  },
  async schema(args) {
    const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } });
    const { schema } = await import('./schema.ts');
    return schema(values.check, print);
  },
  async help() {
    print(help);
    return 0;
  },
};

class UsageError extends Error {
  readonly code = 'ERR_PARSE_ARGS_USAGE';
}

/** Errors whose message says all that their reader needs. */
const plain = new Set(['BadConfiguration', 'StorageUnavailable', 'SnapshotUnreadable', 'InvalidDataset', 'CannotListen']);

const [name = 'help', ...rest] = process.argv.slice(2);
const command = commands[rest.includes('--help') || name === '--help' || name === '-h' ? 'help' : name];
try {
  if (!command) throw new UsageError(`there is no command ${name}`);
  process.exitCode = await command(rest);
} catch (error) {
  const { code, name, message } = error as NodeJS.ErrnoException;
  if (code?.startsWith('ERR_PARSE_ARGS')) {
    console.error(`demarche: ${message}\nSee: node with-node.mjs node src/program/main.ts help`);
    process.exit(2);
  }
  console.error(plain.has(name) ? message : error);
  process.exit(1);
}
