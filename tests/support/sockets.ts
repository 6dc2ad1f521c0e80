/** What stands between a process and its database in a test: it passes everything on, or freezes, as a network or a server does. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface BetweenSockets {
  readonly port: number;
  /** nothing is passed on any more, and no connection ends */
  freeze(): void;
  thaw(): void;
  close(): void;
}

export async function standBetweenSockets(target: number): Promise<BetweenSockets> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const server = createServer((asker) => {
    const database = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [asker, database],
      [database, asker],
    ] as const) {
      sockets.add(from);
      from.pipe(to).on('error', () => {});
      from
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(from);
          to.destroy();
        });
      if (frozen) from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    freeze() {
      frozen = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    thaw() {
      frozen = false;
      // What was frozen is lost: whoever waited for it has given up.
      for (const socket of sockets) socket.destroy();
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
