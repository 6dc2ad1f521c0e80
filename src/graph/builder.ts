/** The schema builder that both subgraphs are built with: plugins, scalars, and the types that both have. It defines no domain type. */
import SchemaBuilder, { BasePlugin, type PothosInputFieldConfig, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import FederationPlugin from '@pothos/plugin-federation';
import RelayPlugin from '@pothos/plugin-relay';
import { MembershipBasis } from '../domain/actors.ts';
import { type Day, type Interval, IntervalEnd, type PartialDate } from '../domain/dates.ts';
import { fillDefaults, type Resolver } from './defaults.ts';
import { DescriptionsPlugin } from './descriptions.ts';
import { pageSize } from './limits.ts';
import { LongAnswers } from './long.ts';
import { NamesPlugin } from './names.ts';
import { typeName } from './reference.ts';
import type { RequestContext } from './request.ts';
import { scalars } from './scalars.ts';

interface Types {
  Context: RequestContext;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: Day; Output: Day };
    PartialDate: { Input: PartialDate; Output: PartialDate };
  };
  Connection: { totalCount: () => Promise<number> | number };
}

declare global {
  // Where Pothos learns the types of its plugins from.
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      descriptions: DescriptionsPlugin<Types>;
      names: NamesPlugin<Types>;
      nullableOnFailure: NullableOnFailure<Types>;
      longAnswers: LongAnswers<Types>;
      nullMeansDefault: NullMeansDefault<Types>;
    }
    export interface SchemaBuilderOptions<Types extends SchemaTypes> {
      foreignTypes?: readonly string[];
    }
  }
}

/**
 * Makes the fields nullable at which the answers of two subgraphs, or to several questions, stand side by side: those of Query, and
 * those that a subgraph adds to another's types. By the rules of GraphQL a field that must not be null takes its neighbours with it
 * when it fails: all that the other subgraph answered, and all else that was asked.
 */
class NullableOnFailure<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>) {
    const added = this.builder.options.foreignTypes?.includes(field.parentType) && field.name !== 'id';
    return field.parentType === 'Query' || added ? { ...field, type: { ...field.type, nullable: true } } : field;
  }
}
SchemaBuilder.registerPlugin('nullableOnFailure', NullableOnFailure);
SchemaBuilder.registerPlugin('longAnswers', LongAnswers);
SchemaBuilder.registerPlugin('names', NamesPlugin);
SchemaBuilder.registerPlugin('descriptions', DescriptionsPlugin);

/**
 * An argument that has a default may be null, and null means the default. A tool that builds queries by clicks fills a value of its own
 * choosing into whatever must not be null, default or not, and so would ask for another measure than the asker.
 */
class NullMeansDefault<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onInputFieldConfig(input: PothosInputFieldConfig<Types>) {
    return input.defaultValue === undefined ? input : { ...input, type: { ...input.type, required: false } };
  }

  override wrapResolve(resolve: Resolver<Types['Context']>, field: PothosOutputFieldConfig<Types>): Resolver<Types['Context']> {
    return Object.keys(field.args).length === 0 ? resolve : fillDefaults(resolve);
  }
}
SchemaBuilder.registerPlugin('nullMeansDefault', NullMeansDefault);

export type Builder = ReturnType<typeof createBuilder>;

/** @param foreignTypes names of the types that another subgraph owns and this one adds fields to */
export function createBuilder(foreignTypes: readonly string[] = []) {
  const builder = new SchemaBuilder<Types>({
    foreignTypes,
    // Pothos: federation goes last, after plugins that wrap resolvers.
    plugins: [
      'descriptions',
      'nullableOnFailure',
      'nullMeansDefault',
      'names',
      'longAnswers',
      RelayPlugin,
      DirectivesPlugin,
      FederationPlugin,
    ],
    // Without it @key and @link vanish silently.
    directives: { useGraphQLToolsUnorderedDirectives: true },
    defaultFieldNullability: false,
    relay: {
      clientMutationId: 'omit',
      cursorType: 'String',
      // node and nodes are fields of our own, in one subgraph.
      nodeQueryOptions: false,
      nodesQueryOptions: false,
      pageInfoTypeOptions: { description: 'Where a page stands in its list.', directives: { shareable: {} } as never },
      hasNextPageFieldOptions: { description: 'Whether there is more after this page.' },
      hasPreviousPageFieldOptions: { description: 'Whether there is more before this page.' },
      startCursorFieldOptions: { description: 'The cursor of the first item; null on an empty page.' },
      endCursorFieldOptions: { description: 'The cursor of the last item; null on an empty page.' },
      cursorFieldOptions: { description: 'The item’s place in the list, for `after` and `before`. Opaque; good for the same order only.' },
      nodeFieldOptions: { description: 'The item.', nullable: false },
      edgesFieldOptions: { description: 'The items with their cursors.', nullable: { list: false, items: false } },
      pageInfoFieldOptions: { description: 'Where this page stands in the list.' },
      firstArgOptions: {
        description: `How many from the start, or after \`after\`: ${pageSize.least} to ${pageSize.most}, by default ${pageSize.default}. Not together with \`last\`.`,
      },
      lastArgOptions: {
        description: `How many from the end, or before \`before\`: ${pageSize.least} to ${pageSize.most}. Not together with \`first\`.`,
      },
      afterArgOptions: { description: 'The cursor after which the page begins; with `first`.' },
      beforeArgOptions: { description: 'The cursor before which the page ends; with `last`.' },
      nodesOnConnection: { description: 'The items without their cursors.' },
    },
  });

  builder.globalConnectionField('totalCount', (t) =>
    t.int({
      description: 'How many items the whole list has, over all pages. Counted only when asked for.',
      resolve: (connection) => connection.totalCount(),
    }),
  );

  for (const { name, ...scalar } of scalars) builder.scalarType(name, scalar);

  return builder;
}

