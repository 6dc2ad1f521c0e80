/** Serves the explorer from its sources, changed as they change: `node src/explorer/dev.ts GRAPH`. A process of its own, as the build is. */
import { createServer } from 'vite';

// Whoever began this ends it by going away.
process.stdin.on('end', () => process.exit(1)).resume();

const [, , graph] = process.argv;
if (graph === undefined) throw new Error('expected the address of the graph');
const paths = ['/graphql', '/graphql.csv', '/changes.atom', '/health'];
const server = await createServer({
  configFile: new URL('vite.config.ts', import.meta.url).pathname,
  server: { proxy: Object.fromEntries(paths.map((path) => [path, graph])) },
});
await server.listen();
server.printUrls();
