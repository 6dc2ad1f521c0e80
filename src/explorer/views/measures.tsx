/** How is it computed? Each measure with its formula and its paper, in the graph's own words. */
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { MeasuresDocument } from '../../../generated/explorer/graphql.ts';
import { Foot } from '../parts/foot.tsx';
import { Failure, Loading } from '../parts/states.tsx';

const parts = [
  ['measures', 'Measures'],
  ['rules', 'Which roll calls are counted'],
  ['editions', 'Whose account of who voted how'],
  ['reliability', 'How far a number can be leant on'],
  ['reasons', 'Why there may be no number'],
] as const;

/** What a measure, a rule or a reason is called; its own word, as a CSV has it, stands beside it. */
const names: Readonly<Record<string, string>> = {
  LIJPHART: 'Lijphart’s index',
  S: 'S score',
  SCOTT_PI: 'Scott’s π',
  COHEN_KAPPA: 'Cohen’s κ',
  RICE: 'Rice index',
  RECORD: 'The record',
  VOETEN: 'Voeten, Strezhnev & Bailey',
};

/** "Agreement index", of `AGREEMENT_INDEX` */
const nameOf = (value: string) => names[value] ?? value.charAt(0) + value.slice(1).toLowerCase().replaceAll('_', ' ');

export default function Measures() {
  const [{ data, error, fetching }, again] = useQuery({ query: MeasuresDocument, variables: {} });
  useEffect(() => {
    if (data) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [data]);
  return (
    <>
      <p className="kicker">Measures</p>
      <h1>How is it computed?</h1>
      <p className="lead">Counts first, an index second; every number with its n, and with the votes or positions behind it.</p>
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading what="the formulas" />}
      {parts.map(([name, title]) => {
        const values = data?.[name]?.enumValues ?? [];
        return values.length === 0 ? null : (
          <section key={name}>
            <h2>{title}</h2>
            <dl className="facts">
              {values.map((value) => (
                <div key={value.name} id={value.name}>
                  <dt>
                    {nameOf(value.name)}
                    <div>
                      <code className="quiet">{value.name}</code>
                    </div>
                  </dt>
                  <dd>{value.description?.replaceAll(/ \(`[^`]*`\)/g, '').replaceAll('`', '')}</dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
      <Foot document={MeasuresDocument} variables={{}} root={parts.map(([name]) => name)} />
    </>
  );
}
