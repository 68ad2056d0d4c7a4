// What an office was told, how its holder wants to be told, and what falls when in a case. WEB_URL and PICTURES as in
// pages.spec.ts.
import { Keepers } from './keepers';
import { type Reader, say } from './reader';

jest.setTimeout(240_000);

const FIRST_YEAR = 2031 + (Math.floor(Date.now() / 1000) % 20);

describe('the notices to an office', () => {
  let keepers: Keepers;
  let reader: Reader;
  let office: Reader;

  beforeAll(async () => {
    keepers = await Keepers.assemble();
    ({ reader, office } = keepers);
  });
  afterAll(() => keepers?.leave());
  afterEach(() => expect(keepers.problems()).toEqual([]));

  /** The one that the end of the consultation has brought. */
  const entry = () => office.page.locator('[data-notice]', { hasText: 'Consultazione chiusa' });
  const toast = (one: Reader) => keepers.toast(one);

  it('wait for nobody before anything was told', async () => {
    await office.visit('/inbox');
    await office.page.getByText(say('web.inbox.empty.open')).waitFor();
    await keepers.look(office, 'inbox-empty');
    await reader.visit('/inbox');
    await reader.page.getByText(say('web.inbox.signIn')).waitFor();
    await keepers.glance(reader, 'inbox-nobody');
  });

  it('come by themselves, with their number beside the way to them', async () => {
    await office.visit('/inbox');
    await keepers.openPlan(`Piano degli avvisi ${FIRST_YEAR}`, FIRST_YEAR, 'consultation');
    await keepers.tale.goOn(keepers.case, (at) => !at.has('consultation'));
    await entry().waitFor();
    await office.page.locator('nav a', { hasText: /^Avvisi \(\d+\)$/ }).waitFor();
    await keepers.look(office, 'inbox');
  });

  it('are done with by a key, and brought back by a word', async () => {
    const { page } = office;
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.hasAttribute("data-notice")')).toBe(true);
    await entry().focus();
    await page.keyboard.press('e');
    await toast(office).getByText(say('web.inbox.isDone')).waitFor();
    await entry().waitFor({ state: 'detached' });
    await office.button(say('web.inbox.undo')).click();
    await entry().waitFor();
  });

  it('are put away until tomorrow, and found among those put away', async () => {
    const { page } = office;
    await entry().locator('[data-deed=snooze]').click();
    await entry().waitFor({ state: 'detached' });
    await page.locator('.segments a', { hasText: say('web.inbox.show.snoozed', { count: '1' }) }).click();
    await entry().getByText(say('web.inbox.wake')).waitFor();
    await keepers.glance(office, 'inbox-snoozed');
    await entry().getByText(say('web.inbox.wake')).click();
    await page.getByText(say('web.inbox.empty.snoozed')).waitFor();
  });

  it('are told as their reader chooses, but for those with a legal effect', async () => {
    const { page } = office;
    await office.visit('/inbox/preferences');
    await page.getByLabel(say('web.choices.every')).selectOption('daily');
    await page.getByText(say('web.choices.words.daily')).waitFor();
    await page.getByLabel(say('notice.term-overdue.name')).selectOption('at_once');
    await page.getByLabel(say('web.choices.quiet')).check();
    await office.button(say('web.choices.keep')).click();
    await page.getByText(say('web.choices.words.quiet', { from: '20:00', to: '07:30' })).waitFor();
    expect(await page.getByText(say('web.choices.always')).count()).toBe(10);
    await keepers.look(office, 'choices');
    await reader.visit('/inbox/preferences');
    await reader.page.getByText(say('web.choices.signIn')).waitFor();
    await keepers.glance(reader, 'choices-nobody');
  });

  it('say when the line is cut, and are there again when it is back', async () => {
    await office.visit('/inbox');
    await entry().waitFor();
    await office.page.context().setOffline(true);
    await entry().locator('[data-deed=done]').click();
    await entry().getByText(say('web.command.failedText')).waitFor();
    await keepers.glance(office, 'inbox-cut');
    await office.page.context().setOffline(false);
    // What the browser says of its own cut line is no problem of the page.
    expect(office.problems.splice(0).filter((problem) => problem.startsWith('inbox-cut'))).toEqual([]);
    await office.visit('/inbox');
    await entry().waitFor();
    office.problems.splice(0);
  });

  it('are of a case whose deadlines say what falls when, why, and what follows', async () => {
    const { page } = reader;
    await reader.visit(`/cases/${keepers.case}`);
    await page.getByRole('link', { name: say('web.deadlines.link') }).click();
    await page.getByText(say('web.deadlines.lead')).waitFor();
    await page.locator('.terms-over > summary').click();
    const term = page.locator('.deadline').first();
    await term.getByText(say('web.term.how')).click();
    await term.getByText(say('web.deadlines.then'), { exact: true }).waitFor();
    await keepers.look(reader, 'deadlines');
    await reader.visit('/cases/00000000-0000-4000-8000-000000000000/deadlines');
    await page.getByText(say('web.case.notFound')).waitFor();
  });

  it('have their deliveries looked through by who administers, and by nobody else', async () => {
    const { page } = office;
    await office.visit('/deliveries');
    await page.getByText(say('web.deliveries.nothingMissing')).waitFor();
    await keepers.look(office, 'deliveries-none');
    await page.getByText(say('web.deliveries.showAll')).click();
    await page.locator('.incidents > li').first().waitFor();
    await keepers.glance(office, 'deliveries');
    await reader.visit('/deliveries');
    await reader.page.getByText(say('web.deliveries.notYours')).waitFor();
    await keepers.glance(reader, 'deliveries-nobody');
  });
});
