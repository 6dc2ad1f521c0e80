/** Word against deed: what an organisation declared, beside what its members said and how they voted. */
import { type Interval, isLater, mayHoldOn } from '../domain/dates.ts';
import type { Authority } from '../domain/positions.ts';
import type { ActorPositions } from './actors.ts';
import { type Cell, type ComparisonRow, compareRows, type RowsQuestion, verdictOf } from './compare.ts';
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
 * A proposition a row, on which the organisation has a standing and at least one of its members has voted: those first from which
 * most departed, then by the proposition's id.
 * @param said the members' statements
 * @param voted their votes, in the same order
 */
export function wordsAndDeeds(
  organisation: ActorPositions,
  said: readonly ActorPositions[],
  voted: readonly ActorPositions[],
  question: DeedsQuestion,
): WordAndDeeds[] {
  const wordRows = rowsByProposition([organisation, ...said], question);
  const deedRows = rowsByProposition([organisation, ...voted], question);
  const byId = new Map([organisation, ...said, ...voted].flatMap(({ positions }) => positions.map((position) => [position.id, position])));
  const positionsOf = (cell: Cell) => cell.deciding.map((id) => byId.get(id) as ComparedPosition);
  const found = [...wordRows].flatMap(([proposition, { cells }]): WordAndDeeds[] => {
    const [declared, ...words] = cells as [Cell, ...Cell[]];
    const deeds = deedRows.get(proposition)?.cells.slice(1) ?? [];
    if (declared.standing === null || !deeds.some(({ standing }) => standing !== null)) return [];
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
    return [{ proposition, declared, members }];
  });
  return found.sort((a, b) => departures(b) - departures(a) || (a.proposition < b.proposition ? -1 : 1));
}

export function departures({ members }: WordAndDeeds): number {
  return members.filter(({ departed }) => departed).length;
}

function rowsByProposition(compared: readonly ActorPositions[], question: RowsQuestion): Map<string, ComparisonRow> {
  return new Map(compareRows(compared, question).map((row) => [row.proposition, row]));
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
