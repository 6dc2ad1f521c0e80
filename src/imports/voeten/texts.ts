/**
 * Titles and descriptions of roll calls, freed of what an earlier hand left in them.
 *
 * `un_roll_calls` is proper CSV: it was written with quotes doubled. What it holds came from a tab-separated file in which
 * quotes were escaped by a backslash (`\"`), read as if they were doubled. So, of 6,203 roll calls, 244 show
 * - an inner quote as `\` (the first), `\\` (the second) or `\\"` (later ones), and the quote that closed the field as `"`
 *   (where the text was cut at 244 characters) or `\"` with one more `"`;
 * - 32 have swallowed what followed the text: a tab and the six issue flags, or a tab and the description.
 * Descriptions taken from verbatim records show “…” as `_…<d3>` and ’ as `<90>`: codes of characters that weren’t known.
 */

/** A text with its quotes restored and what it swallowed cut off; null where nothing is left, and for R’s missing value. */
export function cleaned(text: string): string | null {
  if (text === 'NA') return null;
  const [swallowing = ''] = text.split('\t', 1);
  const own = swallowing
    .replaceAll('<90>', '’')
    .replace(/_([^_<]*)<d3>/g, '“$1”')
    .replaceAll('<d3>', '”');
  if (!own.includes('\\')) return own.trim() || null;
  const closed = own.endsWith('\\\\""')
    ? own.slice(0, -1)
    : own.endsWith('\\""')
      ? own.slice(0, -3)
      : own.endsWith('"') && !own.endsWith('\\"')
        ? own.slice(0, -1)
        : own;
  return closed.replace(/\\+"?/g, '"').trim() || null;
}

/** The title and the description of a roll call. A title with a tab has swallowed the description, and the column has an issue flag. */
export function textsOf(short: string, description: string): { short: string | null; description: string | null } {
  const tab = short.indexOf('\t');
  return { short: cleaned(short), description: cleaned(tab < 0 ? description : short.slice(tab + 1)) };
}
