import type { CalendarThing } from '@copianifica/domain';
import type { CalendarEntry } from '@copianifica/documents';
import type { Feed } from '@copianifica/usecases';
import { say } from '../graphql/words';

export type FeedLanguage = 'it' | 'en';

/** Where a feed is served: its host makes the ids of its entries unique in the world. */
interface Place {
  publicUrl: string;
  authority: string;
}

/** The things of an office's calendar in the words of one language. */
export function entriesOf(
  { things, reminderDays }: Feed,
  language: FeedLanguage,
  { publicUrl, authority }: Place,
): CalendarEntry[] {
  const { host } = new URL(publicUrl);
  return things.map((thing) => ({
    uid: `${thing.uid}.${authority}@${host}`,
    sequence: thing.sequence,
    cancelled: thing.cancelled,
    when: thing.when,
    changedAt: thing.changedAt,
    summary: say(`calendar.${thing.kind}`, { what: thing.label[language], plan: thing.plan })[language],
    description: descriptionOf(thing, language),
    url: `${publicUrl}/cases/${thing.case}`,
    remind: reminderDays,
  }));
}

function descriptionOf(
  { plan, source, suspended, cancelled }: CalendarThing,
  language: FeedLanguage,
): string {
  const lines = [
    say('calendar.plan', { plan })[language],
    ...(source === null ? [] : [say('calendar.source', { source })[language]]),
    ...(suspended ? [say('calendar.suspended')[language]] : []),
    ...(cancelled && !suspended ? [say('calendar.cancelled')[language]] : []),
  ];
  return lines.join('\n');
}
