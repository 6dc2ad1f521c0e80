/** A view's state is in its address: short, and with canonical ids, so that it can be pasted. */
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

export interface Address {
  readonly text: (name: string) => string | null;
  /** several ids, written with dots between them */
  readonly list: (name: string) => readonly string[];
  /** null, and an empty list, leave the part out */
  readonly set: (changes: Readonly<Record<string, string | readonly string[] | null>>) => void;
}

/** @param defaults what a part is when the address doesn't have it; a part that equals its default isn't written */
export function useAddress(defaults: Readonly<Record<string, string>> = {}): Address {
  const [params, setParams] = useSearchParams();
  const text = useCallback((name: string) => params.get(name) ?? defaults[name] ?? null, [params, defaults]);
  const list = useCallback((name: string) => (text(name) ?? '').split('.').filter((id) => id !== ''), [text]);
  const set: Address['set'] = useCallback(
    (changes) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          const written = value === null ? '' : typeof value === 'string' ? value : value.join('.');
          if (written === (defaults[name] ?? '')) after.delete(name);
          else after.set(name, written);
        }
        return after;
      }),
    [setParams, defaults],
  );
  return useMemo(() => ({ text, list, set }), [text, list, set]);
}
