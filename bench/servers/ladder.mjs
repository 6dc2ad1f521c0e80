/**
 * What a kept answer costs above the bare server, a step at a time: `node ladder.mjs FILE STEP`, where each step does what those before it do too,
 * and FILE is bare.mjs's. It is what the front of this project does for every request, written out plainly on the same library of rates.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const steps = ['body', 'headers', 'id', 'rate', 'key'];
const [, , file, last] = process.argv;
const answers = JSON.parse(readFileSync(file, 'utf8')).map((text) => ({
  body: Buffer.from(text),
  tag: `W/"${createHash('sha1').update(text).digest('base64url')}"`,
}));
const does = (step) => steps.indexOf(last) >= steps.indexOf(step);
const limiter = new RateLimiterMemory({ points: 999_999_999_999, duration: 60 });
const kept = new Map();

const plain = { 'content-type': 'application/json; charset=utf-8' };
const usual = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-request-id, dataset-version, etag, retry-after, ratelimit, ratelimit-policy',
  'dataset-version': '0123456789abcdef',
  ...plain,
};

/** What is told with what has not changed. */
const usualUnchanged = {
  'access-control-allow-origin': '*',
  'dataset-version': usual['dataset-version'],
  vary: 'accept, accept-encoding',
  'cache-control': 'no-cache',
};

const server = createServer(async (request, response) => {
  const { body, tag } = answers[Number.parseInt(request.url.slice(1), 10)];
  const known = request.method === 'GET' && request.headers['if-none-match'] === tag;
  const headers = does('headers') ? { ...(known ? usualUnchanged : usual) } : known ? {} : { ...plain };
  if (does('id')) headers['x-request-id'] = randomUUID();
  if (known) {
    if (does('key')) find(request, request.url);
    if (does('rate')) await take(request, headers);
    return response.writeHead(304, { ...headers, etag: tag }).end();
  }
  if (does('rate')) await take(request, headers);
  const asked = await bodyOf(request, response);
  if (does('key')) find(request, asked.toString('latin1'));
  if (does('rate')) await take(request, headers);
  if (request.method === 'GET') headers.etag = tag;
  headers['content-length'] = body.byteLength;
  response.writeHead(200, headers);
  if (body.byteLength <= 8_192) response.end(body.toString('latin1'), 'latin1');
  else response.end(body);
});

function find(request, question) {
  const key = `${Math.floor(Date.now() / 86_400_000)} ${request.headers.accept ?? ''}\n${question}`;
  if (!kept.has(key)) kept.set(key, true);
}

async function take(request, headers) {
  const { remainingPoints, msBeforeNext } = await limiter.consume(request.socket.remoteAddress, 100);
  headers['ratelimit-policy'] = '"cost";q=999999999999;w=60';
  headers.ratelimit = `"cost";r=${remainingPoints};t=${Math.ceil(msBeforeNext / 1000)}`;
}

function bodyOf(request, response) {
  const chunks = [];
  return new Promise((resolve, reject) => {
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    response.on('close', () => {
      if (!request.complete) reject(new Error('gone'));
    });
  });
}

server.listen(0, '127.0.0.1', () => console.log(`answers at http://127.0.0.1:${server.address().port}`));
