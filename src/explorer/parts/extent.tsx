/** Of what votes a number is: a record or a selection, whole or not; said in words wherever it is drawn. */
import type { Edition, VotesFragment } from '../../../generated/explorer/graphql.ts';

/** Whether a period may be mistaken for a whole one. */
export const isUnfinished = ({ extent, complete }: Pick<VotesFragment, 'extent' | 'complete'>) => extent === 'RECORDED' && !complete;

/** "contested final votes, n 93 in 2019 to 2025, all that were recorded; …": over what a number is counted, for whoever counts it again. */
export function countedOver(periods: readonly Pick<VotesFragment, 'label' | 'rollCalls' | 'extent'>[], edition: Edition): string {
  const n = periods.reduce((sum, { rollCalls }) => sum + rollCalls, 0);
  const time = periods.length > 1 ? ` in ${periods[0]?.label} to ${periods.at(-1)?.label}` : '';
  const extents = new Set(periods.map(({ extent }) => (extent === 'SELECTION' ? 'a selection' : 'all that were recorded')));
  const by = edition === 'VOETEN' ? 'Voeten, Strezhnev & Bailey' : 'the record';
  return [
    `contested final votes${periods.length === 0 ? '' : `, n ${n.toLocaleString('en')}${time}, ${[...extents].join(' and ')}`}`,
    `who voted how by ${by} (edition ${edition})`,
  ].join('; ');
}

/** What whoever looks at a drawing of these periods must know. */
export function Extents({ periods }: { readonly periods: readonly VotesFragment[] }) {
  const selected = periods.filter(({ extent }) => extent === 'SELECTION');
  const unfinished = periods.filter(isUnfinished).filter(({ label }) => label !== 'all');
  const gaps = [...new Map(periods.flatMap(({ gaps }) => gaps).map((gap) => [`${gap.symbol} ${gap.date} ${gap.what}`, gap])).values()];
  if (selected.length === 0 && unfinished.length === 0 && gaps.length === 0) return null;
  return (
    <div className="note">
      {selected.length > 0 && <p>Hatched: the votes {labelsOf(selected)} were chosen, and are no record of how anybody votes as a rule.</p>}
      {unfinished.length > 0 && (
        <p>Dashed: the record {labelsOf(unfinished)} does not reach the end, or something in it is known to lack.</p>
      )}
      {gaps.length > 0 && (
        <details>
          <summary>
            {gaps.length} {gaps.length === 1 ? 'gap is' : 'gaps are'} known
          </summary>
          <ul>
            {gaps.slice(0, 40).map((gap) => (
              <li key={`${gap.symbol} ${gap.date} ${gap.what}`}>
                {[gap.date, gap.symbol, gap.session && `session ${gap.session}`].filter(Boolean).join(', ')}: {gap.what}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function labelsOf(periods: readonly VotesFragment[]): string {
  const labels = periods.map(({ label }) => label);
  if (labels.includes('all')) return '';
  return labels.length > 4 ? `of ${labels[0]} to ${labels.at(-1)} (${labels.length} periods)` : `of ${labels.join(', ')}`;
}
