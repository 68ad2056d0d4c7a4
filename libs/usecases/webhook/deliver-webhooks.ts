import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  claimDeliveries,
  type ClaimedDelivery,
  endDelivery,
  holdWebhookDelivery,
  makeDeliveries,
  passFailpoint,
  pauseEndpoint,
  postponeDelivery,
  Transactions,
  writeAttempt,
  writeOutbox,
} from '@copianifica/database';
import {
  type AttemptOutcome,
  judgeAttempt,
  RETRY_PACE,
  type RetryPace,
  WEBHOOK_CHANGED,
} from '@copianifica/domain';
import { sealPlace, WebhookSeal } from './webhook-seal';

/** Makes one attempt: a signed message to an address. Tells what came of it; never rejects. */
export type PostMessage = (message: {
  url: string;
  secret: string;
  id: string;
  body: string;
}) => Promise<AttemptOutcome>;

const CHANGED = { topic: WEBHOOK_CHANGED, case: null };
/** Attempts of one round, each of another endpoint or another case. */
const AT_ONCE = 16;
/** Longer than any attempt: whoever crashes in one gives it back then. */
const LEASE_SECONDS = 60;

/**
 * Tells endpoints of what has been published: of one case one delivery at a time and in order, whatever fails. At least
 * once, and under one id: what a crash catches between the attempt and its record is sent again as the same.
 */
@Injectable()
export class DeliverWebhooks {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealing: WebhookSeal,
  ) {}

  /** One round for one authority. True: there is more to do at once. */
  async execute(authority: string, post: PostMessage, pace: RetryPace = RETRY_PACE): Promise<boolean> {
    if (!this.sealing.isReady) return false;
    const claimed = await this.transactions.inAuthority(authority, async (manager) => {
      const more = await makeDeliveries(manager, authority);
      return { more, deliveries: await claimDeliveries(manager, AT_ONCE, LEASE_SECONDS) };
    });
    await Promise.all(claimed.deliveries.map((one) => this.attempt(authority, one, post, pace)));
    return claimed.more || claimed.deliveries.length > 0;
  }

  private async attempt(
    authority: string,
    delivery: ClaimedDelivery,
    post: PostMessage,
    pace: RetryPace,
  ): Promise<void> {
    const { url, body, outbox, endpoint } = delivery;
    const secret = this.sealing.open(delivery.secret, sealPlace(authority, endpoint));
    const outcome = await post({ url, secret, body, id: `msg_${outbox}` });
    passFailpoint('webhook.posted');
    await this.record(authority, delivery, outcome, pace);
  }

  private record(
    authority: string,
    delivery: ClaimedDelivery,
    outcome: AttemptOutcome,
    pace: RetryPace,
  ): Promise<void> {
    const { endpoint, failures, ping } = delivery;
    return this.transactions.inAuthority(authority, async (manager) => {
      if (!(await holdWebhookDelivery(manager, delivery))) return;
      await writeAttempt(manager, authority, delivery, outcome);
      const verdict = judgeAttempt(outcome, failures, pace);
      if (verdict.kind === 'done') await endDelivery(manager, delivery);
      else await postponeDelivery(manager, delivery, verdict.kind === 'again' ? verdict.afterMs : 0);
      if (verdict.kind === 'pause') await pauseEndpoint(manager, endpoint, verdict.because);
      // Whoever looks at the page sees it turn: not every success, which would be told for ever.
      if (ping || verdict.kind === 'pause' || failures > 0 !== (verdict.kind !== 'done'))
        await writeOutbox(manager, { ...CHANGED, authority, id: randomUUID(), payload: { endpoint } });
    });
  }
}
