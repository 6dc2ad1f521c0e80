/** Listening: the only file that opens a port. */
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Front } from './front.ts';

export interface Listening {
  /** `http://127.0.0.1:4000` */
  readonly address: string;
  /**
   * Takes no more connections, lets what is under way be answered, and closes.
   * @returns how many requests were cut short because their time was up
   */
  close(): Promise<number>;
}

/** Thrown when the address can't be listened on; the message says why and what to do. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

export interface ListenOptions {
  /** the variable that says the port, for messages */
  readonly variable?: string;
  /** milliseconds that requests under way have when it closes */
  readonly drainTime?: number;
  /** connections at once; further ones are closed at once */
  readonly connections?: number;
}

/** How long a client may take, in milliseconds. */
export const patience = {
  /** for the headers of a request, from the start of the connection */
  headers: 5_000,
  /** for a whole request */
  request: 10_000,
  /** for the next request on a connection */
  idle: 5_000,
  /** how often this is looked after */
  check: 1_000,
} as const;

/** @param port 0 takes any free port */
export async function listen(front: Front, host: string, port: number, options: ListenOptions = {}): Promise<Listening> {
  const { variable = 'PORT', drainTime = 10_000, connections = 1_000 } = options;
  const http = createHttpServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.idle,
      connectionsCheckingInterval: patience.check,
    },
    front.listener,
  );
  http.maxConnections = connections;
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(new CannotListen(explain(error, host, port, variable))));
    http.listen(port, host, resolve);
  });
  const actual = (http.address() as AddressInfo).port;
  const name = host.includes(':') ? `[${host}]` : host;
  return { address: `http://${name}:${actual}`, close: () => close(http, front, drainTime) };
}

function explain(error: NodeJS.ErrnoException, host: string, port: number, variable: string): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} on ${host} is taken: end what listens there, or set ${variable} to another.`;
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user: set ${variable} to one above 1023.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `${host} is not an address of this machine: set HOST to one that is.`;
  return `Can't listen on ${host}, port ${port}: ${error.message}.`;
}

async function close(http: HttpServer, front: Front, drainTime: number): Promise<number> {
  front.drain();
  let cut = 0;
  const late = setTimeout(() => {
    cut = front.inFlight;
    http.closeAllConnections();
  }, drainTime);
  await new Promise<void>((resolve) => {
    http.close(() => resolve());
    http.closeIdleConnections();
  });
  clearTimeout(late);
  return cut;
}
