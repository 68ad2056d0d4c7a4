// The two calculators that anybody may use: what is typed is in the address, the answer is there at once, and what
// cannot be answered says why. WEB_URL and PICTURES as in pages.spec.ts.
import type { Browser } from 'playwright-core';
import { glanceAt, lookAt } from './look';
import { openBrowser, Reader, say } from './reader';
import { openSite, type Site } from './site';

jest.setTimeout(240_000);

const BALLOT = {
  members: '315',
  population: '2247780',
  for: '90',
  forPopulation: '1000000',
  against: '40',
  againstPopulation: '500000',
  abstain: '20',
  abstainPopulation: '100000',
  present: '150',
};
const asked = (rule: string, on: string, ballot: Record<string, string> = BALLOT): string =>
  `/majority?${new URLSearchParams({ rule, on, ...ballot }).toString()}`;

describe('the calculators', () => {
  let site: Site;
  let browser: Browser;
  let reader: Reader;

  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
    reader = await Reader.open(browser, site.url);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  afterEach(() => expect(reader.problems.splice(0)).toEqual([]));

  const look = async (name: string) => reader.problems.push(...(await lookAt(reader.page, name)));
  const glance = async (name: string) => reader.problems.push(...(await glanceAt(reader.page, name)));
  const bigDates = () => reader.page.locator('.big-date strong').allInnerTexts();
  const address = () => new URL(reader.page.url()).searchParams;

  describe('of terms', () => {
    it('reckon what is typed, each step as a sentence, and keep the question in the address', async () => {
      const { page } = reader;
      await reader.visit('/terms');
      expect(await bigDates()).toHaveLength(1);
      await page.getByLabel(say('web.terms.from'), { exact: true }).fill('2025-06-09');
      await page.getByLabel(say('web.terms.length'), { exact: true }).fill('15');
      expect(await bigDates()).toEqual(['martedì 24 giugno 2025']);
      const steps = await page.locator('.reckoning li').allInnerTexts();
      expect(steps).toHaveLength(4);
      expect(steps[2]).toMatch(/patrono \(San Giovanni Battista\).*il termine non si sposta/);
      await page.waitForURL(/from=2025-06-09/);
      expect(address().get('length')).toBe('15d');
      await page.reload();
      await reader.settled();
      expect(await bigDates()).toEqual(['martedì 24 giugno 2025']);
      await look('terms');
    });

    it('are used from the keyboard alone: backward, free days, another unit', async () => {
      const { page } = reader;
      await reader.visit('/terms?from=2027-05-10');
      await page.getByLabel(say('web.terms.direction.forward')).focus();
      await page.keyboard.press('ArrowDown');
      expect(await bigDates()).toEqual(['domenica 25 aprile 2027']);
      await page.getByLabel(say('web.terms.free')).focus();
      await page.keyboard.press('Space');
      expect(await bigDates()).toEqual(['sabato 24 aprile 2027']);
      await page.getByLabel(say('web.terms.unit')).focus();
      await page.keyboard.press('m');
      expect(await bigDates()).toEqual(['lunedì 9 febbraio 2026']);
    });

    it('tell posting and enforceability under both readings', async () => {
      await reader.visit('/terms?kind=posting&from=2025-04-10');
      expect(await bigDates()).toEqual([
        'giovedì 24 aprile 2025',
        'lunedì 21 aprile 2025',
        'lunedì 5 maggio 2025',
      ]);
      await glance('terms-posting');
    });

    it('follow a term that was suspended, and wait for what is not said yet', async () => {
      const { page } = reader;
      await reader.visit('/terms?from=2025-03-03&length=20d');
      await page.getByLabel(say('web.terms.after')).selectOption('suspended');
      await page.getByText(say('web.terms.open')).waitFor();
      await page.getByLabel(say('web.terms.suspended.on')).fill('2025-03-13');
      await page.getByLabel(say('web.terms.suspended.again')).fill('2025-04-01');
      expect(await bigDates()).toEqual(['venerdì 11 aprile 2025']);
      await glance('terms-suspended');
    });

    it('say so when the calendars do not come, and ask again', async () => {
      const { page } = reader;
      await page.route('**/graphql', (route) =>
        route.request().postData()?.includes('query Calendars') ? route.abort() : route.continue(),
      );
      await reader.visit('/terms?from=2025-04-10');
      await page.getByText(say('web.error.network.title')).waitFor();
      await glance('terms-no-answer');
      await page.unroute('**/graphql');
      await reader.button(say('web.error.retry')).click();
      await page.locator('.big-date').waitFor();
      // The line was cut on purpose.
      reader.problems.splice(0);
    });

    it('say why there is no answer: a date that does not exist, a calendar that is not here', async () => {
      await reader.visit('/terms?from=2025-02-30');
      expect(await reader.page.locator('.note').innerText()).toMatch(/term\/not-a-date/);
      await reader.visit('/terms?calendar=nowhere');
      expect(await reader.page.locator('.note').innerText()).toMatch(/«nowhere».*term\/calendar-unknown/);
      await glance('terms-refused');
    });
  });

  describe('of majorities', () => {
    it('count a ballot as it is typed, each condition with what is missing', async () => {
      const { page } = reader;
      await reader.visit('/majority');
      await page.getByText(say('web.majority.open')).waitFor();
      await glance('majority-empty');
      await page
        .getByLabel(say('web.majority.matter'))
        .selectOption({ label: 'Parere sul piano strategico' });
      const cell = (row: string) => page.getByLabel(`${row}, ${say('web.majority.column.members')}`);
      expect(await cell(say('web.majority.row.base')).inputValue()).toBe('312');
      await cell(say('web.majority.row.for')).fill('60');
      await cell(say('web.majority.row.against')).fill('43');
      await page.getByText(say('web.outcome.no-quorum')).first().waitFor();
      expect(await page.locator('.check-fails').first().innerText()).toMatch(/104.*103.*1/s);
      await cell(say('web.majority.row.abstain')).fill('1');
      await page.locator('.outcome-passed').first().waitFor();
      await page.waitForURL(/abstain=1/);
      expect(address().get('for')).toBe('60');
    });

    it('show one and the same ballot pass under one rule and fail under another', async () => {
      const { page } = reader;
      await reader.visit(asked('torino/conferenza/budget-opinion', '2016-11-30'));
      expect(await page.locator('.outcome').innerText()).toMatch(say('web.outcome.failed'));
      const others = page.locator('.other-rule', { hasText: 'Parere sul piano strategico' }).first();
      expect(await others.innerText()).toMatch(say('web.outcome.passed'));
      await look('majority');
      await others.getByRole('button').click();
      await page.locator('.outcome-passed').first().waitFor();
    });

    it('take another policy for what if, and say that it is not the rule’s', async () => {
      const { page } = reader;
      const ballot = { members: '316', population: '1000', for: '105', forPopulation: '600' };
      await reader.visit(asked('torino/conferenza/statute', '2018-05-16', ballot));
      expect(await page.locator('.outcome').innerText()).toMatch(say('web.outcome.failed'));
      await page.getByText(say('web.majority.whatIf')).click();
      await page.getByLabel(say('web.majority.rounding')).selectOption('floor');
      await page.locator('.outcome-passed').first().waitFor();
      await page.getByText(say('web.majority.underWhatIf')).waitFor();
    });

    it('say why a ballot cannot be counted: more votes than present, a day without a rule', async () => {
      const { page } = reader;
      await reader.visit(asked('torino/conferenza/plan-opinion', '2016-11-30', { ...BALLOT, present: '9' }));
      expect(await page.locator('.note').first().innerText()).toMatch(/ballot\/above-presence/);
      await look('majority-refused');
      await reader.visit(asked('torino/conferenza/plan-opinion', '2001-01-01'));
      expect(await page.locator('.note').first().innerText()).toMatch(/ballot\/rule-not-in-force/);
    });

    it('speak English to who prefers it', async () => {
      await reader.visit(asked('napoli/conferenza/plan-opinion', '2016-11-30'));
      await reader.button('English').click();
      await reader.page.getByRole('heading', { name: 'The same ballot under the other rules' }).waitFor();
      await glance('majority-in-english');
      await reader.visit('/terms?from=2025-04-10&length=10d');
      await reader.page.getByText('the term moves to the next day').first().waitFor();
      await reader.button('Italiano').click();
    });
  });
});
