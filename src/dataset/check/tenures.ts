/** Tenures: an office lasts no longer than that whose office it is, nor than a state that holds it. */
import { withinOrExplained } from './frames.ts';
import type { Rule } from './rule.ts';

export const tenures: Rule = ({ records, byId }, report) => {
  for (const it of records.Tenure) {
    const post = byId.get(it.post);
    if (post?.type === 'Post') withinOrExplained(it, post.of, byId, report);
    withinOrExplained(it, it.holder, byId, report);
  }
};
