/** The log: one line an event, for whoever runs this. Texts of questions and their variables are never in it. */
import { destination, pino } from 'pino';
import type { LogLevel } from './log-level.ts';

/** What goes with a message: names and plain values; an error under `error`. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Logger {
  /** what happens all the time: each request */
  info(message: string, fields?: Fields): void;
  /** what was refused or cut short */
  warn(message: string, fields?: Fields): void;
  /** what went wrong in here */
  error(message: string, fields?: Fields): void;
  /** whether what happens all the time is told; where this isn't said, it is */
  readonly tellsAll?: boolean;
}

/** Lines of JSON on the standard error stream. */
export function createLogger(level: LogLevel): Logger {
  const log = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: pino.stdSerializers.err } },
    destination(2),
  );
  return {
    info: (message, fields) => log.info(fields ?? {}, message),
    warn: (message, fields) => log.warn(fields ?? {}, message),
    error: (message, fields) => log.error(fields ?? {}, message),
    tellsAll: log.isLevelEnabled('info'),
  };
}

/** What is used where nobody chose. */
export const usualLogger: Logger = createLogger('warn');
