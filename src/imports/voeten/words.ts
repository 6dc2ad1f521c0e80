/** What Voeten’s descriptions say of a roll call, in the fewest words that are certain: a bare subject, never a sentence of theirs. */
import { spelled } from '../spelling.ts';
import type { PublishedRollCall } from './published.ts';
import { subjectOf } from './subjects.ts';

const acronyms = new Set(
  'UN US USA UK USSR UNRWA UNCTAD UNDP UNIDO UNITAR UNICEF UNHCR UNEF UNDOF UNIFIL ICJ ILC ILO IAEA NATO OAU PLO PRC ECOSOC UNCURK ONUC UNESCO WHO EEC ECAFE ESC GA SC GDR FRG GAOR SALT START ABM NPT HIV AIDS'.split(
    ' ',
  ),
);
const small = new Set(['of', 'and', 'the', 'in', 'on', 'to', 'for', 'by', 'with', 'from', 'as', 'or', 'against', 'between', 'non']);

/** Whether it was about how to go on rather than about a text. */
export function isMotion({ short, description }: PublishedRollCall): boolean {
  return motion.test(`${short ?? ''} ${description ?? ''}`);
}

const motion =
  /\bmotion\b|\bno action\b|adjourn|suspension of (the )?meeting|\bagenda\b|\binclusion of (an? )?item|procedural ruling|president's (procedural )?ruling|majority rule|2\/3[ -]majority|simple majority|important question|\bpriority\b|division (in|of) (the )?vote|right to speak|re-?allocat|allocat\w+ (the )?(item|question)|ALLOCATING ITEM|postpon\w+ (consideration|(the )?elections?)|suspending (the )?meeting|for (general assembly )?reconsideration of|ruling of pres|recommendation \(.{1,30}\) to (include|defer)|refer(ring)? (the )?(item|question|proposal)|to the \d\w\w committee\.?$|without objection|competen(t|ce) (to|of)/i;

/**
 * The subject as the files have it; where they only have what the President said, what was put to the vote, after a colon: the
 * subject is then that of the whole text.
 */
export function titleOf(published: PublishedRollCall): string {
  const { rcid, short, description } = published;
  const known = subjectOf(rcid);
  const subject = short === null ? null : bareSubject(short);
  const full = description === null ? null : bareSubject(description);
  if (description !== null && isSpeech(description)) return subject ?? withPart(known, partIn(description));
  if (subject === null) return known ?? (full !== null && full.length <= 200 && wasTitle(description) ? full : ':');
  // Titles were cut after 60 characters, and stand whole in the description.
  if (full !== null && full.length <= 300 && full.toLowerCase().startsWith(subject.toLowerCase())) return full;
  return subject;
}

const withPart = (subject: string | null, part: string | null) => (part === null ? (subject ?? ':') : `${subject ?? ''}: ${part}`);

const isSpeech = (text: string) =>
  /^\W*(The (Acting )?President|Mr\.|I (now )?(shall|will|give)|We (shall|will))/i.test(text) || /recorded vote has been/i.test(text);

/** Whether a description is a resolution’s title, and not what somebody made of the text. */
const wasTitle = (text: string | null) => text !== null && /(resolutions?|decisions?) ?\/ ?adopted/i.test(text);

/** A title without what follows it in a catalogue, and not in capitals only. */
export function bareSubject(text: string): string | null {
  const bare = text
    // However the word is spelled: resolultion, resoultion, resolutio.
    .replace(/\s*[:;]\s*\(?(draft )?(reso\w*|decisions?)\b\s*\/?\s*(was )?adopted.*$/i, '')
    .replace(/\s*\(?\b(draft )?(reso\w*|decisions?)\s*\/\s*(was )?adopted.*$/i, '')
    .replace(/\s*:\s*(resolutions?|decisions?)\s*(\/.*)?$/i, '')
    .replace(/\s+:\s+/g, ': ')
    .replace(/\s+/g, ' ')
    .replace(/[\s.:;,-]+$/, '')
    .trim();
  if (bare === '') return null;
  return spelled(/[a-z]/.test(bare) ? bare.charAt(0).toUpperCase() + bare.slice(1) : inTitleCase(bare));
}

function inTitleCase(text: string): string {
  return text.replace(/[\p{L}.'-]+/gu, (word, at: number) => {
    if (acronyms.has(word) || /^(?:[A-Z]\.)+[A-Z]?$/.test(word)) return word;
    const lower = word.toLowerCase();
    if (at > 0 && small.has(lower)) return lower;
    return lower.replace(/(^|-)(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
  });
}

const part =
  /((?:\w+(?:-\w+)? )?preambular paragraphs?|(?:operatives? |(?<!\bin ))paragraphs? ?\d{1,2}(?!\d)(?: ?\([a-z]\))*(?:(?:,| and|, and) \d{1,2}(?!\d)(?: ?\([a-z]\))*)*|(?:section|part) [IVXL]+\b)(?! of (?:its|the|their) report)/gi;
const glued =
  /(paragraph|preambular|operative|the|vote|that|vote\w*)(?=(?:operative|paragraph|preambular|on|(?:fir|la)st|second|third|(?:four|fif|six|seven|eigh|nin|ten)th)\b)/g;

/**
 * What the President put to the vote, as far as it is named: `fourth preambular paragraph and operative paragraphs 4, 5 and 13`. That is
 * what he puts to the vote at the end; where he names nothing there, the last part that he has named.
 */
function partIn(speech: string): string | null {
  if (motion.test(speech) && /no action|motion/i.test(speech)) {
    return /for division/i.test(speech) ? 'motion for division' : 'motion that no action be taken';
  }
  const amendment = /\b(oral )?amendments?\b/i.exec(speech.slice(-400));
  const words = speech.replace(/“[^”]*”/g, '').replace(glued, '$1 ');
  const partsOf = (text: string) => [...text.matchAll(part)].map(([, named = '']) => inWords(named));
  const [sentence = ''] = (
    words
      .split(/put ?to the vote/i)
      .slice(1)
      .at(-1) ?? ''
  ).split(/\. /);
  const put = partsOf(sentence);
  const last = put.length > 0 ? put.join(' and ') : partsOf(words).at(-1);
  if (amendment !== null && (last === undefined || /amendment/i.test(speech.slice(-160)))) return 'amendment';
  return last ?? null;
}

/** Small letters but for Roman numbers. */
function inWords(named: string): string {
  const [, what, number] = /^(section|part) ([IVXL]+)$/i.exec(named) ?? [];
  return what === undefined
    ? named
        .toLowerCase()
        .replace(/^(the|first put|that|of) /, '')
        .replace('operatives ', 'operative ')
    : `${what.toLowerCase()} ${number}`;
}
