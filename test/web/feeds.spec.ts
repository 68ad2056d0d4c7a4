// What leaves the house unasked: an office's calendar by link, and the endpoints of other systems. WEB_URL and
// PICTURES as in pages.spec.ts; on WEB_URL the demo must run on this machine, so that it reaches the endpoint here.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { glanceAt, lookAt } from './look';
import { openBrowser, Reader, say } from './reader';
import { openSite, type Site } from './site';

jest.setTimeout(180_000);

describe('what leaves the house', () => {
  let site: Site;
  let browser: Browser;
  let stranger: Reader;
  let office: Reader;
  let server: Server;
  let url = '';
  let status = 204;
  const heard: { headers: IncomingHttpHeaders; body: string }[] = [];

  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
    [stranger, office] = (await Promise.all([1, 2].map(() => Reader.open(browser, site.url)))) as [
      Reader,
      Reader,
    ];
    await office.signInAs('Ufficio di Piano, addetto 1');
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        heard.push({ headers: request.headers, body });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  afterAll(async () => {
    server?.closeAllConnections();
    server?.close();
    await browser?.close();
    await site?.stop();
  });
  afterEach(() => {
    expect([stranger, office].flatMap((one) => one.problems.splice(0))).toEqual([]);
  });
  const look = async (one: Reader, name: string) => one.problems.push(...(await lookAt(one.page, name)));
  const glance = async (one: Reader, name: string) => one.problems.push(...(await glanceAt(one.page, name)));

  describe('the calendar', () => {
    it('says to whom it belongs, and what is in it, to who has not signed in', async () => {
      await stranger.visit('/desk/calendar');
      await stranger.page.getByText(say('web.calendar.noOffice')).waitFor();
      await glance(stranger, 'calendar-stranger');
    });

    it('is found in the account, made by the keyboard, read by a calendar program, and revoked', async () => {
      const { page } = office;
      await office.visit('/desk');
      await page.locator('.account-button').click();
      await page.getByRole('link', { name: say('web.calendar.title'), exact: true }).click();
      await page.getByText(say('web.calendar.none')).waitFor();
      await office.button(say('web.calendar.create')).focus();
      await page.keyboard.press('Enter');
      const address = page.getByLabel(say('web.calendar.address'));
      await address.waitFor();
      await look(office, 'calendar-made');
      const link = await address.inputValue();
      expect(link).toMatch(/\/calendar\/[\w-]{43}\.ics$/);
      const response = await fetch(link);
      expect(response.status).toBe(200);
      const feed = new ICAL.Component(ICAL.parse(await response.text()) as [string, unknown[], unknown[]]);
      expect(String(feed.getFirstPropertyValue('x-wr-calname'))).toContain('Piano');

      // Shown once: read anew, the page has the link and not its address.
      await office.visit('/desk/calendar');
      await page.locator('.rows li', { hasText: say('web.calendar.link') }).waitFor();
      expect(await address.count()).toBe(0);
      await glance(office, 'calendar');
      await page.getByRole('button', { name: new RegExp(`^${say('web.calendar.revoke')}`) }).click();
      await page.getByText(say('web.calendar.none')).waitFor();
      expect((await fetch(link)).status).toBe(404);
    });
  });

  describe('webhooks', () => {
    it('are for those who keep the body going', async () => {
      await stranger.visit('/webhooks');
      await stranger.page.getByText(say('web.webhooks.notYours')).waitFor();
      await glance(stranger, 'webhooks-stranger');
    });

    it('say beside the field what is missing, and refuse an address inside', async () => {
      const { page } = office;
      await office.visit('/webhooks');
      await page.getByText(say('web.webhooks.none')).waitFor();
      await office.button(say('web.webhooks.add')).click();
      await page.getByText(say('web.webhooks.urlMissing')).waitFor();
      await page.getByLabel(say('web.webhooks.url')).fill('https://169.254.169.254/latest');
      await office.button(say('web.webhooks.add')).click();
      await page.getByText('webhook/inner-address').waitFor();
      await look(office, 'webhooks-refused');
    });

    it('are added with a secret that is shown once, and tried', async () => {
      const { page } = office;
      await page.getByLabel(say('web.webhooks.url')).fill(url);
      await page.keyboard.press('Enter');
      const secret = page.getByLabel(say('web.webhooks.secret'));
      await secret.waitFor();
      const key = await secret.inputValue();
      await glance(office, 'webhooks-added');
      await page.getByRole('button', { name: new RegExp(`^${say('web.webhooks.ping')}`) }).click();
      await page.getByText(say('web.webhooks.answered', { status: '204' })).waitFor();
      const [{ body, headers }] = heard as [(typeof heard)[number]];
      expect(new Webhook(key).verify(body, headers as Record<string, string>)).toMatchObject({
        type: 'ping',
      });
    });

    it('show that an endpoint is gone, and let it go on from where it stopped', async () => {
      const { page } = office;
      status = 410;
      await office.visit('/webhooks');
      await page.getByRole('button', { name: new RegExp(`^${say('web.webhooks.ping')}`) }).click();
      await page.locator('.note', { hasText: say('web.webhooks.because.gone') }).waitFor();
      await look(office, 'webhooks-gone');
      status = 204;
      heard.length = 0;
      await page.getByRole('button', { name: new RegExp(`^${say('web.webhooks.resume')}`) }).click();
      await page.getByText(say('web.webhooks.answered', { status: '204' })).waitFor();
      expect(heard).toHaveLength(1);
      await page.getByRole('button', { name: new RegExp(`^${say('web.webhooks.remove')}`) }).click();
      await page.getByText(say('web.webhooks.none')).waitFor();
    });
  });
});
