/** The explorer's files, read once they are built and kept compressed; every address of a view is answered with its page. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Exchange, encodingOf } from './exchange.ts';
import { refuse } from './front.ts';

interface File {
  readonly type: string;
  readonly tag: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

/** The folder with the built explorer; null while it isn't built yet. Rejects where it can't be built. */
export type BuiltExplorer = () => Promise<string | null>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Nothing from elsewhere. Plots set the styles of what they draw, so styles may stand in the page; scripts may not. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const wait = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>Demarche</title>
<p>The explorer is being built: this page asks again by itself. The graph answers already, at <a href="/graphql">/graphql</a>.</p></html>`;

/** Answers what no other path does: files of the explorer, and its page at every address of a view. */
export function explorer(built: BuiltExplorer): (exchange: Exchange) => Promise<void> {
  let files: ReadonlyMap<string, File> | undefined;
  return async (exchange) => {
    if (!files) {
      const folder = await built();
      if (folder === null) {
        return exchange.send(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '1', 'cache-control': 'no-store' }, wait);
      }
      files = readFiles(folder);
    }
    const file = files.get(exchange.path);
    // The names of all files but the page have a hash of their content in them.
    if (file && exchange.path !== '/index.html') return send(exchange, file, 'public, max-age=31536000, immutable');
    const wantsPage = exchange.headers.accept?.includes('text/html') ?? false;
    if (!wantsPage || exchange.path.startsWith('/assets/')) {
      return refuse(exchange, 404, 'NOT_FOUND', 'There is nothing at this path: the graph is at /graphql.');
    }
    exchange.setHeader('content-security-policy', policy);
    return send(exchange, files.get('/index.html') as File, 'no-cache');
  };
}

function readFiles(folder: string): ReadonlyMap<string, File> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const plain = readFileSync(path);
      const file: File = {
        type: types[extname(entry.name)] ?? 'application/octet-stream',
        tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
        plain,
        br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        gzip: gzipSync(plain),
      };
      return [path.slice(folder.length).replaceAll('\\', '/'), file] as const;
    }),
  );
}

function send(exchange: Exchange, file: File, caching: string): Promise<void> {
  const headers = { etag: file.tag, 'cache-control': caching, vary: 'accept-encoding' };
  if (exchange.headers['if-none-match'] === file.tag) return exchange.send(304, headers);
  const encoding = encodingOf(exchange.headers['accept-encoding']);
  const encoded = encoding === null ? {} : { 'content-encoding': encoding };
  return exchange.send(200, { ...headers, ...encoded, 'content-type': file.type }, file[encoding ?? 'plain']);
}
