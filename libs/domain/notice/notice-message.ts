import type { Audience } from '../procedure/definition';

/**
 * Everything the house tells people on its own account, and whether it has a legal effect: it opens or closes a time to
 * act in, convenes, asks for an opinion, hands over a text, or says that a case stands still, goes on or is over. What
 * has one reaches its recipient by itself and at once, whatever they have chosen; the rest is a help. Each message has
 * its subject and body in every catalogue, under `notice.<message>.subject` and `notice.<message>.body`; the worker
 * refuses to start without them.
 */
const LEGAL = {
  'consultation-opened': true,
  'consultation-closed': true,
  'sitting-convened': true,
  'text-transmitted': true,
  'plan-in-force': true,
  'revision-overdue': false,
  'term-extended': true,
  'opinion-asked': true,
  'case-suspended': true,
  'case-resumed': true,
  'case-ended': true,
  'term-approaching': false,
  'term-overdue': false,
} as const satisfies Record<string, boolean>;

export type NoticeMessage = keyof typeof LEGAL;
type Some<T> = readonly [T, ...T[]];
export const NOTICE_MESSAGES = Object.keys(LEGAL) as unknown as Some<NoticeMessage>;

/** What the house says by itself of the terms that run: no procedure orders these. */
const OF_TERMS: readonly NoticeMessage[] = ['term-approaching', 'term-overdue'];
export const PROCEDURE_MESSAGES = NOTICE_MESSAGES.filter(
  (message) => !OF_TERMS.includes(message),
) as unknown as Some<NoticeMessage>;

/**
 * What a notice speaks of, by name: `plan` is its title, `closesOn` and `inForceFrom` civil days (ISO), `heldAt`
 * an instant (ISO), `organ` an organization's key, `timezone` the authority's. Never a person's name, address or words: these rows are kept for ever.
 */
export type NoticeParameters = Record<string, string | number>;

/** The payload of an outbox row of topic `notice`: who is to be told what. */
export interface NoticeOrder {
  message: string;
  audience: Audience[];
  /** keys of posts that are told too: those who have not yet done what is asked of them */
  posts?: string[];
  /** the code of the zone that it is about */
  item?: string;
  parameters: NoticeParameters;
}

export const isNoticeMessage = (message: string): message is NoticeMessage =>
  (NOTICE_MESSAGES as readonly string[]).includes(message);

/** Nobody can mute a legal notice, put it off or have it in a digest. A message of a newer release counts as one. */
export const isLegal = (message: string): boolean => !isNoticeMessage(message) || LEGAL[message];
