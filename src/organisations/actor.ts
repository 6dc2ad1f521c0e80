/** Actor: whoever can hold a position. */
import { typeName } from '../graph/reference.ts';
import { Actor, Group, Official, Organisation, SearchItem, State } from './builder.ts';

const shortName = 'What a short list calls it: an organisation’s abbreviation where it has one, and otherwise the name.';

Actor.implement({
  description: 'Whoever can hold a position: an organisation, a state, an official or a group.',
  resolveType: typeName,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Readable, stable, and unique over the whole dataset: `csto`, `KAZ`, `stanislav-zas`.' }),
    name: t.exposeString('name', { description: 'The usual English name.' }),
    shortName: t.string({
      description: shortName,
      resolve: (actor) => (actor.type === 'Organisation' ? actor.abbreviation : null) ?? actor.name,
    }),
    otherNames: t.exposeStringList('otherNames', { description: 'Other names and spellings, in any script.' }),
  }),
});

// What a search finds is called as the actors are; the positions subgraph's own types have the same two fields.
SearchItem.implement({
  description: 'A record that a search finds.',
  resolveType: typeName,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Readable, stable, and unique over the whole dataset: `csto`, `KAZ`, `stanislav-zas`.' }),
    name: t.exposeString('name', {
      description:
        'What a list calls it: the name of an actor, a topic or an event, a title, a proposition’s text, a statement’s summary, what was measured.',
    }),
    shortName: t.string({
      description: 'What a short list calls it: an abbreviation or a symbol where it has one, and otherwise the name.',
      resolve: (item) => item.name,
    }),
  }),
});
for (const type of [Organisation, State, Official, Group]) type.addInterfaces([SearchItem]);
