/** The corpus: queries that every deployment must answer alike, and such as every deployment must refuse alike. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CorpusQuery {
  readonly name: string;
  readonly text: string;
}

function queriesIn(folder: string): CorpusQuery[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => ({ name: name.replace('.graphql', ''), text: readFileSync(join(folder, name), 'utf8') }));
}

const folder = join(import.meta.dirname, '../corpus');
export const corpus = queriesIn(folder);

/** Queries that are refused: their first line says with which code and, unless they are refused before it is looked at, for which argument. */
export const refused = queriesIn(join(folder, 'refused')).map((query) => {
  const [, code, argument] = /^# (\S+)(?: (\S+))?\n/.exec(query.text) ?? [];
  return { ...query, extensions: argument === undefined ? { code } : { code, argument } };
});

/** Of some ids those first that a query of the corpus names, so that a dataset which bears a part of them has these. */
export function namedFirst(ids: readonly string[]): string[] {
  const named = new Set([...corpus, ...refused].flatMap(({ text }) => [...text.matchAll(/"([^"]+)"/g)].map(([, id]) => id as string)));
  return [...ids.filter((id) => named.has(id)), ...ids.filter((id) => !named.has(id))];
}
