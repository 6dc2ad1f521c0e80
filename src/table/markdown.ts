/** A table as Markdown (GitHub Flavored Markdown, section 4.10): one line a row, so line breaks within a value become spaces. */
import type { Table, Value } from './table.ts';

export function markdownOf({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const numbers = columns.map(
    (_, column) => rows.length > 0 && rows.every((row) => row[column] === null || typeof row[column] === 'number'),
  );
  return [
    line(columns.map(cellOf)),
    line(numbers.map((isNumber) => (isNumber ? '--:' : '---'))),
    ...rows.map((row) => line(row.map(cellOf))),
  ].join('');
}

function cellOf(value: Value): string {
  if (value === null) return '';
  return String(value)
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replace(/\s*[\r\n]+\s*/g, ' ');
}
