/** Databases of the PostgreSQL that runs for the tests. */
import pg from 'pg';

/** Makes a database beside the one of an address; its address. */
export async function createDatabase(url: string, name: string): Promise<string> {
  await run(url, `create database ${name}`);
  return url.replace(/postgres$/, name);
}

/** Runs one statement. */
export async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
