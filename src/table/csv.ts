/** A table as comma-separated values (RFC 4180): lines end with CR LF, null is an empty field, an empty text is "". */
import type { Table, Value } from './table.ts';

export function csvOf({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('');
}

function fieldOf(value: Value): string {
  if (value === null) return '';
  const text = String(value);
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
