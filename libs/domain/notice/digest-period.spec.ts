import { endedPeriods, lastPeriod } from './digest-period';

const at = (now: string) => ({ now, zone: 'Europe/Rome', hour: 7 });

describe('the period of a digest', () => {
  it('ends at the hour of the body on each day', () => {
    expect(lastPeriod('daily', at('2026-03-03T05:59:59.999Z'))).toMatchObject({
      period: '2026-03-02',
      until: '2026-03-02T06:00:00.000Z',
    });
    expect(lastPeriod('daily', at('2026-03-03T06:00:00.000Z'))).toMatchObject({
      period: '2026-03-03',
      until: '2026-03-03T06:00:00.000Z',
    });
  });

  it('keeps its hour when the clocks are put forward', () => {
    expect(lastPeriod('daily', at('2026-03-29T12:00:00Z')).until).toBe('2026-03-29T05:00:00.000Z');
  });

  it('of a week ends on the day that was chosen', () => {
    // 2 March 2026 is a Monday.
    expect(lastPeriod('weekly', at('2026-03-04T12:00:00Z'), 1).period).toBe('2026-03-02');
    expect(lastPeriod('weekly', at('2026-03-04T12:00:00Z'), 3).period).toBe('2026-03-04');
    expect(lastPeriod('weekly', at('2026-03-04T05:00:00Z'), 3).period).toBe('2026-02-25');
    expect(lastPeriod('weekly', at('2026-03-04T12:00:00Z'), 7).period).toBe('2026-03-01');
  });

  it('is one daily and one for each day of the week, all in the past', () => {
    const periods = endedPeriods(at('2026-03-04T12:00:00.000Z'));
    expect(periods).toHaveLength(8);
    expect(periods.every(({ until }) => until <= '2026-03-04T12:00:00.000Z')).toBe(true);
  });
});
