/** How wide a drawing may be: it is drawn to fit, so that its words are of one size on a desk and on a phone. */
import { type RefObject, useEffect, useRef, useState } from 'react';

export function useWidth<E extends Element>(least = 280): readonly [RefObject<E | null>, number] {
  const room = useRef<E>(null);
  const [width, setWidth] = useState(720);
  useEffect(() => {
    if (!room.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(least, Math.floor(entry.contentRect.width))));
    observer.observe(room.current);
    return () => observer.disconnect();
  }, [least]);
  return [room, width];
}
