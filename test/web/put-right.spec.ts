// What goes wrong with a case, and how those who keep it going put it right, in a real browser. A version of the
// procedure whose clock asks for what nobody can know is in force; a plan lives under it until the clock comes to
// that; then the version is mended, the plan is brought over to it, and what could not be decided is decided. WEB_URL
// and PICTURES as in pages.spec.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOVE_CLOCK } from '../../apps/cli/demo/documents';
import { waitFor } from '../../apps/cli/wait';
import { later, today } from './graph';
import { Keepers } from './keepers';
import { type Reader, say } from './reader';

jest.setTimeout(240_000);

const FIRST_YEAR = 2032 + (Math.floor(Date.now() / 1000) % 20);
const TORINO = readFileSync(join(__dirname, '../../procedures/torino/plan.yaml'), 'utf8');
/** How a zone's time ends there: on proof that the request was delivered. */
const SOUND = `term:zone-opinion:
                        - { if: [request-delivered], to: lapsed }`;
const FLAW = `  request-delivered:
    label: { it: La consegna`;

/** The end of a zone's time asks how early a sitting was convened, of a zone that never convened one. */
function flawed(): string {
  const text = TORINO.replace(SOUND, SOUND.replace('request-delivered', 'convened-early'))
    .replace(
      FLAW,
      `  convened-early:
    label: { it: La zona è stata convocata per tempo, en: The zone was convened in good time }
    when: sitting.noticeDays >= 1
${FLAW}`,
    )
    // Another name, so that the way from one version to the other is somebody's decision.
    .replaceAll(/\brequested\b/g, 'awaited');
  return `${text}\n# ${Date.now()}\n`;
}