/** Adds a subgraph's Query type. */
export function defineQuery(builder: Builder) {
  builder.queryType({
    description:
      'Where every question begins. The questions of one request stand by themselves: one that fails is null beside the error that says why, and the others are answered. A list that was answered is never null, only empty. Only a request that is no valid one (in its syntax, its types, its variables, or too large) is refused as a whole.',
  });
}

/** Adds a subgraph's Node interface. Every type that implements it carries its name in `type`. */
export function defineNode(builder: Builder) {
  return builder.interfaceRef<{ type: string; id: string }>('Node').implement({
    description: 'A record with an id of its own.',
    resolveType: typeName,
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Readable, stable, and unique over the whole dataset: `csto`, `KAZ`, `stanislav-zas`.' }),
    }),
  });
}

/** A GraphQL enum from a vocabulary: its words, and what each means. */
export function defineEnum<const V extends Record<string, string>>(builder: Builder, name: string, description: string, vocabulary: V) {
  const values = Object.fromEntries(Object.entries(vocabulary).map(([word, meaning]) => [word, { value: word, description: meaning }]));
  return builder.enumType(name, { description, values: values as { [W in keyof V & string]: { value: W; description: string } } });
}

/** Adds the orders in which lists can be asked for; their words are those of the store's tables. */
export function defineOrders(builder: Builder) {
  return {
    NameOrder: defineEnum(builder, 'NameOrder', 'In which order of names.', {
      NAME: 'A to Z, whatever the case, the diacritics or the script.',
      NAME_DESCENDING: 'Z to A.',
    }),
    TitleOrder: defineEnum(builder, 'TitleOrder', 'In which order of titles.', { TITLE: 'A to Z.', TITLE_DESCENDING: 'Z to A.' }),
    SinceOrder: defineEnum(builder, 'SinceOrder', 'In which order of beginnings.', {
      SINCE: 'The oldest first, and before them those whose beginning is unknown.',
      SINCE_DESCENDING: 'The newest first.',
    }),
    AgeOrder: defineEnum(builder, 'AgeOrder', 'In which order of age.', {
      NEWEST: 'The newest first, and last those without a date.',
      OLDEST: 'The oldest first.',
    }),
  };
}

/** Adds the enum that says which memberships count on a day; both subgraphs have it. */
export function defineMembershipBasis(builder: Builder) {
  return defineEnum(builder, 'MembershipBasis', 'Which memberships count on a day.', MembershipBasis);
}

/** Adds a subgraph's Interval type, and how one ends; both have the same. */
export function defineInterval(builder: Builder) {
  const IntervalEndEnum = defineEnum(builder, 'IntervalEnd', 'How a stretch of time ends.', IntervalEnd);
  const ref = builder.objectRef<Interval>('Interval').implement({
    description: 'A half-open stretch of time: from `since` up to, but without, `until`.',
    directives: { shareable: {} } as never,
    fields: (t) => ({
      since: t.expose('since', { type: 'PartialDate', nullable: true, description: 'When it began; null where the source does not say.' }),
      until: t.expose('until', {
        type: 'PartialDate',
        nullable: true,
        description: 'The first day on which it no longer held; null unless `end` is DATED.',
      }),
      end: t.expose('end', {
        type: IntervalEndEnum,
        description: 'Whether it goes on, ended at a known date, or nothing is known of its end.',
      }),
    }),
  });
  return { Interval: ref, IntervalEndEnum };
}
