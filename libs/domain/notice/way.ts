import { isLegal } from './notice-message';
import { endOfQuiet, type QuietHours } from './quiet-hours';

/** How a person wants to be told of what has no legal effect; `desk`: on the desk, without a mail. */
export const NOTICE_MODES = ['at-once', 'daily', 'weekly', 'desk'] as const;
export type NoticeMode = (typeof NOTICE_MODES)[number];

/** Of every message that has no choice of its own. */
export const EVERY_MESSAGE = '*';

/** What a person has chosen: a mode by message, and the hours in which nothing that can wait is sent. */
export interface NoticeChoices {
  modes: Record<string, NoticeMode>;
  quiet: QuietHours | null;
}

/** By which way a notice goes, what becomes of it first, and from which instant (ISO) it may go; null: at once. */
export interface Way {
  channel: 'desk' | 'mail' | 'pec';
  state: 'queued' | 'held' | 'desk' | 'no-address';
  address: string | null;
  sendFrom: string | null;
}

/** One notice to one office: `pec` is its address for certified mail where the body can send any. */
export interface NoticeToTell {
  message: string;
  choices: NoticeChoices;
  address: string | null;
  pec: string | null;
  /** the legal instant (ISO), and the authority's zone */
  now: string;
  zone: string;
}

/** What one has chosen for a message; who has chosen nothing is told at once. */
export const modeOf = (modes: NoticeChoices['modes'], message: string): NoticeMode =>
  modes[message] ?? modes[EVERY_MESSAGE] ?? 'at-once';

/**
 * By which way a notice goes. What has a legal effect goes at once and by itself, by certified mail where the office
 * has an address for it (d.P.R. 68/2005); the rest goes as its recipient has chosen. An office without any address has
 * its notice on its desk, and the notice says so.
 */
export function wayOf({ message, choices, address, pec, now, zone }: NoticeToTell): Way {
  if (isLegal(message) && pec !== null)
    return { channel: 'pec', state: 'queued', address: pec, sendFrom: null };
  if (address === null) return { channel: 'desk', state: 'no-address', address, sendFrom: null };
  const byMail = { channel: 'mail', address } as const;
  if (isLegal(message)) return { ...byMail, state: 'queued', sendFrom: null };
  switch (modeOf(choices.modes, message)) {
    case 'desk':
      return { channel: 'desk', state: 'desk', address, sendFrom: null };
    case 'daily':
    case 'weekly':
      return { ...byMail, state: 'held', sendFrom: null };
    case 'at-once':
      return { ...byMail, state: 'queued', sendFrom: choices.quiet && endOfQuiet(choices.quiet, now, zone) };
  }
}
