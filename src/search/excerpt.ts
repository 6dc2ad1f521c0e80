/** The excerpt: the part of a found text that shows what was searched for. */
import type { Meanings } from './vocabulary.ts';
import { type Word, words } from './words.ts';

/** Characters [start, end) of an excerpt: UTF-16 code units, as JavaScript counts them. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface Excerpt {
  readonly text: string;
  /** the words that were searched for, in their order */
  readonly marks: readonly Mark[];
}

/** The longest part of a text that is shown of it, in UTF-16 code units. */
export const excerptLength = 160;

/** The part of a text that holds the most of what was searched for, cut between words; an ellipsis stands for what is left out. */
export function excerptOf(text: string, meanings: readonly Meanings[]): Excerpt {
  const all = words(text);
  const matched = all.filter((word) => meanings.some((words) => words.has(word.folded)));
  const { start, end } = text.length <= excerptLength ? { start: 0, end: text.length } : partOf(text, all, bestStretch(matched, meanings));
  const before = start > 0 ? '…' : '';
  const after = end < text.length ? '…' : '';
  const marks: Mark[] = [];
  for (const word of matched) {
    if (word.start < start || word.start >= end) continue;
    const shift = before.length - start;
    const mark = { start: word.start + shift, end: Math.min(word.end, end) + shift };
    const last = marks.at(-1);
    if (last === undefined || mark.start >= last.end) marks.push(mark);
    // A symbol stands over its parts, and comes after the first of them.
    else if (mark.start === last.start) marks[marks.length - 1] = mark;
  }
  return { text: `${before}${text.slice(start, end)}${after}`, marks };
}

/** From a matched word to another no farther than an excerpt is long: the first such stretch that matches the most. */
function bestStretch(matched: readonly Word[], meanings: readonly Meanings[]): Mark {
  let best = { start: 0, end: 0, value: -1 };
  for (const [index, first] of matched.entries()) {
    const qualities = meanings.map(() => 0);
    let end = first.end;
    for (let next = index; next < matched.length; next++) {
      const word = matched[next] as Word;
      if (word.end - first.start > excerptLength) break;
      for (const [asked, words] of meanings.entries()) qualities[asked] = Math.max(qualities[asked] as number, words.get(word.folded) ?? 0);
      end = word.end;
    }
    const value = qualities.reduce((sum, quality) => sum + quality, 0);
    if (value > best.value) best = { start: first.start, end, value };
  }
  return best;
}

/** The stretch in the middle of its surroundings. */
function partOf(text: string, all: readonly Word[], stretch: Mark): Mark {
  const room = Math.max(0, excerptLength - (stretch.end - stretch.start));
  const earliest = Math.min(stretch.start - Math.floor(room / 2), text.length - excerptLength);
  const start = earliest <= 0 ? 0 : Math.min(stretch.start, all.find((word) => word.start >= earliest)?.start ?? stretch.start);
  const latest = start + excerptLength;
  if (latest >= text.length) return { start, end: text.length };
  const end = all.findLast((word) => word.end <= latest && word.start >= start)?.end;
  return { start, end: end !== undefined && end >= stretch.end ? end : wholeCharacter(text, latest) };
}

/** A word longer than an excerpt is cut, but between two characters. */
function wholeCharacter(text: string, at: number): number {
  const last = text.charCodeAt(at - 1);
  return last >= 0xd800 && last <= 0xdbff ? at - 1 : at;
}
