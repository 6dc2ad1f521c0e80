/** search: records of every kind by the words of their names and texts. */
import type { DemarcheRecord, RecordType } from '../../domain/records.ts';
import { defineEnum } from '../../graph/builder.ts';
import { badInput } from '../../graph/errors.ts';
import { searchedText } from '../../graph/limits.ts';
import { badCursor, type Connection, connection, pageQuery } from '../../graph/paging.ts';
import { Ref, typeName } from '../../graph/reference.ts';
import { perRequest, type RequestContext, type Soon, soon } from '../../graph/request.ts';
import { type Excerpt, excerptOf, type Mark as MarkShape } from '../../search/excerpt.ts';
import type { Hit } from '../../search/rank.ts';
import { SearchKind, searchKinds, typeOfKind } from '../../search/searchable.ts';
import type { Meanings } from '../../search/vocabulary.ts';
import { searchedWords } from '../../search/words.ts';
import {
  builder,
  Event,
  Figure,
  Group,
  Official,
  Organisation,
  Proposition,
  RollCall,
  Source,
  State,
  Statement,
  Topic,
} from '../builder.ts';
import { eventById, figureById, propositionById, rollCallById, sourceById, statementById, topicById } from '../loaders.ts';

interface FoundHit extends Hit {
  readonly meanings: readonly Meanings[];
}
interface Facet {
  readonly kind: SearchKind;
  readonly count: number;
}
interface SearchPage extends Connection<FoundHit> {
  readonly facets: readonly Facet[];
}

const Kind = defineEnum(builder, 'SearchKind', 'What kinds of records a search finds, and by which of their texts.', SearchKind);

/**
 * An interface, where a union would say the same: gateways of the graphql-tools family (12.3) spread a field of a fragment
 * that this subgraph does not own, `... on Official { kind }`, over all members of a union that have a field of that name.
 */
const SearchItem = builder.interfaceRef<{ type: string; id: string }>('SearchItem').implement({
  description: 'A record that a search finds.',
  resolveType: typeName,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Readable, stable, and unique over the whole dataset: `csto`, `KAZ`, `stanislav-zas`.' }),
  }),
});
for (const type of [Organisation, State, Official, Group, Topic, Proposition, Statement, RollCall, Figure, Event, Source]) {
  type.addInterfaces([SearchItem]);
}

const name = 'What a list calls it.';
const shortName = 'What a short list calls it: its symbol where it has one, and otherwise the name.';
builder.objectFields(Proposition, (t) => ({
  name: t.exposeString('text', { description: `${name} The same as \`text\`.` }),
  shortName: t.exposeString('text', { description: shortName }),
}));
builder.objectFields(Statement, (t) => ({
  name: t.exposeString('summary', { description: `${name} The same as \`summary\`.` }),
  shortName: t.exposeString('summary', { description: shortName }),
}));
builder.objectFields(Figure, (t) => ({
  name: t.exposeString('measured', { description: `${name} The same as \`measured\`.` }),
  shortName: t.exposeString('measured', { description: shortName }),
}));
builder.objectFields(RollCall, (t) => ({
  name: t.exposeString('title', { description: `${name} The same as \`title\`.` }),
  shortName: t.string({ description: shortName, resolve: ({ symbol, title }) => symbol ?? title }),
}));
builder.objectFields(Source, (t) => ({
  name: t.exposeString('title', { description: `${name} The same as \`title\`.` }),
  shortName: t.string({ description: shortName, resolve: ({ symbol, title }) => symbol ?? title }),
}));
for (const type of [Topic, Event]) {
  builder.objectField(type, 'shortName', (t) => t.string({ description: shortName, resolve: ({ name }) => name }));
}

const Mark = builder.objectRef<MarkShape>('Mark').implement({
  description: 'A stretch of an excerpt: the characters [start, end), counted in UTF-16 code units as JavaScript and Java count them.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'The first character, from 0.' }),
    end: t.exposeInt('end', { description: 'The character after the last.' }),
  }),
});

const SearchHit = builder.objectRef<FoundHit>('SearchHit').implement({
  description: 'A record that was found, and the text by which it was.',
  fields: (t) => ({
    item: t.field({
      type: SearchItem,
      nullable: true,
      description: 'The record.',
      resolve: (hit, _args, context) => itemOf(context, hit),
    }),
    field: t.exposeString('field', {
      description:
        'The field of the record whose text answers best: `name`, `summary`. `holder`, `authors` and `citedBy` are found by the actor’s name, `tenures` by the office, `affiliations` by the role.',
    }),
    excerpt: t.string({
      description:
        'Of that text, the part that answers best, up to 160 characters, cut between words; an ellipsis stands for what is left out.',
      resolve: async (hit, _args, context) => (await excerptOfHit(context, hit)).text,
    }),
    marks: t.field({
      type: [Mark],
      description: 'The words of the excerpt that were searched for, in their order.',
      resolve: async (hit, _args, context) => (await excerptOfHit(context, hit)).marks,
    }),
  }),
});

