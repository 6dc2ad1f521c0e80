/**
 * The same data as normal tables in PostgreSQL, with the keys and indexes that PostGraphile follows, and as functions what no table answers.
 * Of the votes there are those that `agreement` counts by default, so that a pair and the matrix come to the same numbers.
 */
import pg from 'pg';
import { latest } from '../src/domain/dates.ts';
import { stanceOf } from '../src/domain/votes.ts';
import { loadDataset } from '../src/imports/load.ts';
import { sqliteStorage } from '../src/store/dialects/sqlite.ts';
import { Snapshots } from '../src/store/snapshots.ts';
import { choiceOf, type RollCallEntry, type Votes } from '../src/votes/planes.ts';
import { seatsOfAll } from '../src/votes/seats.ts';
import { selectColumns } from '../src/votes/selection.ts';

const tables = `
  create table actor (id text primary key, type text not null, name text not null);
  create table proposition (id text primary key, text text not null, kind text);
  create table statement (id text primary key, summary text not null, stance text not null, date text not null, latest_day text not null,
    holder_id text not null references actor, on_behalf_of text references actor, proposition_id text not null references proposition);
  create table roll_call (id text primary key, date text not null, title text not null, proposition_id text not null);
  create table vote (roll_call_id text not null references roll_call, state_id text not null references actor, choice text not null,
    stance text not null, primary key (state_id, roll_call_id));
`;
const indexes = `
  create index on statement (holder_id);
  create index on statement (on_behalf_of);
  create index on statement (proposition_id);
  create index on statement (latest_day desc, id desc);
  create index on vote (roll_call_id);
  create index on actor using gin (to_tsvector('english', name));
  create index on proposition using gin (to_tsvector('english', text));
  create index on statement using gin (to_tsvector('english', summary));
  create index on roll_call using gin (to_tsvector('english', title));
`;
const functions = `
  create function compared_standings(actors text[]) returns table (proposition_id text, actor text, stance text) language sql stable as $$
    select distinct on (proposition_id, actor) proposition_id, actor, stance from (
      select proposition_id, holder_id as actor, stance, latest_day as day from statement where holder_id = any(actors)
      union all
      select proposition_id, on_behalf_of, stance, latest_day from statement where on_behalf_of = any(actors)
      union all
      select r.proposition_id, v.state_id, v.stance, r.date from vote v join roll_call r on r.id = v.roll_call_id where v.state_id = any(actors)
    ) held order by proposition_id, actor, day desc
  $$;
  create function compared_rows(actors text[], most integer)
  returns table (proposition text, text text, verdict text, cells text[]) language sql stable as $$
    select g.proposition_id, p.text,
      case when g.supports and g.opposes then 'OPPOSED' when g.n = 1 then 'SINGLE' when g.kinds > 1 then 'DIFFERING' else 'AGREED' end as verdict,
      g.cells
    from (
      select proposition_id, count(*) as n, count(distinct stance) as kinds, bool_or(stance = 'SUPPORTS') as supports,
        bool_or(stance = 'OPPOSES') as opposes, array_agg(actor || ' ' || stance order by actor) as cells
      from compared_standings(actors) group by proposition_id
    ) g left join proposition p on p.id = g.proposition_id order by 3 desc, 1 limit most
  $$;
  create function compared_pairs(actors text[]) returns table (a text, b text, same bigint, different bigint) language sql stable as $$
    with standing as materialized (select * from compared_standings(actors))
    select x.actor, y.actor, count(*) filter (where x.stance = y.stance), count(*) filter (where x.stance <> y.stance)
    from standing x join standing y on x.proposition_id = y.proposition_id and x.actor < y.actor group by x.actor, y.actor
  $$;
  create function pair_agreement(a text, b text) returns table (value double precision, n bigint) language sql stable as $$
    select count(*) filter (where x.choice = y.choice)::double precision / count(*), count(*)
    from vote x join vote y using (roll_call_id) where x.state_id = a and y.state_id = b
  $$;
  create function agreement_matrix() returns table (a text, b text, value double precision, n bigint) language sql stable as $$
    select x.state_id, y.state_id, count(*) filter (where x.choice = y.choice)::double precision / count(*), count(*)
    from vote x join vote y on x.roll_call_id = y.roll_call_id and x.state_id < y.state_id group by x.state_id, y.state_id
  $$;
  create function contradicting(one text, other text, most integer) returns table (a text, a_holder text, b text, b_holder text)
  language sql stable as $$
    with held as materialized (
      select id, holder_id as holder, proposition_id, stance, latest_day as since,
        lead(latest_day) over (partition by holder_id, proposition_id order by latest_day) as until
      from statement where holder_id in (one, other)
    )
    select least(x.id, y.id), case when x.id < y.id then x.holder else y.holder end,
      greatest(x.id, y.id), case when x.id < y.id then y.holder else x.holder end
    from held x join held y using (proposition_id)
    where x.holder = one and y.holder = other
      and (x.stance, y.stance) in (('SUPPORTS', 'OPPOSES'), ('OPPOSES', 'SUPPORTS'))
      and (x.until is null or x.until > y.since) and (y.until is null or y.until > x.since)
    order by proposition_id, 1, 3 limit most
  $$;
  create function found(words text, most integer) returns table (id text, excerpt text) language sql stable as $$
    select best.id, ts_headline('english', best.text, plainto_tsquery('english', words)) from (
      select matching.id, matching.text from (
        select id, name as text from actor where to_tsvector('english', name) @@ plainto_tsquery('english', words)
        union all
        select id, text from proposition where to_tsvector('english', text) @@ plainto_tsquery('english', words)
        union all
        select id, summary from statement where to_tsvector('english', summary) @@ plainto_tsquery('english', words)
        union all
        select id, title from roll_call where to_tsvector('english', title) @@ plainto_tsquery('english', words)
      ) matching order by ts_rank(to_tsvector('english', matching.text), plainto_tsquery('english', words)) desc, id limit most
    ) best
  $$;
`;

