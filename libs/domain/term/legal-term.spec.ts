import { Temporal } from 'temporal-polyfill';
import type { HolidayCalendar } from './holiday-calendar';
import {
  chainTerms,
  extendTerm,
  interruptTerm,
  type LegalTerm,
  restartTerm,
  resumeTerm,
  startTerm,
  suspendTerm,
} from './legal-term';
import { readTermLength } from './read-length';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const calendar: HolidayCalendar = {
  key: 'sundays',
  coversFrom: '2000-01-01',
  source: 'invented for this spec',
  sundays: true,
  saturdays: false,
  easterMonday: true,
  fixed: [],
};
const counting = { calendar };
const days = (count: number) => ({ count, unit: 'days' }) as const;

function taken<T extends object>(result: T): Exclude<T, { code: string }> {
  if ('code' in result) throw new Error(JSON.stringify(result));
  return result as Exclude<T, { code: string }>;
}
const started = (from: string, count: number): LegalTerm =>
  taken(startTerm(day(from), days(count), counting));
const rulesOf = ({ steps }: { steps: { rule: string }[] }) => steps.map(({ rule }) => rule);

describe('terms in a chain', () => {
  it('start each from the moved date of the one before, and keep the steps of all', () => {
    // Easter Monday moves the first; counted from the 20th the second would end on 5 May.
    const chain = taken(chainTerms(day('2025-04-10'), [days(10), days(15)], counting));
    expect(chain).toMatchObject({ date: '2025-05-07', from: '2025-04-10' });
    expect(rulesOf(chain)).toEqual([
      'start-not-counted',
      'counted',
      'moved-off-holiday',
      'moved-off-holiday',
      'expires',
      'next-term',
      'start-not-counted',
      'counted',
      'expires',
    ]);
    expect(chain.steps[5]).toEqual({ rule: 'next-term', date: '2025-04-22', count: 15, unit: 'days' });
  });

  it('are refused as a whole if one of them makes no sense', () => {
    expect(chainTerms(day('2025-04-10'), [days(10), days(0), days(3)], counting)).toMatchObject({
      code: 'term/length-not-whole',
    });
  });

  it('extend a term from its moved expiry', () => {
    const extended = taken(extendTerm(started('2025-04-10', 3), days(5), counting));
    expect(extended).toMatchObject({ date: '2025-04-19' });
    expect(extended.steps).toContainEqual({ rule: 'extended', date: '2025-04-14', count: 5, unit: 'days' });
  });
});

