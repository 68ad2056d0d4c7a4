import { calendarKeys, readCalendar } from '@copianifica/documents';
import type { HolidayCalendar } from '@copianifica/domain';

/** The calendars that terms are reckoned by, as the project's files had them when this process began. */
export class Calendars {
  private constructor(private readonly byKey: ReadonlyMap<string, HolidayCalendar>) {}

  /** Reads every calendar of a project; one that cannot be taken stops the boot. */
  static async read(root: string): Promise<Calendars> {
    const byKey = new Map<string, HolidayCalendar>();
    for (const key of await calendarKeys(root)) {
      const calendar = await readCalendar(root, key);
      if (calendar) byKey.set(key, calendar);
    }
    return new Calendars(byKey);
  }

  all(): HolidayCalendar[] {
    return [...this.byKey.values()];
  }

  find(key: string): HolidayCalendar | undefined {
    return this.byKey.get(key);
  }
}
