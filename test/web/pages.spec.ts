// The pages in a real browser, on a real installation: a plan is made through them from its guidelines until it is in
// force, every form by the office it is for; on the way each page is looked at, at three widths and in both themes.
// WEB_URL: a running demo instead of one of our own. PICTURES: a folder for pictures of what was looked at.
import { waitFor } from '../../apps/cli/wait';
import { Cast } from './cast';
import { ask, later, today } from './graph';
import { say } from './reader';

jest.setTimeout(240_000);

const TITLE = `Piano di prova ${Date.now()}`;
/** Another one each time: a running demo may hold plans of earlier runs. */
const FIRST_YEAR = 2030 + (Math.floor(Date.now() / 1000) % 20);

describe('the pages', () => {
  let cast: Cast;

  beforeAll(async () => {
    cast = await Cast.assemble();
  });
  afterAll(() => cast?.leave());
  // No error in the console, no request to anybody else, nothing that axe finds on the pages looked at.
  afterEach(() => expect(cast.problems()).toEqual([]));

  it.each([
    ['home', '/'],
    ['desk-signed-out', '/desk'],
    ['about', '/about'],
    ['accessibility', '/accessibility'],
    ['demo', '/demo'],
    ['link', '/link'],
    ['not-found', '/nowhere'],
  ])('are open to anybody and without barriers: %s', async (name, path) => {
    await cast.reader.visit(path);
    await cast.look(cast.reader, name);
    expect(await cast.reader.page.locator('h1').count()).toBe(1);
  });

  it('show each office its own desk', async () => {
    await cast.signIn();
    await cast.president.visit('/desk');
    expect(await cast.president.page.locator('.page-lead').innerText()).toMatch(/Sindaco metropolitano/);
    await cast.look(cast.president, 'desk');
  });

  it('let the Sindaco metropolitano propose the guidelines', async () => {
    const { president } = cast;
    await president.page.getByRole('link', { name: say('web.propose.title') }).click();
    await president.page.getByLabel(say('web.propose.planTitle')).fill(TITLE);
    await president.page.getByLabel(say('web.propose.firstYear')).fill(String(FIRST_YEAR));
    await president.page.getByLabel(say('web.propose.text')).fill('Linee di indirizzo di prova.');
    await cast.look(president, 'propose');
    await president.button(say('web.propose.send')).click();
    await president.page.waitForURL(/\/cases\/[0-9a-f-]+$/);
    cast.case = new URL(president.page.url()).pathname.split('/')[2]!;
    await president.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    expect(await cast.state()).toBe('guidelines');
  });

  it('say which notice a sitting lacks, and convene it when it is enough', async () => {
    const { page } = cast.president;
    await cast.president.visit(`/cases/${cast.case}?action=convene`);
    await page.fill('input[type=datetime-local]', `${later(await today(cast.site.url), 1)}T10:00`);
    await page.locator('.action-form button[type=submit]').click();
    await page.locator('.note-problem .check-fails').first().waitFor();
    await cast.look(cast.president, 'case-refused');
    await cast.convene(8);
    await cast.secretary.visit(`/cases/${cast.case}/roll-call`);
    expect(await cast.secretary.page.locator('.seats > li').count()).toBe(19);
  });

  it('take a roll call from the keyboard, and tell an open page at once', async () => {
    const { secretary, reader } = cast;
    const phase = () => reader.page.locator('.phase-now h2').innerText();
    await reader.visit(`/cases/${cast.case}`);
    const before = await phase();
    await secretary.button(say('web.rollCall.all.for')).click();
    await secretary.page.locator('.seats input:checked').first().focus();
    for (const key of ['0', '3', '4', '1']) await secretary.page.keyboard.press(key);
    expect(await secretary.page.locator('.live-present strong').innerText()).toBe('18');
    await cast.look(secretary, 'roll-call');
    await secretary.button(say('web.rollCall.toTotals')).click();
    expect(await secretary.page.locator('.totals').innerText()).toMatch(/Contrari\s+1\s+Astenuti\s+1/);
    await secretary.button(say('web.rollCall.send')).click();
    await secretary.page.locator('.toast-done').waitFor();
    const received = performance.now();
    await waitFor(async () => (await phase()) !== before || undefined, 5_000);
    // Within a second on a machine that does nothing else.
    expect(performance.now() - received).toBeLessThan(3_000);
    expect(await cast.state()).toBe('drafting');
  });

  it('save the text by themselves, and never say so before the server has', async () => {
    const { page } = cast.office;
    await cast.office.visit(`/cases/${cast.case}/draft`);
    await page.locator('.add-element').last().locator('input').fill('Un asse');
    await page.locator('.add-element').last().locator('button').click();
    const axis = page.locator('.element-editor').first();
    await axis.waitFor();
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('WriteElement') ? route.abort() : route.continue(),
    );
    await axis.locator('textarea').fill('Il testo dell’asse.');
    await axis.locator('.save-not-received').waitFor();
    expect(await axis.locator('.save-saved').count()).toBe(0);
    await cast.look(cast.office, 'draft-not-received');
    await page.unroute('**/graphql');
    await axis.getByRole('button', { name: say('web.command.tryNow') }).click();
    await axis.locator('.save-saved').waitFor();
    // The line was cut on purpose.
    cast.office.problems.splice(0);
    await page.locator('.draft-children .add-element input').fill('Una strategia sotto l’asse');
    await page.locator('.draft-children .add-element button').click();
    const strategy = page.locator('.draft-children .element-editor');
    await strategy.locator('textarea').fill('Una strategia scritta.');
    await strategy.getByText(/Salvato alle/).waitFor();
    await cast.act(cast.office, 'close-drafting');
    expect(await cast.state()).toBe('consultation');
  });

  it('keep the words of whoever loses the session while writing', async () => {
    const { comune } = cast;
    const words = 'Si chiede una fermata in più.';
    const form = comune.page.locator('.action-form');
    await comune.visit(`/cases/${cast.case}?action=submit-observation`);
    await form.locator('textarea').fill(words);
    await comune.context.clearCookies();
    await form.locator('button[type=submit]').click();
    await comune.page.getByText(say('web.session.expired')).first().waitFor();
    expect(await form.locator('textarea').inputValue()).toBe(words);
    await comune.signInAs('Sindaco di Agliè');
    await comune.visit(`/cases/${cast.case}?action=submit-observation`);
    expect(await form.locator('textarea').inputValue()).toBe(words);
  });

  it('take an observation from a comune, and its reasoned answer from the office', async () => {
    const { comune, office } = cast;
    await cast.act(comune, 'submit-observation', async () => {
      await comune.page.locator('.action-form textarea').fill('Si chiede una fermata in più.');
      await cast.look(comune, 'case-consultation');
    });
    await comune.visit(`/cases/${cast.case}/observations?show=mine`);
    expect(await comune.page.locator('.observation').count()).toBe(1);
    await cast.moveClock(33);
    expect(await cast.reaches('answers')).toBe(true);
    await office.visit(`/cases/${cast.case}/observations`);
    await office.button(say('web.answer.send')).click();
    expect(await office.page.getByText(say('web.answer.outcomeMissing')).isVisible()).toBe(true);
    await office.page.getByLabel(say('web.response.partly')).check();
    await office.page.getByLabel(say('web.answer.reasons')).fill('La fermata è aggiunta, gli orari restano.');
    await cast.look(office, 'observations');
    await office.button(say('web.answer.send')).click();
    await office.page.getByText(say('web.answer.none')).waitFor();
    await cast.act(office, 'transmit');
    expect(await cast.state()).toBe('opinion');
  });

  it('read the roll of 312 mayors from a pasted list, and give back the line that is nobody', async () => {
    await cast.convene(18);
    const { page } = cast.secretary;
    await cast.secretary.visit(`/cases/${cast.case}/roll-call`);
    const names = await page.locator('.seat-name').allTextContents();
    expect(names).toHaveLength(312);
    await page.getByText(say('web.paste.title')).click();
    const lines = names.map((name, index) => `${name}; ${index % 5 === 0 ? 'contrario' : 'favorevole'}`);
    await page.getByLabel(say('web.paste.label')).fill([...lines, 'Comune che non c’è'].join('\n'));
    await cast.secretary.button(say('web.paste.read')).click();
    expect(await page.getByLabel(say('web.paste.label')).inputValue()).toBe('Comune che non c’è');
    expect(await page.locator('.live-present strong').innerText()).toBe('312');
    await cast.sendRollCall();
    expect(await cast.state()).toBe('adoption');
  });

  it('follow the plan until it is in force, and show it to anybody with its history and proofs', async () => {
    const { secretary, reader } = cast;
    await cast.convene(8);
    await secretary.visit(`/cases/${cast.case}/roll-call`);
    await secretary.button(say('web.rollCall.all.for')).click();
    await cast.sendRollCall();
    await cast.act(secretary, 'publish');
    await cast.moveClock(12);
    expect(await cast.reaches('in-force')).toBe(true);
    const query = `{ case(id: "${cast.case}") { plan } }`;
    const { plan } = (await ask<{ case: { plan: string } }>(cast.site.url, query)).case;
    await reader.visit(`/plans/${plan}`);
    await reader.page.getByText('Il testo dell’asse.').waitFor();
    await cast.look(reader, 'plan');
    await reader.visit(`/cases/${cast.case}`);
    await reader.page.getByRole('button', { name: 'English' }).click();
    await reader.page.getByText('What happened').first().waitFor();
    expect(await reader.page.locator('html').getAttribute('lang')).toBe('en');
    await cast.look(reader, 'case-in-english');
  });
});
