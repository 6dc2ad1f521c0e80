/** Days, partial dates and half-open intervals. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginsBefore,
  type Day,
  earliest,
  holdsOnForCertain,
  type Interval,
  isDay,
  isInverted,
  isLater,
  isPartialDate,
  latest,
  mayCoincide,
  mayHoldOn,
  outlasts,
  overlapForCertain,
  type PartialDate,
} from '../../src/domain/dates.ts';

// Days are drawn from a few years, so that two of them often meet in a year, a month or a day.
const days: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 3 * 365 })
  .map((offset) => new Date(Date.UTC(2020, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
const partialDates: fc.Arbitrary<PartialDate> = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const known: fc.Arbitrary<Interval> = fc
  .tuple(partialDates, fc.option(partialDates))
  .map(([since, until]) => ({ since, until, end: until === null ? 'OPEN' : 'DATED' }));
const intervals: fc.Arbitrary<Interval> = fc.oneof(
  { weight: 4, arbitrary: known },
  partialDates.map((since): Interval => ({ since, until: null, end: 'UNKNOWN' })),
  partialDates.map((until): Interval => ({ since: null, until, end: 'DATED' })),
  fc.constant<Interval>({ since: null, until: null, end: 'OPEN' }),
);

/** One of the days that a partial date may be. */
const dayOf = (date: PartialDate): fc.Arbitrary<Day> => days.filter((day) => day >= earliest(date) && day <= latest(date));
/** What an interval may have been in truth: its first day, and the first day after it, which there may not be. */
const truthOf = ({ since, until }: Interval): fc.Arbitrary<{ first: Day; over: Day }> =>
  fc.record({ first: dayOf(since as PartialDate), over: until === null ? fc.constant('9999-12-31') : dayOf(until) });
const withTruth = known.chain((interval) => fc.tuple(fc.constant(interval), truthOf(interval)));

const stretch = (since: PartialDate | null, until: PartialDate | 'open' | 'unknown'): Interval => ({
  since,
  until: until === 'open' || until === 'unknown' ? null : until,
  end: until === 'open' ? 'OPEN' : until === 'unknown' ? 'UNKNOWN' : 'DATED',
});

