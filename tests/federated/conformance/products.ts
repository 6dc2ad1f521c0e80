/** The subgraph that Apollo's conformance tests ask for, made with this project's builder; what it must hold is in their products.graphql. */
import { DirectiveLocation, GraphQLDirective } from 'graphql';
import { createBuilder } from '../../../src/graph/builder.ts';

interface Study {
  readonly caseNumber: string;
  readonly description: string;
}

interface DeprecatedProductRow {
  readonly sku: string;
  readonly package: string;
  readonly reason: string;
}

interface ProductRow {
  readonly id: string;
  readonly sku: string;
  readonly package: string;
  readonly variation: { readonly id: string };
  readonly study: Study;
}

const products: readonly ProductRow[] = [
  {
    ...{ id: 'apollo-federation', sku: 'federation', package: '@apollo/federation' },
    ...{ variation: { id: 'OSS' }, study: { caseNumber: '1234', description: 'Federation Study' } },
  },
  {
    ...{ id: 'apollo-studio', sku: 'studio', package: '' },
    ...{ variation: { id: 'platform' }, study: { caseNumber: '1235', description: 'Studio Study' } },
  },
];
const deprecated: DeprecatedProductRow = {
  sku: 'apollo-federation-v1',
  package: '@apollo/federation-v1',
  reason: 'Migrate to Federation V2',
};
const creator = { email: 'support@apollographql.com', totalProductsCreated: 1337 };

const builder = createBuilder();

const User = builder
  .externalRef('User', builder.selection<{ email: string }>('email'), (key) => key)
  .implement({
    externalFields: (t) => ({
      email: t.id(),
      totalProductsCreated: t.int({ nullable: true }),
      yearsOfEmployment: t.int(),
    }),
    fields: (t) => ({
      name: t.string({ nullable: true, override: { from: 'users' }, resolve: () => 'Jane Smith' }),
      averageProductsCreatedPerYear: t.int({
        nullable: true,
        requires: builder.selection<{ totalProductsCreated: number; yearsOfEmployment: number }>('totalProductsCreated yearsOfEmployment'),
        resolve: (user) => Math.round(user.totalProductsCreated / user.yearsOfEmployment),
      }),
    }),
  });

const CaseStudy = builder.objectRef<Study>('CaseStudy').implement({
  fields: (t) => ({ caseNumber: t.exposeID('caseNumber'), description: t.exposeString('description', { nullable: true }) }),
});

const ProductResearch = builder.objectRef<{ study: Study }>('ProductResearch').implement({
  fields: (t) => ({
    study: t.expose('study', { type: CaseStudy }),
    outcome: t.string({ nullable: true, resolve: () => null }),
  }),
});

builder.asEntity(ProductResearch, {
  key: builder.selection<{ study: { caseNumber: string } }>('study { caseNumber }'),
  resolveReference: ({ study }) => products.find((product) => product.study.caseNumber === study.caseNumber) ?? null,
});

const ProductVariation = builder.objectRef<{ id: string }>('ProductVariation').implement({ fields: (t) => ({ id: t.exposeID('id') }) });

const ProductDimension = builder.objectRef<{ size: string; weight: number; unit: string }>('ProductDimension').implement({
  shareable: true,
  fields: (t) => ({
    size: t.exposeString('size', { nullable: true }),
    weight: t.exposeFloat('weight', { nullable: true }),
    unit: t.exposeString('unit', { nullable: true, inaccessible: true }),
  }),
});

const Product = builder.objectRef<ProductRow>('Product').implement({
  directives: { custom: {} } as never,
  fields: (t) => ({
    id: t.exposeID('id'),
    sku: t.exposeString('sku', { nullable: true }),
    package: t.exposeString('package', { nullable: true }),
    variation: t.expose('variation', { type: ProductVariation, nullable: true }),
    dimensions: t.field({ type: ProductDimension, nullable: true, resolve: () => ({ size: 'small', weight: 1, unit: 'kg' }) }),
    createdBy: t.field({
      type: User.provides<{ totalProductsCreated: number }>('totalProductsCreated'),
      nullable: true,
      resolve: () => creator,
    }),
    notes: t.string({ nullable: true, tag: 'internal', resolve: () => null }),
    research: t.field({ type: [ProductResearch], resolve: ({ study }) => [{ study }] }),
  }),
});

type ProductKey = { id: string } | { sku: string; package: string } | { sku: string; variation: { id: string } };

function productOf(key: ProductKey): ProductRow | null {
  const isMeant = (product: ProductRow) => {
    if ('id' in key) return product.id === key.id;
    if ('package' in key) return product.sku === key.sku && product.package === key.package;
    return product.sku === key.sku && product.variation.id === key.variation.id;
  };
  return products.find(isMeant) ?? null;
}

builder.asEntity(Product, {
  key: [
    builder.selection<{ id: string }>('id'),
    builder.selection<{ sku: string; package: string }>('sku package'),
    builder.selection<{ sku: string; variation: { id: string } }>('sku variation { id }'),
  ],
  resolveReference: productOf,
});

const DeprecatedProduct = builder.objectRef<DeprecatedProductRow>('DeprecatedProduct').implement({
  fields: (t) => ({
    sku: t.exposeString('sku'),
    package: t.exposeString('package'),
    reason: t.exposeString('reason', { nullable: true }),
    createdBy: t.field({ type: User, nullable: true, resolve: () => creator }),
  }),
});

const deprecatedProduct = (key: { sku: string; package: string }) =>
  key.sku === deprecated.sku && key.package === deprecated.package ? deprecated : null;

builder.asEntity(DeprecatedProduct, {
  key: builder.selection<{ sku: string; package: string }>('sku package'),
  resolveReference: deprecatedProduct,
});

const Inventory = builder.objectRef<{ id: string }>('Inventory').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    deprecatedProducts: t.field({ type: [DeprecatedProduct], resolve: () => [deprecated] }),
  }),
});

builder.asEntity(Inventory, {
  key: builder.selection<{ id: string }>('id'),
  interfaceObject: true,
  resolveReference: (key) => key,
});

builder.queryType({
  fields: (t) => ({
    product: t.field({
      type: Product,
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, key) => productOf(key),
    }),
    deprecatedProduct: t.field({
      type: DeprecatedProduct,
      nullable: true,
      deprecationReason: 'Use product query instead',
      args: { sku: t.arg.string({ required: true }), package: t.arg.string({ required: true }) },
      resolve: (_root, key) => deprecatedProduct(key),
    }),
  }),
});

export const subgraph = builder.toSubGraphSchema({
  linkUrl: 'https://specs.apollo.dev/federation/v2.3',
  composeDirectives: ['@custom'],
  schemaDirectives: { link: { url: 'https://myspecs.dev/myCustomDirective/v1.0', import: ['@custom'] } },
  directives: [new GraphQLDirective({ name: 'custom', locations: [DirectiveLocation.OBJECT] })],
});
