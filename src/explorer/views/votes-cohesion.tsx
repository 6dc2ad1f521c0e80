/** How united a group was, year by year, beside the whole Assembly and random groups of its size. */
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { CohesionOverTimeDocument, type VotesMatrixQueryVariables } from '../../../generated/explorer/graphql.ts';
import { countedOver, isUnfinished } from '../parts/extent.tsx';
import { Foot } from '../parts/foot.tsx';
import { Lines } from '../parts/lines.tsx';
import { index } from '../parts/measures.ts';
import { Failure, Loading } from '../parts/states.tsx';

export function Cohesion({ voters, over }: Pick<VotesMatrixQueryVariables, 'voters' | 'over'>) {
  const variables = { voters, over, measure: 'AGREEMENT_INDEX' as const, by: 'YEAR' as const };
  const [{ data, fetching, error }] = useQuery({ query: CohesionOverTimeDocument, variables });
  const periods = data?.cohesion ?? [];
  return (
    <section>
      <h2>How united the group was</h2>
      {error && <Failure error={error} />}
      {fetching && periods.length === 0 && <Loading what="the group" />}
      {periods.length > 0 && (
        <Lines
          lines={[
            {
              name: 'the group',
              points: periods.map(({ period, score }) => ({
                label: period.label,
                value: score.value ?? null,
                thin: score.reliability === 'LOW',
                selected: period.extent === 'SELECTION',
                unfinished: isUnfinished(period),
                title: `${period.label}: ${score.value?.toFixed(2) ?? 'no score'}, n ${score.n}`,
              })),
            },
            {
              name: 'the Assembly',
              points: periods.map(({ period, assembly }) => ({
                label: period.label,
                value: assembly.value ?? null,
                thin: assembly.reliability === 'LOW',
                selected: period.extent === 'SELECTION',
                unfinished: isUnfinished(period),
                title: `${period.label}: the whole Assembly ${assembly.value?.toFixed(2) ?? 'no score'}`,
              })),
            },
          ]}
          band={periods.map(({ band }) => (band ? [band[0] as number, band[1] as number] : null))}
          range={[0, 1]}
          format={index}
          label="Agreement index of the group by year, with the band of random groups of its size"
        />
      )}
      <p className="note">
        <Link href="/measures#AGREEMENT_INDEX">Agreement index</Link> (Hix, Noury &amp; Roland 2005). The band holds 90 % of random groups
        of the same size: small groups look united by chance.
      </p>
      <Foot
        part="How united the group was, year by year"
        document={CohesionOverTimeDocument}
        variables={variables}
        root="cohesion"
        measure="AGREEMENT_INDEX"
        note={`Agreement index = (max(Y, N, A) − (Y + N + A − max) / 2) / (Y + N + A) (Hix, Noury & Roland 2005); ${countedOver(
          periods.map(({ period }) => period),
          over?.edition ?? 'RECORD',
        )}.`}
      />
    </section>
  );
}
