// The first half of a plan's life, made by hand: every form of a case is filled in once, by the office it is for,
// on one installation. The pages' looks are the other spec's; here it counts that they work.
import type { Browser } from 'playwright-core';
import { waitFor } from '../../apps/cli/wait';
import { ask, later, today } from './graph';
import { findBarriers, keepPicture } from './look';
import { openBrowser, Reader, say } from './reader';
import { openSite, type Site } from './site';

jest.setTimeout(240_000);

const TITLE = `Piano di prova ${Date.now()}`;
const FIRST_YEAR = 2030 + (Date.now() % 20);

describe('a plan made through the pages', () => {
  let site: Site;
  let browser: Browser;
  let mayor: Reader;
  let secretary: Reader;
  let office: Reader;
  let comune: Reader;
  let reader: Reader;
  let id: string;

  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
    const open = () => Reader.open(browser, site.url);
    [mayor, secretary, office, comune, reader] = await Promise.all([open(), open(), open(), open(), open()]);
    await mayor.signInAs('Sindaco metropolitano');
    await secretary.signInAs('Segretario generale');
    await office.signInAs('Ufficio di Piano, addetto 1');
    await comune.signInAs('Sindaco di Agliè');
  });

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  afterEach(async () => {
    for (const one of [mayor, secretary, office, comune, reader]) expect(one.problems.splice(0)).toEqual([]);
  });

  const phase = (one: Reader) => one.page.locator('.phase-now h2').innerText();
  const stateOf = async () =>
    (await ask<{ case: { state: { key: string } } }>(site.url, `{ case(id: "${id}") { state { key } } }`))
      .case.state.key;

  /** The office moves the demo's clock to noon of that day. */
  const moveClock = async (date: string) => {
    await office.visit('/demo');
    await office.page.fill('input[type=datetime-local]', `${date}T12:00`);
    await office.button(say('web.demo.move')).click();
    await office.page.locator('.toast-done').waitFor();
  };

  /** Opens the case, its action and confirms it. */
  const act = async (one: Reader, event: string, fill?: () => Promise<void>) => {
    await one.visit(`/cases/${id}?action=${event}`);
    const form = one.page.locator('.action-form');
    await form.waitFor();
    await fill?.();
    await form.locator('button[type=submit]').click();
    await form.waitFor({ state: 'detached' });
  };

  const convene = async (days: number) => {
    const date = later(await today(site.url), days);
    await act(mayor, 'convene', () => mayor.page.fill('input[type=datetime-local]', `${date}T10:00`));
    await moveClock(date);
  };

  it('begins when the Sindaco metropolitano proposes the guidelines', async () => {
    await mayor.visit('/desk');
    await mayor.page.getByRole('link', { name: say('web.propose.title') }).click();
    await mayor.page.getByLabel(say('web.propose.planTitle')).fill(TITLE);
    await mayor.page.getByLabel(say('web.propose.firstYear')).fill(String(FIRST_YEAR));
    await mayor.page.getByLabel(say('web.propose.text')).fill('Linee di indirizzo di prova.');
    await mayor.button(say('web.propose.send')).click();
    await mayor.page.waitForURL(/\/cases\/[0-9a-f-]+$/);
    id = new URL(mayor.page.url()).pathname.split('/')[2]!;
    await mayor.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  });

  it('shows the notice a sitting lacks, and convenes it when it is enough', async () => {
    const early = later(await today(site.url), 1);
    await mayor.visit(`/cases/${id}?action=convene`);
    await mayor.page.fill('input[type=datetime-local]', `${early}T10:00`);
    await mayor.page.locator('.action-form button[type=submit]').click();
    await mayor.page.locator('.note-problem').waitFor();
    expect(await mayor.page.locator('.note-problem .check-fails').count()).toBeGreaterThan(0);
    await keepPicture(mayor.page, 'refused-1280-light');
    await convene(8);
    await secretary.visit(`/cases/${id}/roll-call`);
    expect(await secretary.page.locator('.seats > li').count()).toBe(19);
  });

  it('records a roll call with the keyboard and tells an open page within a second', async () => {
    const { page } = secretary;
    await reader.visit(`/cases/${id}`);
    const before = await phase(reader);
    await secretary.button(say('web.rollCall.all.for')).click();
    await page.locator('.seats > li').first().locator('input:checked').focus();
    for (const key of ['0', '3', '4', '1']) await page.keyboard.press(key);
    expect(await page.locator('.live-present strong').innerText()).toBe('18');
    expect(await findBarriers(page)).toEqual([]);
    await keepPicture(page, 'roll-call-1280-light');
    await secretary.button(say('web.rollCall.toTotals')).click();
    expect(await page.locator('.totals').innerText()).toMatch(/Contrari\s+1\s+Astenuti\s+1/);
    await secretary.button(say('web.rollCall.send')).click();
    await page.locator('.toast-done').waitFor();
    const received = Date.now();
    await reader.page.waitForFunction(
      (was) => document.querySelector('.phase-now h2')?.textContent !== was,
      before,
      { timeout: 5_000 },
    );
    expect(Date.now() - received).toBeLessThan(1_500);
    expect(await stateOf()).toBe('drafting');
  });

  it('writes the text, which saves itself, and keeps the words through a bad line', async () => {
    const { page } = office;
    await office.visit(`/cases/${id}/draft`);
    const add = page.locator('.add-element').last();
    await add.locator('input').fill('Un asse');
    await add.locator('button').click();
    const editor = page.locator('.element-editor').first();
    await editor.waitFor();
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('WriteElement') ? route.abort() : route.continue(),
    );
    await editor.locator('textarea').fill('Il testo dell’asse.');
    await editor.locator('.save-not-received').waitFor();
    expect(await editor.locator('.save-saved').count()).toBe(0);
    await page.unroute('**/graphql');
    await editor.getByRole('button', { name: say('web.command.tryNow') }).click();
    await editor.locator('.save-saved').waitFor();
    office.problems.splice(0);
    await page.locator('.draft-children .add-element input').fill('Un obiettivo sotto l’asse');
    await page.locator('.draft-children .add-element button').click();
    await page.locator('.draft-children .element-editor').waitFor();
    await page.locator('.draft-children .element-editor textarea').fill('Un obiettivo scritto.');
    await page.locator('.draft-children .element-editor .save-saved').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await keepPicture(page, 'draft-1280-light');
    await act(office, 'close-drafting');
    expect(await stateOf()).toBe('consultation');
  });

  it('takes an observation from a comune and its reasoned answer from the office', async () => {
    await act(comune, 'submit-observation', () =>
      comune.page.locator('.action-form textarea').fill('Si chiede una fermata in più.'),
    );
    await comune.visit(`/cases/${id}/observations?show=mine`);
    expect(await comune.page.locator('.observation').count()).toBe(1);
    await moveClock(later(await today(site.url), 33));
    expect(await waitFor(async () => (await stateOf()) === 'answers' || undefined, 20_000)).toBe(true);
    await office.visit(`/cases/${id}/observations`);
    await office.button(say('web.answer.send')).click();
    expect(await office.page.getByText(say('web.answer.outcomeMissing')).isVisible()).toBe(true);
    await office.page.getByLabel(say('web.response.partly')).check();
    await office.page.getByLabel(say('web.answer.reasons')).fill('La fermata è aggiunta, gli orari restano.');
    expect(await findBarriers(office.page)).toEqual([]);
    await keepPicture(office.page, 'answer-1280-light');
    await office.button(say('web.answer.send')).click();
    await office.page.getByText(say('web.answer.none')).waitFor();
    await act(office, 'transmit');
    expect(await stateOf()).toBe('opinion');
  });

  it('reads the roll of 312 mayors from a pasted list', async () => {
    await convene(18);
    const { page } = secretary;
    await secretary.visit(`/cases/${id}/roll-call`);
    const names = await page.locator('.seat-name').allTextContents();
    expect(names).toHaveLength(312);
    await page.getByText(say('web.paste.title')).click();
    const lines = names.map((name, index) => `${name}; ${index % 5 === 0 ? 'contrario' : 'favorevole'}`);
    await page.getByLabel(say('web.paste.label')).fill([...lines, 'Comune che non c’è'].join('\n'));
    await secretary.button(say('web.paste.read')).click();
    expect(await page.getByLabel(say('web.paste.label')).inputValue()).toBe('Comune che non c’è');
    expect(await page.locator('.live-present strong').innerText()).toBe('312');
    await secretary.button(say('web.rollCall.toTotals')).click();
    await secretary.button(say('web.rollCall.send')).click();
    await page.locator('.toast-done').waitFor();
    expect(await stateOf()).toBe('adoption');
  });
});
