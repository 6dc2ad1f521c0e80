/** How much of the processors processes have had, as the system tells it. */
import { readdirSync, readFileSync } from 'node:fs';

const ticksASecond = 100;

interface Told {
  readonly parent: number;
  /** seconds that it has had itself, and those of its children that have ended */
  readonly spent: number;
}

/** Seconds that some processes have had of the processors, with all their children and these one's, also of those that have ended. */
export function processorTime(processes: readonly number[]): number {
  const all = new Map(pids().flatMap((pid) => told(pid)));
  const children = Map.groupBy(all.keys(), (pid) => (all.get(pid) as Told).parent);
  const spent = (pid: number): number => (children.get(pid) ?? []).reduce((sum, child) => sum + spent(child), all.get(pid)?.spent ?? 0);
  return processes.reduce((sum, pid) => sum + spent(pid), 0);
}

const pids = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** Nothing of a process that ends while it is looked at: its parent has its time then. */
function told(pid: number): [number, Told][] {
  try {
    // The name, in brackets, may have any letters in it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [user = 0, system = 0, childrensUser = 0, childrensSystem = 0] = fields.slice(11, 15).map(Number);
    return [[pid, { parent: Number(fields[1]), spent: (user + system + childrensUser + childrensSystem) / ticksASecond }]];
  } catch {
    return [];
  }
}
