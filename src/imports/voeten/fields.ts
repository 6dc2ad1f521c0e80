/** What single fields of the published files mean. Each throws the row's MalformedRow where a field means nothing. */
import { type Day, isDay } from '../../domain/dates.ts';
import type { Row } from '../csv.ts';

/** The number of a roll call. */
export function rcidOf(row: Row, field: number): number {
  const rcid = row.whole(field);
  if (rcid < 1) throw row.wrong(field, 'the number of a roll call');
  return rcid;
}

export function sessionOf(row: Row, field: number): number {
  const session = row.whole(field);
  if (session < 1 || session > 200) throw row.wrong(field, 'a session from 1 to 200');
  return session;
}

/** A day as the three files write it. */
export function isoDayOf(row: Row, field: number): Day {
  const text = row.text(field);
  if (!isDay(text)) throw row.wrong(field, 'a day YYYY-MM-DD');
  return text;
}

/** A day as the single file writes it: M/D/YYYY, in later editions YYYY-MM-DD. */
export function dayOf(row: Row, field: number): Day {
  const found = row.text(field);
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(found) ?? [];
  const text = isDay(found) ? found : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(text)) throw row.wrong(field, 'a day M/D/YYYY');
  return text;
}

/**
 * Yes or no as 1 or 0; null where it is missing. The single file has `0\"` for the flags of one roll call, which its title's
 * closing quote has slipped into.
 */
export function flagOf(row: Row, field: number): boolean | null {
  if (row.is(field, '0')) return false;
  if (row.is(field, '1')) return true;
  const text = row.text(field);
  if (text === '' || text === 'NA') return null;
  const slipped = /^([01])\\"$/.exec(text);
  if (!slipped) throw row.wrong(field, '0, 1 or nothing');
  return slipped[1] === '1';
}

/** A text; null where it is missing. */
export function textOf(row: Row, field: number): string | null {
  const text = row.text(field).trim();
  return text === '' || text === 'NA' ? null : text;
}

/** A text as it stands. What is not UTF-8 was read as U+FFFD. */
export function utf8Of(row: Row, field: number): string {
  const text = row.text(field);
  if (text.includes('\uFFFD')) throw row.wrong(field, 'text in UTF-8');
  return text;
}
