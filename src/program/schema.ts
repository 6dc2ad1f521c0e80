/** `schema`: prints the schemas, the JSON Schemas of the dataset's files, and what docs/ says from code and data; or checks that all is up to date. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, isIntrospectionType, isObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import { datasetSchema, fileSchema, forms, questionsSchema } from '../dataset/forms.ts';
import { recordTypes } from '../domain/records.ts';
import { subgraph as organisations } from '../organisations/subgraph.ts';
import { subgraph as positions } from '../positions/subgraph.ts';
import { compose } from '../supergraph/compose.ts';
import { schema as merged } from '../supergraph/schema.ts';
import { subgraphNames, subgraphUrl } from '../supergraph/subgraphs.ts';
import { printedPages } from './pages.ts';

/** Every printed file, by its path from the project's folder. */
function printedSchemas(): Map<string, string> {
  const sdl = { organisations: printSubgraphSchema(organisations), positions: printSubgraphSchema(positions) };
  const subgraphs = subgraphNames.map((name) => ({ name, url: subgraphUrl(name), sdl: sdl[name] }));
  const files = new Map([
    ['schema/organisations.graphql', sdl.organisations],
    ['schema/positions.graphql', sdl.positions],
    ['schema/supergraph.graphql', compose(subgraphs).supergraphSdl],
    ['schema/api.graphql', printSchema(lexicographicSortSchema(merged))],
    ['schema/plain-types.json', JSON.stringify(plainTypes(merged), null, 2)],
  ]);
  files.set('fixtures/schemas/dataset.schema.json', JSON.stringify(datasetSchema(), null, 2));
  files.set('fixtures/schemas/questions.schema.json', JSON.stringify(questionsSchema(), null, 2));
  for (const type of recordTypes) {
    files.set(`fixtures/schemas/${forms[type].place}.schema.json`, JSON.stringify(fileSchema(forms[type]), null, 2));
  }
  return new Map([...files].map(([path, text]) => [path, `${text.trimEnd()}\n`]));
}

/** The types without an id: plain values, which a cache that knows records by their ids keeps within their parents. */
function plainTypes(schema: GraphQLSchema): string[] {
  const plain = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !isIntrospectionType(type) && type !== schema.getQueryType() && !('id' in type.getFields()),
  );
  return plain.map(({ name }) => name).sort();
}

/** Returns the exit code: with `checkOnly`, 1 when a file is out of date. */
export async function schema(checkOnly: boolean, print: (line: string) => void): Promise<number> {
  const stale = keep(printedSchemas(), checkOnly, print) + keep(await printedPages(), checkOnly, print);
  print(
    stale === 0
      ? 'The printed schemas and pages are up to date.'
      : `${stale} ${stale === 1 ? 'file' : 'files'} ${checkOnly ? 'out of date' : 'written'}.`,
  );
  return checkOnly && stale > 0 ? 1 : 0;
}

/** Writes the files that differ from what is printed, or with `checkOnly` tells of them; returns how many they are. */
function keep(files: ReadonlyMap<string, string>, checkOnly: boolean, print: (line: string) => void): number {
  let stale = 0;
  for (const [path, text] of files) {
    const current = existsSync(path) ? readFileSync(path, 'utf8') : null;
    if (current === text) continue;
    stale++;
    if (checkOnly)
      print(`${path}:${firstDifference(current ?? '', text)}: is not what the program prints: run npm run schema, and review the change`);
    else {
      mkdirSync(dirname(join('.', path)), { recursive: true });
      writeFileSync(path, text);
      print(`${path} written`);
    }
  }
  return stale;
}

function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const index = right.findIndex((line, at) => line !== left[at]);
  return (index < 0 ? right.length : index) + 1;
}
