/** How we know: documents, the places in them, occasions, and figures that someone cited. */
import { actorTypes } from './actors.ts';
import {
  date,
  evidence,
  id,
  interval,
  language,
  list,
  note,
  number,
  optional,
  type RecordOf,
  record,
  recordedOn,
  shownBy,
  text,
  url,
  word,
} from './fields.ts';

export { type Evidence, Reading, readingOf } from './fields.ts';

export const SourceKind = {
  ARTICLE: 'An article or commentary.',
  REPORT: 'A report on an event or a subject.',
  TREATY: 'A treaty, charter or protocol.',
  DECLARATION: 'A declaration, communiqué or statement of a body.',
  RESOLUTION: 'A resolution or decision of a body.',
  RECORD: 'A verbatim or summary record of a meeting.',
  OFFICIAL_LIST: 'A list kept by the body itself: of members, of office holders.',
  REFERENCE: 'A work of reference or a standard.',
  DATASET: 'A published dataset.',
} as const;
export type SourceKind = keyof typeof SourceKind;

export const Source = record('Source', {
  title: text('Its title.'),
  kind: word(SourceKind, 'What sort of document it is.'),
  authors: list(id(actorTypes, ''), 'Who wrote or issued it.'),
  publisher: optional(id('Organisation', 'Who published it. A publisher does not by that hold what the document says.')),
  date: optional(date('Its date; null where it carries none.')),
  language,
  symbol: optional(text('The issuing body’s own number: `A/RES/68/262`.')),
  url: optional(url('Where it can be read.')),
  terms: optional(text('On which terms its content may be used; null where none are recorded.')),
  note,
});
export type Source = RecordOf<typeof Source>;

export const Event = record('Event', {
  name: text('What it is called.'),
  interval: interval('When it took place.'),
  place: optional(text('Where it took place.')),
  partOf: optional(id('Event', 'The event it is a part of.')),
  organisers: list(id(actorTypes, ''), 'Who held it.'),
  note,
  evidence: shownBy,
});
export type Event = RecordOf<typeof Event>;

export const Figure = record('Figure', {
  measured: text('What was counted or measured, in our words.'),
  value: number('The number, in `unit`.'),
  unit: text('What the number counts, or `%`.'),
  qualifier: optional(text('“at least”, “about”, as the source has it; null where it is exact.')),
  period: optional(text('The period measured.')),
  citedBy: id(actorTypes, 'Who cited it.'),
  statement: optional(id('Statement', 'The statement in which it was cited.')),
  topics: list(id('Topic', ''), 'What it is about.'),
  date: date('When it was cited.'),
  recordedOn,
  note,
  evidence: evidence('Where it can be read.'),
});
export type Figure = RecordOf<typeof Figure>;
