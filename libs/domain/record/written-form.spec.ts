import fc from 'fast-check';
import { isInstant, isUuid } from './written-form';

describe('the written forms of the record', () => {
  test('take every instant to the millisecond, in one form', () => {
    const instant = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(fc.property(instant, (date) => expect(isInstant(date.toISOString())).toBe(true)));
  });

  test.each([
    '2026-02-30T00:00:00.000Z',
    '2026-01-12T24:00:00.000Z',
    '2026-01-12T08:00:00Z',
    '2026-01-12T08:00:00.000+00:00',
    '2026-13-12T08:00:00.000Z',
    '2026-01-12T08:00:00.000Z\n',
    '2026-01-12',
    null,
  ])('take no %p for an instant', (value) => expect(isInstant(value)).toBe(false));

  test('take a UUID in lower case only', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(isUuid(id)).toBe(true);
        expect(isUuid(id.toUpperCase()) && /[a-f]/.test(id)).toBe(false);
        expect(isUuid(`${id}\n`)).toBe(false);
      }),
    );
  });
});
