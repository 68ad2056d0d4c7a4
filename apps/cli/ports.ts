import { createServer } from 'node:net';
import { errorCode } from './refusals';

/** Tries to listen: the only answer that counts. Resolves to the port, or the reason why not. */
function tryListen(port: number, host: string): Promise<{ port: number } | { reason: string }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve({ reason: errorCode(error) }));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve({ port: typeof address === 'object' && address ? address.port : port }));
    });
  });
}

export type PortState = 'free' | 'taken' | 'forbidden' | 'no-such-address';

/** Whether we could listen there. `forbidden`: below 1024 without the right to. */
export async function portState(port: number, host: string): Promise<PortState> {
  const tried = await tryListen(port, host);
  if ('port' in tried) return 'free';
  if (tried.reason === 'EADDRNOTAVAIL' || tried.reason === 'ENOTFOUND') return 'no-such-address';
  return tried.reason === 'EACCES' ? 'forbidden' : 'taken';
}

/** A port nobody uses now, of the system's choice. */
export async function freePort(host: string): Promise<number> {
  const tried = await tryListen(0, host);
  if ('port' in tried) return tried.port;
  throw new Error(`no free port on ${host}: ${tried.reason}`);
}
