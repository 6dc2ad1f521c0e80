/** What the graph says of a record's field is what its description in domain says, unless the graph says otherwise. */
import { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { Affiliation, Interruption, MembershipAct } from '../domain/actors.ts';
import { Evidence, type Fields } from '../domain/fields.ts';
import { Target } from '../domain/positions.ts';
import { descriptions } from '../domain/records.ts';

const parts = { Affiliation, Evidence, Interruption, MembershipAct, Target };
const described = new Map<string, Fields>(Object.entries({ ...descriptions, ...parts }).map(([type, { fields }]) => [type, fields]));

export class DescriptionsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>) {
    const description = field.description ?? described.get(field.parentType)?.[field.name]?.description;
    return { ...field, description };
  }
}
