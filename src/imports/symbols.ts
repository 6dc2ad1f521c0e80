/** Symbols of documents as the United Nations writes them, whatever hand they came through. */
import type { Id } from '../domain/actors.ts';

/**
 * A resolution’s symbol, from the forms that published files have: `R/51/129`, `A/RES/33/71[H]`, `A/RES/56/24G`,
 * `A/RES/50/38[B-XII]` and `A/RES/2765(XXVI)[C]` become `A/RES/51/129`, `A/RES/33/71 H`, `A/RES/56/24 G`, `A/RES/50/38 B XII` and
 * `A/RES/2765(XXVI) C`. Null where the text is none, nor a decision’s.
 */
export function symbolOf(text: string | null): string | null {
  if (text === null) return null;
  const [, body, rest] =
    /^(?:A\/RES\/|R\/)(\d+\((?:(?:ES|S)-)?[IVXLC\d]+\))(.*)$/.exec(text) ??
    /^(?:A\/RES\/|R\/)((?:(?:ES|S)-)?\d+\/+\d+)(.*)$/.exec(text) ??
    [];
  // A decision has the form that it has.
  if (/^A\/DEC\/\d+\/\d+(?: ?[A-Z])?$/.test(text)) return text;
  if (body === undefined || rest === undefined) return null;
  const part = partOf(rest);
  return `A/RES/${body.replace(/\/+/, '/')}${part === '' ? '' : part.startsWith(',') ? part : ` ${part}`}`;
}

/** The symbol of a meeting’s record, without slips of the pen: `A/34/PV. 4`, `A64/PV.62`, `A//PV.2441`. Null where there is none. */
export function meetingOf(text: string | null): string | null {
  if (text === null) return null;
  return text
    .replace(/^A(?=\d)/, 'A/')
    .replace(/\/+/g, '/')
    .replace(/PV\.\s+/, 'PV.')
    .replace(/ and Corr\.\d+$/, '')
    .trim();
}

function partOf(rest: string): string {
  const text = rest.replace(/[[\]]/g, '').replace(/^\//, '').replaceAll('/', ' ').trim();
  const [, section] = /^section\s*([IVXLC]+)$/i.exec(text) ?? [];
  if (section !== undefined) return `, sect. ${section}`;
  const [, what = '', number] = /^(PARA|RULE)[.-]?\s*(\w+)$/.exec(text) ?? [];
  if (number !== undefined) return `, ${what === 'PARA' ? 'para.' : 'rule'} ${number}`;
  // A letter before a section of several: B-XII. Of two letters it is a stretch: A-C.
  return text
    .replace(/^([A-Z])-?([IVX]{2,}(?:-[IVX]+)?)$/, (whole, letter, number) =>
      /^[IVX]+$/.test(letter + number) ? whole : `${letter} ${number}`,
    )
    .replace(/^([A-Z])-([IVX])$/, (whole, letter, number) => (letter === 'B' && number !== 'C' ? `${letter} ${number}` : whole));
}

/** The id of a roll call that no dataset has numbered: `unga-es-11-1`. */
export function idOf(body: Id, symbol: string): Id {
  const words = symbol
    .replace(/^[A-Z]\/RES\//, '')
    .replace(/^[A-Z]\/DEC\//, 'dec-')
    .toLowerCase();
  return `${body}-${words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

/** A symbol without its letter or section: all parts of one resolution have it in common. */
export function wholeOf(symbol: string): string {
  return /^A\/RES\/(?:\d+\([^)]*\)|(?:(?:ES|S)-)?\d+\/\d+)/.exec(symbol)?.[0] ?? symbol;
}

/** The number of a resolution and its session, for comparison: `51/129`, `2765/26`; null where a symbol is none of a regular session. */
export function numberOf(symbol: string): string | null {
  const [, number, session] = /^A\/RES\/(\d+)\(([IVXLC]+)\)/.exec(symbol) ?? [];
  if (number !== undefined && session !== undefined) return `${romanValue(session)}/${number}`;
  return /^A\/RES\/(\d+\/\d+)/.exec(symbol)?.[1] ?? null;
}

/** Whether a symbol is one of a special session, or of an emergency one. */
export const isOfSpecialSession = (symbol: string) => /\((ES|S)-|\/(ES|S)-/.test(symbol);

/** The letter or section of a symbol; empty where it has none. */
export function letterOf(symbol: string): string {
  return symbol
    .slice(wholeOf(symbol).length)
    .replace(/^[,\s]+/, '')
    .replace(/\s+/g, '');
}

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a Roman number; 0 where it is none. */
export function romanValue(roman: string): number {
  if (!/^[IVXLC]+$/.test(roman)) return 0;
  const digits = [...roman].map((digit) => values[digit] as number);
  return digits.reduce((sum, value, at) => sum + (value < (digits[at + 1] ?? 0) ? -value : value), 0);
}
