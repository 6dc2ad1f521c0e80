/** The controls of a view are its question's own words: what was chosen, each taken away by a click, and a box to add another. */
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { ChipLabelsDocument, type SearchKind } from '../../../generated/explorer/graphql.ts';
import type { Address } from './address.ts';
import { Find } from './find.tsx';
import { shortNameOf } from './names.ts';
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
      {years &&
        (['from', 'to'] as const).map((end) => (
          <li key={end}>
            <label className="chip open">
              {end}{' '}
              <input
                aria-label={end === 'from' ? 'From year, month or day' : 'To year, month or day'}
                size={10}
                placeholder={end === 'from' ? 'the start' : 'today'}
                defaultValue={address.text(end) ?? ''}
                onBlur={(event) => address.set({ [end]: event.target.value.trim() })}
                onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
              />
            </label>
          </li>
        ))}
    </ul>
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
        const label = labels?.get(id) ?? found.get(id) ?? id;
        return (
          <li key={id} className="chip">
            {label}
            <button
              type="button"
              aria-label={`Take ${label} away`}
              onClick={() => address.set({ [name]: ids.filter((each) => each !== id) })}
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
            onPick={({ id }) => {
              setAdding(false);
              if (!ids.includes(id)) address.set({ [name]: [...ids.slice(0, most - 1), id] });
            }}
          />
        ) : (
          <button type="button" className="chip open" onClick={() => setAdding(true)}>
            + {what}
          </button>
        )}
      </li>
    </>
  );
}
