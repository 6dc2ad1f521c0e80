/** Every limit on what a request may ask, in one place. What exceeds a limit is refused with an error, never trimmed. */

export const pageSize = { least: 1, most: 100, default: 20 } as const;

/** Actors in one comparison. */
export const comparedActors = { least: 2, most: 12 } as const;
