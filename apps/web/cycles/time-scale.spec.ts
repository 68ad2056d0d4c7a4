import { placeIn, spanOf } from './time-scale';

describe('the time that cycles are drawn on', () => {
  test('holds every line, its next term, and today', () => {
    const span = spanOf(
      [
        { openedAt: '2026-01-10T09:00:00Z', closedAt: '2026-06-01T09:00:00Z', due: null },
        { openedAt: '2026-09-10T09:00:00Z', closedAt: null, due: '2027-03-01' },
      ],
      '2026-11-23',
    );
    expect(span.from).toBeLessThan(Date.parse('2026-01-10'));
    expect(span.to).toBeGreaterThan(Date.parse('2027-03-01'));
    expect(placeIn(span, Date.parse('2026-11-23'))).toBeGreaterThan(50);
  });

  test('is as long as something even where there is one line and it began today', () => {
    const span = spanOf([{ openedAt: '2026-11-23T09:00:00Z', closedAt: null, due: null }], '2026-11-23');
    expect(span.to - span.from).toBeGreaterThan(0);
    expect(placeIn(span, span.to + 1)).toBe(100);
    expect(placeIn(span, span.from - 1)).toBe(0);
  });
});
