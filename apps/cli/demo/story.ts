import { AnswerError } from './client';
import * as documents from './documents';
import { type Offices } from './offices';
import { isAsked, Opinions } from './opinions';
import { placesOf, requestId } from './places';
import {
  CHANGED,
  ELEMENTS,
  HEARING,
  INTEGRATED,
  MERE_DIRECTION,
  OBSERVATIONS,
  REASONS,
  RELEASED,
} from './sample-texts';
import type { AuthorityShape, CaseShape } from './shapes';
import { Sittings } from './sittings';

export const OFFICE = {
  sindaco: 'consiglio/sindaco',
  segretario: 'segretario',
  ufficio: 'ufficio-piano/responsabile',
} as const;

const DAY = 86_400_000;
/** How long before the year's end the revision is started, in days: its path takes some four months. */
const REVISION_DAYS = 170;
/** How long the worker may take to do what a step waits for, in milliseconds. */
const WAIT = 60_000;
/** The zone whose own part of the plan is brought up to date, once the plan is in force. */
const UPDATED_ZONE = '05';

/**
 * The life of a case, a step at a time: each step looks where the case is and does the next thing. Nothing
 * is remembered here, so a demo that was interrupted goes on from where the case is.
 */
export class Story {
  private readonly sittings: Sittings;
  private readonly opinions: Opinions;

  constructor(
    private readonly offices: Offices,
    private readonly read: (id: string) => Promise<CaseShape>,
    private readonly authority: () => Promise<AuthorityShape>,
  ) {
    const clock = { now: async () => (await authority()).now, moveTo: (to: Date) => this.moveTo(to) };
    this.sittings = new Sittings(offices, clock);
    this.opinions = new Opinions(
      offices,
      this.sittings,
      (of, name) => this.waitForTerm(of, name),
      (of) => this.until(of.id, hasDelivered, 'the delivery of every notice'),
    );
  }

  /** Does the next thing; false when there is nothing more to do in this case. */
  async advance(of: CaseShape): Promise<boolean> {
    const at = placesOf(of);
    if (at.has('guidelines') || at.has('first-reading') || at.has('adoption')) return this.sittings.hold(of);
    if (at.has('drafting')) return this.form(of, at);
    if (at.has('proposal-ready')) return this.transmit(of);
    if (at.has('committee')) return this.raise(of, this.member('commissione/'), 'release-text', RELEASED);
    if (isAsked(at)) return this.opinions.advance(of, at);
    if (at.has('publication-due')) return this.raise(of, OFFICE.segretario, 'publish');
    if (at.has('posted')) return this.waitForTerm(of, 'enforceable');
    return false;
  }

  /** Starts the annual revision in time for its own path to end before the year does. */
  async revise(of: CaseShape): Promise<void> {
    const term = of.terms.find(({ name, state }) => name === 'annual-revision' && state === 'armed');
    if (term) await this.moveTo(new Date(Date.parse(term.dueAt) - REVISION_DAYS * DAY));
    await this.raise(of, OFFICE.sindaco, 'propose-revision');
  }

  /** Starts the update of one zone's part of the plan, on the proposal of its spokesperson. */
  async updateZone(of: CaseShape): Promise<void> {
    await this.offices.command(`zone/${UPDATED_ZONE}/portavoce`, documents.RAISE, {
      requestId: requestId(of, 'propose-zone-update'),
      case: of.id,
      event: 'propose-zone-update',
      with: { item: UPDATED_ZONE, zones: [UPDATED_ZONE] },
    });
  }

  /** Drafting and listening go on side by side; the proposal is closed when everybody has been heard and answered. */
  private async form(of: CaseShape, at: ReadonlySet<string>): Promise<boolean> {
    if (at.has('before-consultation')) return this.draft(of);
    if (at.has('consultation')) return this.consult(of);
    const heard = of.events.some(({ type }) => type === 'record-hearing');
    if (!heard) return this.raise(of, OFFICE.ufficio, 'record-hearing', HEARING);
    await this.answer(of);
    return this.raise(of, OFFICE.ufficio, 'close-forming');
  }

  /** An act of direction needs no opinion of TUEL art. 49 (technical, accounting): the Segretario says that it is one. */
  private async transmit(of: CaseShape): Promise<boolean> {
    const marked = of.events.at(-1)?.type === 'mark-mere-direction';
    return marked
      ? this.raise(of, OFFICE.ufficio, 'transmit')
      : this.raise(of, OFFICE.segretario, 'mark-mere-direction', MERE_DIRECTION);
  }

  private member(organ: string): string {
    return this.offices.posts(organ)[0]!;
  }

