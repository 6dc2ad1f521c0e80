/** What the one schema promises its readers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, it } from 'vitest';
import { schema as organisations } from '../../src/organisations/schema.ts';
import { schema as positions } from '../../src/positions/schema.ts';
import { schema } from '../../src/supergraph/schema.ts';

const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

it('every type, field, argument and enum value has a description', () => {
  const bare: string[] = [];
  const look = (place: string, description: string | null | undefined) => {
    if (!description?.trim()) bare.push(place);
  };
  for (const type of types) {
    look(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field.description);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field.description);
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
  }
  expect(bare).toEqual([]);
});

it('every record can be found by its id alone, and by node', () => {
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('Node must be an interface');
  const records = schema.getPossibleTypes(node).map((type) => type.name);
  const queries = schema.getQueryType()?.getFields() ?? {};
  for (const record of records) {
    const single = `${record[0]?.toLowerCase()}${record.slice(1)}`;
    const [id, ...others] = queries[single]?.args ?? [];
    expect(id?.name, single).toBe('id');
    expect(others.filter(isRequiredArgument), single).toEqual([]);
    // Of everybody, there are too many votes to list: they are a state's, or a roll call's.
    if (record === 'Vote') continue;
    const plural = single.endsWith('y') ? `${single.slice(0, -1)}ies` : `${single}s`;
    expect(String(queries[plural]?.type), plural).toBe(`${record}Connection`);
  }
  expect(records).toHaveLength(17);
});

it('every question at the root is nullable, so that its failure leaves the answers to the others', () => {
  const questions = Object.values(schema.getQueryType()?.getFields() ?? {});
  expect(questions.length).toBeGreaterThan(30);
  expect(questions.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
});

it('what a subgraph adds to the other’s types is nullable, so that its failure leaves the record', () => {
  const owned = [
    {
      types: ['Actor', 'Organisation', 'State', 'Official', 'Group', 'Membership', 'Post', 'Tenure'],
      owner: organisations,
      other: positions,
    },
    { types: ['Source', 'Event'], owner: positions, other: organisations },
  ];
  const added: string[] = [];
  const wrong: string[] = [];
  for (const { types, owner, other } of owned) {
    for (const name of types) {
      const [own, others] = [owner, other].map((subgraph) => subgraph.getType(name));
      if (!(isObjectType(own) || isInterfaceType(own)) || !(isObjectType(others) || isInterfaceType(others))) continue;
      for (const field of Object.values(others.getFields()).filter((field) => !(field.name in own.getFields()))) {
        added.push(`${name}.${field.name}`);
        if (isNonNullType(field.type)) wrong.push(`${name}.${field.name}: ${field.type}`);
      }
    }
  }
  expect(added.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

it('a field that leads to the other subgraph is nullable, so that one’s failure leaves the other’s answer', () => {
  const foreign = [
    { subgraph: organisations, types: ['Source', 'Event'] },
    { subgraph: positions, types: ['Actor', 'Organisation', 'State', 'Official', 'Group', 'Membership', 'Post', 'Tenure'] },
  ];
  const wrong: string[] = [];
  let edges = 0;
  for (const { subgraph, types } of foreign) {
    for (const type of Object.values(subgraph.getTypeMap())) {
      if (!isObjectType(type) || isIntrospectionType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!types.includes(getNamedType(field.type).name)) continue;
        edges++;
        const inner = isNonNullType(field.type) && isListType(field.type.ofType) ? field.type.ofType.ofType : field.type;
        if (isNonNullType(inner)) wrong.push(`${type.name}.${field.name}: ${field.type}`);
      }
    }
  }
  expect(edges).toBeGreaterThan(15);
  expect(wrong).toEqual([]);
});

it('names the types without an id, which a client keeps within their parents', () => {
  const plain = types.filter((type) => isObjectType(type) && type.name !== 'Query' && !('id' in type.getFields())).map(({ name }) => name);
  expect(JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/plain-types.json'), 'utf8'))).toEqual(plain.sort());
});

it('says what it is', () => {
  expect(schema.description).toMatch(/^Who stands where/);
});

it('names types PascalCase, fields and arguments camelCase, values UPPER_CASE, and no field after its type', () => {
  const wrong: string[] = [];
  const look = (place: string, name: string, convention: RegExp) => {
    if (!convention.test(name)) wrong.push(place);
  };
  for (const type of types) {
    look(type.name, type.name, /^[A-Z][A-Za-z0-9]*$/);
    if (isEnumType(type)) for (const { name } of type.getValues()) look(`${type.name}.${name}`, name, /^[A-Z][A-Z0-9_]*$/);
    if (!(isObjectType(type) || isInterfaceType(type))) continue;
    for (const { name, args } of Object.values(type.getFields())) {
      look(`${type.name}.${name}`, name, /^[a-z][A-Za-z0-9]*$/);
      for (const argument of args) look(`${type.name}.${name}(${argument.name})`, argument.name, /^[a-z][A-Za-z0-9]*$/);
      // `State.statements` begins with the letters of its type, and not with its name.
      const word = name.replace(/^statements/, '');
      if (word.toLowerCase().startsWith(type.name.toLowerCase())) wrong.push(`${type.name}.${name}`);
    }
  }
  expect(wrong).toEqual([]);
});
