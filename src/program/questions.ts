/** The worked questions of a dataset, each with the document of questions/ that it asks; and whether its values fit the document. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from 'graphql';
import type { Problem } from '../dataset/problems.ts';
import { type DatasetRead, questionsFile, readQuestions } from '../dataset/read.ts';
import { recordTypes } from '../domain/records.ts';
import { nearest } from '../search/nearest.ts';
import type { Question } from '../server/graphiql.ts';

const documentsFolder = join(import.meta.dirname, '../../questions');

/** The documents of questions/ by their names. */
export function documents(): Map<string, string> {
  const files = readdirSync(documentsFolder).filter((file) => file.endsWith('.graphql'));
  return new Map(files.sort().map((file) => [file.replace('.graphql', ''), readFileSync(join(documentsFolder, file), 'utf8')]));
}

/** A dataset's worked questions in their order. Those whose document isn't there are left out: `check` tells of them. */
export function workedQuestions(folder: string): Question[] {
  const texts = documents();
  return readQuestions(folder).flatMap(({ id, title, note, group, document, values }) => {
    const query = texts.get(document);
    return query === undefined ? [] : [{ id, title, note: note ?? null, group, query, values }];
  });
}

/** What is wrong with a dataset's worked questions: two of one id, an unknown document, values that don't fit it, ids that name nothing. */
export function questionProblems({ questions, records }: Pick<DatasetRead, 'questions' | 'records'>, schema: GraphQLSchema): Problem[] {
  const texts = documents();
  const known = new Set(recordTypes.flatMap((type) => records[type].map(({ id }) => id)));
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { id, document, values, line } of questions) {
    const report = (path: readonly string[], message: string) =>
      problems.push({ file: questionsFile, line: line(path), record: id, message });
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line());
    else report(['id'], `id is that of the question in line ${first} too: expected one of its own`);

    const text = texts.get(document);
    if (text === undefined) {
      const near = nearest(document, [...texts.keys()]);
      report(['document'], `document is “${document}”: expected ${near ?? `one of ${[...texts.keys()].join(', ')}`}`);
      continue;
    }
    const parsed = parse(text);
    const [invalid] = validate(schema, parsed);
    if (invalid) {
      report(['document'], `questions/${document}.graphql doesn’t fit the schema: ${invalid.message}`);
      continue;
    }
    const declared = operationOf(parsed).variableDefinitions ?? [];
    const names = declared.map(({ variable }) => variable.name.value);
    for (const name of Object.keys(values)) {
      if (!names.includes(name))
        report(['values', name], `values.${name} is no variable of ${document}: expected ${names.join(', ') || 'none'}`);
    }
    for (const { message } of getVariableValues(schema, declared, values).errors ?? []) {
      const name = /^Variable "\$(\w+)"/.exec(message)?.[1] ?? '';
      report(['values', name], `values.${name} doesn’t fit ${document}: ${message}`);
    }
    for (const name of variablesOfIds(parsed)) {
      for (const value of [values[name]].flat()) {
        if (typeof value === 'string' && !known.has(value))
          report(['values', name], `values.${name} names “${value}”: expected the id of a record`);
      }
    }
  }
  return problems;
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  return document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
}

/** The variables of type ID, alone or in a list. */
function variablesOfIds(document: DocumentNode): string[] {
  const names: string[] = [];
  visit(document, {
    VariableDefinition({ variable, type }) {
      let named = type;
      while (named.kind !== Kind.NAMED_TYPE) named = named.type;
      if (named.name.value === 'ID') names.push(variable.name.value);
      return false;
    },
  });
  return names;
}
