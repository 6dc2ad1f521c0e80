/** Builds the explorer into a folder: `node src/explorer/build.ts FOLDER`. A process of its own, so that a server's memory never sees Vite. */
import { build } from 'vite';

// Whoever began this ends it by going away.
process.stdin.on('end', () => process.exit(1)).resume();

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('expected the folder to build into');
await build({ configFile: new URL('vite.config.ts', import.meta.url).pathname, build: { outDir: folder }, logLevel: 'warn' });
process.exit();
