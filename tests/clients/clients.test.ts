/**
 * What TypeScript clients make of the schema: three generators read the printed one, and the compiler then checks every worked question
 * with its values: a name of ours that hides one of theirs shows here, and not at a client's.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, introspectionFromSchema, Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workedQuestions } from '../../src/program/questions.ts';
import { fixturesFolder } from '../support/graph.ts';

const project = join(import.meta.dirname, '../..');
const sdl = readFileSync(join(project, 'schema/api.graphql'), 'utf8');
const questions = workedQuestions(fixturesFolder).map(({ query, values }) => {
  const operation = parse(query).definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('a question must have an operation');
  const fields = operation.selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? [(each.alias ?? each.name).value] : []));
  return { name: operation.name?.value as string, query, values, fields };
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-clients-'));
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const options = { strict: true, noEmit: true, module: 'esnext', moduleResolution: 'bundler', target: 'es2022', types: [] };
  const compilerOptions = { ...options, lib: ['es2023', 'dom'], allowImportingTsExtensions: true, skipLibCheck: true };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts', 'preset/*.ts'] }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Asks every question with its values, and reads every field of the answer that it asks for at the root. */
function uses(documentOf: (name: string, query: string) => string, head: string): string {
  const asked = questions.map(({ name, query, values, fields }, index) => {
    const reads = fields.map((field) => `answer${index}.${field}`).join(', ');
    return `const answer${index} = ask(${documentOf(name, query)}, ${JSON.stringify(values)});\nexport const fields${index} = [${reads}];`;
  });
  return `${head}\n\n${asked.join('\n')}\n`;
}

const types = () => {
  try {
    return execFileSync(join(project, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
};

function generate(config: string): void {
  writeFileSync(join(folder, 'codegen.json'), config);
  execFileSync(join(project, 'node_modules/.bin/graphql-codegen'), ['--config', 'codegen.json', '--errors-only'], {
    cwd: folder,
    stdio: 'pipe',
  });
}

const given = { schema: join(project, 'schema/api.graphql'), documents: join(project, 'questions/*.graphql') };
const config = { strictScalars: true, useTypeImports: true, scalars: { ID: 'string', Date: 'string', PartialDate: 'string' } };

describe('every worked question is typed', () => {
  it('by typescript-operations', () => {
    const plugins = ['typescript-operations', 'typed-document-node'];
    generate(JSON.stringify({ ...given, generates: { 'operations.ts': { plugins, config } } }));
    const imports = `import * as operations from './operations.ts';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
declare function ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: NoInfer<Variables>): Data;`;
    writeFileSync(
      join(folder, 'ask-operations.ts'),
      uses((name) => `operations.${name}Document`, imports),
    );
    expect(types()).toBe('');
  });

  it('by the client preset', () => {
    generate(JSON.stringify({ ...given, generates: { 'preset/': { preset: 'client', config } } }));
    const imports = `import * as operations from './preset/graphql.ts';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
declare function ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: NoInfer<Variables>): Data;`;
    writeFileSync(
      join(folder, 'ask-preset.ts'),
      uses((name) => `operations.${name}Document`, imports),
    );
    expect(types()).toBe('');
  });

  it('by gql.tada', () => {
    const introspection = introspectionFromSchema(buildSchema(sdl), { descriptions: false });
    writeFileSync(join(folder, 'introspection.ts'), `export const introspection = ${JSON.stringify(introspection)} as const;\n`);
    const head = `import { initGraphQLTada, type TadaDocumentNode } from 'gql.tada';
import type { introspection } from './introspection.ts';
const graphql = initGraphQLTada<{ introspection: typeof introspection; scalars: { ID: string; Date: string; PartialDate: string } }>();
declare function ask<Data, Variables>(document: TadaDocumentNode<Data, Variables>, variables: NoInfer<Variables>): Data;`;
    writeFileSync(
      join(folder, 'ask-tada.ts'),
      uses((_, query) => `graphql(\`${query}\`)`, head),
    );
    expect(types()).toBe('');
  });

  it('and a value of another type is told of by each', () => {
    for (const file of ['ask-operations.ts', 'ask-preset.ts', 'ask-tada.ts']) {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace('"state":"TJK"', '"state":7'));
      expect(types(), file).toMatch(new RegExp(`${file}.*Type 'number' is not assignable to type 'string'`));
      writeFileSync(path, text);
    }
  });
});
