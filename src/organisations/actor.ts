/** Actor: whoever can hold a position. */
import { typeName } from '../graph/reference.ts';
import { Actor } from './builder.ts';

Actor.implement({
  description: 'Whoever can hold a position: an organisation, a state, an official or a group.',
  resolveType: typeName,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Readable, stable, and unique over the whole dataset: `csto`, `KAZ`, `stanislav-zas`.' }),
    name: t.exposeString('name', { description: 'The usual English name.' }),
    otherNames: t.exposeStringList('otherNames', { description: 'Other names and spellings, in any script.' }),
  }),
});
