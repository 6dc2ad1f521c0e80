/** What a reader needs to know of a dataset: which states its voters may be, and who could vote in the body. */
import type { Id } from '../domain/actors.ts';
import type { Records } from '../domain/records.ts';
import { electorates, entitledIn } from '../votes/entitlement.ts';
import { TableBuilder } from './builder.ts';
import { NothingToImport } from './errors.ts';
import { Voters } from './voters.ts';

export interface Context {
  readonly voters: Voters;
  /** an empty table of the body */
  table(): TableBuilder;
}

/** Throws NothingToImport where the dataset has no such body. */
export function contextOf(records: Records, body: Id): Context {
  if (!records.Organisation.some(({ id }) => id === body)) {
    throw new NothingToImport(
      `The dataset has no body ${body}, of which these votes are: expected an organisation of that id, of kind ORGAN.`,
    );
  }
  const electorate = electorates(records.Organisation)(body);
  const entitled = entitledIn(records.Membership);
  return {
    voters: new Voters(
      records.State,
      records.Membership.filter(({ organisation }) => organisation === electorate),
    ),
    table: () => new TableBuilder(body, (date) => entitled(electorate, date)),
  };
}
