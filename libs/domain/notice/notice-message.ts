import type { Audience } from '../procedure/definition';

/**
 * Everything the house tells people on its own account. Each has its subject and body in every catalogue, under
 * `notice.<message>.subject` and `notice.<message>.body`; the worker refuses to start without them.
 */
export const NOTICE_MESSAGES = [
  'consultation-opened',
  'consultation-closed',
  'sitting-convened',
  'text-transmitted',
  'plan-in-force',
  'revision-overdue',
  'term-extended',
  'opinion-asked',
  'case-suspended',
  'case-resumed',
  'case-ended',
] as const;
export type NoticeMessage = (typeof NOTICE_MESSAGES)[number];

/**
 * What a notice speaks of, by name: `plan` is its title, `closesOn` and `inForceFrom` civil days (ISO), `heldAt`
 * an instant (ISO), `organ` an organization's key, `timezone` the authority's. Never a person's name, address or words: these rows are kept for ever.
 */
export type NoticeParameters = Record<string, string | number>;

/** The payload of an outbox row of topic `notice`: who is to be told what. */
export interface NoticeOrder {
  message: string;
  audience: Audience[];
  /** the code of the zone that it is about */
  item?: string;
  parameters: NoticeParameters;
}

export const isNoticeMessage = (message: string): message is NoticeMessage =>
  (NOTICE_MESSAGES as readonly string[]).includes(message);
