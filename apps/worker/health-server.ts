import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { QueueBoard } from '@copianifica/messaging';

/** What the server asks when it is asked. */
export interface Health {
  isAlive: () => boolean;
  metrics: () => Promise<{ contentType: string; body: string }>;
  board: QueueBoard;
  /** What the api shows to be let in to the board; undefined: there is none. */
  boardToken: string | undefined;
}

/** Where the board is found here and in the api, which alone shows it to people. */
export const BOARD_PATH = '/queues';

/**
 * Answers for machines: `/livez`, whether this process still does its work, `/metrics`, and to the api, which knows the
 * token and who may look, the board of the queues.
 */
export class HealthServer {
  private readonly server: Server;

  constructor(private readonly health: Health) {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  /** Resolves to the port it listens on; rejects if it cannot. */
  async listen(port: number, host: string): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, resolve);
    });
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    if (this.server.listening) await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '';
    const path = url.split('?')[0]!;
    if (path === '/livez') {
      const alive = this.health.isAlive();
      return send(response, alive ? 200 : 503, 'text/plain', alive ? 'alive\n' : 'a loop hangs\n');
    }
    if (`${path}/`.startsWith(`${BOARD_PATH}/`) && this.mayLook(request)) {
      request.url = url.slice(BOARD_PATH.length) || '/';
      return this.health.board(request, response);
    }
    if (path !== '/metrics') return send(response, 404, 'text/plain', 'nothing here\n');
    try {
      const { contentType, body } = await this.health.metrics();
      send(response, 200, contentType, body);
    } catch {
      // The loops log why the database is away; whoever scrapes needs to know that it is.
      send(response, 503, 'text/plain', 'the database does not answer\n');
    }
  }

  private mayLook({ method, headers }: IncomingMessage): boolean {
    const { boardToken } = this.health;
    if (boardToken === undefined || method !== 'GET') return false;
    return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${boardToken}`));
  }
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
}

/** Of one length, however long what was shown is. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
