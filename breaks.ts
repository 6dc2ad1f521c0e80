/**
 * Holds the printed public schema against the released one, and fails where a client would break that wasn't warned by a deprecation:
 * `npm run breaks`. Another schema to hold it against can be named.
 */
import { readFileSync } from 'node:fs';
import { CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const [released = 'schema/released.graphql', current = 'schema/api.graphql'] = process.argv.slice(2);
const schemaIn = (path: string) => buildSchema(readFileSync(path, 'utf8'));
const changes = await diff(schemaIn(released), schemaIn(current), [DiffRule.suppressRemovalOfDeprecatedField]);
const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
for (const { path, message } of breaking) console.log(`${path}: ${message}`);
console.log(
  `${breaking.length === 1 ? '1 change breaks' : `${breaking.length} changes break`} clients, of ${changes.length} since ${released}.`,
);
process.exitCode = breaking.length > 0 ? 1 : 0;
