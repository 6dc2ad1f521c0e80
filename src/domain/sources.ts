/** How we know: documents, the places in them, occasions, and figures that someone cited. */
import type { Id } from './actors.ts';
import type { Day, Interval, PartialDate } from './dates.ts';

/** Where a record's content can be read: a source and the place in it. */
export interface Evidence {
  readonly source: Id;
  /** where in the source: paragraph, article, page ("para. 12", "Art. 4"); null where the whole source is meant */
  readonly locator: string | null;
}

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

export interface Source {
  readonly type: 'Source';
  readonly id: Id;
  readonly title: string;
  readonly kind: SourceKind;
  readonly authors: readonly Id[];
  readonly publisher: Id | null;
  /** null where the source carries no date */
  readonly date: PartialDate | null;
  /** BCP 47 tag of the text that was read */
  readonly language: string;
  /** the body's own number: `A/RES/68/262` */
  readonly symbol: string | null;
  readonly url: string | null;
  readonly note: string | null;
}

export interface Event {
  readonly type: 'Event';
  readonly id: Id;
  readonly name: string;
  readonly interval: Interval;
  readonly place: string | null;
  readonly partOf: Id | null;
  readonly organisers: readonly Id[];
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
}

export interface Figure {
  readonly type: 'Figure';
  readonly id: Id;
  /** what was counted or measured, in our own words */
  readonly measured: string;
  readonly value: number;
  /** what the value counts ("attacks"), or "%" */
  readonly unit: string;
  /** "at least", "about", as the source has it; null where it is exact */
  readonly qualifier: string | null;
  /** the period measured */
  readonly period: string | null;
  /** who cited it */
  readonly citedBy: Id;
  /** the statement in which it was cited, if it served one */
  readonly statement: Id | null;
  readonly topics: readonly Id[];
  readonly date: PartialDate;
  readonly recordedOn: Day;
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
}
