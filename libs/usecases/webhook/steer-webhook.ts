import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  lockEndpoint,
  readToday,
  replayDeliveries,
  setEndpointState,
  Transactions,
  writeOutbox,
} from '@copianifica/database';
import { type Actor, decide, type RefusalCode, WEBHOOK_CHANGED, WEBHOOK_PING } from '@copianifica/domain';

/** What is done to an endpoint that there is. */
export type Steering = 'ping' | 'pause' | 'resume' | 'remove';
export type SteerAnswer = { kind: 'steered'; id: string } | { kind: 'refused'; code: RefusalCode };

/** Tries an endpoint, pauses it, lets it go on from where it stopped, or removes it; its history stays. */
@Injectable()
export class SteerWebhook {
  constructor(private readonly transactions: Transactions) {}

  execute(
    { authority, actor }: { authority: string; actor: Actor },
    id: string,
    what: Steering,
  ): Promise<SteerAnswer> {
    return this.transactions.inAuthority(authority, async (manager): Promise<SteerAnswer> => {
      const decision = decide(actor, 'webhook.manage', {}, await readToday(manager));
      if (!decision.allowed) return { kind: 'refused', code: decision.code };
      const state = await lockEndpoint(manager, id);
      if (state === null) return { kind: 'refused', code: 'webhook/unknown' };
      if (what !== 'remove' && (what === 'resume') !== (state === 'paused'))
        return { kind: 'refused', code: 'webhook/not-now' };
      if (what === 'remove') await setEndpointState(manager, id, 'removed');
      if (what === 'pause') await setEndpointState(manager, id, 'paused', 'hand');
      if (what === 'resume') {
        await setEndpointState(manager, id, 'active');
        await replayDeliveries(manager, id);
      }
      // Through the outbox as everything that leaves: a trial tries the whole way.
      const topic = what === 'ping' ? WEBHOOK_PING : WEBHOOK_CHANGED;
      await writeOutbox(manager, {
        authority,
        id: randomUUID(),
        topic,
        case: null,
        payload: { endpoint: id },
      });
      return { kind: 'steered', id };
    });
  }
}
