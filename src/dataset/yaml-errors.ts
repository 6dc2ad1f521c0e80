/** What is wrong with a file that is not YAML, in words for somebody who edits it. */
import type { YAMLError } from 'yaml';

const colon = 'a colon begins a value here: expected quotes around a text that has a colon in it';
const indentation = 'the line is not indented like those it belongs to: expected as many spaces';

const told: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: colon,
  BLOCK_IN_FLOW: colon,
  TAB_AS_INDENT: 'a tab indents the line: expected spaces',
  DUPLICATE_KEY: 'the field stands twice: expected it once',
  BAD_INDENT: indentation,
  MULTIPLE_DOCS: 'a line of --- begins a second document: expected one in a file',
  BAD_SCALAR_START: 'a text begins with a sign that YAML keeps for itself: expected quotes around it',
  TAG_RESOLVE_FAILED: 'a text begins with !, which YAML keeps for itself: expected quotes around it',
};

export function inPlainWords({ code, message }: YAMLError): string {
  if (code === 'MISSING_CHAR' && /quote/.test(message)) return 'a quotation mark is not closed: expected one at each end of the text';
  if (code === 'MISSING_CHAR' && /without - indicator/.test(message)) return indentation;
  if (code === 'MISSING_CHAR' && /followed by map values/.test(message))
    return 'a line without a colon: expected a field, a colon, a space and its value';
  if (code === 'UNEXPECTED_TOKEN' && /scalar at node end/.test(message)) {
    return 'the text goes on after its quotation mark is closed: expected the text in "double" ones';
  }
  return told[code] ?? `${message.replace(/\s+/g, ' ')}: expected YAML 1.2`;
}

/** The first of each line; after a line that is not indented as it should be, what is read of the file is nonsense. */
export function worthTelling(errors: readonly YAMLError[], lineOf: (error: YAMLError) => number): YAMLError[] {
  const firsts = errors.filter((error, at) => errors.findIndex((other) => lineOf(other) === lineOf(error)) === at);
  const astray = firsts.findIndex((error) => inPlainWords(error) === indentation);
  return astray < 0 ? firsts : firsts.slice(0, astray + 1);
}
