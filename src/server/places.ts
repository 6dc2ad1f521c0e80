/**
 * The places of errors in lists. What a gateway fetches for many records in one go it tells of without saying for which of them: the
 * path of such an error goes from a list straight to a field. Each made one null, so the places are those of the nulls.
 */
import { GraphQLError } from 'graphql';

type Path = readonly (string | number)[];

/** The errors with the places in lists that their paths lack, as far as the data tell them: where there are as many nulls as errors. */
export function withPlaces(errors: readonly GraphQLError[], data: unknown): readonly GraphQLError[] {
  const missing = Map.groupBy(
    errors.filter(({ path }) => path && lacksPlace(data, path)),
    ({ path }) => JSON.stringify(path),
  );
  const placed = new Map<GraphQLError, GraphQLError>();
  for (const alike of missing.values()) {
    const places = nullsAt(data, alike[0]?.path as Path, []);
    if (places.length !== alike.length) continue;
    for (const [index, error] of alike.entries()) placed.set(error, at(error, places[index] as Path));
  }
  return errors.map((error) => placed.get(error) ?? error);
}

function lacksPlace(value: unknown, [key, ...rest]: Path): boolean {
  if (key === undefined || typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) && typeof key === 'string') return true;
  return lacksPlace((value as Record<string | number, unknown>)[key], rest);
}

/** The whole paths to the nulls that a path leads to, when it takes every element of the lists on its way. */
function nullsAt(value: unknown, path: Path, taken: Path): Path[] {
  if (value === null) return [[...taken, ...path]];
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== 'object') return [];
  if (Array.isArray(value) && typeof key === 'string') return value.flatMap((each, index) => nullsAt(each, path, [...taken, index]));
  return nullsAt((value as Record<string | number, unknown>)[key], rest, [...taken, key]);
}

function at({ message, nodes, source, positions, originalError, extensions }: GraphQLError, path: Path): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}
