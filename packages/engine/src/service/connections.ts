import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Closes a server's connections as soon as nothing runs on them. Node's own `close` waits for those that were opened
 * and never used, as HTTP clients keep them in store.
 * @returns what to call when the server stops listening
 */
export function closeWhenUnused(server: Server): () => void {
  const unused = new Set<Socket>();
  let stopping = false;

  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    unused.delete(socket);
    response.once('close', () => {
      if (stopping) socket.destroySoon();
      else if (!socket.destroyed) unused.add(socket);
    });
  });
  return () => {
    stopping = true;
    for (const socket of unused) socket.destroy();
  };
}
