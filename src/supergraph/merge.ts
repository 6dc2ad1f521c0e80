/**
 * Both subgraphs as one schema in one process.
 *
 * A field whose type the other subgraph owns returns a Ref. Here every non-key field of an entity is wrapped so that, where
 * its source is a Ref, the entity is loaded first, through the reference loader of the subgraph that the field comes from:
 * just what a gateway would ask for by `_entities`. Nothing is loaded when only the key is selected, and an entity that
 * can't be loaded makes null of the fields that needed it, as it does through a gateway.
 */
import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  printSchema,
} from 'graphql';
import { Ref } from '../graph/reference.ts';
import type { RequestContext } from '../graph/request.ts';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;
type ReferenceLoader = (key: { id: string }, context: RequestContext, info: unknown) => unknown;
type TypeResolvers = Record<string, unknown> | GraphQLNamedType;

/**
 * Merges plain (not subgraph) schemas. Types of one name become one type; a field that several have comes from the first.
 * @param description of the whole
 */
export function mergeSubgraphs(schemas: readonly GraphQLSchema[], description: string): GraphQLSchema {
  const merged = makeExecutableSchema({
    typeDefs: schemas.map((schema) => printSchema(schema)),
    // The last of several resolvers of a field is taken.
    resolvers: schemas.map(resolversOf).reverse() as never,
    assumeValidSDL: true,
  });
  merged.description = description;
  return merged;
}

function resolversOf(schema: GraphQLSchema): Record<string, TypeResolvers> {
  const resolvers: Record<string, TypeResolvers> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    if (isScalarType(type)) resolvers[type.name] = type;
    else if (isAbstractType(type)) resolvers[type.name] = { __resolveType: type.resolveType };
    else if (isObjectType(type)) resolvers[type.name] = fieldResolversOf(type);
  }
  return resolvers;
}

function fieldResolversOf(type: GraphQLObjectType): Record<string, Resolver> {
  const { apollo } = type.extensions as { apollo?: { subgraph?: { resolveReference?: ReferenceLoader } } };
  const loader = apollo?.subgraph?.resolveReference;
  const resolvers: Record<string, Resolver> = {};
  for (const [name, field] of Object.entries(type.getFields())) {
    const resolve = (field.resolve as Resolver | undefined) ?? defaultFieldResolver;
    resolvers[name] = loader && name !== 'id' ? loadingReferences(loader, resolve) : resolve;
  }
  return resolvers;
}

function loadingReferences(loader: ReferenceLoader, resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    if (!(source instanceof Ref)) return resolve(source, args, context, info);
    const entity = loader({ id: source.id }, context, info);
    if (!(entity instanceof Promise)) return resolve(entity, args, context, info);
    return entity.then((loaded) => (loaded === null ? null : resolve(loaded, args, context, info)));
  };
}
