/** Yoga with its own response cache, over this project's schema and loaders. */
import { createServer } from 'node:http';
import { useResponseCache } from '@graphql-yoga/plugin-response-cache';
import { createYoga } from 'graphql-yoga';
import { requestContext } from '../../src/graph/request.ts';
import { sqliteStorage } from '../../src/store/dialects/sqlite.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { schema } from '../../src/supergraph/schema.ts';

const snapshots = new Snapshots(sqliteStorage(process.env.DATA_DIR));
const never = new AbortController().signal;
const yoga = createYoga({
  schema,
  logging: false,
  graphiql: false,
  plugins: [useResponseCache({ session: () => null })],
  context: async () => {
    const { snapshot, release } = await snapshots.acquire();
    release();
    return requestContext(snapshot, never);
  },
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => console.log(`answers at http://127.0.0.1:${server.address().port}`));
