/**
 * Parts of the whole: a worker, a subgraph's server, the gateway. Each is a process that another one started and that ends with it; here is
 * what the two say to each other, and what whoever started it does with it.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Listening } from '../server/listen.ts';
import type { Measurements } from '../server/metrics.ts';

/** What serves until it is closed, in one process or in several. */
export interface Started extends Listening {
  /** of each process; none where nothing is measured, or none is told in time */
  measure(): Promise<readonly Measurements[]>;
}

/** What a part says: where it answers, a line to print, how many requests it cut short when it ended, its measurements. */
export type FromPart =
  | { readonly address: string }
  | { readonly line: string }
  | { readonly cut: number }
  | { readonly measurements: readonly Measurements[]; readonly asked: number };

/** What a part is asked: its measurements, under a number. */
export interface ToPart {
  readonly measure: number;
}

/** Thrown when a part ends before it is ready; what it said itself stands before. */
export class PartEnded extends Error {
  override readonly name = 'PartEnded';
}

/** milliseconds that a part has beyond DRAIN_TIME, before it is killed */
const patience = 2_000;
/** milliseconds in which a part is to tell its measurements: one that is frozen doesn't */
const measuringTime = 2_000;

export class Part {
  readonly name: string;
  readonly process: ChildProcess;
  #cut = 0;
  #asked = 0;

  /** @param print where what it prints goes */
  constructor(name: string, child: ChildProcess, print: (line: string) => void = () => {}) {
    this.name = name;
    this.process = child;
    child.on('message', (said: FromPart) => {
      if ('line' in said) print(said.line);
      else if ('cut' in said) this.#cut = said.cut;
    });
  }

  get hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  /** Where it answers. Throws PartEnded. */
  async answering(): Promise<string> {
    const { address } = await Promise.race([this.#said('address'), this.endedEarly()]);
    return address;
  }

  /** Throws PartEnded when it ends. */
  async endedEarly(): Promise<never> {
    const [code, signal] = this.hasEnded ? [this.process.exitCode, this.process.signalCode] : await once(this.process, 'exit');
    throw new PartEnded(`The ${this.name} ended (${code ?? signal}) before it was ready: nothing is started.`);
  }

  async measure(): Promise<readonly Measurements[]> {
    if (this.hasEnded || !this.process.connected) return [];
    const asked = this.#asked++;
    const told = this.#said('measurements', (said) => said.asked === asked, measuringTime);
    this.process.send({ measure: asked } satisfies ToPart);
    return (await told.catch(() => null))?.measurements ?? [];
  }

  /**
   * @param time milliseconds that its requests have
   * @returns how many requests it cut short; a part that had to be killed counts as one
   */
  async stop(time: number): Promise<number> {
    if (this.hasEnded) return this.#cut;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    // A frozen process hears of no other signal.
    const late = setTimeout(() => this.process.kill('SIGKILL'), time + patience);
    const [code] = await ended;
    clearTimeout(late);
    return code === 0 ? 0 : Math.max(1, this.#cut);
  }

  /** The next message of a kind. Throws where there is none in time. */
  #said<Key extends KeyOf<FromPart>>(
    key: Key,
    isIt: (said: Extract<FromPart, Record<Key, unknown>>) => boolean = () => true,
    time?: number,
  ): Promise<Extract<FromPart, Record<Key, unknown>>> {
    return new Promise((resolve, reject) => {
      const late = time === undefined ? undefined : setTimeout(() => done(() => reject(new Error('too late'))), time);
      const done = (then: () => void) => {
        clearTimeout(late);
        this.process.off('message', heard);
        then();
      };
      const heard = (said: FromPart) => {
        if (key in said && isIt(said as never)) done(() => resolve(said as never));
      };
      this.process.on('message', heard);
    });
  }
}

type KeyOf<Each> = Each extends Each ? keyof Each : never;

/** Tells a part that it is one: whatever else starts processes may keep a line to them too. */
export const ofPart = { DEMARCHE_PART: '1' } as const;

/** Whether this process is a part of another's whole. */
export const isPart = () => process.env.DEMARCHE_PART !== undefined && process.send !== undefined;

/** What this process prints: on its output, or, as a part, by whoever started it. */
export function print(line: string): void {
  if (isPart()) tell({ line });
  else console.log(line);
}

/** Tells whoever started this process; nobody where it is gone. */
export function tell(said: FromPart, then: () => void = () => {}): void {
  if (process.connected) process.send?.(said, undefined, undefined, then);
  else then();
}

/** Ends when it is told to stop, by a signal or by the process that started it: with 0, or with 1 where requests were cut short. */
export function serveUntilStopped({ address, close, measure }: Started): void {
  let stopping = false;
  // A terminal's Ctrl-C reaches every process of the command, and each may pass it on.
  const stop = () => {
    if (stopping) return;
    stopping = true;
    close().then((cut) => {
      const end = () => process.exit(cut > 0 ? 1 : 0);
      if (isPart()) return tell({ cut }, end);
      if (cut > 0) console.error(`Stopped with ${cut} ${cut === 1 ? 'request' : 'requests'} cut short: DRAIN_TIME was over.`);
      end();
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (!isPart()) return;
  // Whoever started this as a part of the whole takes it along when it dies.
  if (!process.connected) stop();
  process.on('disconnect', stop);
  process.on('message', async (asked: ToPart) => {
    if ('measure' in asked) tell({ measurements: await measure(), asked: asked.measure });
  });
  tell({ address });
}
