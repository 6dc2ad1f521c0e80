/**
 * What the descriptions of sessions 1 to 30 say in their fixed style: “TO ADOPT OPERATIVE PARAGRAPH 2 OF THE 1ST COMM. DRAFT RESOL. A
 * (A/4942/ADD.3), …”. From them is known what was put to the vote, and of which draft it was a part.
 */
import type { VotedOn } from '../../domain/votes.ts';
import type { TableRow, VoteTable } from '../../votes/table.ts';
import type { PublishedRollCall } from './published.ts';
import { isMotion } from './words.ts';

/** After this session descriptions are titles of resolutions. */
const lastInStyle = 30;

const parts =
  'PREAMBLE|PREAM|PARA|PARAG|PARAS|PARAGRAPHS?|SUB-PARAGRAPHS?|WORDS?|PHRASE|SENTENCE|PORTION|SECTION|POINT|ARTICLE|TITLE|CLAUSE';
const onPart = new RegExp(`^(?:TO ADOPT|TO RETAIN|TO DELETE|RETENTION OF) (?:[\\w-]+ ){0,4}?(?:${parts}|ART|ANNEX)\\b`);
const onWhole = /^TO ADOPT ((?:[\w.\-'/&]+ ){0,7}?)(?:DRAFT )?RES\w*\b/;
const onProcedure =
  /^(?:TO ADOPT )?(?:(?:AN?|THE) )?(?:[\w.\-'/]+ ){0,3}?(?:MOTION\b|RULING\b|(?:PROPOSAL|REQUEST) FOR (?:AN? )?(?:SEPARATE|DIVIDED|ROLL))/;
const notWhole = new RegExp(`${parts}|PART|AMEND|MOTION|REQUEST|PROPOSAL|RULING|REPORT`);

/**
 * What was put to the vote, by the flags; where a description in the fixed style begins with what it was, by that: some flags are of
 * the amendments that a text had seen, or of the part on which a separate vote was moved.
 */
export function votedOnIn(published: PublishedRollCall): VotedOn {
  const { amendment, paragraph, session, description } = published;
  const flagged = amendment ? 'AMENDMENT' : paragraph ? 'PARAGRAPH' : null;
  const words = session > lastInStyle ? '' : inStyle(description);
  const [, before] = onWhole.exec(words) ?? [];
  if (flagged !== null) {
    if (onProcedure.test(words)) return 'MOTION';
    return before !== undefined && !notWhole.test(before) ? 'TEXT' : flagged;
  }
  const isPart = onPart.test(words);
  // A part of a draft may be about an agenda.
  if (isMotion(published) && !(isPart && /\bRES/.test(words))) return 'MOTION';
  return isPart ? 'PARAGRAPH' : 'TEXT';
}

/** The draft that a description names: the symbols of documents in it, and which of several drafts in one document it was. */
interface Draft {
  readonly documents: ReadonlySet<string>;
  /** `A`, `II`; null where a document has but one */
  readonly which: string | null;
}

function draftIn({ session, description }: PublishedRollCall): Draft {
  const words = session > lastInStyle ? '' : inStyle(description);
  // What follows the draft in brackets are its own documents; others may be named further on.
  const [, own = words] = /\bRES(?:OL\w*)?\b[^(]{0,60}\(([^)]*)/.exec(words) ?? [];
  const symbol = /\bA ?\/ ?(?:[A-Z]+\.? ?\d? ?\/ ?)*(?:L\.? ?)?\d+(?: ?\/ ?(?:REV|ADD)\.? ?\d)*/g;
  const documents = [...own.matchAll(symbol)].map(([each]) => each.replace(/[\s.]/g, ''));
  const [, which = null] = /\bRES(?:OL\w*)?\.?,? ?([IVX]+|[A-H])(?![\w/.])/.exec(words) ?? [];
  return { documents: new Set(documents), which };
}

const inStyle = (description: string | null) => (description ?? '').toUpperCase().replace(/\s+/g, ' ').trim();

const shares = (one: Draft, other: Draft) => [...one.documents].some((symbol) => other.documents.has(symbol));

/**
 * Before symbols were published, votes on parts of a text and on amendments to it stand before the one on the text. That text is the
 * one whose description names the same draft; where no description of a text does, the next under the same subject, unless it names
 * another. A motion is about the text whose draft it names.
 */
export function tied(table: VoteTable, published: ReadonlyMap<number, PublishedRollCall>): VoteTable {
  const drafts = new Map(
    table.rows.flatMap((row) => {
      const of = published.get(row.number ?? 0);
      return of === undefined ? [] : [[row, draftIn(of)] as const];
    }),
  );
  const draftOf = (row: TableRow) => drafts.get(row) as Draft;
  const bySession = Map.groupBy(
    table.rows.filter(({ votedOn }) => votedOn === 'TEXT'),
    ({ session }) => session,
  );
  /** by session, month and subject, the text that is next */
  const next = new Map<string, TableRow>();
  /** of the parts tied to a text by their place alone, the draft that the last of them names */
  const named = new Map<TableRow, Draft>();

  const textOf = (row: TableRow, key: string): TableRow | null => {
    const draft = draftOf(row);
    const later = (bySession.get(row.session) ?? []).filter((text) => (text.number as number) > (row.number as number));
    const isSymbol = (text: TableRow) => row.symbol === null || text.symbol === null || text.symbol === row.symbol;
    // Motions on several items name the one report that all of these are in.
    const isSubject = (text: TableRow) => row.votedOn !== 'MOTION' || text.title === row.title;
    const same = later.filter((text) => shares(draft, draftOf(text)) && isSymbol(text) && isSubject(text));
    if (same.length > 0) {
      const whole = same.filter((text) => draftOf(text).which === draft.which);
      const onSubject = whole.filter(({ title }) => title === row.title);
      return (whole.length === 1 ? whole[0] : onSubject.length === 1 ? onSubject[0] : null) ?? null;
    }
    const text = next.get(key);
    if (text === undefined || row.symbol !== null || row.votedOn === 'MOTION') return null;
    const other = named.get(text) ?? draftOf(text);
    if (draft.documents.size > 0 && other.documents.size > 0 && !(shares(draft, other) && draft.which === other.which)) return null;
    if (draft.documents.size > 0 && !named.has(text)) named.set(text, draft);
    return text;
  };

  const rows = table.rows.toReversed().map((row) => {
    const key = `${row.session} ${row.date} ${row.title}`;
    if (row.votedOn === 'TEXT') {
      next.set(key, row);
      return row;
    }
    return { ...row, text: textOf(row, key)?.id ?? null };
  });
  return { ...table, rows: rows.toReversed() };
}
