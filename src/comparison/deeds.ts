/** Word against deed: what an organisation declared, beside what its members said and how they voted. */
import { type Interval, isLater, mayHoldOn } from '../domain/dates.ts';
import type { Authority } from '../domain/positions.ts';
import type { Steps } from '../domain/steps.ts';
import type { ActorPositions } from './actors.ts';
import { type Cell, cellsOf, type RowsQuestion, verdictOf } from './compare.ts';
import type { ComparedPosition } from './standing.ts';

/** A member's part in what its organisation declared. */
export const Part = {
  SIGNED: 'It was a member on the day of a treaty, a declaration by consensus or one of the ministers, and is not recorded as dissenting.',
  DISSENTED: 'It dissented from it, or did not sign.',
  UNSIGNED:
    'Nobody signed it: it was adopted by a majority, decided by an organ in which not all may sit, or said by the chair or an officer.',
  NOT_THEN: 'It was no member on the day, as far as is recorded.',
} as const;
export type Part = keyof typeof Part;

/** With these authorities every member has a part in what is declared, unless it dissents. */
const joint: readonly Authority[] = ['TREATY', 'CONSENSUS_DECLARATION', 'MINISTERIAL'];

export interface MemberDeeds {
  readonly part: Part;
  readonly said: Cell;
  readonly voted: Cell;
  /** whether it signed, and then said or voted otherwise */
  readonly departed: boolean;
}

export interface WordAndDeeds {
  readonly proposition: string;
  readonly declared: Cell;
  /** in the order of the members */
  readonly members: readonly MemberDeeds[];
}

export interface DeedsQuestion extends RowsQuestion {
  /** for each statement of the organisation that matters, those that dissented */
  readonly dissenters: ReadonlyMap<string, readonly string[]>;
  /** in the organisation, of whatever day */
  readonly memberships: readonly { readonly state: string; readonly interval: Interval }[];
}

/**
 * A proposition a row and a step, on which the organisation has a standing and at least one of its members has voted: those first from which
 * most departed, then by the proposition's id.
 * @param said the members' statements
 * @param voted their votes, in the same order
 */
export function* wordsAndDeeds(
  organisation: ActorPositions,
  said: readonly ActorPositions[],
  voted: readonly ActorPositions[],
  question: DeedsQuestion,
): Steps<WordAndDeeds[]> {
  const wordCells = yield* cellsByProposition([organisation, ...said], question);
  const deedCells = yield* cellsByProposition([organisation, ...voted], question);
  const byId = new Map([organisation, ...said, ...voted].flatMap(({ positions }) => positions.map((position) => [position.id, position])));
  const positionsOf = (cell: Cell) => cell.deciding.map((id) => byId.get(id) as ComparedPosition);
  const found: WordAndDeeds[] = [];
  for (const [proposition, cells] of wordCells) {
    yield;
    const [declared, ...words] = cells as [Cell, ...Cell[]];
    const deeds = deedCells.get(proposition)?.slice(1) ?? [];
    if (declared.standing === null || !deeds.some(({ standing }) => standing !== null)) continue;
    const statements = positionsOf(declared);
    const isOtherwise = (cell: Cell) => {
      const later = positionsOf(cell).some((deed) => statements.every((word) => !isLater(word.date, deed.date)));
      return later && ['OPPOSED', 'DIFFERING'].includes(verdictOf([declared, cell]));
    };
    const members = words.map((word, index): MemberDeeds => {
      const [said, voted] = [word, deeds[index] as Cell];
      const part = partOf(word.actor.id, statements, question);
      return { part, said, voted, departed: part === 'SIGNED' && (isOtherwise(said) || isOtherwise(voted)) };
    });
    found.push({ proposition, declared, members });
  }
  return found.sort((a, b) => departures(b) - departures(a) || (a.proposition < b.proposition ? -1 : 1));
}

export function departures({ members }: WordAndDeeds): number {
  return members.filter(({ departed }) => departed).length;
}

function* cellsByProposition(compared: readonly ActorPositions[], question: RowsQuestion): Steps<Map<string, Cell[]>> {
  const all = new Map<string, Cell[]>();
  for (const [proposition, cells] of cellsOf(compared, question)) {
    all.set(proposition, cells);
    yield;
  }
  return all;
}

function partOf(member: string, statements: readonly ComparedPosition[], { dissenters, memberships }: DeedsQuestion): Part {
  const own = memberships.filter(({ state }) => state === member);
  const dissented = (statement: ComparedPosition) => dissenters.get(statement.id)?.includes(member) ?? false;
  const signed = statements.filter(({ authority }) => authority !== null && joint.includes(authority));
  const then = signed.filter(({ date }) => own.some(({ interval }) => mayHoldOn(interval, date)));
  if (then.some((statement) => !dissented(statement))) return 'SIGNED';
  if (statements.some(dissented)) return 'DISSENTED';
  return signed.length === 0 ? 'UNSIGNED' : 'NOT_THEN';
}
