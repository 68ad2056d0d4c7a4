import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { RelayStore } from '@copianifica/database';
import { type HandlersByName, Mailer, Queues } from '@copianifica/messaging';
import type { WorkerConfig } from './config';
import { BOARD_PATH, HealthServer } from './health-server';
import type { Loop } from './loops/loop';
import { Metrics } from './metrics';
import { RecordKeys } from './record-keys';
import { CONFIG, HANDLERS, LOG, LOOPS } from './tokens';

/** The worker's life: what starts in which order, and what ends before what. */
@Injectable()
export class Worker implements OnApplicationShutdown {
  private readonly health: HealthServer;

  constructor(
    @Inject(CONFIG) private readonly config: WorkerConfig,
    @Inject(LOG) private readonly log: Logger,
    @Inject(LOOPS) private readonly loops: readonly Loop[],
    @Inject(HANDLERS) private readonly handlers: HandlersByName,
    private readonly queues: Queues,
    private readonly relay: RelayStore,
    private readonly mailer: Mailer,
    private readonly keys: RecordKeys,
    metrics: Metrics,
  ) {
    const isAlive = (): boolean => this.loops.every((loop) => loop.isAlive);
    this.health = new HealthServer({
      isAlive,
      metrics: () => metrics.text(),
      board: queues.board(BOARD_PATH),
      boardToken: config.queueBoardToken,
    });
  }

  /** Resolves to the port of its health once everything runs. */
  async start(): Promise<number> {
    await this.keys.openAll();
    await this.queues.process(this.handlers);
    for (const loop of this.loops) loop.start();
    const port = await this.health.listen(this.config.port, this.config.host);
    this.log.info({ port, queue: this.config.redisUrl ? 'redis' : 'postgres' }, 'worker started');
    return port;
  }

  /** First nothing new, then what is under way, then the connections that it was under way on. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await this.queues.close();
    this.mailer.close();
    await this.relay.close();
    await this.health.close();
    this.log.info('worker stopped');
  }
}
