import type { Browser } from 'playwright-core';
import { waitFor } from '../../apps/cli/wait';
import { ask, later, today } from './graph';
import { glanceAt, lookAt } from './look';
import { openBrowser, Reader, say } from './reader';
import { openSite, type Site } from './site';
import { Tale } from './tale';

/** Everybody a plan needs, each with a browser of their own, and what they do again and again. */
export class Cast {
  /** id of the case that they work on */
  case = '';
  readonly tale: Tale;

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
    /** who speaks for one zone */
    readonly spokesperson: Reader,
    /** anybody: not signed in */
    readonly reader: Reader,
  ) {
    this.tale = new Tale(site.url);
  }

  static async assemble(): Promise<Cast> {
    const site = await openSite();
    const browser = await openBrowser();
    const open = (): Promise<Reader> => Reader.open(browser, site.url);
    const [one, two, three, four] = [await open(), await open(), await open(), await open()];
    return new Cast(site, browser, one, two, three, four, await open(), await open());
  }

  async signIn(): Promise<void> {
    await this.president.signInAs('Sindaco metropolitano');
    await this.secretary.signInAs('Segretario generale');
    await this.office.signInAs('Ufficio di Piano, addetto 1');
    await this.comune.signInAs('Sindaco di Agliè');
    await this.spokesperson.signInAs('Portavoce della zona omogenea 5');
  }

  async leave(): Promise<void> {
    await this.browser.close();
    await this.site.stop();
  }

  /** What the browsers complained of, and what was seen on the pages looked at, since the last time. */
  problems(): string[] {
    const { president, secretary, office, comune, spokesperson, reader } = this;
    const all = [president, secretary, office, comune, spokesperson, reader];
    return all.flatMap((one) => one.problems.splice(0));
  }

  /** Looks closely at the page that somebody has open. */
  async look(one: Reader, name: string): Promise<void> {
    one.problems.push(...(await lookAt(one.page, name)));
  }

  /** Looks quickly at a page that is looked at closely in another state. */
  async glance(one: Reader, name: string): Promise<void> {
    one.problems.push(...(await glanceAt(one.page, name)));
  }

  /** id of the plan that the case is about */
  async plan(): Promise<string> {
    const query = `{ case(id: "${this.case}") { plan } }`;
    return (await ask<{ case: { plan: string } }>(this.site.url, query)).case.plan;
  }

  /** Whether the case is in a state, or in one of its zones' states, among others. */
  async isIn(state: string): Promise<boolean> {
    return (await this.tale.places(this.case)).has(state);
  }

  /** Waits for the clock's own work: true once the case is in that state. */
  async reaches(state: string): Promise<boolean> {
    return (await waitFor(async () => (await this.isIn(state)) || undefined, 20_000, 200)) ?? false;
  }

  /** Opens an action of the case, fills in its form and confirms. */
  async act(one: Reader, event: string, fill?: () => Promise<void>): Promise<void> {
    const [action, item] = event.split('/');
    await one.visit(`/cases/${this.case}?action=${action}${item ? `&item=${item}` : ''}`);
    const form = one.page.locator('.action-form');
    await form.waitFor();
    await fill?.();
    await form.locator('button[type=submit]').click();
    await form.waitFor({ state: 'detached' });
  }

  /** The same for an action that asks for words. */
  write(one: Reader, event: string, words: string): Promise<void> {
    return this.act(one, event, () => one.page.locator('.action-form textarea').fill(words));
  }

  /** The same for an opinion given in writing. */
  giveOpinion(one: Reader, event: string, opinion: string): Promise<void> {
    return this.act(one, event, async () => {
      await one.page.getByLabel(opinion, { exact: true }).check();
      await one.page.locator('.action-form textarea').fill('Parere di prova.');
    });
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
  async sendRollCall(one: Reader, { conditions = false } = {}): Promise<void> {
    await one.button(say('web.rollCall.toTotals')).click();
    if (conditions) await one.page.getByLabel(say('web.rollCall.conditions')).check();
    await one.button(say('web.rollCall.send')).click();
    await one.page.locator('.toast-done').waitFor();
  }
}
