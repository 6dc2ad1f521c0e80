/**
 * Node's own server with answers that were made before: what there is to reach. `node bare.mjs FILE`: a JSON array of texts, answered at /0, /1, …
 * What is asked by GET has a tag, and who has that already is told so.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const answers = JSON.parse(readFileSync(process.argv[2], 'utf8')).map((text) => ({
  body: Buffer.from(text),
  tag: `W/"${createHash('sha1').update(text).digest('base64url')}"`,
}));

const server = createServer((request, response) => {
  const { body, tag } = answers[Number.parseInt(request.url.slice(1), 10)];
  if (request.method === 'GET' && request.headers['if-none-match'] === tag) return response.writeHead(304, { etag: tag }).end();
  request.on('data', () => {});
  request.on('end', () => {
    const tagged = request.method === 'GET' ? { etag: tag } : {};
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.byteLength, ...tagged });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`answers at http://127.0.0.1:${server.address().port}`));