describe('what goes wrong with a case', () => {
  let keepers: Keepers;
  let office: Reader;
  let secretary: Reader;
  let mended = '';

  beforeAll(async () => {
    keepers = await Keepers.assemble();
    ({ office, secretary } = keepers);
    await keepers.putInForce(flawed());
    await keepers.openPlan(`Piano da rimettere a posto ${Date.now()}`, FIRST_YEAR, 'awaited');
    const day = later(await today(keepers.site.url), 25);
    await keepers.offices.command('ufficio-piano/responsabile', MOVE_CLOCK, { to: `${day}T12:00:00.000Z` });
    mended = await keepers.putInForce(`${TORINO}\n# ${Date.now()}\n`);
  });
  afterAll(() => keepers?.leave());
  afterEach(() => expect(keepers.problems()).toEqual([]));

  const incidents = (one: Reader) => keepers.part(one, 'incidents');
  const open = (one: Reader) => incidents(one).locator('.incident-open');

  describe('an incident', () => {
    it('is shown to anybody, with what was asked and whom to ask for help', async () => {
      const { reader } = keepers;
      await reader.visit(keepers.control());
      expect(await waitFor(async () => (await open(reader).count()) === 11 || undefined, 20_000)).toBe(true);
      const first = open(reader).first();
      await first.locator('summary').click();
      await first.getByText('La zona è stata convocata per tempo').waitFor();
      await first.getByText('procedure/undecided').waitFor();
      expect(await first.getByRole('button').count()).toBe(0);
      await incidents(reader).getByText(say('web.control.incidents.notYours')).waitFor();
      await keepers.part(reader, 'where').locator('.region-members .tag-warning').first().waitFor();
      await keepers.look(reader, 'incidents');
    });

    it('is tried again, and what cannot be decided then either is an incident anew', async () => {
      await office.visit(keepers.control());
      const first = open(office).first();
      const zone = await first.locator('.incident-head strong').innerText();
      await first.getByRole('button', { name: say('web.control.retry') }).click();
      await incidents(office).locator('.note-problem', { hasText: 'manca un dato' }).waitFor();
      await incidents(office).locator('.terms-over summary', { hasText: 'Un incidente risolto' }).click();
      await incidents(office)
        .getByText(/^Riprovato da Ufficio di Piano/)
        .waitFor();
      expect(await waitFor(async () => (await open(office).count()) === 11 || undefined, 10_000)).toBe(true);
      expect(await open(office).filter({ hasText: zone }).count()).toBe(1);
    });

    it('is set aside with reasons, many at once, from the keyboard alone', async () => {
      const { page } = office;
      await incidents(office)
        .getByRole('button', { name: say('web.control.chooseAll', { count: '11' }) })
        .focus();
      await page.keyboard.press('Enter');
      await open(office).first().getByRole('checkbox').focus();
      await page.keyboard.press('Space');
      const send = incidents(office).getByRole('button', { name: /^Metti da parte i 10/ });
      await send.focus();
      await page.keyboard.press('Enter');
      await incidents(office).getByText(say('web.control.reasonsMissing')).waitFor();
      await keepers.glance(office, 'incidents-settling');
      await incidents(office).getByLabel(say('web.control.setAside.reasons')).focus();
      await page.keyboard.type('Le zone saranno sentite di nuovo.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await keepers.toast(office).waitFor();
      expect(await waitFor(async () => (await open(office).count()) === 1 || undefined, 10_000)).toBe(true);
      await keepers.glance(office, 'incidents-settled');
    });
  });

  describe('a migration of running cases', () => {
    const cases = '/procedures/torino/plan?view=cases';
    const state = (one: Reader) => one.page.getByLabel('Parere richiesto', { exact: true });

    it('is tried on every case before anybody proposes it, and what a plan leaves open is said', async () => {
      await office.visit(cases);
      await office.page.getByLabel(say('web.migration.to')).selectOption(mended);
      await office.page.getByText(/^Un procedimento provato: uno può passare/).waitFor();
      expect(await state(office).inputValue()).toBe('asked');
      await state(office).selectOption('');
      await office.page.getByText(say('web.migration.stuck')).waitFor();
      expect(await office.page.getByRole('button', { name: /^Proponi di portare/ }).count()).toBe(0);
      await keepers.look(office, 'migration-stuck');
      await state(office).selectOption('requested');
      await office.page.getByLabel('Parere della zona omogenea', { exact: true }).selectOption('reset');
      await office.page.getByText(/11 ricontati/).waitFor();
      await keepers.glance(office, 'migration-tried');
      await office.button(say('web.migration.plan.back')).click();
      await office.page.getByText(/0 ricontati/).waitFor();
    });

    it('takes two people, and says what became of each case', async () => {
      await office.page.getByRole('button', { name: /^Proponi di portare/ }).click();
      await office.page.getByText(say('web.procedure.another')).first().waitFor();
      expect(await office.button(say('web.migration.confirm')).count()).toBe(0);
      await secretary.visit(cases);
      await secretary.button(say('web.migration.confirm')).first().click();
      await secretary.page.getByText(/^Passati: 1\. Rimasti: 0\. Da fare: 0\./).waitFor();
      await secretary.page.getByText('Che cosa è successo al procedimento').click();
      await secretary.page.locator('.incident .incident a').first().waitFor();
      await keepers.look(secretary, 'migration-done');
    });

    it('is put back, asked once more, while nothing has happened since', async () => {
      const { page } = secretary;
      await page.getByRole('button', { name: new RegExp(`^${say('web.migration.revert')}`) }).focus();
      await page.keyboard.press('Enter');
      await keepers.glance(secretary, 'migration-put-back');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText(/^Passati: 1.*Rimessi com’erano: 1/).waitFor();
      await page.getByText(/^Rimesso com’era il/).waitFor();
    });

    it('lets the clock decide, once the case is under the mended version, what it could not', async () => {
      await office.visit(cases);
      await office.page.getByLabel(say('web.migration.to')).selectOption(mended);
      await office.page.getByRole('button', { name: /^Proponi di portare/ }).click();
      await office.page.getByText(say('web.procedure.another')).first().waitFor();
      await secretary.button(say('web.migration.confirm')).first().click();
      await secretary.page.getByText(/^Passati: 1.*Da fare: 0.*Rimessi com’erano: 0/).waitFor();
      await office.visit(keepers.control());
      await open(office)
        .getByRole('button', { name: say('web.control.retry') })
        .click();
      await keepers.toast(office).waitFor();
      expect(await waitFor(async () => (await open(office).count()) === 0 || undefined, 10_000)).toBe(true);
      const places = await keepers.tale.places(keepers.case);
      expect(places.has('lapsed') || places.has('undelivered')).toBe(true);
    });
  });

  describe('an override', () => {
    const overrides = (one: Reader) => keepers.part(one, 'overrides');
    const propose = async (basis: string) => {
      const section = overrides(office);
      await section.getByRole('button', { name: say('web.control.override.propose') }).click();
      const target = section.getByLabel(say('web.control.override.target'));
      await target
        .locator('option', { hasText: 'Linee di indirizzo' })
        .first()
        .waitFor({ state: 'attached' });
      const option = target.locator('option', { hasText: 'Linee di indirizzo' }).first();
      await target.selectOption((await option.getAttribute('value'))!);
      await section.getByLabel(say('web.control.override.legalBasis')).fill(basis);
      await section
        .getByLabel(say('web.form.reasons'))
        .fill('Il Consiglio ha deciso di ripartire dalle linee.');
      await section.getByRole('button', { name: say('web.control.override.send'), exact: true }).click();
      await section.getByText(basis).first().waitFor();
    };
    const confirm = (one: Reader) =>
      overrides(one).getByRole('button', { name: say('web.control.override.confirm') });

    it('is refused in words to whoever confirms what has been taken back meanwhile', async () => {
      await office.visit(keepers.control());
      await propose('Statuto, art. 7');
      expect(await confirm(office).count()).toBe(0);
      await overrides(office).getByText(say('web.control.override.another')).waitFor();
      await secretary.visit(keepers.control());
      await confirm(secretary).waitFor();
      // A page that has not heard of it yet.
      await secretary.page.route('**/graphql', (route) =>
        route.request().postData()?.includes('query ControlRoom') ? undefined : route.continue(),
      );
      await overrides(office)
        .getByRole('button', { name: say('web.control.override.takeBack') })
        .click();
      await overrides(office).getByText(say('web.control.override.refused')).waitFor();
      await confirm(secretary).click();
      await overrides(secretary).getByText('override/settled').waitFor();
      await keepers.look(secretary, 'override-refused');
      await secretary.page.unrouteAll({ behavior: 'ignoreErrors' });
    });

    it('moves the case when a second person confirms, and stands in its history', async () => {
      await propose('Statuto, art. 7, comma 2');
      await secretary.visit(keepers.control());
      await confirm(secretary).focus();
      await secretary.page.keyboard.press('Enter');
      await keepers.toast(secretary).waitFor();
      await secretary.page.locator('.phase-now h2', { hasText: 'Linee di indirizzo' }).waitFor();
      await overrides(secretary).getByText(say('web.control.override.confirmed'), { exact: true }).waitFor();
      expect((await keepers.tale.places(keepers.case)).has('guidelines')).toBe(true);
      await keepers.glance(secretary, 'override-confirmed');
    });
  });
});
