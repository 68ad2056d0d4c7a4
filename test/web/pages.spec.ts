// The pages in a real browser, on a real installation: a plan is made through them from its guidelines until it is in
// force, every form by the office it is for; on the way each page is looked at, at three widths and in both themes.
// WEB_URL: a running demo instead of one of our own. PICTURES: a folder for pictures of what was looked at.
import { waitFor } from '../../apps/cli/wait';
import { Cast } from './cast';
import { later, today } from './graph';
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
    expect(await cast.isIn('guidelines')).toBe(true);
  });

  it('warn of a notice that is too short, and let only who may go on without it, with reasons', async () => {
    const { president, secretary } = cast;
    const { page } = president;
    await president.visit(`/cases/${cast.case}?action=convene`);
    await page.fill('input[type=datetime-local]', `${later(await today(cast.site.url), 1)}T10:00`);
    await page.locator('.action-form button[type=submit]').click();
    await page.locator('.note-warning .check-fails').first().waitFor();
    expect(await page.locator('.check-facts').first().innerText()).toMatch(/giorni fra la convocazione/);
    await cast.look(president, 'convene-waiver');
    await page.locator('.action-form button[type=submit]').click();
    expect(await page.getByText(say('web.waiver.whyMissing')).isVisible()).toBe(true);
    await page.getByLabel(say('web.waiver.why')).fill('Urgenza di prova.');
    await page.locator('.action-form button[type=submit]').click();
    await page.locator('.action-form').waitFor({ state: 'detached' });
    await cast.moveClock(1);
    await secretary.visit(`/cases/${cast.case}/roll-call`);
    expect(await secretary.page.locator('.seats > li').count()).toBe(19);
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
    expect(await cast.isIn('drafting')).toBe(true);
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
    expect(await cast.isIn('consultation')).toBe(true);
    // The text is still written while it is being heard: both are said.
    expect(await page.locator('.places').innerText()).toMatch(/Redazione[\s\S]*Consultazione/);
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
    const { comune, office, reader } = cast;
    await cast.act(comune, 'submit-observation', async () => {
      await comune.page.locator('.action-form textarea').fill('Si chiede una fermata in più.');
      await cast.glance(comune, 'case-consultation');
    });
    await comune.visit(`/cases/${cast.case}/observations?show=mine`);
    expect(await comune.page.locator('.observation').count()).toBe(1);
    await cast.write(office, 'record-hearing', 'Audizione di prova delle parti sociali.');
    await cast.moveClock(33);
    expect(await cast.reaches('answers')).toBe(true);
    await reader.visit(`/plans/${await cast.plan()}`);
    await reader.page.getByText('Il testo dell’asse.').first().waitFor();
    await cast.look(reader, 'plan-forming');
    await office.visit(`/cases/${cast.case}/observations`);
    await office.button(say('web.answer.send')).click();
    expect(await office.page.getByText(say('web.answer.outcomeMissing')).isVisible()).toBe(true);
    await office.page.getByLabel(say('web.response.partly')).check();
    await office.page.getByLabel(say('web.answer.reasons')).fill('La fermata è aggiunta, gli orari restano.');
    await cast.look(office, 'observations');
    await office.button(say('web.answer.send')).click();
    await office.page.getByText(say('web.answer.none')).waitFor();
    await cast.act(office, 'close-forming');
    expect(await cast.isIn('proposal-ready')).toBe(true);
  });

  it('say which opinions of the offices are missing, take them, and hand the text on', async () => {
    const { secretary, office } = cast;
    await office.visit(`/cases/${cast.case}`);
    const transmit = office.page.locator('.action-not-yet', { hasText: 'Trasmetti il testo' });
    // What is missing is told in the procedure's own words, and no name of a fact or an event is left raw.
    await transmit
      .getByText(/Registra il parere tecnico/)
      .first()
      .waitFor();
    expect(await transmit.innerText()).not.toMatch(/times\(|record-/);
    await cast.glance(office, 'case-not-yet');
    await cast.giveOpinion(office, 'record-technical-opinion', say('web.form.opinion.favourable'));
    await cast.write(secretary, 'mark-no-expense', 'Il piano non impegna spesa.');
    await cast.act(office, 'transmit');
    expect(await cast.isIn('committee')).toBe(true);
    await cast.tale.goOn(cast.case, (at) => at.has('requested'));
  });

  it('show a spokesperson what waits for their zone, and take its opinion with conditions', async () => {
    const { spokesperson, reader } = cast;
    const { page } = spokesperson;
    await reader.visit(`/cases/${cast.case}`);
    expect(await reader.page.locator('.zones > li').count()).toBe(11);
    await cast.look(reader, 'case-opinions');
    await spokesperson.visit('/desk');
    await cast.look(spokesperson, 'desk-spokesperson');
    await page
      .locator('.desk-item', { hasText: 'Pinerolese' })
      .getByRole('link', { name: /Convoca/ })
      .click();
    await page.locator('.action-form').waitFor();
    await page.fill('input[type=datetime-local]', `${later(await today(cast.site.url), 6)}T10:00`);
    await cast.glance(spokesperson, 'convene-zone');
    await page.locator('.action-form button[type=submit]').click();
    await page.locator('.action-form').waitFor({ state: 'detached' });
    await cast.moveClock(6);
    await spokesperson.visit(`/cases/${cast.case}/roll-call?item=05`);
    await spokesperson.button(say('web.rollCall.all.for')).click();
    await cast.sendRollCall(spokesperson, { conditions: true });
    expect((await cast.tale.read(cast.case)).state.key).toMatch(/given\[05\]/);
  });

  it('take the opinion of the capital in writing, and say by name which zones are still waited for', async () => {
    const { president } = cast;
    await president.visit(`/cases/${cast.case}`);
    const convene = president.page.locator('.action-not-yet', { hasText: 'Convoca la seduta' });
    await convene.getByText(/^1 di 11\. .*Eporediese.* fino al/).waitFor();
    await cast.glance(president, 'case-waiting-zones');
    await president.actAs('Sindaco di Torino');
    await cast.giveOpinion(president, 'give-zone-opinion/01', say('web.form.opinion.contrary'));
    await president.actAs('Sindaco metropolitano');
    await cast.tale.goOn(cast.case, (at) => !at.has('requested'));
    await president.visit(`/cases/${cast.case}`);
    await cast.glance(president, 'case-opinions-given');
  });

  it('read the roll of 312 mayors from a pasted list, and give back the line that is nobody', async () => {
    await cast.convene(18);
    const { secretary, office, president } = cast;
    const { page } = secretary;
    await secretary.visit(`/cases/${cast.case}/roll-call`);
    const names = await page.locator('.seat-name').allTextContents();
    expect(names).toHaveLength(312);
    await page.getByText(say('web.paste.title')).click();
    const lines = names.map((name, index) => `${name}; ${index % 5 === 0 ? 'contrario' : 'favorevole'}`);
    await page.getByLabel(say('web.paste.label')).fill([...lines, 'Comune che non c’è'].join('\n'));
    await secretary.button(say('web.paste.read')).click();
    expect(await page.getByLabel(say('web.paste.label')).inputValue()).toBe('Comune che non c’è');
    expect(await page.locator('.live-present strong').innerText()).toBe('312');
    await cast.sendRollCall(secretary, { conditions: true });
    expect(await cast.isIn('conditions-open')).toBe(true);
    await cast.write(office, 'incorporate-conditions', 'Prescrizioni recepite.');
    await cast.write(office, 'explain-departure', 'Lo scostamento è motivato.');
    await cast.act(president, 'put-on-agenda');
    expect(await cast.isIn('adoption')).toBe(true);
  });

  it('follow the plan until it is in force, and show it to anybody with its history and proofs', async () => {
    const { secretary, reader } = cast;
    await cast.tale.goOn(cast.case, (at) => at.has('publication-due'));
    await cast.act(secretary, 'publish');
    await cast.moveClock(12);
    expect(await cast.reaches('monitoring')).toBe(true);
    await reader.visit(`/plans/${await cast.plan()}`);
    await reader.page.getByText('Il testo dell’asse.').first().waitFor();
    await cast.look(reader, 'plan');
    await reader.visit(`/cases/${cast.case}`);
    await reader.page.getByRole('button', { name: 'English' }).click();
    await reader.page.getByText('What happened').first().waitFor();
    expect(await reader.page.locator('html').getAttribute('lang')).toBe('en');
    await cast.glance(reader, 'case-in-english');
  });

  it('start the update of one zone from the zones it touches, as a case of its own', async () => {
    const { spokesperson } = cast;
    const { page } = spokesperson;
    await cast.act(spokesperson, 'propose-zone-update/05', async () => {
      expect(await page.getByLabel('Pinerolese').isChecked()).toBe(true);
      await cast.glance(spokesperson, 'zones-form');
    });
    const bar = page.locator('.page-section .phase-bar', { hasText: 'Pinerolese' });
    await bar.waitFor();
    await cast.look(spokesperson, 'case-with-child');
    await bar.getByRole('link').click();
    await page
      .getByText(say('web.case.zoneUpdateOf', { zone: 'Pinerolese' }))
      .first()
      .waitFor();
    await cast.glance(spokesperson, 'zone-update');
  });
});
