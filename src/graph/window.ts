/** `from` and `to` of a question, as a window of days. */
import { earliest, latest, type PartialDate, type Window } from '../domain/dates.ts';
import { badInput } from './errors.ts';

/**
 * The days that `from` and `to` take in: a month or a year given as `from` begins with its first day, as `to` ends with its last.
 * Throws BAD_USER_INPUT if the window is empty.
 * @param prefix where the arguments stand: `scope.`
 */
export function windowOf(args: { from?: PartialDate | null; to?: PartialDate | null }, prefix = ''): Window {
  const from = args.from == null ? null : earliest(args.from);
  const to = args.to == null ? null : latest(args.to);
  if (from !== null && to !== null && from > to) {
    throw badInput(`${prefix}from`, `${args.from} is after ${prefix}to, ${args.to}: expected a window with at least one day in it.`);
  }
  return { from, to };
}
