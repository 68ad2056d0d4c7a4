import { canonicalJson } from '../record/canonical';

/**
 * What may be subscribed to: kinds of public facts. Each is what one topic of the outbox becomes outside; a topic that
 * is not here (drafts, codes, what is one person's) never leaves.
 */
const TOLD_AS: Readonly<Record<string, { topic: WebhookTopic; fields: readonly string[] }>> = {
  'case-moved': { topic: 'case.moved', fields: ['event', 'sequence'] },
  'term-started': { topic: 'term.started', fields: ['term'] },
  notice: { topic: 'notice.ordered', fields: ['message', 'sequence'] },
  'observation-submitted': { topic: 'observation.submitted', fields: ['observation'] },
  'observation-answered': { topic: 'observation.answered', fields: ['observation'] },
  'incident-raised': { topic: 'incident.raised', fields: ['event'] },
  'procedure-changed': { topic: 'procedure.changed', fields: [] },
};

export const WEBHOOK_TOPICS = [
  'case.moved',
  'term.started',
  'notice.ordered',
  'observation.submitted',
  'observation.answered',
  'incident.raised',
  'procedure.changed',
] as const;
export type WebhookTopic = (typeof WEBHOOK_TOPICS)[number];

export const isWebhookTopic = (text: string): text is WebhookTopic =>
  (WEBHOOK_TOPICS as readonly string[]).includes(text);

/** The outbox topic by which one endpoint is tried; it goes to that one alone, whatever it has subscribed to. */
export const WEBHOOK_PING = 'webhook-ping';

/** For live pages: an endpoint stands otherwise than it did. It leaves the house no more than a draft does. */
export const WEBHOOK_CHANGED = 'webhook-changed';

/** A row of the outbox as it may be told; `at` is ISO UTC. */
export interface PublicFact {
  topic: string;
  case: string | null;
  at: string;
  payload: unknown;
}

/** Topics of the outbox that endpoints with these subscriptions are told of. */
export const outboxTopics = (topics: readonly string[]): string[] =>
  Object.entries(TOLD_AS).flatMap(([name, { topic }]) => (topics.includes(topic) ? [name] : []));

/**
 * The body of a delivery (Standard Webhooks 1.0: `type`, `timestamp`, `data`), null where it is no public fact. Ids,
 * kinds and numbers by name and nothing else of the payload: what is added to that later stays inside.
 */
export function webhookBody({ topic, case: of, at, payload }: PublicFact): string | null {
  const told =
    topic === WEBHOOK_PING ? { topic: 'ping', fields: [] } : Object.hasOwn(TOLD_AS, topic) && TOLD_AS[topic];
  if (!told) return null;
  const given = (payload ?? {}) as Record<string, unknown>;
  const known = told.fields.flatMap((field) => {
    const value = given[field];
    return typeof value === 'string' || typeof value === 'number' ? [[field, value] as const] : [];
  });
  const data = { ...(of !== null && { case: of }), ...Object.fromEntries(known) };
  return canonicalJson({ type: told.topic, timestamp: at, data });
}
