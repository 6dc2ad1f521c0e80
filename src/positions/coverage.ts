/** Dataset.coverage: which recorded votes of a body are held, year by year. */
import { earliest } from '../domain/dates.ts';
import { Ref } from '../graph/reference.ts';
import { type Coverage, gapsIn, isComplete, selectionOnly } from '../votes/coverage.ts';
import type { VoteCatalogue } from '../votes/planes.ts';
import { builder, Organisation, Source } from './builder.ts';
import { Dataset } from './dataset.ts';
import { sourceById } from './loaders.ts';
import { ExtentEnum, VoteGap } from './questions/period.ts';

interface YearOfVotes {
  readonly body: string;
  readonly year: string;
  readonly coverage: Coverage;
  readonly rollCalls: number;
  readonly texts: number;
  /** ids of sources, the one of the most roll calls first */
  readonly sources: readonly string[];
}

const stretchOf = ({ year }: YearOfVotes) => ({ from: `${year}-01-01`, to: `${year}-12-31`, session: null });

const VoteCoverage = builder.objectRef<YearOfVotes>('VoteCoverage').implement({
  description: 'Which recorded votes of a body in a year are held.',
  fields: (t) => ({
    body: t.field({ type: Organisation, nullable: true, description: 'The body.', resolve: (it) => new Ref('Organisation', it.body) }),
    year: t.exposeString('year', { description: 'The year: `2014`.' }),
    extent: t.field({ type: ExtentEnum, description: 'Whether they are a record, or a selection.', resolve: (it) => it.coverage.extent }),
    rollCalls: t.exposeInt('rollCalls', { description: 'How many roll calls are held, second entries left out.' }),
    texts: t.exposeInt('texts', { description: 'How many of them were on whole texts.' }),
    complete: t.boolean({
      description: 'Whether the record goes to the end of the year, and nothing is known to lack in it. False for a selection.',
      resolve: (it) => isComplete(it.coverage, stretchOf(it)),
    }),
    recordedTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'Up to when the record of the body’s votes goes; null for a selection.',
      resolve: (it) => it.coverage.to,
    }),
    gaps: t.field({ type: [VoteGap], description: 'What is known to lack.', resolve: (it) => gapsIn(it.coverage, stretchOf(it)) }),
    sources: t.field({
      type: [Source],
      nullable: { list: false, items: true },
      description: 'Where they are from: the source of the most roll calls first.',
      resolve: (it, _args, context) => Promise.all(it.sources.map((id) => sourceById(context).load(id))),
    }),
  }),
});

function yearsOf({ rollCalls, coverage }: VoteCatalogue): YearOfVotes[] {
  const counted = rollCalls.filter((it) => it.repeats === null);
  const years = Map.groupBy(counted, ({ body, date }) => `${body} ${date.slice(0, 4)}`);
  for (const [body, { extent }] of coverage) {
    if (extent === 'SELECTION') continue;
    // A year in which a body held no recorded vote, as the Assembly in 1964, is one of the record too.
    const held = counted.flatMap((it) => (it.body === body ? [Number(it.date.slice(0, 4))] : []));
    for (let year = Math.min(...held); year < Math.max(...held); year++) {
      const key = `${body} ${year}`;
      if (!years.has(key)) years.set(key, []);
    }
  }
  return [...years]
    .map(([key, held]): YearOfVotes => {
      const [body, year] = key.split(' ') as [string, string];
      const bySource = Map.groupBy(
        held.flatMap(({ evidence }) => evidence.slice(-1)),
        ({ source }) => source,
      );
      const sources = [...bySource].sort(([a, of], [b, other]) => other.length - of.length || (a < b ? -1 : 1)).map(([source]) => source);
      const texts = held.filter(({ votedOn }) => votedOn === 'TEXT').length;
      return { body, year, coverage: coverage.get(body) ?? selectionOnly, rollCalls: held.length, texts, sources: sources.slice(0, 5) };
    })
    .sort((a, b) => (a.body === b.body ? (a.year < b.year ? -1 : 1) : a.body < b.body ? -1 : 1));
}

builder.objectField(Dataset, 'coverage', (t) =>
  t.field({
    type: [VoteCoverage],
    description:
      'Which recorded votes are held: a line for each body and year, the bodies by id, then the oldest first. Of a record no year is passed over, though no vote was held in it.',
    args: {
      from: t.arg({ type: 'PartialDate', description: 'Only from the year of this day on.' }),
      to: t.arg({ type: 'PartialDate', description: 'Only up to the year of this day.' }),
    },
    resolve: async (snapshot, { from, to }) => {
      const years = yearsOf((await snapshot.positions.votes.recorded()).catalogue);
      return years.filter(
        ({ year }) => (from == null || year >= earliest(from).slice(0, 4)) && (to == null || year <= earliest(to).slice(0, 4)),
      );
    },
  }),
);
