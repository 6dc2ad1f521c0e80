/** In a table whose cells open something, the arrow keys lead from cell to cell, past those that open nothing. */
import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function moveByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const [down, right] = steps[event.key] ?? [0, 0];
  const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr');
  if (!cell || !row || (down === 0 && right === 0)) return;
  const rows = [...event.currentTarget.rows];
  let [y, x] = [rows.indexOf(row) + down, cell.cellIndex + right];
  for (let at = rows[y]; at; y += down, x += right, at = rows[y]) {
    const there = at.cells[x];
    // A row may have fewer cells, as a heading between the rows has; beyond the sides there is none.
    if (!there && right !== 0) return;
    const opens = there?.querySelector<HTMLElement>('button, a');
    if (!opens) continue;
    event.preventDefault();
    opens.focus();
    return;
  }
}
