import { createHash } from 'node:crypto';
import { AnswerError } from './client';
import * as documents from './documents';
import { ELEMENTS, INTEGRATED, OBSERVATIONS, REVISED, REASONS } from './sample-texts';
import type { Offices } from './offices';
import type { AuthorityShape, CaseShape } from './shapes';

export const OFFICE = {
  sindaco: 'consiglio/sindaco',
  segretario: 'segretario',
  ufficio: 'ufficio-piano/responsabile',
} as const;

const DAY = 86_400_000;
/** How long before the year's end the revision is started, in days: its path takes about three months. */
const REVISION_DAYS = 120;
/** How long the worker may take to do what a step waits for, in milliseconds. */
const WAIT = 60_000;

/**
 * The life of a case, a step at a time: each step looks where the case is and does the next thing. Nothing
 * is remembered here, so a demo that was interrupted goes on from where the case is.
 */
export class Story {
  constructor(
    private readonly offices: Offices,
    private readonly read: (id: string) => Promise<CaseShape>,
    private readonly authority: () => Promise<AuthorityShape>,
  ) {}

  /** Does the next thing; false when there is nothing more to do in this case. */
  async advance(of: CaseShape): Promise<boolean> {
    switch (of.state.key) {
      case 'guidelines':
      case 'opinion':
      case 'adoption':
        return this.sitting(of);
      case 'drafting':
        return this.draft(of);
      case 'consultation':
        return this.consult(of);
      case 'answers':
        return this.answer(of);
      case 'publication-due':
        return this.raise(of, OFFICE.segretario, 'publish');
      case 'publication':
        return this.waitForTerm(of, 'enforceable');
      default:
        return false;
    }
  }

  /** Starts the annual revision in time for its own path to end before the year does. */
  async revise(of: CaseShape): Promise<void> {
    const term = of.terms.find(({ name, state }) => name === 'annual-revision' && state === 'armed');
    if (term) await this.moveTo(new Date(Date.parse(term.dueAt) - REVISION_DAYS * DAY));
    await this.raise(of, OFFICE.sindaco, 'propose-revision');
  }

  private async sitting(of: CaseShape): Promise<boolean> {
    const pending = of.sittings.find(({ outcome }) => outcome === null);
    if (!pending) return this.convene(of);
    await this.moveTo(new Date(Date.parse(pending.heldAt) + 2 * 3_600_000));
    const seats = pending.seats.map(({ key }) => key);
    const rollCall = rollCallOf(of, pending, seats);
    await this.offices.command(OFFICE.segretario, documents.ROLL_CALL, {
      requestId: requestId(of, 'roll-call'),
      sitting: pending.id,
      rollCall,
    });
    return true;
  }

  private async convene(of: CaseShape): Promise<boolean> {
    const days = of.state.key === 'opinion' ? 20 : 8;
    const { now } = await this.authority();
    const heldAt = new Date(Date.parse(now) + days * DAY);
    heldAt.setUTCHours(9, 0, 0, 0);
    const variables = { requestId: requestId(of, 'convene'), case: of.id, heldAt: heldAt.toISOString() };
    await this.offices.command(OFFICE.sindaco, documents.CONVENE, variables);
    return true;
  }

  private async draft(of: CaseShape): Promise<boolean> {
    await (of.kind === 'plan' ? this.write(of) : this.change(of, REVISED));
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

  private async answer(of: CaseShape): Promise<boolean> {
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
    return this.raise(of, OFFICE.ufficio, 'transmit');
  }

  private async raise(of: CaseShape, post: string, event: string): Promise<boolean> {
    await this.offices.command(post, documents.RAISE, {
      requestId: requestId(of, event),
      case: of.id,
      event,
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
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/** The same for the same step of the same case, so that a step asked twice happens once. */
const requestId = (of: CaseShape, verb: string): string => `demo:${of.id}:${of.events.length}:${verb}`;

type SittingShape = CaseShape['sittings'][number];

/**
 * Paper roll calls, always the same for the same sitting: the first sitting of the Conferenza on a plan is
 * deserted, as the one of 2018 was (88 of 316); the others reach their quorum and vote.
 */
function rollCallOf(of: CaseShape, sitting: SittingShape, seats: string[]) {
  const earlier = of.sittings.filter(
    ({ matter, outcome }) => matter === sitting.matter && outcome !== null,
  ).length;
  const deserted = sitting.organ === 'conferenza' && of.kind === 'plan' && earlier === 0;
  const share = deserted ? 28 : sitting.organ === 'conferenza' ? 69 : 95;
  const present = seats.filter((seat) => portion(`${sitting.id}/${seat}`) < share || seat === OFFICE.sindaco);
  if (deserted) return { present, for: [], against: [], abstain: [] };
  const choice = new Map(present.map((seat) => [seat, portion(`${seat}/${sitting.matter}`)]));
  const between = (from: number, to: number) =>
    present.filter((seat) => choice.get(seat)! >= from && choice.get(seat)! < to);
  return { present, for: between(0, 84), against: between(84, 91), abstain: between(91, 97) };
}

/** A number from 0 to 99 that a text always gives. */
const portion = (text: string): number => createHash('sha256').update(text).digest().readUInt16BE(0) % 100;
