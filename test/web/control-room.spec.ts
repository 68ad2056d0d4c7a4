// The pages of those who keep the cases going: the control room, the cycles, the procedures. A plan is brought to its
// opinions by the demo's own story, and then looked at and moved in a real browser. WEB_URL and PICTURES as in
// pages.spec.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '../../apps/cli/wait';
import { ask } from './graph';
import { Keepers } from './keepers';
import { type Reader, say } from './reader';

jest.setTimeout(240_000);

const FIRST_YEAR = 2031 + (Math.floor(Date.now() / 1000) % 20);
const REVISED = readFileSync(join(__dirname, '../../procedures/torino/revision.yaml'), 'utf8');

describe('the pages of those who keep the cases going', () => {
  let keepers: Keepers;
  let reader: Reader;
  let office: Reader;
  let secretary: Reader;

  beforeAll(async () => {
    keepers = await Keepers.assemble();
    ({ reader, office, secretary } = keepers);
  });
  afterAll(() => keepers?.leave());
  afterEach(() => expect(keepers.problems()).toEqual([]));

  const look = (one: Reader, name: string) => keepers.look(one, name);
  const glance = (one: Reader, name: string) => keepers.glance(one, name);
  const part = (one: Reader, id: string) => keepers.part(one, id);
  const control = (search = '') => keepers.control(search);
  const toast = (one: Reader) => keepers.toast(one);

  describe('before anything has begun', () => {
    it('say that there is no cycle, and that a case is not there', async () => {
      await reader.visit('/cycles');
      const cycles = (await ask<{ cycles: unknown[] }>(keepers.site.url, '{ cycles { case } }')).cycles;
      if (cycles.length === 0) await reader.page.getByText(say('web.cycles.none')).waitFor();
      await glance(reader, 'cycles-none');
      await reader.visit('/cases/00000000-0000-4000-8000-000000000000/control');
      await reader.page.getByText(say('web.case.notFound')).waitFor();
    });
  });

  describe('procedures and rules', () => {
    it('are listed with what is in force and since when', async () => {
      await reader.visit('/procedures');
      expect(await reader.page.locator('.procedure-list > li').count()).toBe(3);
      expect(await reader.page.locator('.rule-list > li').count()).toBeGreaterThan(4);
      await look(reader, 'procedures');
    });

    it('are read: drawn, as a list, state by state, with terms and their sources', async () => {
      const { page } = reader;
      await page.locator('.procedure-list a').first().click();
      await page.locator('.procedure-drawing').waitFor();
      await look(reader, 'procedure');
      await page.getByRole('button', { name: say('web.drawing.list') }).click();
      expect(await page.locator('.described > li').count()).toBeGreaterThan(40);
      for (const name of ['states', 'conditions', 'terms', 'policies'])
        await page.locator(`details#${name} > summary`).click();
      expect(await page.locator('#terms .tag-warning').count()).toBeGreaterThan(1);
      await glance(reader, 'procedure-whole');
      await page.getByRole('button', { name: say('web.drawing.drawing'), exact: true }).click();
    });

    it('are tried on a calendar, and the address is the question', async () => {
      await reader.visit('/procedures/torino/plan?view=calendar&from=2027-01-11');
      expect(await reader.page.locator('.big-date strong').innerText()).toMatch(/aprile 2027/);
      expect(await reader.page.locator('.calendar-steps > li').count()).toBeGreaterThan(6);
      await look(reader, 'calendar');
    });

    it('say every mistake of a text with its place', async () => {
      const { page } = reader;
      await reader.visit('/procedures');
      await reader.button(say('web.check.send')).click();
      await page.getByText(say('web.check.missing')).waitFor();
      await page.getByLabel(say('web.check.text')).fill('key: a/plan\nkind: what\n');
      await reader.button(say('web.check.send')).click();
      await page.locator('.finding-error').first().waitFor();
      expect(await page.locator('.findings code').first().innerText()).toMatch(/^\//);
      await look(reader, 'check-broken');
    });

    it('come into force by two people', async () => {
      await office.visit('/procedures');
      const text = `${REVISED}\n# ${Date.now()}\n`;
      const file = { name: 'revision.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) };
      await office.page.getByLabel(say('web.check.file')).setInputFiles(file);
      await office.button(say('web.check.send')).click();
      await office.button(say('web.check.store')).click();
      await office.page.waitForURL(/view=versions/);
      await office.page
        .getByRole('button', { name: say('web.procedure.propose') })
        .first()
        .click();
      await office.page.getByText(say('web.procedure.another')).first().waitFor();
      expect(await office.button(say('web.procedure.confirm')).count()).toBe(0);
      await look(office, 'versions');
      await secretary.visit('/procedures/torino/revision?view=versions');
      await secretary.page.getByText(say('web.procedure.whatChanges')).click();
      await secretary.page.getByText(say('web.compare.none')).waitFor();
      await glance(secretary, 'compare');
      await secretary.visit('/procedures/torino/revision?view=versions');
      await secretary.button(say('web.procedure.confirm')).click();
      await secretary.page.getByText(say('web.procedure.confirmedToast')).waitFor();
      await secretary.visit('/procedures/torino/revision?view=cases');
      await secretary.page.locator('.note', { hasText: say('web.migration.noCases') }).waitFor();
      await glance(secretary, 'migration');
    });
  });

  describe('the control room', () => {
    beforeAll(() => keepers.openPlan(`Piano della sala di controllo ${Date.now()}`, FIRST_YEAR, 'requested'));

    it('shows where a plan is, and each zone that is waited for, until when', async () => {
      await reader.visit(control());
      await reader.page.locator('.procedure-drawing .is-active').first().waitFor();
      expect(await part(reader, 'where').locator('.region-members > li').count()).toBe(11);
      expect(await part(reader, 'where').locator('.region-board h3').innerText()).toMatch(/11 su 11/);
      await look(reader, 'control');
    });

    it('says why the plan does not go on, and what an act would do before it is done', async () => {
      const obstacle = part(reader, 'why').locator('article', { hasText: 'Iscrivi all' });
      await obstacle.locator('.check-fails', { hasText: '0 di 11' }).waitFor();
      await obstacle.getByText(say('web.condition.andOneOf').replace(/\{.*\}/, '3')).waitFor();
      expect(await obstacle.locator('.checks-ways > li').count()).toBe(3);
      await reader.visit(control('?event=convene-zone&item=05'));
      const preview = reader.page.locator('#preview-convene-zone-05');
      await preview.locator('.consequences, .consequences-title, p').first().waitFor();
      await preview.getByText(say('web.action.signIn')).waitFor();
      await glance(reader, 'control-preview');
      await reader.visit(control('?event=put-on-agenda'));
      await reader.page.locator('#preview-put-on-agenda-').getByText(say('web.control.ways')).waitFor();
    });

    it('tells who may not whom to ask, and gives a term more time where one may', async () => {
      await part(reader, 'terms').getByText(say('web.control.extend.notYours')).waitFor();
      await office.visit(control());
      await part(office, 'terms').locator('.terms-many > summary').click();
      const term = part(office, 'terms').locator('.term-board > li', { hasText: 'Pinerolese' }).first();
      const before = await term.innerText();
      await term.getByRole('button', { name: say('web.control.extend') }).click();
      await term.getByRole('button', { name: /^Conferma/ }).click();
      await term.getByText(say('web.control.reasonsMissing')).waitFor();
      await glance(office, 'control-extend');
      await term.getByLabel(say('web.form.reasons')).fill('La zona ha chiesto più tempo.');
      await term.getByRole('button', { name: /^Conferma/ }).click();
      await toast(office).waitFor();
      expect(await waitFor(async () => (await term.innerText()) !== before || undefined, 10_000)).toBe(true);
    });

    it('puts a case elsewhere only by two people, and is used from the keyboard alone', async () => {
      const { page } = office;
      await office.visit(control());
      const section = part(office, 'overrides');
      const open = section.getByRole('button', { name: say('web.control.override.propose') });
      await open.focus();
      await page.keyboard.press('Enter');
      const send = section.getByRole('button', { name: say('web.control.override.send'), exact: true });
      await send.focus();
      await page.keyboard.press('Enter');
      await section.getByText(say('web.control.override.targetMissing')).waitFor();
      await glance(office, 'control-override');
      const target = section.getByLabel(say('web.control.override.target'));
      await target.focus();
      await waitFor(async () => (await target.locator('option').count()) > 3 || undefined, 10_000);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Statuto, art. 7');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Il Consiglio ha deciso di ripartire dalle linee.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await section.getByText(say('web.control.override.another')).waitFor();
      await secretary.visit(control());
      await look(secretary, 'control-to-confirm');
      await part(secretary, 'overrides')
        .getByRole('button', { name: say('web.control.override.refuse'), exact: true })
        .click();
      await part(secretary, 'overrides').getByText(say('web.control.override.refused')).waitFor();
    });

    it('shows any day of the past, with a banner, and says what is no day', async () => {
      const query = `{ case(id: "${keepers.case}") { events { type instant } } }`;
      type Events = { case: { events: { type: string; instant: string }[] } };
      const { events } = (await ask<Events>(keepers.site.url, query)).case;
      const day = events.find(({ type }) => type === 'close-drafting')!.instant.slice(0, 10);
      await reader.visit(control(`?asOf=${day}`));
      await reader.page.locator('.procedure-drawing').waitFor();
      expect(await reader.page.locator('.phase-now h2').innerText()).toMatch(/Formazione|Consultazione/);
      await look(reader, 'control-past');
      await reader.visit(control('?asOf=yesterday'));
      await reader.page.getByText(say('web.control.past.notADay', { given: 'yesterday' })).waitFor();
      await reader.page.getByText(say('web.control.past.back')).click();
      await part(reader, 'why').waitFor();
    });

    it('says so when the site does not answer, and asks again', async () => {
      const { page } = reader;
      await page.route('**/graphql', (route) =>
        route.request().postData()?.includes('query CaseDrawing') ? route.abort() : route.continue(),
      );
      await page.reload();
      await part(reader, 'where').getByText(say('web.error.network.title')).waitFor();
      await glance(reader, 'control-no-answer');
      await page.unroute('**/graphql');
      await part(reader, 'where')
        .getByRole('button', { name: say('web.error.retry') })
        .click();
      await page.locator('.procedure-drawing').waitFor();
      // The line was cut on purpose.
      reader.problems.splice(0);
    });
  });

  describe('the cycles', () => {
    it('are one line each, with what is due, and lead to the control room', async () => {
      await reader.visit('/cycles');
      const line = reader.page.locator('.cycle', { has: reader.page.locator(`a[href*="${keepers.case}"]`) });
      expect(await line.innerText()).toMatch(/Pareri/);
      await look(reader, 'cycles');
      await reader.page.getByRole('button', { name: /^Revisioni annuali/ }).click();
      await reader.page.waitForURL(/kind=revision/);
      await reader.button('English').click();
      await reader.page.getByRole('heading', { level: 1, name: 'Cycles' }).waitFor();
      await reader.page.getByRole('button', { name: /^All/ }).click();
      await reader.page.locator(`a[href*="${keepers.case}"]`).first().click();
      await reader.page.getByRole('heading', { name: 'Why don’t we go on?' }).waitFor();
      await glance(reader, 'control-in-english');
    });
  });
});
