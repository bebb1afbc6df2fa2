import { createServer } from 'node:net';

/** The first of `preferred`, `preferred + 1` … that nobody listens on; without a preference any free port. */
export async function findFreePort(host: string, preferred = 0): Promise<number> {
  for (let port = preferred; port < preferred + 50; port++) {
    const found = await tryPort(host, port);
    if (found) return found;
  }
  throw new Error(`No free port between ${preferred} and ${preferred + 49}. Set PORT to a free one.`);
}

function tryPort(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
