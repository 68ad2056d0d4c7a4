import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { isUnreachable } from '@copianifica/database';
import { Metrics } from '../health/metrics';
import { withCorrelation } from '../logging/correlation';
import { describeFault, LOG } from '../logging/log';
import { type SocketExtra, SubscriptionServer } from './subscription-server';

/** Of one process: beyond it a page is told to come back, which its client does by itself. */
const MOST_SOCKETS = 2_000;
/** A subscription's words and variables; nothing else is ever sent to us here. */
const LONGEST_MESSAGE = 32 * 1024;
const PING_MS = 12_000;

const GOING_AWAY = 1001;
const FAILED = 1011;
const TRY_AGAIN = 1013;

/** The WebSockets at /graphql, each bound to the subscription server for as long as it answers pings. */
@Injectable()
export class LiveSockets implements OnApplicationBootstrap {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE,
    handleProtocols: (offered) => offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  private stopping = false;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly subscriptions: SubscriptionServer,
    private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.subscriptions.make();
    const http = this.http.httpAdapter.getHttpServer() as HttpServer;
    http.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      if (request.url?.split('?')[0] !== '/graphql') return refuse(socket, '404 Not Found');
      if (this.stopping || this.sockets.clients.size >= MOST_SOCKETS)
        return refuse(socket, '503 Service Unavailable');
      this.sockets.handleUpgrade(request, socket, head, (opened) => this.serve(server, opened, request));
    });
  }

  /** Sends every page away, to come back to another process or to this one when it is back. */
  close(): void {
    this.stopping = true;
    for (const socket of this.sockets.clients) socket.close(GOING_AWAY, 'Going away');
  }

  private serve(server: Server<SocketExtra>, socket: WebSocket, request: IncomingMessage): void {
    this.metrics.sockets.inc();
    const stopPinging = keepAlive(socket);
    const id = randomUUID();
    const hears = (hear: (text: string) => Promise<void>) =>
      socket.on('message', (data) => {
        withCorrelation(id, () => hear(String(data))).catch((error: unknown) => this.fail(socket, error));
      });
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: hears,
      },
      { request },
    );
    // A broken line or a message that is too long ends in `close` as well.
    socket.on('error', () => undefined);
    socket.once('close', (code, reason) => {
      this.metrics.sockets.dec();
      stopPinging();
      closed(code, String(reason)).catch((error: unknown) =>
        this.log.error(describeFault(error), 'a socket failed'),
      );
    });
  }

  private fail(socket: WebSocket, error: unknown): void {
    if (isUnreachable(error)) return socket.close(TRY_AGAIN, 'Try again later');
    this.log.error(describeFault(error), 'a socket failed');
    socket.close(FAILED, 'Internal server error');
  }
}

/** Resolves when the line has taken the text: who reads slowly is sent slowly. */
const send = (socket: WebSocket, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(text, (error) => (error ? reject(error) : resolve()));
  });

/** A line can die without a word: who has not answered the last ping is let go. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
