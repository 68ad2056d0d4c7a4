import { existsSync, readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { IntlMessageFormat } from 'intl-messageformat';
import { Temporal } from 'temporal-polyfill';
import { parse } from 'yaml';
import { computeTerm, computeTermBefore, type TermPolicy } from '../../libs/domain/term/compute-term';
import { holidayOn, type HolidayCalendar } from '../../libs/domain/term/holiday-calendar';
import { parseHolidayCalendar } from '../../libs/domain/term/parse-holiday-calendar';
import { TERM_REFUSALS } from '../../libs/domain/term/term-refusal';
import { stepMessage, TERM_RULES, type TermStep, type TermUnit } from '../../libs/domain/term/term-step';

const day = (iso: string) => Temporal.PlainDate.from(iso);

function readCalendar(path: string, base?: HolidayCalendar): HolidayCalendar {
  const result = parseHolidayCalendar(parse(readFileSync(path, 'utf8')), base);
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.findings)}`);
  return result.value;
}

const italy = readCalendar('data/calendars/italy.yaml');
const torino = readCalendar('procedures/torino/calendar.yaml', italy);

describe('the calendar of Italy', () => {
  const oracle = new Holidays('IT');
  const known = new Set<string>();
  for (let year = 2000; year <= 2060; year += 1) {
    for (const { date, type } of oracle.getHolidays(year))
      if (type === 'public') known.add(date.slice(0, 10));
  }
  const differences: string[] = [];
  for (let date = day('2000-01-01'); date.year <= 2060; date = date.add({ days: 1 })) {
    const expected = known.has(date.toString()) || date.dayOfWeek === 7;
    if ((holidayOn(date, italy) !== null) !== expected) differences.push(date.toString());
  }

  it('agrees with date-holidays from 2000 to 2060, but for the 2 June that l. 336/2000 restored from 2001', () => {
    expect(differences).toEqual(['2000-06-02']);
  });

  it('has 4 October from 2026 on', () => {
    expect(holidayOn(day('2025-10-04'), italy)).toBeNull();
    expect(holidayOn(day('2026-10-04'), italy)).toMatchObject({ kind: 'fixed' });
    expect(holidayOn(day('2027-10-04'), italy)).toMatchObject({ kind: 'fixed' });
  });
});

describe('a term in Torino', () => {
  it.each<[string, number, TermUnit, string, TermPolicy]>([
    ['2025-04-10', 15, 'days', '2025-04-26', {}],
    ['2025-04-10', 15, 'days', '2025-04-28', { saturdays: true }],
    ['2025-04-10', 1, 'months', '2025-05-10', {}],
    ['2025-04-10', 3, 'years', '2028-04-10', {}],
    ['2025-04-10', 1, 'months', '2025-05-12', { saturdays: true }],
    ['2025-06-09', 15, 'days', '2025-06-24', {}],
    ['2025-12-10', 15, 'days', '2025-12-27', {}],
    ['2025-12-10', 15, 'days', '2025-12-29', { saturdays: true }],
    ['2027-09-19', 15, 'days', '2027-10-05', {}],
    ['2025-03-29', 1, 'days', '2025-03-31', {}],
  ])('from %s for %i %s expires on %s', (start, n, unit, expected, policy) => {
    expect(computeTerm(day(start), n, unit, torino, policy)).toMatchObject({ date: expected });
  });

  it('reckoned back from a sitting stays on Liberation Day', () => {
    const result = computeTermBefore(day('2027-05-10'), 15, 'days', torino);
    expect(result).toMatchObject({ date: '2027-04-25' });
  });
});

describe.each(['it', 'en'] as const)('the words of a term in %s', (locale) => {
  const file = [`messages/${locale}.json`, `messages/fragments/term.${locale}.json`].find((path) =>
    existsSync(path),
  );
  const catalogue: Record<string, string> = JSON.parse(readFileSync(file ?? 'messages', 'utf8'));
  const worded = (step: TermStep) => {
    const { id, values } = stepMessage(step, locale);
    return new IntlMessageFormat(catalogue[id] ?? `no message ${id}`, locale).format(values);
  };

  it('are there for every step and every refusal, and for no step that is none', () => {
    const steps = Object.keys(catalogue).filter((id) => id.startsWith('term.step.'));
    expect(steps.sort()).toEqual(TERM_RULES.map((rule) => `term.step.${rule}`).sort());
    for (const code of TERM_REFUSALS) expect(catalogue).toHaveProperty([`refusal.${code}`]);
  });

  it('leave no placeholder and no undefined', () => {
    const holiday = { kind: 'fixed', name: { it: 'Natale', en: 'Christmas Day' } } as const;
    for (const rule of TERM_RULES) {
      const text = worded({ rule, date: '2025-12-25', count: 15, unit: 'days', holiday });
      expect(text).not.toMatch(/[{}]|undefined/);
    }
  });

  it('explain a whole computation', () => {
    const result = computeTerm(day('2025-04-05'), 15, 'days', torino);
    expect('steps' in result && result.steps.map(worded)).toMatchSnapshot('forward');
    const backward = computeTermBefore(day('2027-05-10'), 15, 'days', torino);
    expect('steps' in backward && backward.steps.map(worded)).toMatchSnapshot('backward');
  });
});
