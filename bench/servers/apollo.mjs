/** Apollo Server with this project's schema and loaders, as it stands by itself in production: no introspection, no plugins. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { requestContext } from '../../src/graph/request.ts';
import { sqliteStorage } from '../../src/store/dialects/sqlite.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { schema } from '../../src/supergraph/schema.ts';

const snapshots = new Snapshots(sqliteStorage(process.env.DATA_DIR));
const never = new AbortController().signal;
const { url } = await startStandaloneServer(new ApolloServer({ schema, introspection: false }), {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => {
    const { snapshot, release } = await snapshots.acquire();
    release();
    return requestContext(snapshot, never);
  },
});
console.log(`answers at ${url.replace(/\/$/, '')}`);
