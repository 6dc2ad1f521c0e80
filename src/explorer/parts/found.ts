/** What a find leads to: what it is called, what it is, and the page that shows it. */
import type { FindQuery } from '../../../generated/explorer/graphql.ts';

export type Found = NonNullable<NonNullable<NonNullable<FindQuery['search']>['nodes']>[number]['item']>;

export function titleOf(item: Found): string {
  switch (item.__typename) {
    case 'Proposition':
      return item.text;
    case 'Statement':
      return item.summary;
    case 'RollCall':
    case 'Source':
      return item.title;
    case 'Figure':
      return item.measured;
    default:
      return item.name;
  }
}

const words: Readonly<Record<Found['__typename'] & string, string>> = {
  Organisation: 'organisation',
  State: 'state',
  Official: 'person',
  Group: 'group',
  Topic: 'topic',
  Proposition: 'proposition',
  Statement: 'position',
  RollCall: 'vote',
  Event: 'event',
  Source: 'source',
  Figure: 'figure',
};

export const kindOf = (item: Found): string => words[item.__typename as keyof typeof words];

export function pathOf({ __typename: type, id }: { readonly __typename?: string; readonly id: string }): string {
  const at = encodeURIComponent(id);
  switch (type) {
    case 'Topic':
      return `/topics/${at}`;
    case 'Proposition':
      return `/propositions/${at}`;
    case 'Statement':
    case 'Vote':
      return `/positions/${at}`;
    case 'RollCall':
      return `/roll-calls/${at}`;
    case 'Event':
    case 'Source':
    case 'Figure':
      return `/records/${at}`;
    default:
      return `/actors/${at}`;
  }
}
