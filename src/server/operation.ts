/** What is told of a question where its text isn't: in the log, and as a label of measurements. */
import { createHash } from 'node:crypto';
import { type DocumentNode, getOperationAST, Kind, type SelectionSetNode } from 'graphql';
import { trustedDocuments } from './trusted-documents.ts';

export interface ToldOperation {
  /** as its asker calls it; null where it has no name */
  readonly name: string | null;
  /** of its text: the same question has the same. The first twelve digits of its SHA-256 */
  readonly hash: string;
  /**
   * What it is counted as. There are only so many: the name of a document that is known here, otherwise the root field that is asked for, or
   * `several`. A name that anybody may choose would let anybody fill the memory with measurements.
   */
  readonly label: string;
}

const told = new WeakMap<DocumentNode, Map<string, ToldOperation>>();

/** Made once for a document that is kept. */
export function toldOf(document: DocumentNode, operationName?: string | null): ToldOperation {
  const known = told.get(document) ?? new Map<string, ToldOperation>();
  told.set(document, known);
  const key = operationName ?? '';
  let operation = known.get(key);
  if (!operation) {
    operation = tell(document, operationName);
    known.set(key, operation);
  }
  return operation;
}

function tell(document: DocumentNode, operationName?: string | null): ToldOperation {
  const digest = createHash('sha256')
    .update(document.loc?.source.body ?? '')
    .digest('hex');
  const operation = getOperationAST(document, operationName);
  const name = operation?.name?.value ?? null;
  const trusted = name !== null && Object.hasOwn(trustedDocuments(), `sha256:${digest}`);
  return { name, hash: digest.slice(0, 12), label: trusted ? name : labelOf(document, operation?.selectionSet) };
}

function labelOf(document: DocumentNode, root: SelectionSetNode | undefined): string {
  const fields = new Set<string>();
  const seen = new Set<string>();
  const add = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) add(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        for (const each of document.definitions) {
          if (each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value) add(each.selectionSet);
        }
      }
    }
  };
  if (root) add(root);
  const [first = 'none', ...others] = fields;
  return others.length === 0 ? first : 'several';
}
