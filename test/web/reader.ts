import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { waitFor } from '../../apps/cli/wait';
import italian from '../../messages/it.json';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium: nothing is downloaded. */
export function openBrowser(): Promise<Browser> {
  const paths = (process.env['PATH'] ?? '').split(delimiter);
  const found = paths
    .flatMap((path) => NAMES.map((name) => join(path, name)))
    .find((path) => existsSync(path));
  if (!found) throw new Error('Chromium is not installed: apt-get install chromium');
  return chromium.launch({ executablePath: found, args: QUIET });
}

/** A sentence of the Italian catalogue, with its plain `{values}` filled in. */
export function say(key: keyof typeof italian, values: Record<string, string> = {}): string {
  return italian[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

export interface ReaderOptions {
  width?: number;
  colorScheme?: 'light' | 'dark';
  locale?: string;
}

/** Somebody with a browser of their own; `problems` gathers what a good page never causes. */
export class Reader {
  readonly problems: string[] = [];

  private constructor(
    readonly url: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(browser: Browser, url: string, options: ReaderOptions = {}): Promise<Reader> {
    const { width = 1280, colorScheme = 'light', locale = 'it-IT' } = options;
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      locale,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    const reader = new Reader(url, context, await context.newPage());
    reader.watch();
    return reader;
  }

  /** Opens a page and waits until nothing on it is loading. */
  async visit(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.waitForSelector('h1');
    const loading = this.page.locator('.skeleton');
    expect(await waitFor(async () => (await loading.count()) === 0 || undefined, 15_000)).toBe(true);
  }

  /** Signs in as whoever holds that office in the demo, and acts in it. */
  async signInAs(office: string): Promise<void> {
    const { page } = this;
    await page.goto(`${this.url}/auth/sign-in?to=/desk`);
    await page.fill('input[type=search]', office);
    await page.locator('form[method=get] button').click();
    await page.locator('button[name=subject]', { hasText: office }).first().click();
    await page.waitForURL((address) => address.href.startsWith(`${this.url}/desk`));
    await this.settled();
    await this.choose(office);
  }

  /** Goes on in another of one's offices. */
  async actAs(office: string): Promise<void> {
    await this.visit('/desk');
    await this.choose(office);
  }

  private async choose(office: string): Promise<void> {
    const { page } = this;
    const row = page.locator('#offices li', { has: page.getByText(office.split(',')[0]!, { exact: true }) });
    const choose = row.getByRole('button');
    if ((await choose.count()) > 0) await choose.click();
    await page.locator('.page-lead', { hasText: office.split(',')[0]! }).waitFor();
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  close(): Promise<void> {
    return this.context.close();
  }

  private watch(): void {
    const { page, problems } = this;
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol !== 'data:' && hostname !== new URL(this.url).hostname) {
        problems.push(`third party: ${request.url()}`);
      }
    });
  }
}
