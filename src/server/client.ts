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

const by = {
  'http:': { request: http.request, agent: new http.Agent({ keepAlive: true }) },
  'https:': { request: https.request, agent: new https.Agent({ keepAlive: true }) },
} as const;

/** Throws what the signal was aborted with, or why nothing came. What sends it elsewhere isn't followed. */
export function send(url: URL, { method, headers, body, signal }: Sent): Promise<Received> {
  const { request, agent } = by[url.protocol as keyof typeof by];
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const sent = request(url, {
      method,
      agent,
      headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
    });
    const stop = () => sent.destroy(signal.reason);
    signal.addEventListener('abort', stop);
    sent.on('close', () => signal.removeEventListener('abort', stop));
    sent.on('error', reject);
    sent.on('response', (response) => {
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
