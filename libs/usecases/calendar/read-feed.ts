import { Injectable } from '@nestjs/common';
import { type OpenedFeed, readCalendarCases, readOpenedFeed, Transactions } from '@copianifica/database';
import { type CalendarThing, REMINDER_DAYS, thingsOfOffice } from '@copianifica/domain';
import { tokenHash } from '../session/session-token';

/** An office's calendar as it stands now. */
export interface Feed extends Pick<OpenedFeed, 'today' | 'timezone' | 'body' | 'title'> {
  reminderDays: readonly number[];
  things: CalendarThing[];
}

/** 256 bits in base64url, as they are made. */
const TOKEN = /^[\w-]{43}$/;
const CASES = 200;

/** Opens a link to a calendar; null where it opens nothing, for whatever reason. */
@Injectable()
export class ReadFeed {
  constructor(private readonly transactions: Transactions) {}

  async execute(authority: string, token: string): Promise<Feed | null> {
    if (!TOKEN.test(token)) return null;
    return this.transactions.inAuthority(authority, async (manager) => {
      const opened = await readOpenedFeed(manager, tokenHash(token));
      if (!opened) return null;
      const { mandates, reminderDays, ...office } = opened;
      const cases = await readCalendarCases(manager, CASES);
      const things = thingsOfOffice(cases, mandates, office.today);
      return { ...office, reminderDays: reminderDays ?? REMINDER_DAYS, things };
    });
  }
}
