import { Temporal } from 'temporal-polyfill';
import { computeEnforceability, computePosting, enforceableAtOnce, ORDINARY_POSTING } from './posting';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const fromEnd = { ...ORDINARY_POSTING, countedFrom: 'end-of-posting' } as const;

describe('an act posted on 10 April 2025', () => {
  const posted = day('2025-04-10');

  it('is posted until the 24th: fifteen days, the first included', () => {
    expect(computePosting(posted)).toEqual({
      date: '2025-04-24',
      steps: [
        { rule: 'posting-first-day', date: '2025-04-10' },
        { rule: 'posting-last-day', date: '2025-04-24', count: 15, unit: 'days' },
      ],
    });
  });

  it('is enforceable on the 21st, Easter Monday though it is', () => {
    expect(computeEnforceability(posted)).toMatchObject({ date: '2025-04-21' });
  });

  it('is enforceable on 5 May where the ten days run from the end of posting', () => {
    const result = computeEnforceability(posted, fromEnd);
    expect(result).toMatchObject({ date: '2025-05-05' });
    expect('steps' in result && result.steps.map(({ rule, date }) => [rule, date])).toEqual([
      ['posting-first-day', '2025-04-10'],
      ['posting-last-day', '2025-04-24'],
      ['waited-from-end', '2025-05-04'],
      ['enforceable', '2025-05-05'],
    ]);
  });
});

describe('posting', () => {
  it('may end on a Sunday: it never rolls over', () => {
    expect(computePosting(day('2025-04-13'))).toMatchObject({ date: '2025-04-27' });
  });

  it('crosses the end of the year and the change of clocks by dates alone', () => {
    expect(computePosting(day('2025-12-20'))).toMatchObject({ date: '2026-01-03' });
    expect(computeEnforceability(day('2025-10-20'))).toMatchObject({ date: '2025-10-31' });
  });

  it('with a policy of no days is refused, and so is a waiting time of none', () => {
    const none = { ...ORDINARY_POSTING, postingDays: 0 };
    expect(computePosting(day('2025-04-10'), none)).toMatchObject({ code: 'term/length-not-whole' });
    expect(computeEnforceability(day('2025-04-10'), none)).toMatchObject({ code: 'term/length-not-whole' });
    const hasty = { ...ORDINARY_POSTING, waitingDays: 0 };
    expect(computeEnforceability(day('2025-04-10'), hasty)).toMatchObject({ code: 'term/length-not-whole' });
  });

  it('does not hold up an act that was voted urgent', () => {
    expect(enforceableAtOnce(day('2025-04-08'))).toEqual({
      date: '2025-04-08',
      steps: [{ rule: 'enforceable-at-once', date: '2025-04-08' }],
    });
  });
});
