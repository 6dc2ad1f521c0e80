/** Pages of lists that are bits: a question may ask for thousands of them, and of each a list of thousands would be laid out for its page. */
import { badCursor, connection, type PageArguments, pageQuery } from '../graph/paging.ts';
import { bitsIn, columnsIn, isSet, type Mask } from '../votes/bits.ts';

/**
 * A page of the numbers of a mask's bits. As with any list that is whole in memory, its cursors hold the item's id.
 * @param down from the last bit to the first
 * @param bitOf the number that an id stands for, whether its bit is set or not; -1 for none
 */
export function connectionOfBits(
  mask: Mask,
  args: PageArguments,
  down: boolean,
  idOf: (bit: number) => string,
  bitOf: (id: string) => number,
) {
  const query = pageQuery(args, '', '');
  const beyond = query.from === null ? undefined : bitOf(query.from[1]);
  if (beyond !== undefined && (beyond < 0 || !isSet(mask, beyond))) throw badCursor(query.backward ? 'before' : 'after');
  const bits = columnsIn(mask, down !== query.backward, query.limit + 1, beyond);
  const page = bits.slice(0, query.limit);
  if (query.backward) page.reverse();
  const items = page.map((bit) => ({ node: bit, key: ['', idOf(bit)] as const }));
  return connection({ items, more: bits.length > page.length }, query, () => mask.reduce((count, word) => count + bitsIn(word), 0));
}
