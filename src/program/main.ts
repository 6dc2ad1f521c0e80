/** The command line: `node src/program/main.ts COMMAND`. Each command's code is loaded only when it is asked for. */
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { type Configuration, variables } from './configuration.ts';
import { isPart, print, type Started, serveUntilStopped } from './part.ts';

// What an import reads is soon garbage: cleaned away sooner, it takes 330 MB at most in place of 430. Before the cache is enabled, which keeps what is
// compiled under other flags apart.
if (process.argv[2] === 'import')
  for (const flag of ['--heap-growing-percent=40', '--semi-space-growth-factor=1']) setFlagsFromString(flag);

// What checks itself for whoever writes programs doesn't do so for whoever asks questions: it is a tenth of a gateway's time.
if (process.argv[2] === 'start') process.env.NODE_ENV ??= 'production';

// Code stripped of its types and compiled once is not again: later starts are a third quicker.
enableCompileCache();

const help = `Demarche: a GraphQL federation of international organisations and the positions stated in and around them.

Usage: node with-node.mjs node src/program/main.ts COMMAND [OPTIONS]

Commands
  start             serve the graph, with GraphiQL                            npm start
                    --federated      two subgraphs and a gateway, three       npm run start:federated
                                     processes that start and stop together
                    --subgraph NAME  one subgraph alone                       npm run start:organisations, start:positions
                    --gateway        the gateway alone                        npm run start:gateway
  import FILE…      put published votes in force, as a layer upon the       npm run import -- FILE…
                    dataset's ledger: Voeten's three files or his single
                    one, the UN Digital Library's file as it is
                    downloaded, or a folder of them; .csv, .tsv, .csv.gz
                    --skip        leave out what is wrong, and list it
                    --name NAME   keep it beside imports of other names
                    --replace     even if that loses most of what was there
                    --ledger DIR  write the ledger of DIR instead
                    --list        list the imports in force
                    --remove NAME take one away
  backup DIR        keep what is in force, with its votes, in a folder        npm run backup -- DIR
  restore [DIR]     put a backup in force, or write anew what is damaged      npm run restore
  dev               start, and again after every change; beside it the      npm run dev
                    explorer, which reloads by itself
  build             build the web explorer, which start does               npm run build
                    by itself where it is absent
  check [DIR]       check a dataset: every problem, with file and line        npm run check
                    --texts DIR  source texts that no summary may repeat (default ../shared/sources; skipped if absent)
                    --due        list what is to be looked after instead: newer files, unbound series, terms
                    --new        list the positions that are new or changed instead, for a reviewer, by risk
                    --since REV  since this git revision (default: where the branch left main, or the last commit's parent)
  schema            print the schemas, and the pages of docs/ that follow     npm run schema
                    from code and data
                    --check      only tell whether they are up to date
  help              this text

Environment
${Object.entries(variables)
  .map(([name, meaning]) => `  ${name.padEnd(18)}  ${meaning}`)
  .join('\n')}

Exit codes: 0 done, 1 something is wrong with data, configuration or surroundings, 2 the command line can't be understood.`;

