import { Inject, Injectable } from '@nestjs/common';
import { readAuthorities, Transactions } from '@copianifica/database';
import { postWebhook } from '@copianifica/messaging';
import { DeliverWebhooks, Sending } from '@copianifica/usecases';
import type { WorkerConfig } from '../config';
import { CONFIG } from '../tokens';

/** Tells the endpoints of every body what has been published, where this installation is the one that sends. */
@Injectable()
export class PostWebhooks {
  constructor(
    @Inject(CONFIG) private readonly config: WorkerConfig,
    private readonly transactions: Transactions,
    private readonly sending: Sending,
    private readonly delivering: DeliverWebhooks,
  ) {}

  /** Bodies in turn at the same time: the slow endpoint of one keeps no other waiting. */
  async round(): Promise<boolean> {
    const authorities = await this.transactions.withoutAuthority(readAuthorities);
    const turns = await Promise.allSettled(authorities.map(({ key }) => this.deliver(key)));
    const trouble = turns.find((turn) => turn.status === 'rejected');
    if (trouble) throw trouble.reason;
    return turns.some((turn) => turn.status === 'fulfilled' && turn.value);
  }

  private async deliver(authority: string): Promise<boolean> {
    if (!(await this.sending.isOn(authority))) return false;
    const allowed = this.config.webhookAllow;
    return this.delivering.execute(authority, (message) => postWebhook(message, { allowed }));
  }
}
