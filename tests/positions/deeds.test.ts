/** Word against deed, asked as an analyst would ask it, over the curated dataset. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { curated, serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph.close());

interface Deeds {
  readonly part: string;
  readonly departed: boolean;
  readonly member: { readonly id: string };
  readonly said: { readonly standing: string | null };
  readonly voted: {
    readonly standing: string | null;
    readonly deciding: readonly { readonly __typename: string; readonly date: string }[];
  };
}
interface Row {
  readonly proposition: { readonly id: string };
  readonly declared: { readonly standing: string; readonly deciding: readonly { readonly id: string; readonly date: string }[] };
  readonly departures: number;
  readonly members: readonly Deeds[];
}

async function deeds(organisation: string, scope = 'through: ENTAILS'): Promise<Row[]> {
  const { data, errors } = await graph.ask(
    `query ($organisation: ID!) {
      wordsAndDeeds(organisation: $organisation, scope: { ${scope} }, first: 100) {
        nodes {
          proposition { id }
          declared { standing deciding { id date } }
          departures
          members { member { id } part departed said { standing } voted { standing deciding { __typename date } } }
        }
      }
    }`,
    { organisation },
  );
  expect(errors).toBeUndefined();
  return data.wordsAndDeeds.nodes;
}

it('NATO’s declared demand that Russia withdraw, and the members that since voted otherwise', async () => {
  const [row] = await deeds('nato');
  expect(row?.proposition.id).toBe('russia-should-withdraw-from-ukraine');
  expect(row?.declared.standing).toBe('SUPPORTS');
  const departed = row?.members.filter((each) => each.departed) ?? [];
  expect(departed).toHaveLength(row?.departures as number);
  expect(departed.map(({ member, part, voted }) => [member.id, part, voted.standing])).toContainEqual(['HUN', 'SIGNED', 'OPPOSES']);
  expect(departed.map(({ member, voted }) => [member.id, voted.standing])).toContainEqual(['USA', 'OPPOSES']);
  const poland = row?.members.find(({ member }) => member.id === 'POL');
  expect(poland).toMatchObject({ part: 'SIGNED', departed: false, voted: { standing: 'SUPPORTS' } });
  for (const { voted } of departed) {
    for (const vote of voted.deciding) {
      expect(vote.__typename).toBe('Vote');
      for (const { date } of row?.declared.deciding ?? []) expect(vote.date >= date).toBe(true);
    }
  }
});

it('nobody departs from what was adopted by a majority, nor who dissented, nor who was no member then', async () => {
  const { records } = curated();
  for (const organisation of ['un', 'osce', 'nato', 'csto', 'sco', 'cis']) {
    for (const { declared, members } of await deeds(organisation, 'through: ALL')) {
      const statements = declared.deciding.map(({ id }) => records.Statement.find((each) => each.id === id));
      for (const { member, part, departed } of members) {
        if (departed) expect(part).toBe('SIGNED');
        if (part === 'SIGNED') {
          expect(statements.some((each) => ['TREATY', 'CONSENSUS_DECLARATION', 'MINISTERIAL'].includes(each?.authority ?? ''))).toBe(true);
          expect(statements.every((each) => each?.dissenters.includes(member.id))).toBe(false);
        }
      }
    }
  }
  const un = await deeds('un');
  const onUkraine = un.find(({ proposition }) => proposition.id === 'russia-aggression-against-ukraine');
  const of = (id: string) => onUkraine?.members.find(({ member }) => member.id === id);
  expect(of('BLR')).toMatchObject({ part: 'DISSENTED', departed: false, voted: { standing: 'OPPOSES' } });
  expect(of('CHN')).toMatchObject({ part: 'UNSIGNED', departed: false, voted: { standing: 'ABSTAINS' } });
});

it('what a member said and how it voted stand apart, and only its own', async () => {
  for (const { members } of await deeds('nato')) {
    for (const { voted, said } of members) {
      for (const vote of voted.deciding) expect(vote.__typename).toBe('Vote');
      expect(said).toHaveProperty('standing');
    }
  }
  const { errors } = await graph.ask('{ wordsAndDeeds(organisation: "valdai-club") { totalCount } }');
  expect(errors?.[0]?.message).toBe('organisation: no memberships of valdai-club are recorded.');
});
