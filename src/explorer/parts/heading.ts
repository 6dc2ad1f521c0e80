/** The view's heading is the page's title; and whoever goes to another view begins at its heading, by eye, by ear and by key. */
import { useEffect, useRef } from 'react';

/** @param at the path of the view */
export function useHeading(at: string): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    const element = main.current;
    if (!element) return;
    // The page that one comes to first is read from its top.
    let moves = before.current !== null && before.current !== at;
    before.current = at;
    const follow = () => {
      const heading = element.querySelector('h1');
      if (!heading) return;
      document.title = at === '/' ? 'Demarche' : `${heading.textContent} · Demarche`;
      if (!moves) return;
      moves = false;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      scrollTo(0, 0);
    };
    const observer = new MutationObserver(follow);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    follow();
    return () => observer.disconnect();
  }, [at]);
  return main;
}
