/** Node's own server with answers that were made before: what there is to reach. `node bare.mjs FILE`: a JSON array of texts, answered at /0, /1, … */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const answers = JSON.parse(readFileSync(process.argv[2], 'utf8')).map((text) => Buffer.from(text));

const server = createServer((request, response) => {
  const answer = answers[Number(request.url.slice(1))];
  request.on('data', () => {});
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': answer.byteLength });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`answers at http://127.0.0.1:${server.address().port}`));
