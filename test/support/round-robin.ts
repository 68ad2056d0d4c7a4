import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A door in front of several servers of this machine. */
export interface RoundRobin {
  port: number;
  /** How many requests each has had, in the order the ports were given. */
  served: number[];
  close: () => Promise<void>;
}

/** Hands each request to the next port in turn, whoever it is from: nothing may depend on coming back to the same. */
export async function openRoundRobin(ports: () => number[]): Promise<RoundRobin> {
  const served: number[] = [];
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const targets = ports();
    const chosen = turn % targets.length;
    turn += 1;
    served[chosen] = (served[chosen] ?? 0) + 1;
    const { method, url, headers } = incoming;
    const forwarded = request({ host: '127.0.0.1', port: targets[chosen], method, path: url, headers });
    forwarded.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    // As a balancer does whose server has just gone: the client asks again, and gets another.
    forwarded.on('error', () => {
      if (!outgoing.headersSent) outgoing.writeHead(502);
      outgoing.end();
    });
    incoming.pipe(forwarded);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    served,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