const commands: Record<string, (args: string[]) => Promise<number>> = {
  async start(args) {
    const { values } = parseArgs({
      args,
      options: { federated: { type: 'boolean' }, gateway: { type: 'boolean' }, subgraph: { type: 'string' } },
    });
    if (Object.keys(values).length > 1) throw new UsageError('start takes one of --federated, --gateway and --subgraph NAME');
    const began = performance.now();
    const { readConfiguration } = await import('./configuration.ts');
    const configuration = readConfiguration(process.env);
    serveUntilStopped(await startChosen(values, configuration));
    // Said when a signal is heard, and not before.
    if (!isPart()) print(`Ready in ${Math.round(performance.now() - began)} ms. Ctrl-C stops it.`);
    return 0;
  },
  async import(args) {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        skip: { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        name: { type: 'string' },
        ledger: { type: 'string' },
        remove: { type: 'string' },
      },
    });
    const { skip, replace, list, name = null, ledger, remove } = values;
    if (name !== null && !/^[a-z0-9][a-z0-9.-]*$/.test(name))
      throw new UsageError(`--name takes small letters, digits, dots and hyphens, but got ${name}`);
    const asked = [positionals.length > 0, list, remove !== undefined].filter(Boolean).length;
    if (asked !== 1) throw new UsageError('import what? It takes files or folders, or --list, or --remove NAME');
    const { readConfiguration } = await import('./configuration.ts');
    const configuration = readConfiguration(process.env);
    const { importVotes, listImports, removeImport, writeVotes } = await import('./import.ts');
    if (list) await listImports(configuration, print);
    else if (remove !== undefined) await removeImport(configuration, remove, print);
    else if (ledger !== undefined) await writeVotes(configuration, positionals, ledger, { skip }, process.stderr, print);
    else await importVotes(configuration, positionals, { skip, replace, name }, process.stderr, print);
    return 0;
  },
  async backup(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    if (positionals.length !== 1) throw new UsageError('backup takes the folder to keep it in');
    const { readConfiguration } = await import('./configuration.ts');
    await (await import('./backup.ts')).backup(readConfiguration(process.env), positionals[0] as string, print);
    return 0;
  },
  async restore(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    if (positionals.length > 1) throw new UsageError(`restore takes one folder, but got ${positionals.length}`);
    const { readConfiguration } = await import('./configuration.ts');
    await (await import('./backup.ts')).restore(readConfiguration(process.env), positionals[0] ?? null, print);
    return 0;
  },
  async dev() {
    const { readConfiguration } = await import('./configuration.ts');
    const { dev } = await import('./dev.ts');
    return dev(readConfiguration(process.env).port);
  },
  async build() {
    const { buildExplorer } = await import('./explorer.ts');
    print(`The explorer is built: ${await buildExplorer()}`);
    return 0;
  },
  async check(args) {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        texts: { type: 'string' },
        due: { type: 'boolean', default: false },
        new: { type: 'boolean', default: false },
        since: { type: 'string' },
      },
    });
    if (positionals.length > 1) throw new UsageError(`check takes one folder, but got ${positionals.length}`);
    if (values.since !== undefined && !values.new) throw new UsageError('check takes --since only with --new');
    if (values.due && values.new) throw new UsageError('check takes one of --due and --new');
    if (values.new) {
      const { review } = await import('./review.ts');
      review(positionals[0] ?? 'fixtures', values.since ?? null, print);
      return 0;
    }
    if (values.due) {
      const [{ due }, { today }] = await Promise.all([import('./due.ts'), import('../domain/dates.ts')]);
      due(positionals[0] ?? 'fixtures', today(), print);
      return 0;
    }
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

interface Chosen {
  readonly federated?: boolean;
  readonly gateway?: boolean;
  readonly subgraph?: string;
}

/** Starts what is asked for; its measurements are told by this process, unless another one tells them with those of other parts. */
async function startChosen(chosen: Chosen, configuration: Configuration): Promise<Started> {
  const started = await startServing(chosen, configuration);
  const { metricsPort } = configuration;
  if (isPart() || metricsPort === null) return started;
  return (await import('./measuring.ts')).measuring(started, configuration, metricsPort, print);
}

async function startServing({ federated, gateway, subgraph }: Chosen, configuration: Configuration): Promise<Started> {
  if (federated) return (await import('./federated.ts')).startFederated(configuration, print);
  const { subgraphNames } = await import('../supergraph/subgraphs.ts');
  const name = subgraphNames.find((name) => name === subgraph) ?? null;
  if (subgraph !== undefined && name === null)
    throw new UsageError(`there is no subgraph ${subgraph}, only ${subgraphNames.join(' and ')}`);
  if (configuration.workers > 1) {
    const { hasWorkers, startWorkers } = await import('./workers.ts');
    if (hasWorkers(configuration)) return startWorkers(configuration, !gateway, print);
  }
  if (gateway) return (await import('./gateway.ts')).startGateway(configuration, print);
  return (await import('./start.ts')).start(configuration, print, name);
}

class UsageError extends Error {
  readonly code = 'ERR_PARSE_ARGS_USAGE';
}

/** Errors whose message says all that their reader needs. */
const plain = new Set([
  'BadConfiguration',
  'StorageUnavailable',
  'SnapshotUnreadable',
  'ImportUnreadable',
  'InvalidDataset',
  'CannotListen',
  'ExplorerNotBuilt',
  'PartEnded',
  'MalformedRow',
  'NothingToImport',
  'NothingToRestore',
  'AmbiguousFiles',
  'WouldLose',
  'UnknownRevision',
]);

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
