/** A plugin of GraphQL Code Generator: the object types without an id, which a normalising cache keeps within their parents. */
import { isObjectType } from 'graphql';

export function plugin(schema) {
  const plain = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__') && type !== schema.getQueryType() && !('id' in type.getFields()),
  );
  return `export const plainTypes: readonly string[] = ${JSON.stringify(plain.map(({ name }) => name).sort(), null, 2)};\n`;
}
