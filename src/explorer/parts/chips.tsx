/** The controls of a view are its question's own words: what was chosen, each taken away by a click, and a box to add another. */
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { ChipLabelsDocument, type SearchKind } from '../../../generated/explorer/graphql.ts';
import type { Address } from './address.ts';
import { Find } from './find.tsx';
import { isPartialDate, shortNameOf } from './names.ts';
import { useResolved } from './resolve.ts';

export interface Choices {
  /** the part of the address that holds them */
  readonly name: string;
  /** what one of them is called: "actor" */
  readonly what: string;
  readonly ids: readonly string[];
  /** what the view knows already to call them */
  readonly labels?: ReadonlyMap<string, string>;
  readonly kinds: readonly SearchKind[];
  /** how many there may be; another one takes the place of the last */
  readonly most?: number;
}

export interface ChipsProps {
  readonly chosen: readonly Choices[];
  readonly address: Address;
  /** whether the years can be chosen */
  readonly years?: boolean;
}

export function Chips({ chosen, address, years = false }: ChipsProps) {
  return (
    <ul className="chips" aria-label="What is asked">
      {chosen.map((choices) => (
        <ChipsOf key={choices.name} choices={choices} address={address} />
      ))}
      {years && (
        <li className="chip open">
          <End end="from" address={address} /> <End end="to" address={address} />
        </li>
      )}
    </ul>
  );
}

const ends = { from: ['From year, month or day', 'the start'], to: ['To year, month or day', 'today'] } as const;

/** One end of the years that are asked for; what is no date isn't asked. */
function End({ end, address }: { readonly end: 'from' | 'to'; readonly address: Address }) {
  const [label, placeholder] = ends[end];
  const [wrong, setWrong] = useState(false);
  const asked = address.text(end) ?? '';
  return (
    <label>
      {end}{' '}
      <input
        // Another address, another date: one that was typed and not taken is gone.
        key={asked}
        aria-label={label}
        aria-invalid={wrong}
        size={9}
        placeholder={placeholder}
        defaultValue={asked}
        onBlur={(event) => {
          const typed = event.target.value.trim();
          const valid = typed === '' || isPartialDate(typed);
          setWrong(!valid);
          if (valid && typed !== asked) address.set({ [end]: typed });
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {wrong && (
        <span role="alert" className="wrong">
          {' '}
          as in 2014, 2014-03 or 2014-03-27
        </span>
      )}
    </label>
  );
}

function ChipsOf({
  choices: { name, what, ids, labels, kinds, most = 50 },
  address,
}: {
  readonly choices: Choices;
  readonly address: Address;
}) {
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const back = useRef(false);
  // Whoever picked or took away goes on from the button that adds, by the keyboard too.
  useEffect(() => {
    if (!back.current || adding) return;
    back.current = false;
    add.current?.focus();
  });
  const leave = () => {
    back.current = true;
    setAdding(false);
  };
  const unknown = ids.filter((id) => !labels?.has(id));
  const [{ data }] = useQuery({ query: ChipLabelsDocument, variables: { ids: unknown }, pause: unknown.length === 0 });
  // What is no id may be a name that somebody typed: the address then carries the id.
  const typed = data ? (unknown.find((id) => !data.nodes?.some((node) => node?.id === id)) ?? null) : null;
  const resolved = useResolved(typed, kinds)?.id;
  useEffect(() => {
    if (typed !== null && resolved) address.set({ [name]: [...new Set(ids.map((id) => (id === typed ? resolved : id)))] });
  }, [typed, resolved, name, ids, address]);
  const found = new Map(data?.nodes?.flatMap((node) => (node ? [[node.id, shortNameOf(node)] as const] : [])));
  return (
    <>
      {ids.map((id) => {
        // As wide as the name will be, where it is an acronym: so that nothing jumps when it is known.
        const label = labels?.get(id) ?? found.get(id) ?? (id.length <= 5 ? id.toUpperCase() : id);
        return (
          <li key={id} className="chip">
            <bdi>{label}</bdi>
            <button
              type="button"
              aria-label={`Take ${label} away`}
              onClick={() => {
                back.current = true;
                address.set({ [name]: ids.filter((each) => each !== id) });
              }}
            >
              ×
            </button>
          </li>
        );
      })}
      <li>
        {adding ? (
          <Find
            small
            kinds={kinds}
            label={`Add ${what}`}
            placeholder={`Add ${what} …`}
            onLeave={leave}
            onPick={({ id }) => {
              leave();
              if (!ids.includes(id)) address.set({ [name]: [...ids.slice(0, most - 1), id] });
            }}
          />
        ) : (
          <button ref={add} type="button" className="chip open" onClick={() => setAdding(true)}>
            + {what}
          </button>
        )}
      </li>
    </>
  );
}
