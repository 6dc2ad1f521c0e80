/** Beside the Library's rows: from where each roll call is. */
import { type Listener, readTable } from '../table.ts';

/** Symbol and day of the roll calls that are from the Secretariat’s machine-readable resolutions. */
export async function readProvenance(path: string, listener: Listener): Promise<Set<string>> {
  const secretariat = new Set<string>();
  await readTable(path, ['symbol', 'date', 'source'], listener, (row, at) => {
    if (row.text(at.source).startsWith('UNxml')) secretariat.add(`${row.text(at.symbol)} ${row.text(at.date)}`);
  });
  return secretariat;
}
