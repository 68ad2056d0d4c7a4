import 'reflect-metadata';
import { projectFolder } from '../project-folder';
import { Calendars } from './calendars';
import type { PostingArgs, TermArgs } from './term.args';
import { TermResolver } from './term.resolver';

const asked: TermArgs = {
  from: '2025-04-10',
  length: 15,
  unit: 'days',
  direction: 'forward',
  calendar: 'italy',
  freeDays: false,
};
const posted: PostingArgs = { firstDay: '2025-04-10', postingDays: 15, waitingDays: 10 };

describe('the calculator of terms', () => {
  let resolver: TermResolver;
  beforeAll(async () => {
    resolver = new TermResolver(await Calendars.read(projectFolder()));
  });

  it('answers with the date and its steps, worded in both languages', () => {
    expect(resolver.term(asked)).toMatchObject({
      date: '2025-04-26',
      steps: [
        { rule: 'start-not-counted' },
        { rule: 'counted' },
        {
          rule: 'moved-off-holiday',
          date: '2025-04-25',
          sentence: {
            it: '25 aprile 2025 è festivo (Anniversario della Liberazione): il termine passa al giorno seguente.',
            en: '25 April 2025 is a holiday (Liberation Day): the term moves to the next day.',
          },
        },
        { rule: 'expires' },
      ],
    });
    expect(resolver.term({ ...asked, from: '2027-05-10', direction: 'backward' })).toMatchObject({
      date: '2027-04-25',
    });
    expect(resolver.term({ ...asked, saturdays: true })).toMatchObject({ date: '2025-04-28' });
  });

  it.each<[Partial<TermArgs>, string]>([
    [{ from: '2025-02-30' }, 'term/not-a-date'],
    [{ calendar: 'nowhere' }, 'term/calendar-unknown'],
    [{ length: 0 }, 'term/length-not-whole'],
    [{ from: '1990-01-01' }, 'term/outside-calendar'],
  ])('refuses %j as %s', (wrong, code) => {
    expect(resolver.term({ ...asked, ...wrong })).toMatchObject({ code, conditions: [] });
  });

  it('tells posting and enforceability under both readings', () => {
    expect(resolver.posting(posted)).toMatchObject({
      posted: { date: '2025-04-24' },
      fromFirstDay: { date: '2025-04-21' },
      fromEnd: { date: '2025-05-05' },
    });
    expect(resolver.posting({ ...posted, waitingDays: 0 })).toMatchObject({ code: 'term/length-not-whole' });
    expect(resolver.posting({ ...posted, firstDay: 'today' })).toMatchObject({ code: 'term/not-a-date' });
  });

  it('gives the calendars it reckons by', () => {
    const [italy] = resolver.all().filter(({ key }) => key === 'italy');
    expect(italy).toMatchObject({ name: { it: 'Italia', en: 'Italy' }, sundays: true, saturdays: false });
    expect(italy?.fixed.length).toBeGreaterThan(10);
  });
});
