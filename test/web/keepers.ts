import type { Browser, Locator } from 'playwright-core';
import { PROPOSE } from '../../apps/cli/demo/documents';
import { Offices } from '../../apps/cli/demo/offices';
import { ask } from './graph';
import { glanceAt, lookAt } from './look';
import { openBrowser, Reader } from './reader';
import { openSite, type Site } from './site';
import { Tale } from './tale';

const STORE = `mutation ($requestId: ID!, $texts: [String!]!) {
  answer: storeProcedure(requestId: $requestId, texts: $texts) { __typename ... on ProcedureStored { hashes } } }`;
const PUT = `mutation ($requestId: ID!, $hash: String!) {
  answer: proposeProcedure(requestId: $requestId, hash: $hash) { __typename ... on ProcedureDone { id }
    ... on Refusal { code sentence { it en } } } }`;
const CONFIRM = `mutation ($requestId: ID!, $proposal: ID!) {
  answer: confirmProcedure(requestId: $requestId, proposal: $proposal) { __typename ... on ProcedureDone { id }
    ... on Refusal { code sentence { it en } } } }`;

/** Those who keep the cases going, each with a browser of their own, and the plan that they look after. */
export class Keepers {
  /** id of the plan's case */
  case = '';
  readonly tale: Tale;
  readonly offices: Offices;

  private constructor(
    readonly site: Site,
    private readonly browser: Browser,
    /** anybody: not signed in */
    readonly reader: Reader,
    /** the office that writes the plan */
    readonly office: Reader,
    readonly secretary: Reader,
  ) {
    this.tale = new Tale(site.url);
    this.offices = new Offices(site.url);
  }

  static async assemble(): Promise<Keepers> {
    const site = await openSite();
    const browser = await openBrowser();
    const open = (): Promise<Reader> => Reader.open(browser, site.url);
    const keepers = new Keepers(site, browser, await open(), await open(), await open());
    await keepers.office.signInAs('Ufficio di Piano, addetto 1');
    await keepers.secretary.signInAs('Segretario generale');
    return keepers;
  }

  async leave(): Promise<void> {
    await this.browser.close();
    await this.site.stop();
  }

  /** What the browsers complained of, and what was seen on the pages looked at, since the last time. */
  problems(): string[] {
    return [this.reader, this.office, this.secretary].flatMap((one) => one.problems.splice(0));
  }

  /** Looks closely at the page that somebody has open. */
  async look(one: Reader, name: string): Promise<void> {
    one.problems.push(...(await lookAt(one.page, name)));
  }

  /** Looks quickly at a page that is looked at closely in another state. */
  async glance(one: Reader, name: string): Promise<void> {
    one.problems.push(...(await glanceAt(one.page, name)));
  }

  /** The address of the case's control room. */
  control(search = ''): string {
    return `/cases/${this.case}/control${search}`;
  }

  part(one: Reader, id: string): Locator {
    return one.page.locator(`section#${id}`);
  }

  toast(one: Reader): Locator {
    return one.page.locator('.toast-done').last();
  }

  /** A plan of these years, brought by the demo's own story until it is in that state. */
  async openPlan(title: string, firstYear: number, state: string): Promise<void> {
    const given = { requestId: `keepers:${title}`.replaceAll(' ', '-'), title, firstYear };
    await this.offices.command('consiglio/sindaco', PROPOSE, { ...given, text: 'Linee di prova.' });
    const query = '{ plans { title outlines { id } } }';
    type Plans = { plans: { title: string; outlines: { id: string }[] }[] };
    const { plans } = await ask<Plans>(this.site.url, query);
    this.case = plans.find((one) => one.title === title)!.outlines[0]!.id;
    await this.tale.goOn(this.case, (at) => at.has(state));
  }

  /** Puts a procedure in force as two people do; answers with the hash of its text. */
  async putInForce(text: string): Promise<string> {
    const stored = await this.command('ufficio-piano/responsabile', STORE, { texts: [text] });
    const [hash] = stored['hashes'] as string[];
    const { id } = await this.command('ufficio-piano/responsabile', PUT, { hash });
    await this.command('segretario', CONFIRM, { proposal: id });
    return hash!;
  }

  private async command(post: string, document: string, given: object): Promise<Record<string, unknown>> {
    const answer = await this.offices.command(post, document, {
      requestId: crypto.randomUUID(),
      ...given,
    });
    return answer as unknown as Record<string, unknown>;
  }
}
