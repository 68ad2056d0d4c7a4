import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readEndpoints, readToday, Transactions, writeEndpoint } from '@copianifica/database';
import {
  type Actor,
  decide,
  isWebhookTopic,
  readEndpointAddress,
  type RefusalCode,
} from '@copianifica/domain';
import { sealPlace, WebhookSeal } from './webhook-seal';

export type AddAnswer =
  { kind: 'added'; id: string; secret: string } | { kind: 'refused'; code: RefusalCode };

export interface WantedWebhook {
  url: string;
  topics: string[];
  /** hosts that may be inner ones, by the configuration of a test or a demo */
  allowed: readonly string[];
}

const AT_MOST = 20;

/** Subscribes an endpoint to public facts. Its secret is made here, answered once, and kept sealed. */
@Injectable()
export class AddWebhook {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealing: WebhookSeal,
  ) {}

  execute(
    { authority, actor }: { authority: string; actor: Actor },
    { url, topics, allowed }: WantedWebhook,
  ): Promise<AddAnswer> {
    return this.transactions.inAuthority(authority, async (manager): Promise<AddAnswer> => {
      const no = (code: RefusalCode): AddAnswer => ({ kind: 'refused', code });
      const decision = decide(actor, 'webhook.manage', {}, await readToday(manager));
      if (!decision.allowed) return no(decision.code);
      if (actor.kind !== 'office') throw new Error('Only an office manages webhooks.');
      if (!this.sealing.isReady) return no('webhook/no-key');
      const address = readEndpointAddress(url, allowed);
      if (!address.ok) return no(address.code);
      if (topics.length === 0 || !topics.every(isWebhookTopic)) return no('webhook/topics');
      if ((await readEndpoints(manager)).length >= AT_MOST) return no('webhook/too-many');
      const id = randomUUID();
      const secret = `whsec_${randomBytes(32).toString('base64')}`;
      const sealed = this.sealing.seal(secret, sealPlace(authority, id));
      const row = { authority, id, url: address.url, topics: [...new Set(topics)], secret: sealed };
      await writeEndpoint(manager, { ...row, actor: actor.mandate.id });
      return { kind: 'added', id, secret };
    });
  }
}
