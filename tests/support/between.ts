/** What stands between the gateway and a subgraph in a test: it passes everything on, late when it is told to be. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

export interface Between {
  readonly address: string;
  /** milliseconds before anything is passed on */
  delay: number;
  /** instead of what the subgraph says */
  answer: { status: number; body: string } | null;
  close(): void;
}

export async function standBetween(target: string): Promise<Between> {
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    await wait(between.delay);
    if (between.answer) return void response.writeHead(between.answer.status).end(between.answer.body);
    const { method, headers, url } = request;
    const passed = await fetch(`${target}${url}`, {
      method,
      headers: contentHeaders(headers),
      body: method === 'POST' ? body : undefined,
    }).catch(() => null);
    if (!passed) return void response.destroy();
    response.writeHead(passed.status, { ...Object.fromEntries(passed.headers), 'content-encoding': 'identity' });
    response.end(Buffer.from(await passed.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const between: Between = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delay: 0,
    answer: null,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return between;
}

const contentHeaders = ({ 'content-type': type, accept }: IncomingHttpHeaders) => ({
  ...(type && { 'content-type': type }),
  ...(accept && { accept }),
});
