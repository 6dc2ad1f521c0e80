/** Requests to the subgraphs over connections that are kept. On node:http, since `fetch` takes a fifth of what a gateway does. */
import http, { type IncomingHttpHeaders } from 'node:http';
import https from 'node:https';

export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** ends it, whatever it has come to */
  readonly signal: AbortSignal;
}

export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Milliseconds for which a connection is kept that nothing is asked on; less where its server closes it sooner, which Node heeds where there is a time. */
const idle = { keepAlive: true, timeout: 4_000 };

const by = {
  'http:': { request: http.request, agent: new http.Agent(idle) },
  'https:': { request: https.request, agent: new https.Agent(idle) },
} as const;

/**
 * Throws what the signal was aborted with, or why nothing came. What sends it elsewhere isn't followed. A connection that was kept may end,
 * as its server does, just when something is asked on it: that is asked once more, on a new one, for nothing that is asked changes anything.
 * @param anew whether it is
 */
export function send(url: URL, what: Sent, anew = false): Promise<Received> {
  const { method, headers, body, signal } = what;
  const { request, agent } = by[url.protocol as keyof typeof by];
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const sent = request(url, {
      method,
      agent: anew ? false : agent,
      headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
    });
    const stop = () => sent.destroy(signal.reason);
    signal.addEventListener('abort', stop);
    sent.on('close', () => signal.removeEventListener('abort', stop));
    let isHeard = false;
    sent.on('error', (error) => {
      if (sent.reusedSocket && !isHeard && !signal.aborted) resolve(send(url, what, true));
      else reject(error);
    });
    sent.on('response', (response) => {
      isHeard = true;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const [first = Buffer.alloc(0), ...others] = chunks;
        const text = (others.length === 0 ? first : Buffer.concat(chunks)).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.end(body);
  });
}
