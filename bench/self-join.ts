/** The same question put to PostgreSQL as one self join over the votes, to hold the bit matrix against. */
import pg from 'pg';
import { choices } from '../src/domain/votes.ts';
import { choiceOf, type Votes } from '../src/votes/planes.ts';
import { startCluster } from '../tests/support/postgres.ts';

const rowsPerStatement = 50_000;

/** Milliseconds that one self join takes to count, for every pair of states, how often both voted and how often alike. */
export async function selfJoin(votes: Votes): Promise<{ readonly milliseconds: number; readonly rows: number }> {
  const server = await startCluster();
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    await client.query('create table vote (roll_call integer not null, state integer not null, choice smallint not null)');
    const rows = await fill(client, votes);
    await client.query('create index vote_roll_call on vote (roll_call, state) include (choice)');
    await client.query('analyze vote');
    await client.query('vacuum vote');
    const began = performance.now();
    const { rows: pairs } = await client.query({
      text: `select a.state as a, b.state as b, count(*) as n, count(*) filter (where a.choice = b.choice) as same
        from vote a join vote b on a.roll_call = b.roll_call and a.state < b.state group by a.state, b.state`,
      rowMode: 'array',
    });
    const milliseconds = performance.now() - began;
    if (pairs.length === 0) throw new Error('The self join found no pairs.');
    return { milliseconds, rows };
  } finally {
    await client.end();
    await server.stop();
  }
}

async function fill(client: pg.Client, votes: Votes): Promise<number> {
  const columns: [number[], number[], number[]] = [[], [], []];
  let rows = 0;
  const flush = async () => {
    await client.query('insert into vote select * from unnest($1::integer[], $2::integer[], $3::smallint[])', columns);
    for (const column of columns) column.length = 0;
  };
  for (let column = 0; column < votes.rollCalls.length; column++) {
    for (let row = 0; row < votes.states.length; row++) {
      const choice = choiceOf(votes, row, column);
      if (choice === null) continue;
      rows++;
      columns[0].push(column);
      columns[1].push(row);
      columns[2].push(choices.indexOf(choice));
    }
    if (columns[0].length >= rowsPerStatement) await flush();
  }
  await flush();
  return rows;
}