describe('a suspended term', () => {
  const term = started('2025-03-03', 20);

  it('keeps the days that have elapsed, and runs the rest from its resumption', () => {
    const suspended = taken(suspendTerm(term, day('2025-03-13')));
    expect(suspended).toMatchObject({ suspendedOn: '2025-03-13', left: 10 });
    const resumed = taken(resumeTerm(suspended, day('2025-04-01'), counting));
    expect(resumed.date).toBe('2025-04-11');
    expect(resumed.steps).toEqual([
      { rule: 'start-not-counted', date: '2025-03-03' },
      { rule: 'elapsed', date: '2025-03-13', count: 10, unit: 'days' },
      { rule: 'suspended', date: '2025-03-13', count: 10, unit: 'days' },
      { rule: 'resumed', date: '2025-04-01', count: 10, unit: 'days' },
      { rule: 'start-not-counted', date: '2025-04-01' },
      { rule: 'counted', date: '2025-04-11', count: 10, unit: 'days' },
      { rule: 'expires', date: '2025-04-11' },
    ]);
  });

  it('that resumes on the day it was suspended expires as if nothing had happened', () => {
    for (const on of ['2025-03-03', '2025-03-12', '2025-03-22', '2025-03-23', '2025-03-24']) {
      const again = resumeTerm(taken(suspendTerm(started('2025-03-03', 20), day(on))), day(on), counting);
      expect([on, again]).toEqual([on, expect.objectContaining({ date: '2025-03-24' })]);
    }
  });

  it('with no day left expires on the day it resumes, or on the next that is no holiday', () => {
    const suspended = taken(suspendTerm(term, day('2025-03-24')));
    expect(suspended.left).toBe(0);
    const resumed = taken(resumeTerm(suspended, day('2025-04-06'), counting));
    expect(resumed.date).toBe('2025-04-07');
    expect(rulesOf(resumed).slice(-3)).toEqual(['nothing-left', 'moved-off-holiday', 'expires']);
  });

  it('by months is suspended by the days that were left', () => {
    const month = taken(startTerm(day('2025-01-31'), { count: 1, unit: 'months' }, counting));
    const suspended = taken(suspendTerm(month, day('2025-02-10')));
    expect(suspended.left).toBe(18);
    expect(resumeTerm(suspended, day('2025-03-10'), counting)).toMatchObject({ date: '2025-03-28' });
  });

  it('that was extended keeps the extension, also before its first expiry', () => {
    const extended = taken(extendTerm(term, days(10), counting));
    expect(extended.date).toBe('2025-04-03');
    const suspended = taken(suspendTerm(extended, day('2025-03-13')));
    expect(suspended.left).toBe(21);
    expect(rulesOf(suspended)).toEqual(['start-not-counted', 'extended', 'elapsed', 'suspended']);
  });

  it('is refused before its start, after its expiry, and a resumption before the suspension', () => {
    expect(suspendTerm(term, day('2025-03-02'))).toMatchObject({ code: 'term/before-its-start' });
    expect(suspendTerm(term, day('2025-03-25'))).toMatchObject({ code: 'term/expired' });
    const suspended = taken(suspendTerm(term, day('2025-03-13')));
    expect(resumeTerm(suspended, day('2025-03-12'), counting)).toEqual({
      code: 'term/resumed-before',
      data: { given: '2025-03-12', suspended: '2025-03-13' },
    });
  });
});

describe('an interrupted term', () => {
  const term = started('2025-03-03', 20);
  const interrupted = taken(interruptTerm(term, day('2025-03-20')));

  it('runs anew from the arrival of what was missing, with a length of its own', () => {
    const restarted = taken(restartTerm(interrupted, day('2025-04-01'), days(15), counting));
    expect(restarted.date).toBe('2025-04-16');
    expect(rulesOf(restarted)).toEqual([
      'start-not-counted',
      'interrupted',
      'restarted',
      'start-not-counted',
      'counted',
      'expires',
    ]);
  });

  it('is interrupted once, also when it was extended or suspended since', () => {
    const restarted = taken(restartTerm(interrupted, day('2025-04-01'), days(15), counting));
    const lived = taken(
      resumeTerm(
        taken(suspendTerm(taken(extendTerm(restarted, days(5), counting)), day('2025-04-05'))),
        day('2025-04-08'),
        counting,
      ),
    );
    for (const again of [restarted, lived]) {
      expect(interruptTerm(again, day('2025-04-10'))).toMatchObject({ code: 'term/interrupted-before' });
    }
  });

  it('is refused outside its days, and an arrival before the request', () => {
    expect(interruptTerm(term, day('2025-03-25'))).toMatchObject({ code: 'term/expired' });
    expect(restartTerm(interrupted, day('2025-03-19'), days(15), counting)).toMatchObject({
      code: 'term/resumed-before',
    });
  });
});

describe('a length', () => {
  it.each([
    ['15d', 15, 'days'],
    ['1m', 1, 'months'],
    ['3Y', 3, 'years'],
  ])('written %s is read', (text, count, unit) => {
    expect(readTermLength(text)).toEqual({ count, unit });
  });

  it.each(['', 'd', '15', '15w', '-1d', '1.5d', '15 days', '1e3d', '99999999999d'])(
    'written "%s" is refused',
    (text) => {
      expect(readTermLength(text)).toEqual({ code: 'term/not-a-length', data: { given: text } });
    },
  );
});