  private async draft(of: CaseShape): Promise<boolean> {
    await (of.kind === 'plan' ? this.write(of) : this.change(of, CHANGED[of.kind]));
    return this.raise(of, OFFICE.ufficio, 'close-drafting');
  }

  private async write(of: CaseShape): Promise<void> {
    const written = new Map(of.draft.map(({ title, id }) => [title, id]));
    for (const [index, { under, level, title, text }] of ELEMENTS.entries()) {
      if (written.has(title)) continue;
      const parent = under === null ? null : (written.get(under) ?? null);
      const variables = {
        requestId: requestId(of, `write-${index}`),
        case: of.id,
        parent,
        level,
        title,
        text,
      };
      await this.offices.command(OFFICE.ufficio, documents.WRITE, variables);
      const { draft } = await this.read(of.id);
      written.set(title, draft.find((element) => element.title === title)!.id);
    }
  }

  private async change(of: CaseShape, to: { title: string; text: string }): Promise<void> {
    const element = of.draft.find(({ title }) => title === to.title);
    if (!element || element.text === to.text) return;
    const { id, parent, level, title } = element;
    const given = { element: id, parent, level, title, text: to.text };
    await this.offices.command(OFFICE.ufficio, documents.WRITE, {
      requestId: requestId(of, 'rewrite'),
      case: of.id,
      ...given,
    });
  }

  /** Waits until everyone has been told, lets some comuni answer, and then the window close. */
  private async consult(of: CaseShape): Promise<boolean> {
    const { territory } = await this.authority();
    const told = territory.comuni + territory.unions;
    await this.until(
      of.id,
      ({ consultation }) => consultation?.told === told,
      `${told} notices of the consultation`,
    );
    const mayors = this.offices.posts('comune/').filter((_, index) => index % 37 === 0);
    for (const [index, post] of mayors.entries()) {
      const text = OBSERVATIONS[index % OBSERVATIONS.length];
      await this.offices.command(post, documents.OBSERVE, {
        requestId: requestId(of, 'observe'),
        case: of.id,
        text,
      });
    }
    return this.waitForTerm(of, 'consultation');
  }

  private async answer(of: CaseShape): Promise<void> {
    const client = await this.offices.as(OFFICE.ufficio);
    type List = { case: { consultation: { list: { id: string; response: unknown }[] } } };
    const found = await client.ask<List>(documents.OBSERVATIONS, { id: of.id });
    for (const [index, { id, response }] of found.case.consultation.list.entries()) {
      if (response) continue;
      const { outcome, reasons } = REASONS[index % REASONS.length]!;
      await this.offices.command(OFFICE.ufficio, documents.RESPOND, {
        requestId: `demo:answer:${id}`,
        observation: id,
        outcome,
        reasons,
      });
    }
    if (of.kind === 'plan') await this.change(of, INTEGRATED);
  }

  private async raise(of: CaseShape, post: string, event: string, text?: string): Promise<boolean> {
    await this.offices.command(post, documents.RAISE, {
      requestId: requestId(of, event),
      case: of.id,
      event,
      ...(text !== undefined && { text }),
    });
    return true;
  }

  /** Moves the clock past a term, and waits for the worker to find that it has ended. */
  private async waitForTerm(of: CaseShape, name: string): Promise<boolean> {
    const term = of.terms.find((running) => running.name === name && running.state === 'armed');
    if (!term) return true;
    await this.moveTo(new Date(Date.parse(term.dueAt) + 9 * 3_600_000));
    await this.until(of.id, ({ state }) => state.key !== of.state.key, `the end of the term ${name}`);
    return true;
  }

  private async moveTo(to: Date): Promise<void> {
    if (Date.parse((await this.authority()).now) >= +to) return;
    const client = await this.offices.as(OFFICE.ufficio);
    const { answer } = await client.ask<{ answer: { __typename: string; code?: string } }>(
      documents.MOVE_CLOCK,
      {
        to: to.toISOString(),
      },
    );
    // Two demos at once may both move it: forward is forward.
    if (answer.__typename === 'Refusal' && answer.code !== 'clock/forward-only')
      throw new AnswerError(`The clock did not move: ${answer.code}.`);
  }

  private async until(id: string, holds: (of: CaseShape) => boolean, awaited: string): Promise<void> {
    const began = Date.now();
    while (!holds(await this.read(id))) {
      if (Date.now() - began > WAIT)
        throw new AnswerError(`Waited a minute for ${awaited}: is the worker running?`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

const hasDelivered = ({ noticesSent, noticesDelivered }: CaseShape): boolean =>
  noticesSent === noticesDelivered;
