/** One box that finds anybody and anything, by any spelling. A list to pick from below it (WAI-ARIA combobox). */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { FindDocument, type SearchKind } from '../../../generated/explorer/graphql.ts';
import { type Found, kindOf, pathOf, titleOf } from './found.ts';

export interface FindProps {
  readonly small?: boolean;
  readonly kinds?: readonly SearchKind[];
  readonly label?: string;
  readonly placeholder?: string;
  /** what picking does; by default it leads to the record's page */
  readonly onPick?: (item: Found) => void;
  /** for a box that comes and goes: it has the focus when it comes, and this is called when nothing is to be picked after all */
  readonly onLeave?: () => void;
}

/** How long the typing rests before the graph is asked, in milliseconds. */
const rest = 120;

export function Find({
  small = false,
  kinds,
  label = 'Find a state, person, organisation, text or vote',
  placeholder = small ? 'Find a state, person, text …' : 'Kazakhstan, NATO, “indivisible security”, A/RES/68/262 …',
  onPick,
  onLeave,
}: FindProps) {
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), rest);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    if (onPick) return;
    const jump = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || /^(INPUT|TEXTAREA|SELECT)$/.test((event.target as HTMLElement).tagName)) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, [onPick]);
  const comes = onLeave !== undefined;
  useEffect(() => {
    if (comes) box.current?.focus();
  }, [comes]);
  const [{ data, fetching, error }] = useQuery({
    query: FindDocument,
    variables: { text, kinds: kinds ? [...kinds] : null, first: 8 },
    pause: text.length < 2,
  });
  const items = text.length < 2 ? [] : (data?.search?.nodes ?? []).flatMap(({ item }) => (item ? [item] : []));
  const pick = (item: Found) => {
    setOpen(false);
    setTyped('');
    if (onPick) onPick(item);
    else go(pathOf(item));
  };
  const shown = open && text.length >= 2;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // First the list goes, then what was typed, then the box.
      event.preventDefault();
      if (shown) setOpen(false);
      else if (typed !== '') setTyped('');
      else onLeave?.();
    } else if (event.key === 'Enter') {
      const item = items[Math.min(at, items.length - 1)];
      if (!item) return;
      // What has the focus next is not pressed by the same key.
      event.preventDefault();
      pick(item);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setAt((before) => (before + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % Math.max(1, items.length));
    }
  };
  return (
    <div className={small ? 'find small' : 'find'}>
      <input
        ref={box}
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && items[at] ? `${id}-${at}` : undefined}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKey}
        onBlur={() => setOpen(false)}
        autoComplete="off"
        spellCheck={false}
      />
      {!onPick && (
        <span className="hint quiet" aria-hidden="true">
          /
        </span>
      )}
      <div className="options" hidden={!shown}>
        <div role="listbox" id={`${id}-list`} aria-label="Found">
          {items.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the text box has the focus and the keys
            <div
              key={item.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className="option"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(item)}
            >
              <bdi>{titleOf(item)}</bdi>
              <span className="quiet">{kindOf(item)}</span>
            </div>
          ))}
        </div>
        {shown && items.length === 0 && (
          <div className="option quiet" role="status">
            {error
              ? 'The server could not be asked.'
              : fetching
                ? 'Looking …'
                : `Nothing is found for “${text}”: try a part of a name, a symbol or a topic.`}
          </div>
        )}
      </div>
    </div>
  );
}
