import { Inject, Injectable } from '@nestjs/common';
import { RelayStore } from '@copianifica/database';
import { type AnyJob, Queues } from '@copianifica/messaging';
import type { WorkerConfig } from '../config';
import { CONFIG } from '../tokens';
import { Offered } from './offered';

const AT_ONCE = 200;

/** Finds the terms that are due, whether or not the queue remembers to wake for them. */
@Injectable()
export class SweepTerms {
  private readonly offered: Offered;

  constructor(
    @Inject(CONFIG) config: WorkerConfig,
    private readonly relay: RelayStore,
    private readonly queues: Queues,
  ) {
    this.offered = new Offered(config.pace.lostAfter);
  }

  async round(): Promise<boolean> {
    const due = await this.relay.dueTerms(AT_ONCE, this.offered.resting());
    const firing = due.map(({ authority, id, epoch }): AnyJob => {
      return { name: 'fire-term', data: { authority, term: id, epoch } };
    });
    await this.queues.enqueue(firing);
    this.offered.add(due.map(({ id }) => id));
    return due.length === AT_ONCE;
  }
}