describe('a partial date', () => {
  it.each(['2022', '2022-02', '2022-02-09', '2024-02-29', '2000-02-29', '0000-02-29', '9999-12-31'])('may be %s', (date) => {
    expect(isPartialDate(date)).toBe(true);
  });

  it.each([
    '',
    '22',
    '2022-2',
    '2022-00',
    '2022-13',
    '2022-02-30',
    '2021-02-29',
    '1900-02-29',
    '2022-04-31',
    '2022-01-00',
    '2022-01-32',
    '2022-02-09T00:00',
    ' 2022',
    '-2022',
    '2022-02-',
    '20220209',
    'February 2022',
  ])('is not “%s”', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it('of a whole day is every day of the calendar, from the year 0 on, and no other', () => {
    const digits = (size: number) => fc.integer({ min: 0, max: 10 ** size - 1 }).map((number) => String(number).padStart(size, '0'));
    const month = fc.integer({ min: 0, max: 13 }).map((number) => String(number).padStart(2, '0'));
    const day = fc.integer({ min: 0, max: 32 }).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(fc.tuple(digits(4), month, day), (parts) => {
        const text = parts.join('-');
        const instant = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text;
        expect(isDay(text)).toBe(exists);
      }),
    );
  });

  it('is a day only when all of it is given', () => {
    expect(['2022', '2022-02', '2022-02-09'].filter(isDay)).toEqual(['2022-02-09']);
  });

  it('stands for the days from its earliest to its latest', () => {
    expect([earliest('2022'), latest('2022')]).toEqual(['2022-01-01', '2022-12-31']);
    expect([earliest('2024-02'), latest('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect([latest('2022-04'), latest('2022-12')]).toEqual(['2022-04-30', '2022-12-31']);
    expect([earliest('2022-02-09'), latest('2022-02-09')]).toEqual(['2022-02-09', '2022-02-09']);
    fc.assert(
      fc.property(partialDates, (date) => {
        expect(isDay(earliest(date)) && isDay(latest(date))).toBe(true);
        expect(earliest(date) <= latest(date)).toBe(true);
        expect(earliest(date).startsWith(date) && latest(date).startsWith(date)).toBe(true);
      }),
    );
  });
});

describe('one date against another', () => {
  it('is later only when that is so whatever its missing parts are', () => {
    expect(isLater('2022-02-09', '2022-02-08')).toBe(true);
    expect(isLater('2022-03', '2022-02-28')).toBe(true);
    expect(isLater('2023', '2022')).toBe(true);
    expect(isLater('2022-12-31', '2022')).toBe(false);
    expect(isLater('2022-02', '2022-02-01')).toBe(false);
    expect(isLater('2022', '2022')).toBe(false);
    const pair = fc.tuple(partialDates, partialDates).chain(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), dayOf(a), dayOf(b)));
    fc.assert(fc.property(pair, ([a, b, dayOfA, dayOfB]) => !isLater(a, b) || dayOfA > dayOfB));
  });

  it('is never both later and earlier', () => {
    fc.assert(fc.property(partialDates, partialDates, (a, b) => !(isLater(a, b) && isLater(b, a))));
  });

  it('is later than whatever is earlier than what it is later than', () => {
    fc.assert(fc.property(partialDates, partialDates, partialDates, (a, b, c) => !(isLater(a, b) && isLater(b, c)) || isLater(a, c)));
  });

  it('is later, earlier or concurrent; concurrent dates have a day in common', () => {
    expect(mayCoincide('2022', '2022-02-09')).toBe(true);
    expect(mayCoincide('2022-02', '2022-03')).toBe(false);
    fc.assert(
      fc.property(partialDates, partialDates, (a, b) => {
        const common = [earliest(a), earliest(b)].some((day) => [a, b].every((date) => earliest(date) <= day && day <= latest(date)));
        expect([isLater(a, b), isLater(b, a), mayCoincide(a, b)].filter(Boolean)).toHaveLength(1);
        expect(mayCoincide(a, b)).toBe(common);
      }),
    );
  });
});

describe('what held for a time', () => {
  it('held on its first day and no longer on the day on which it was over', () => {
    const zas = stretch('2020-01-01', '2023-01-01');
    expect(['2019-12-31', '2020-01-01', '2022-12-31', '2023-01-01'].map((day) => mayHoldOn(zas, day))).toEqual([false, true, true, false]);
    fc.assert(fc.property(days, days, (since, until) => mayHoldOn(stretch(since, until), since) === since < until));
    fc.assert(fc.property(days, days, (since, until) => !mayHoldOn(stretch(since, until), until)));
  });

  it('may have held on any day that its partial dates leave open', () => {
    const inTheYears = stretch('2019', '2020');
    expect(['2018-12-31', '2019-01-01', '2020-12-30', '2020-12-31'].map((day) => mayHoldOn(inTheYears, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    fc.assert(
      fc.property(withTruth, days, ([interval, { first, over }], day) => {
        if (first <= day && day < over) expect(mayHoldOn(interval, day)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(known, days, (interval, day) => {
        const { since, until } = interval;
        const widest = earliest(since as PartialDate) <= day && (until === null || day < latest(until));
        expect(mayHoldOn(interval, day)).toBe(widest);
      }),
    );
  });

  it('may have held on a partial date when it may have on one of its days', () => {
    expect(mayHoldOn(stretch('2022-02-10', '2022-02-20'), '2022-02')).toBe(true);
    expect(mayHoldOn(stretch('2022-02-10', '2022-02-20'), '2022-03')).toBe(false);
    expect(mayHoldOn(stretch('2022-03-01', 'open'), '2022-02')).toBe(false);
    const dated = partialDates.chain((date) => fc.tuple(fc.constant(date), dayOf(date)));
    fc.assert(fc.property(known, dated, (interval, [date, day]) => !mayHoldOn(interval, day) || mayHoldOn(interval, date)));
  });

  it('goes on for ever while it is open', () => {
    fc.assert(fc.property(partialDates, days, (since, day) => mayHoldOn(stretch(since, 'open'), day) === earliest(since) <= day));
  });

  it('can’t be said to have held when its beginning or its end is not known', () => {
    fc.assert(fc.property(partialDates, days, (since, day) => !mayHoldOn(stretch(since, 'unknown'), day)));
    fc.assert(fc.property(partialDates, days, (until, day) => !mayHoldOn(stretch(null, until), day)));
    fc.assert(fc.property(days, (day) => !mayHoldOn(stretch(null, 'open'), day)));
  });
});

describe('an inverted interval', () => {
  it('has no day in it, whatever its missing parts are', () => {
    expect(isInverted(stretch('2022-02-10', '2022-02-09'))).toBe(true);
    expect(isInverted(stretch('2022-02-09', '2022-02-09'))).toBe(true);
    expect(isInverted(stretch('2022-02-09', '2022-02-10'))).toBe(false);
    expect(isInverted(stretch('2022-03', '2022-02'))).toBe(true);
    fc.assert(fc.property(withTruth, ([interval, { first, over }]) => !isInverted(interval) || over <= first));
    fc.assert(fc.property(known, days, (interval, day) => !(isInverted(interval) && mayHoldOn(interval, day))));
  });

  it('is not one whose dates leave it a day', () => {
    expect(isInverted(stretch('2022', '2022'))).toBe(false);
    expect(isInverted(stretch('2022-02-09', '2022'))).toBe(false);
    fc.assert(fc.property(withTruth, ([interval, { first, over }]) => !(first < over) || !isInverted(interval)));
  });

  it('is none without both of its ends', () => {
    fc.assert(fc.property(partialDates, (date) => !isInverted(stretch(null, date)) && !isInverted(stretch(date, 'open'))));
    fc.assert(fc.property(partialDates, (date) => !isInverted(stretch(date, 'unknown'))));
  });
});

describe('two intervals', () => {
  it('that meet at one’s end and the other’s beginning don’t overlap', () => {
    expect(overlapForCertain(stretch('2003', '2017-01-01'), stretch('2017-01-01', 'open'))).toBe(false);
    expect(overlapForCertain(stretch('2003', '2017-01-02'), stretch('2017-01-01', 'open'))).toBe(true);
  });

  it('overlap for certain or not in either order', () => {
    fc.assert(fc.property(intervals, intervals, (a, b) => overlapForCertain(a, b) === overlapForCertain(b, a)));
  });

  it('that overlap for certain share a day, whatever their missing parts are', () => {
    fc.assert(
      fc.property(withTruth, withTruth, ([a, inTruthA], [b, inTruthB]) => {
        fc.pre(inTruthA.first < inTruthA.over && inTruthB.first < inTruthB.over);
        if (!overlapForCertain(a, b)) return;
        const first = [inTruthA.first, inTruthB.first].sort()[1] as Day;
        const over = [inTruthA.over, inTruthB.over].sort()[0] as Day;
        expect(first < over).toBe(true);
      }),
    );
  });

  it('that don’t overlap for certain may be apart', () => {
    expect(overlapForCertain(stretch('2019', '2022'), stretch('2022', 'open'))).toBe(false);
    fc.assert(
      fc.property(known, known, (a, b) => {
        if (overlapForCertain(a, b)) return;
        const begins = [a, b].map(({ since }) => latest(since as PartialDate)).sort()[1] as Day;
        const ends = [a, b].map(({ until }) => (until === null ? '9999-12-31' : earliest(until))).sort()[0] as Day;
        expect(begins >= ends).toBe(true);
      }),
    );
  });

  it('can’t be said to overlap when the beginning or the end of one is not known', () => {
    fc.assert(fc.property(partialDates, intervals, (date, other) => !overlapForCertain(stretch(null, date), other)));
    fc.assert(fc.property(partialDates, intervals, (date, other) => !overlapForCertain(stretch(date, 'unknown'), other)));
  });
});

describe('what held for certain', () => {
  it('had begun at the latest, and not ended at the earliest', () => {
    expect(holdsOnForCertain(stretch('2022-02', 'open'), '2022-02-28')).toBe(true);
    expect(holdsOnForCertain(stretch('2022-02', 'open'), '2022-02-27')).toBe(false);
    expect(holdsOnForCertain(stretch('2022-02', '2023'), '2022-12-31')).toBe(true);
    expect(holdsOnForCertain(stretch('2022-02', '2023'), '2023-01-01')).toBe(false);
  });

  it('held in truth, whatever its missing parts are', () => {
    fc.assert(
      fc.property(withTruth, days, ([interval, { first, over }], day) => {
        if (!holdsOnForCertain(interval, day)) return;
        expect(first <= day && day < over).toBe(true);
        expect(mayHoldOn(interval, day)).toBe(true);
      }),
    );
  });

  it('is nothing of which the beginning or the end is not known', () => {
    fc.assert(fc.property(partialDates, days, (date, day) => !holdsOnForCertain(stretch(null, date), day)));
    fc.assert(fc.property(partialDates, days, (date, day) => !holdsOnForCertain(stretch(date, 'unknown'), day)));
  });
});

describe('one interval, beside another', () => {
  it('begins before it, or outlasts it, in truth, whatever the missing parts are', () => {
    fc.assert(
      fc.property(withTruth, withTruth, ([a, inTruthA], [b, inTruthB]) => {
        if (beginsBefore(a, b)) expect(inTruthA.first < inTruthB.first).toBe(true);
        if (outlasts(a, b)) expect(inTruthA.over > inTruthB.over).toBe(true);
      }),
    );
  });

  it('begins before it only if it has a beginning that is earlier', () => {
    expect(beginsBefore(stretch('2002-05-13', 'open'), stretch('2002-05-14', 'open'))).toBe(true);
    expect(beginsBefore(stretch('2002-05', 'open'), stretch('2002-05-14', 'open'))).toBe(false);
    expect(beginsBefore(stretch(null, '2001'), stretch('2002-05-14', 'open'))).toBe(false);
    expect(beginsBefore(stretch('2001', 'open'), stretch(null, 'open'))).toBe(false);
  });

  it('outlasts it if it goes on, ends later, or only began when it was over', () => {
    expect(outlasts(stretch('2000', 'open'), stretch('1990', '2010'))).toBe(true);
    expect(outlasts(stretch('2000', '2011'), stretch('1990', '2010'))).toBe(true);
    expect(outlasts(stretch('2000', '2010-03'), stretch('1990', '2010'))).toBe(false);
    expect(outlasts(stretch('2011', 'unknown'), stretch('1990', '2010'))).toBe(true);
    expect(outlasts(stretch('2000', 'unknown'), stretch('1990', '2010'))).toBe(false);
    expect(outlasts(stretch('2000', 'open'), stretch('1990', 'unknown'))).toBe(false);
  });
});
