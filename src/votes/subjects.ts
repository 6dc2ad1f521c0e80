/** Which topics a roll call has by the subjects under which the UN’s libraries keep it. */
import type { Id } from '../domain/actors.ts';

/**
 * A subject is tied to a topic as a whole, or by what stands before and after its dashes or before its brackets:
 * `TERRITORIES OCCUPIED BY ISRAEL--HUMAN RIGHTS` is under both.
 */
export function topicsOfSubject(subject: string, topicOf: Readonly<Record<string, Id>>): Id[] {
  const [bare = subject] = subject.split(' (', 1);
  const words = new Set([subject, bare, ...bare.split('--')]);
  return [...words].flatMap((word) => topicOf[word.trim()] ?? []);
}
