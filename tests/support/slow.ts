/** A question whose body comes in two halves: the request is under way for as long as the test likes. */
import { request } from 'node:http';

export interface SlowQuestion {
  /** sends the rest, and gives the answer */
  finish(): Promise<{ status: number; connection: string | undefined; body: string }>;
  /** rejects when the connection ends before there is an answer */
  readonly answered: Promise<{ status: number; connection: string | undefined; body: string }>;
}

export async function beginQuestion(address: string, query: string): Promise<SlowQuestion> {
  const body = JSON.stringify({ query });
  const sent = request(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' },
  });
  const answered = new Promise<{ status: number; connection: string | undefined; body: string }>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', async (response) => {
      const text = Buffer.concat(await response.toArray()).toString();
      resolve({ status: response.statusCode ?? 0, connection: response.headers.connection, body: text });
    });
  });
  answered.catch(() => {});
  // The server says that it has heard of it.
  await new Promise<void>((resolve, reject) => {
    sent.once('continue', resolve);
    sent.once('error', reject);
    sent.flushHeaders();
  });
  await new Promise<void>((resolve) => sent.write(body.slice(0, 5), () => resolve()));
  return {
    answered,
    finish() {
      sent.end(body.slice(5));
      return answered;
    },
  };
}
