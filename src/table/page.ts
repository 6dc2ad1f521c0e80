/** Lists come page by page: where one ends. */

/** Where the first page in an answer that isn't the last one ends: of itself, or of the list within it. */
export function endOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { pageInfo } = answer as { pageInfo?: { hasNextPage?: boolean; endCursor?: string | null } };
  if (pageInfo) return pageInfo.hasNextPage && pageInfo.endCursor ? pageInfo.endCursor : null;
  for (const inner of Object.values(answer)) {
    const end = endOf(inner);
    if (end !== null) return end;
  }
  return null;
}
