import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server asks when it is asked. */
export interface Health {
  isAlive: () => boolean;
  metrics: () => Promise<{ contentType: string; body: string }>;
}

/** Two answers for machines: `/livez`, whether this process still does its work, and `/metrics`. */
export class HealthServer {
  private readonly server: Server;

  constructor(private readonly health: Health) {
    this.server = createServer((request, response) => void this.answer(request.url ?? '', response));
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

  private async answer(url: string, response: ServerResponse): Promise<void> {
    const path = url.split('?')[0];
    if (path === '/livez') {
      const alive = this.health.isAlive();
      return send(response, alive ? 200 : 503, 'text/plain', alive ? 'alive\n' : 'a loop hangs\n');
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
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
}
