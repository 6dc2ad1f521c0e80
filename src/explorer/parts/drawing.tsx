/** What a view draws, with what explains it. The foot of the view, or of its part, offers all that is drawn there as a picture. */
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';

let drawn = 0;
const watching = new Set<() => void>();

function changed(): void {
  drawn++;
  for (const each of watching) each();
}

function watch(each: () => void): () => void {
  watching.add(each);
  return () => watching.delete(each);
}

export function Drawing({ children }: { readonly children: ReactNode }) {
  useEffect(() => {
    changed();
    return changed;
  }, []);
  return <div className="drawing">{children}</div>;
}

/** The drawings within a part of the page, from its top down; what lies within another one is drawn with that. */
export function drawingsIn(part: Element): Element[] {
  return [...part.querySelectorAll('.drawing')].filter((each) => !each.parentElement?.closest('.drawing'));
}

/** Whether anything is drawn in a part of the page, which the function finds. */
export function useDrawn(part: () => Element | null): boolean {
  const count = useSyncExternalStore(watch, () => drawn);
  const [is, setIs] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn is looked at again when it has changed
  useEffect(() => {
    const element = part();
    setIs(element !== null && drawingsIn(element).length > 0);
  }, [count, part]);
  return is;
}
