/** Listening: the only file that opens a port. */
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Front } from './front.ts';

export interface Listening {
  /** `http://127.0.0.1:4000` */
  readonly address: string;
  /** stops taking requests, ends the open ones, and closes */
  close(): Promise<void>;
}

/** Thrown when the address can't be listened on; the message says why and what to do. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

/**
 * @param port 0 takes any free port
 * @param variable the variable that says the port, for messages
 */
export async function listen(front: Front, host: string, port: number, variable = 'PORT'): Promise<Listening> {
  const http = createHttpServer(front.listener);
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(new CannotListen(explain(error, host, port, variable))));
    http.listen(port, host, resolve);
  });
  const actual = (http.address() as AddressInfo).port;
  const name = host.includes(':') ? `[${host}]` : host;
  return { address: `http://${name}:${actual}`, close: () => close(http) };
}

function explain(error: NodeJS.ErrnoException, host: string, port: number, variable: string): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} on ${host} is taken: end what listens there, or set ${variable} to another.`;
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user: set ${variable} to one above 1023.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `${host} is not an address of this machine: set HOST to one that is.`;
  return `Can't listen on ${host}, port ${port}: ${error.message}.`;
}

function close(http: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve());
    http.closeIdleConnections();
  });
}
