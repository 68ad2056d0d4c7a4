import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type Direction = 'to-server' | 'to-client';

/** Bytes that have just come in from one side; pieces may be cut anywhere, small statements arrive whole. */
export interface Piece {
  direction: Direction;
  bytes: Buffer;
  /** Connections are numbered from 1 in the order they were opened. */
  connection: number;
}

/**
 * What becomes of a piece: it goes on; goes on after so many milliseconds; is lost with the connection (`cut`, as when
 * a cable is pulled out and the switch says so); goes on, and then the connection is lost; goes on as the last one this
 * side ever sends, while the other may still speak (`half-close`); or vanishes with all that either side says from then
 * on, even its end, and nobody is told (`black-hole`).
 */
export type Fate = 'pass' | 'cut' | 'pass-and-cut' | 'half-close' | 'black-hole' | { delayMs: number };

/** Decides for each piece; asked in order for each direction of a connection. */
export type Script = (piece: Piece) => Fate;

const PASS: Script = () => 'pass';

/** A TCP proxy on a free port of 127.0.0.1 whose network is as bad as its script says; without one it is good. */
export class TcpProxy {
  script: Script = PASS;
  private readonly sockets = new Set<Socket>();
  /** Connections of which nothing comes out any more on either side, not even that one side has gone. */
  private readonly swallowed = new Set<number>();
  private opened = 0;

  private constructor(
    private readonly server: Server,
    private readonly target: { host: string; port: number },
  ) {
    server.on('connection', (client) => this.join(client));
  }

  static async open(target: { host: string; port: number }): Promise<TcpProxy> {
    // Each side must be able to end alone.
    const server = createServer({ allowHalfOpen: true });
    const proxy = new TcpProxy(server, target);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** How many connections have been opened so far, those that ended included. */
  get connections(): number {
    return this.opened;
  }

  /** A good network again, for what is open and what comes; what was swallowed stays so. */
  heal(): void {
    this.script = PASS;
  }

  /** Cuts everything that is open. */
  cutAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cutAll();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket): void {
    const server = connect({ ...this.target, allowHalfOpen: true });
    const connection = (this.opened += 1);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(one);
      one.setNoDelay(true);
      // A connection that breaks is what this is for; its end is told by 'close'.
      one.on('error', () => undefined);
      one.once('close', () => {
        this.sockets.delete(one);
        if (!this.swallowed.has(connection)) other.destroy();
      });
    }
    this.carry(client, server, { direction: 'to-server', connection });
    this.carry(server, client, { direction: 'to-client', connection });
  }

  /** One direction: piece after piece, each waiting for the one before it. */
  private carry(from: Socket, to: Socket, piece: Omit<Piece, 'bytes'>): void {
    let turn = Promise.resolve();
    let ended = false;
    from.on('data', (bytes: Buffer) => {
      turn = turn.then(async () => {
        if (!ended && !this.swallowed.has(piece.connection))
          ended = await this.deliver(from, to, { ...piece, bytes });
      });
    });
    from.once('end', () => {
      turn = turn.then(() => void (this.swallowed.has(piece.connection) || to.end()));
    });
  }

  /** Resolves to whether this was the last piece of its direction. */
  private async deliver(from: Socket, to: Socket, piece: Piece): Promise<boolean> {
    const fate = this.script(piece);
    if (typeof fate === 'object') await pause(fate.delayMs);
    if (fate === 'black-hole') this.swallowed.add(piece.connection);
    else if (fate === 'half-close') to.end(piece.bytes);
    else if (fate !== 'cut') await write(to, piece.bytes);
    if (fate === 'cut' || fate === 'pass-and-cut') {
      from.destroy();
      to.destroy();
    }
    return fate !== 'pass' && typeof fate !== 'object';
  }
}

/** Resolves when the bytes are on their way, or have nobody to go to any more. */
const write = (to: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve) => {
    if (to.destroyed) resolve();
    else to.write(bytes, () => resolve());
  });
