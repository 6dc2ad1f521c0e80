/** YAML 1.2 as values: with the place of each, or in a sixth of the time without. */
import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLError, type YAMLMap } from 'yaml';
import { inPlainWords, worthTelling } from './yaml-errors.ts';

export type Path = readonly (string | number)[];
export type Line = (path: Path) => number;

/** A file that is YAML. */
export interface Parsed {
  readonly value: unknown;
  /** the line of what stands at a path, or of the deepest that is written out on the way there */
  readonly line: Line;
}

/** Reads a text; gives what is wrong with it where it is not YAML. */
export type Yaml = (text: string) => Parsed | { readonly wrong: readonly { readonly line: number; readonly message: string }[] };

/** Knows the line of everything, and tells all that is wrong. */
export const carefully: Yaml = (text) => {
  const lines = new LineCounter();
  const notYaml = (offset: number, message: string) => ({ line: lines.linePos(offset).line, message: `is not YAML: ${message}` });
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // What it warns of would be read as something else than was written.
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    const lineOf = (error: YAMLError) => lines.linePos(error.pos[0]).line;
    return { wrong: worthTelling(errors, lineOf).map((error) => notYaml(error.pos[0], inPlainWords(error))) };
  }
  try {
    return {
      // An anchor may well serve all members of a large organisation; what the limit is against needs far more.
      value: document.toJS({ maxAliasCount: 10_000 }),
      line: (path) => lines.linePos(offsetOf(document.contents as Node | null, path)).line,
    };
  } catch (error) {
    // An alias without its anchor, or too many of them, shows only now, and without a place.
    const { message } = error as Error;
    const name = /: (\S+)$/.exec(message)?.[1];
    const offset = name === undefined ? 0 : text.indexOf(`*${name}`);
    return { wrong: [notYaml(Math.max(0, offset), `${message}: expected YAML 1.2`)] };
  }
};

/**
 * Knows no line, and not what is wrong: where anything is, with the text or with what was read, it is to be read carefully. Some
 * indentation that `carefully` refuses passes, and means the same.
 */
export const quickly: Yaml = (text) => {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) ?? null, line: () => 1 };
  } catch {
    return { wrong: [{ line: 1, message: 'is not YAML' }] };
  }
};

/** The offset of the deepest node on a path that is written out. */
function offsetOf(root: Node | null, path: Path): number {
  let node = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairOf(node, step);
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((pair) => String((pair.key as { value?: unknown })?.value) === String(key));
}