/** Fills an empty database with the records of the fixtures and the votes of the snapshot in a folder. */
export async function fillTables(url: string, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  const snapshots = new Snapshots(sqliteStorage(folder));
  await client.connect();
  const insert = async (table: string, rows: readonly (readonly (string | null)[])[]) => {
    const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));
    const values = columns.map((_, column) => `$${column + 1}::text[]`);
    if (rows.length > 0) await client.query(`insert into ${table} select * from unnest(${values.join(', ')})`, columns);
  };
  try {
    await client.query(tables);
    const { records } = loadDataset('fixtures');
    const actors = [...records.Organisation, ...records.State, ...records.Official, ...records.Group];
    await insert(
      'actor',
      actors.map(({ id, type, name }) => [id, type, name]),
    );
    await insert(
      'proposition',
      records.Proposition.map(({ id, text, kind }) => [id, text, kind]),
    );
    await insert(
      'statement',
      records.Statement.map((it) => [it.id, it.summary, it.stance, it.date, latest(it.date), it.holder, it.onBehalfOf, it.proposition]),
    );
    const { snapshot, release } = await snapshots.acquire();
    const votes = await snapshot.positions.votes.in('RECORD');
    const counted = selectColumns(votes, { rule: 'CONTESTED_FINAL' });
    await insert(
      'roll_call',
      counted.map((column) => rollCallAt(votes, column)).map(({ id, date, title, proposition }) => [id, date, title, proposition]),
    );
    // A seat's votes are those of the state that holds it today, as they are counted here.
    for (const { state, rows } of seatsOfAll(votes)) {
      await insert(
        'vote',
        counted.flatMap((column) => {
          const { id, yes } = rollCallAt(votes, column);
          const choice = rows.map((row) => choiceOf(votes, row, column)).find((each) => each !== null);
          return choice == null ? [] : [[id, state, choice, stanceOf(choice, yes)]];
        }),
      );
    }
    release();
    await client.query(indexes);
    await client.query(functions);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
    await snapshots.close();
  }
}

const rollCallAt = (votes: Votes, column: number) => votes.rollCalls[column] as RollCallEntry;
