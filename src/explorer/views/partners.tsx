/** In which votes a state chose otherwise than most of those with which it votes alike as a rule. */
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { UsualPartnersDocument } from '../../../generated/explorer/graphql.ts';
import { pathOf } from '../parts/found.ts';
import { namesOf } from '../parts/names.ts';

/** How many years back. */
const years = 10;
const partners = 5;
/** With how many of them it must have disagreed. */
const most = 3;

export function AgainstPartners({ state, name, today }: { readonly state: string; readonly name: string; readonly today: string }) {
  const from = `${Number(today.slice(0, 4)) - years}`;
  const [{ data }] = useQuery({ query: UsualPartnersDocument, variables: { state, over: { from }, unlike: 100 } });
  const [answer] = data?.agreement ?? [];
  const pairs = (answer?.pairs.nodes ?? [])
    .flatMap((pair) => {
      const partner = pair?.a?.id === state ? pair.b : pair?.a;
      return pair && partner && partner.id !== state ? [{ ...pair, partner }] : [];
    })
    .slice(0, partners);
  if (!answer || pairs.length < partners) return null;
  const unlike = new Map<string, { readonly id: string; readonly title: string; readonly date: string; readonly from: string[] }>();
  for (const { partner, rollCalls } of pairs) {
    for (const rollCall of rollCalls.nodes ?? []) {
      if (!rollCall) continue;
      const known = unlike.get(rollCall.id) ?? { ...rollCall, from: [] };
      known.from.push(partner.name);
      unlike.set(rollCall.id, known);
    }
  }
  const against = [...unlike.values()].filter(({ from: of }) => of.length >= most).sort((a, b) => (a.date < b.date ? 1 : -1));
  return (
    <section>
      <h2>Votes against its usual partners</h2>
      <p>
        {name} votes most like{' '}
        {namesOf(pairs.map(({ partner, score }) => `${partner.name} (${Math.round(100 * (score.value ?? 0))} % of n ${score.n})`))}, in{' '}
        {answer.period.rollCalls.toLocaleString('en')} contested votes since {from}.{' '}
        {against.length === 0
          ? `In none of them did it choose otherwise than ${most} or more of these.`
          : `Otherwise than ${most} or more of these it chose in ${against.length}:`}
      </p>
      <ol className="events">
        {against.slice(0, 20).map((rollCall) => (
          <li key={rollCall.id}>
            <span className="number quiet">{rollCall.date}</span>
            <span>
              <Link href={pathOf({ __typename: 'RollCall', id: rollCall.id })}>{rollCall.title}</Link>{' '}
              <span className="quiet">unlike {namesOf(rollCall.from)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