const SearchFacet = builder.objectRef<Facet>('SearchFacet').implement({
  description: 'How many records of a kind were found.',
  fields: (t) => ({
    kind: t.expose('kind', { type: Kind, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'How many; at least 1.' }),
  }),
});

const SearchConnection = builder.connectionObject(
  {
    type: SearchHit,
    name: 'SearchConnection',
    description: 'A page of what was found.',
    fields: (t) => ({
      facets: t.field({
        type: [SearchFacet],
        description:
          'How many records of each kind the text finds, over all pages and whatever `kinds` says; kinds without any are left out.',
        resolve: (page) => (page as unknown as SearchPage).facets,
      }),
    }),
  },
  { description: 'One of those found, with its place in the list.' },
);

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchHit,
      description:
        'Records in whose texts every word of `text` is found, the best answers first, equals by their ids. Case, diacritics, script and spelling of a name make no difference: Бордюжа, Bordyuja and Bördyuzha are one. The last word may be the beginning of a longer one. A word that the data don’t have is taken for those nearest to it, one typing error away (two from eight letters on). A record ranks by how rare the words are, how well they are matched, and where: names before texts, texts before notes.',
      args: {
        text: t.arg.string({
          required: true,
          description: `What to search for: up to ${searchedText.most} characters, at least one letter or digit.`,
        }),
        kinds: t.arg({ type: [Kind], description: 'Only records of these kinds.' }),
      },
      resolve: async (_root, args, context): Promise<SearchPage> => {
        const query = pageQuery(args, '', '');
        const { limit, backward } = query;
        const types = args.kinds?.map((kind) => typeOfKind[kind]) ?? null;
        const wanted = { types, limit, backward, from: query.from?.[1] ?? null };
        const { hits, more, total, counts, meanings } = await context.snapshot.search.find(wordsOf(args.text), wanted, context.signal);
        if (hits === null) throw badCursor(backward ? 'before' : 'after');
        const items = hits.map((hit) => ({ node: { ...hit, meanings }, key: ['', hit.id] as const }));
        return { ...connection({ items, more }, query, () => total), facets: facetsOf(counts) };
      },
    },
    SearchConnection,
  ),
);

function wordsOf(text: string) {
  if (text.length > searchedText.most) throw badInput('text', `expected up to ${searchedText.most} characters, but got ${text.length}.`);
  const words = searchedWords(text);
  if (words.length === 0) throw badInput('text', 'expected at least one letter or digit to search for.');
  return words;
}

function facetsOf(counts: ReadonlyMap<RecordType, number>): Facet[] {
  return searchKinds.map((kind) => ({ kind, count: counts.get(typeOfKind[kind]) ?? 0 })).filter(({ count }) => count > 0);
}

/** The record itself where this subgraph owns it, and a reference where the other one does. */
function itemOf(context: RequestContext, { type, id }: Hit): Soon<DemarcheRecord | Ref | null> {
  switch (type) {
    case 'Topic':
      return topicById(context).load(id);
    case 'Proposition':
      return propositionById(context).load(id);
    case 'Statement':
      return statementById(context).load(id);
    case 'RollCall':
      return rollCallById(context).load(id);
    case 'Figure':
      return figureById(context).load(id);
    case 'Event':
      return eventById(context).load(id);
    case 'Source':
      return sourceById(context).load(id);
    default:
      return new Ref(type, id);
  }
}

const textByNumber = perRequest<number, string>((snapshot, numbers) => snapshot.search.texts(numbers));
const excerpts = new WeakMap<FoundHit, Soon<Excerpt>>();

/** A hit’s text is read, and looked through, once for all the fields that show of it. */
function excerptOfHit(context: RequestContext, hit: FoundHit): Soon<Excerpt> {
  let excerpt = excerpts.get(hit);
  if (!excerpt) {
    excerpt = soon(textByNumber(context).load(hit.text), (text) => excerptOf(text, hit.meanings));
    excerpts.set(hit, excerpt);
  }
  return excerpt;
}
