import { termCommand, type TermOptions } from './term';

async function run(options: Partial<TermOptions>): Promise<{ code: number; out: string[]; error: string[] }> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await termCommand(
    { calendar: 'italy', ...options },
    { out: (line) => out.push(line), error: (line) => error.push(line) },
  );
  return { code, out, error };
}

describe('copianifica term', () => {
  it('gives the date and its steps as JSON', async () => {
    const { code, out, error } = await run({ from: '2025-04-10', plus: '10d', json: true });
    expect([code, error]).toEqual([0, []]);
    expect(JSON.parse(out.join(''))).toMatchObject({
      date: '2025-04-22',
      steps: [
        {
          date: '2025-04-10',
          rule: 'start-not-counted',
          sentence: '10 April 2025: the first day is not counted.',
        },
        { rule: 'counted' },
        { date: '2025-04-20', rule: 'moved-off-holiday' },
        { date: '2025-04-21', rule: 'moved-off-holiday' },
        { date: '2025-04-22', rule: 'expires' },
      ],
      direction: 'forward',
      length: { count: 10, unit: 'days' },
    });
  });

  it('tells it to people in their language, the date first', async () => {
    const { out } = await run({ from: '2027-05-10', minus: '15d', lang: 'it' });
    expect(out[0]).toBe('2027-04-25');
    expect(out.at(-1)).toBe("  25 aprile 2027: è l'ultimo giorno utile.");
  });

  it.each<[Partial<TermOptions>, string]>([
    [{ from: '2025-04-10', plus: '15d' }, '2025-04-26'],
    [{ from: '2025-04-10', plus: '15d', saturday: true }, '2025-04-28'],
    [{ from: '2025-04-10', plus: '16d', freeDays: true }, '2025-04-28'],
    [{ from: '2025-01-31', plus: '1m' }, '2025-02-28'],
    [{ from: '2024-02-29', plus: '3y' }, '2027-03-01'],
    [{ from: '2025-03-31', minus: '1m' }, '2025-02-28'],
  ])('%j is %s', async (options, date) => {
    const { out } = await run({ ...options, json: true });
    expect(JSON.parse(out.join(''))).toMatchObject({ date });
  });

  it.each<[string, Partial<TermOptions>, string, number]>([
    ['a date that does not exist', { from: '2025-02-30', plus: '15d' }, 'term/not-a-date', 2],
    ['no date', { plus: '15d' }, 'command/option-missing', 2],
    ['no length', { from: '2025-04-10' }, 'command/option-missing', 2],
    ['two lengths', { from: '2025-04-10', plus: '1d', minus: '1d' }, 'command/option-missing', 2],
    ['a length in words', { from: '2025-04-10', plus: 'a week' }, 'term/not-a-length', 2],
    ['a length of none', { from: '2025-04-10', plus: '0d' }, 'term/length-not-whole', 2],
    ['more than a century', { from: '2025-04-10', plus: '101y' }, 'term/too-long', 2],
    [
      'a calendar that is none',
      { from: '2025-04-10', plus: '1d', calendar: '../italy' },
      'term/calendar-unknown',
      2,
    ],
    ['a language that is none', { from: '2025-04-10', plus: '1d', lang: 'de' }, 'command/option-invalid', 2],
    ['a day before the calendar', { from: '1999-12-31', plus: '1d' }, 'term/outside-calendar', 1],
  ])('refuses %s in one sentence with its code, to programs too', async (_, options, expected, exit) => {
    const { code, out, error } = await run({ ...options, json: true });
    expect(code).toBe(exit);
    expect(error).toEqual([expect.stringMatching(new RegExp(`\\(${expected}\\)$`))]);
    const { code: told, sentence } = JSON.parse(out.join('')) as { code: string; sentence: string };
    expect([told, `${sentence} (${expected})`]).toEqual([expected, error[0]]);
    expect((await run(options)).out).toEqual([]);
  });
});
