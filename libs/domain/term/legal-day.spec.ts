import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { endOfLegalDay, LEGAL_ZONE, legalDayOf, startOfLegalDay } from './legal-day';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('the end of a legal day', () => {
  it.each([
    ['in winter', '2025-01-15', '2025-01-15T23:00:00Z'],
    ['in summer', '2025-07-15', '2025-07-15T22:00:00Z'],
    ['on the day of 23 hours', '2025-03-30', '2025-03-30T22:00:00Z'],
    ['on the day before it', '2025-03-29', '2025-03-29T23:00:00Z'],
    ['on the day of 25 hours', '2025-10-26', '2025-10-26T23:00:00Z'],
    ['on the day before it', '2025-10-25', '2025-10-25T22:00:00Z'],
    ['at the end of the year', '2025-12-31', '2025-12-31T23:00:00Z'],
  ])('%s (%s) is the first instant of the next', (_, date, instant) => {
    expect(endOfLegalDay(day(date)).toString()).toBe(instant);
  });

  it('is where the next day starts: 23:59:59 is in time, 00:00:00 is late', () => {
    const end = endOfLegalDay(day('2025-04-24'));
    expect(legalDayOf(end.subtract({ nanoseconds: 1 })).toString()).toBe('2025-04-24');
    expect(legalDayOf(end).toString()).toBe('2025-04-25');
    expect(end.equals(startOfLegalDay(day('2025-04-25')))).toBe(true);
  });

  it('lasts 23, 24 or 25 hours, and no instant is without its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = day('1990-01-01').add({ days });
        const hours = endOfLegalDay(date).since(startOfLegalDay(date)).total('hours');
        expect([23, 24, 25]).toContain(hours);
        expect(legalDayOf(startOfLegalDay(date)).equals(date)).toBe(true);
        expect(legalDayOf(endOfLegalDay(date).subtract({ nanoseconds: 1 })).equals(date)).toBe(true);
      }),
    );
  });

  it('is another instant in another zone, if a body keeps one', () => {
    expect(endOfLegalDay(day('2025-04-24'), 'UTC').toString()).toBe('2025-04-25T00:00:00Z');
    expect(LEGAL_ZONE).toBe('Europe/Rome');
  });
});
