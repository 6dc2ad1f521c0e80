/** A stance: a sign, a word, a colour and a year. Filled: it stands; dashed: nothing renewed it for five years. */
import type { Standing } from '../../../generated/explorer/graphql.ts';
import { type Seen, wordOf } from './choice.ts';

const shown: Readonly<Record<Standing, readonly [sign: string, word: string, role: string]>> = {
  SUPPORTS: ['●', 'for', 'for'],
  OPPOSES: ['○', 'against', 'against'],
  CONDITIONAL: ['◐', 'if …', 'if'],
  ABSTAINS: ['–', 'abstains', 'abstains'],
  MIXED: ['◑', 'mixed', 'mixed'],
};

export interface StanceProps {
  readonly standing: Standing;
  /** a partial date; its year is shown */
  readonly date?: string | null | undefined;
  readonly stale?: boolean;
  readonly parallel?: boolean;
  readonly onOpen?: () => void;
  /** whose it is, for those who hear the page */
  readonly label?: string;
}

export function Stance({ standing, date, stale = false, parallel = false, onOpen, label }: StanceProps) {
  const [sign, word, role] = shown[standing];
  const className = `stance ${role}${stale ? ' stale' : ''}${parallel ? ' parallel' : ''}`;
  const content = (
    <>
      <span aria-hidden="true">{sign}</span>
      <span>{word}</span>
      {date && <span className="year">{date.slice(0, 4)}</span>}
      {stale && <span className="hidden">, not renewed since</span>}
    </>
  );
  if (!onOpen) return <span className={className}>{content}</span>;
  return (
    <button type="button" className={className} onClick={onOpen}>
      {label && <span className="hidden">{label} </span>}
      {content}
      <span className="hidden">: show its positions</span>
    </button>
  );
}

const markOf: Readonly<Record<Seen, readonly [sign: string, role: string]>> = {
  YES: ['●', 'for'],
  NO: ['○', 'against'],
  ABSTAIN: ['–', 'abstains'],
  ABSENT: ['', 'abstains'],
};

/** What a state chose, as a stance is drawn. */
export function ChoiceOf({ choice }: { readonly choice: Seen }) {
  const [sign, role] = markOf[choice];
  return (
    <span className={`stance ${role}`}>
      {sign && <span aria-hidden="true">{sign}</span>}
      <span>{wordOf[choice]}</span>
    </span>
  );
}
