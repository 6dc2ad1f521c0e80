/**
 * What a kept answer costs above the bare server, a step at a time: `node ladder.mjs FILE STEP`, where each step does what those before it do too,
 * and FILE is bare.mjs's. It is what the front of this project does for every request, written out plainly on the same library of rates.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const steps = ['body', 'headers', 'id', 'rate', 'key'];
const [, , file, last] = process.argv;
const answers = JSON.parse(readFileSync(file, 'utf8')).map((text) => Buffer.from(text));
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

const server = createServer(async (request, response) => {
  const answer = answers[Number(request.url.slice(1))];
  const headers = does('headers') ? { ...usual } : { ...plain };
  if (does('id')) headers['x-request-id'] = randomUUID();
  if (does('rate')) await take(request, headers);
  const body = await bodyOf(request, response);
  if (does('key')) {
    const key = `${Math.floor(Date.now() / 86_400_000)} ${request.headers.accept ?? ''}\n\n${body.toString('latin1')}`;
    if (!kept.has(key)) kept.set(key, answer);
  }
  if (does('rate')) await take(request, headers);
  headers['content-length'] = answer.byteLength;
  response.writeHead(200, headers);
  response.end(answer);
});

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
