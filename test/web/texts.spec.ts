// The words of the notices and the register of the protocol, used in a real browser by the office that keeps them.
// WEB_URL and PICTURES as in pages.spec.ts.
import type { Browser } from 'playwright-core';
import { glanceAt, lookAt } from './look';
import { openBrowser, Reader, say } from './reader';
import { openSite, type Site } from './site';

jest.setTimeout(240_000);

/** What axe meets where it looks for the frame's own scripts: nothing can run in there. */
const SANDBOXED = /^console: Blocked script execution in 'about:srcdoc'/;
const OPENED = '/notices/texts?message=consultation-opened';

describe('the words of the notices', () => {
  let site: Site;
  let browser: Browser;
  let reader: Reader;
  let office: Reader;

  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
    [reader, office] = [await Reader.open(browser, site.url), await Reader.open(browser, site.url)];
    await office.signInAs('Ufficio di Piano, addetto 1');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  afterEach(() => {
    const problems = [reader, office].flatMap((one) => one.problems.splice(0));
    expect(problems.filter((problem) => !SANDBOXED.test(problem))).toEqual([]);
  });

  const look = async (one: Reader, name: string) => one.problems.push(...(await lookAt(one.page, name)));
  const glance = async (one: Reader, name: string) => one.problems.push(...(await glanceAt(one.page, name)));
  const editor = (language: 'it' | 'en') =>
    office.page.locator('form.text-editor', { hasText: say(`web.texts.language.${language}`) });
  const subject = (language: 'it' | 'en') => editor(language).getByLabel(say('web.texts.subject'));
  const letter = () => office.page.frameLocator('iframe.letter');

  it('are not for everybody, and say whose they are', async () => {
    await reader.visit('/notices/texts');
    await reader.page.getByText(say('web.texts.notYours')).waitFor();
    await glance(reader, 'texts-not-yours');
    await reader.visit('/protocol');
    await reader.page.getByText(say('web.protocol.notYours')).waitFor();
  });

  it('are listed with when and to whom each is sent', async () => {
    await office.visit('/notices/texts');
    const opened = office.page.locator('.procedure-list > li', {
      hasText: say('notice.consultation-opened.name'),
    });
    expect(await opened.innerText()).toMatch(/A: comuni/);
    await look(office, 'texts');
    await opened.getByRole('link').click();
    await office.page.locator('#message-title').waitFor();
  });

  it('are shown as the mail that they make, on a telephone, on a screen, and plainly', async () => {
    await office.visit(OPENED);
    await letter().locator('h1').waitFor();
    // The styles have been put on although the policy of the page forbids those inside of a document.
    const colour = await office.page.evaluate(
      "getComputedStyle(document.querySelector('iframe.letter').contentDocument.querySelector('a').closest('td')).backgroundColor",
    );
    expect(colour).toBe('rgb(0, 89, 179)');
    await look(office, 'texts-editor');
    await office.button(say('web.texts.preview.desktop')).click();
    await office.page.locator('iframe.letter-wide').waitFor();
    await glance(office, 'texts-desktop');
    await office.button(say('web.texts.preview.plain')).click();
    expect(await office.page.locator('.plain-letter').innerText()).toContain(say('notice.mail.footer'));
    await glance(office, 'texts-plain');
  });

  it('are tried while they are written, and refused in a sentence where they cannot be said', async () => {
    await office.visit(OPENED);
    await subject('it').fill('Si apre {piano}');
    await office.page.getByText(say('web.texts.cannotBeSaid')).waitFor();
    await look(office, 'texts-refused');
    await editor('it')
      .getByRole('button', { name: say('web.texts.save') })
      .click();
    await editor('it').getByText(say('web.command.refused')).waitFor();
    await subject('it').fill('Si apre la consultazione: {plan}');
    await letter()
      .getByRole('heading', { name: /Si apre la consultazione/ })
      .waitFor();
  });

  it('are saved, compared and taken up again from the keyboard alone', async () => {
    const { page } = office;
    await subject('it').focus();
    await page.keyboard.press('Enter');
    await page.getByText(say('web.texts.saved')).first().waitFor();
    const entry = page.locator('.text-versions > li').first();
    await entry.locator('summary').focus();
    await page.keyboard.press('Enter');
    await entry.locator('ins', { hasText: 'apre' }).first().waitFor();
    await look(office, 'texts-history');
    await editor('it')
      .getByRole('button', { name: say('web.texts.backToHouse') })
      .focus();
    await page.keyboard.press('Enter');
    await page
      .locator('.text-versions .tag', { hasText: say('web.texts.wentBack') })
      .first()
      .waitFor();
    await page.locator('.text-versions > li').nth(1).getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await subject('it').inputValue()).toBe('Si apre la consultazione: {plan}');
  });

  it('say so when the site does not answer, and lose nothing', async () => {
    const { page } = office;
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('PreviewNoticeText') ? route.abort() : route.continue(),
    );
    await subject('en').fill('It opens: {plan}');
    await page.getByText(say('web.error.network.title')).waitFor();
    await glance(office, 'texts-no-answer');
    await page.unroute('**/graphql');
    expect(await subject('en').inputValue()).toBe('It opens: {plan}');
    // The line was cut on purpose.
    office.problems.splice(0);
  });

  it('are there in English too', async () => {
    const { page } = office;
    await office.visit(OPENED);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Words of the notices' }).waitFor();
    await glance(office, 'texts-english');
    await page.getByRole('button', { name: 'Italiano' }).click();
  });

  it('have a register of the protocol beside them, which is a file as well', async () => {
    await office.visit('/protocol');
    await office.page.locator('table, .note').first().waitFor();
    await look(office, 'protocol');
    const response = await office.page.request.get(`${site.url}/protocol.csv`);
    expect(await response.text()).toMatch(/^numero,data,verso,oggetto,corrispondente,procedimento\r\n/);
  });
});
