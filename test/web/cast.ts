import type { Browser } from 'playwright-core';
import { waitFor } from '../../apps/cli/wait';
import { ask, later, today } from './graph';
import { lookAt } from './look';
import { openBrowser, Reader, say } from './reader';
import { openSite, type Site } from './site';

/** Everybody a plan needs, each with a browser of their own, and what they do again and again. */
export class Cast {
  /** id of the case that they work on */
  case = '';

  private constructor(
    readonly site: Site,
    private readonly browser: Browser,
    /** the Sindaco metropolitano */
    readonly president: Reader,
    readonly secretary: Reader,
    /** the office that writes the plan */
    readonly office: Reader,
    /** the mayor of one comune */
    readonly comune: Reader,
    /** anybody: not signed in */
    readonly reader: Reader,
  ) {}

  static async assemble(): Promise<Cast> {
    const site = await openSite();
    const browser = await openBrowser();
    const open = (): Promise<Reader> => Reader.open(browser, site.url);
    return new Cast(site, browser, await open(), await open(), await open(), await open(), await open());
  }

  async signIn(): Promise<void> {
    await this.president.signInAs('Sindaco metropolitano');
    await this.secretary.signInAs('Segretario generale');
    await this.office.signInAs('Ufficio di Piano, addetto 1');
    await this.comune.signInAs('Sindaco di Agliè');
  }

  async leave(): Promise<void> {
    await this.browser.close();
    await this.site.stop();
  }

  /** What the browsers complained of, and what was seen on the pages looked at, since the last time. */
  problems(): string[] {
    const { president, secretary, office, comune, reader } = this;
    return [president, secretary, office, comune, reader].flatMap((one) => one.problems.splice(0));
  }

  /** Looks closely at the page that somebody has open. */
  async look(one: Reader, name: string): Promise<void> {
    one.problems.push(...(await lookAt(one.page, name)));
  }

  async state(): Promise<string> {
    const query = `{ case(id: "${this.case}") { state { key } } }`;
    return (await ask<{ case: { state: { key: string } } }>(this.site.url, query)).case.state.key;
  }

  /** Waits for the clock's own work: true once the case is in that state. */
  async reaches(state: string): Promise<boolean> {
    return (await waitFor(async () => (await this.state()) === state || undefined, 20_000, 200)) ?? false;
  }

  /** Opens an action of the case, fills in its form and confirms. */
  async act(one: Reader, event: string, fill?: () => Promise<void>): Promise<void> {
    await one.visit(`/cases/${this.case}?action=${event}`);
    const form = one.page.locator('.action-form');
    await form.waitFor();
    await fill?.();
    await form.locator('button[type=submit]').click();
    await form.waitFor({ state: 'detached' });
  }

  /** The office moves the demo's clock to noon of that many days from now. */
  async moveClock(days: number): Promise<void> {
    const { office } = this;
    await office.visit('/demo');
    await office.page.fill('input[type=datetime-local]', `${later(await today(this.site.url), days)}T12:00`);
    await office.button(say('web.demo.move')).click();
    await office.page.locator('.toast-done').waitFor();
  }

  /** The president convenes that many days ahead, and the day comes. */
  async convene(days: number): Promise<void> {
    const date = later(await today(this.site.url), days);
    await this.act(this.president, 'convene', () =>
      this.president.page.fill('input[type=datetime-local]', `${date}T10:00`),
    );
    await this.moveClock(days);
  }

  /** The second step of a roll call: the totals, then the record. */
  async sendRollCall(): Promise<void> {
    await this.secretary.button(say('web.rollCall.toTotals')).click();
    await this.secretary.button(say('web.rollCall.send')).click();
    await this.secretary.page.locator('.toast-done').waitFor();
  }
}
