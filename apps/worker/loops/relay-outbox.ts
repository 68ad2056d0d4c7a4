import { Injectable } from '@nestjs/common';
import { RelayStore } from '@copianifica/database';
import { jobForTopic, Queues } from '@copianifica/messaging';
import { Turns } from './turns';

const AT_ONCE = 200;

/** Brings what commands have left in the outbox to the queue, and tells live pages of it. */
@Injectable()
export class RelayOutbox {
  constructor(
    private readonly relay: RelayStore,
    private readonly queues: Queues,
    private readonly turns: Turns,
  ) {}

  async round(): Promise<boolean> {
    const relayed = await this.relay.claimOutbox(AT_ONCE, (rows) =>
      this.queues.enqueue(
        rows.flatMap(({ authority, id, topic }) => jobForTopic(topic, { authority, outbox: id }) ?? []),
      ),
    );
    // In its turn, unlike what waits for a queue besides the database.
    const published = await this.turns.take(() => this.relay.publishChanges(AT_ONCE));
    return relayed === AT_ONCE || published === AT_ONCE;
  }
}
