/** A switch whose place is the address. */
import type { Doubt } from '../../../generated/explorer/graphql.ts';
import type { Address } from './address.ts';

/** What is left out of standings and scores unless asked for. */
export const doubts: Doubt[] = ['UNCERTAIN', 'SECOND_HAND', 'EDITORIAL'];

export interface SwitchProps {
  readonly address: Address;
  readonly name: string;
  /** what it does when it is on */
  readonly label: string;
}

export function Switch({ address, name, label }: SwitchProps) {
  const is = address.text(name) !== null;
  return (
    <button type="button" className="chip open" aria-pressed={is} onClick={() => address.set({ [name]: is ? null : 'yes' })}>
      {is && <span aria-hidden="true">✓ </span>}
      {label}
    </button>
  );
}
