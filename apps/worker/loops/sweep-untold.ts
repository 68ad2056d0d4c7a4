import { Inject, Injectable } from '@nestjs/common';
import { readAuthorities, Transactions } from '@copianifica/database';
import { type AnyJob, jobForTopic, Queues } from '@copianifica/messaging';
import { FindUntold } from '@copianifica/usecases';
import type { WorkerConfig } from '../config';
import { CONFIG } from '../tokens';
import { Resting } from './resting';

/** Finds who has still to be told or written to, after the queue was wiped, a worker crashed or the mail was down. */
@Injectable()
export class SweepUntold {
  private readonly resting: Resting;
  /** By authority, the position up to which every order has been carried out. */
  private readonly settled = new Map<string, number>();

  constructor(
    @Inject(CONFIG) private readonly config: WorkerConfig,
    private readonly transactions: Transactions,
    private readonly findUntold: FindUntold,
    private readonly queues: Queues,
  ) {
    this.resting = new Resting(config.pace.retryMail);
  }

  async round(): Promise<boolean> {
    const authorities = await this.transactions.withoutAuthority(readAuthorities);
    for (const { key } of authorities) await this.sweep(key);
    return false;
  }

  private async sweep(authority: string): Promise<void> {
    const after = this.settled.get(authority) ?? 0;
    const { orders, parts, settled } = await this.findUntold.execute(
      authority,
      after,
      this.config.pace.lostAfter,
    );
    const resting = new Set(this.resting.keys());
    const rested = parts.filter(({ outbox, part }) => !resting.has(`${outbox}.${part}`));
    await this.queues.enqueue([
      ...orders.flatMap(({ topic, id }) => jobForTopic(topic, { authority, outbox: id }) ?? []),
      ...rested.map((part): AnyJob => ({ name: 'send-notices', data: { authority, ...part } })),
    ]);
    this.resting.add(rested.map(({ outbox, part }) => `${outbox}.${part}`));
    this.settled.set(authority, settled);
  }
}
