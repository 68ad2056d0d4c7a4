import { randomUUID } from 'node:crypto';
import type { Deed, StageAsk, StageRefusal, StageTold, StageView } from '@copianifica/domain';
import { AnswerError, OfficeClient } from '../demo/client';
import { Offices } from '../demo/offices';
import * as documents from './live-documents';
import {
  inMilliseconds,
  type LiveAuthority,
  type LiveCase,
  type LivePlan,
  type LivePulse,
  type LiveSeats,
  stagedCase,
} from './live-shapes';

/** How long the worker may take to find that a term has ended, in milliseconds. */
const WAIT = 60_000;
/** So long nothing moves before it is taken that everybody has been told. */
const QUIET = 600;

interface LiveAnswer {
  __typename: string;
  code?: string;
  conditions?: { name: string; holds: boolean | null }[];
}

/**
 * A live demo as the place where a scenario is played: its offices sign in and act through the API as anyone does, and
 * its clock is moved forward. Cases that were there before are no part of the story.
 */
export class LiveStage {
  private readonly reader: OfficeClient;
  private readonly offices: Offices;
  private readonly before = new Set<string>();
  private readonly rolls = new Map<string, [string, number | null][]>();
  private readonly run = randomUUID();
  private deeds = 0;

  constructor(
    url: string,
    /** the post whose holder may move the clock */
    private readonly keeper: string,
  ) {
    this.reader = new OfficeClient(url, null);
    this.offices = new Offices(url);
  }

  /** Looks at what is there already, so that it is left alone. */
  async begin(): Promise<LiveAuthority> {
    for (const { outlines } of await this.plans()) for (const { id } of outlines) this.before.add(id);
    return this.authority();
  }

  async perform(ask: StageAsk): Promise<StageTold> {
    switch (ask.kind) {
      case 'look':
        return { view: await this.view(), refused: null };
      case 'settle':
        await this.settle();
        return { view: await this.view(), refused: null };
      case 'deed': {
        const refused = await this.act(ask.deed);
        return { view: await this.view(), refused };
      }
      case 'clock': {
        // What is on its way arrives on the day it was sent, not after the clock has jumped.
        await this.settle();
        await this.moveTo(ask.to);
        const refused = ask.term ? await this.awaitEnd(ask.term) : null;
        return { view: await this.view(), refused };
      }
    }
  }

  private async act(deed: Deed): Promise<StageRefusal | null> {
    const [document, variables] = requestOf(deed);
    const requestId = `play:${this.run}:${(this.deeds += 1)}`;
    const client = await this.offices.as(deed.by);
    const { answer } = await client.ask<{ answer: LiveAnswer }>(document, { requestId, ...variables });
    return refusalOf(answer);
  }

  private async moveTo(to: string): Promise<void> {
    if (inMilliseconds((await this.authority()).now) >= to) return;
    const client = await this.offices.as(this.keeper);
    const { answer } = await client.ask<{ answer: LiveAnswer }>(documents.MOVE_CLOCK, { to });
    if (answer.__typename === 'Refusal' && answer.code !== 'clock/forward-only')
      throw new AnswerError(`The clock did not move: ${answer.code}.`);
  }

  /** Waits until the worker has found that a term has ended; held, it is an incident for someone to settle. */
  private async awaitEnd({ case: id, name }: { case: string; name: string }): Promise<StageRefusal | null> {
    for (const began = Date.now(); ; await pause(150)) {
      const { terms } = await this.pulse(id);
      const running = terms.filter((term) => term.name === name);
      if (running.some(({ state }) => state === 'held')) return { code: 'incident', conditions: [] };
      const now = await this.now();
      // A term that has begun anew under its name is another one.
      if (!running.some(({ state, dueAt }) => state === 'armed' && isPast(dueAt, now))) return null;
      if (Date.now() - began > WAIT)
        throw new AnswerError(`Waited a minute for the end of the term ${name}: is the worker running?`);
    }
  }

  /** Waits until every notice of the story has been sent and nothing more comes. */
  private async settle(): Promise<void> {
    const mine = (await this.mine()).map(({ id }) => id);
    let seen = '';
    let since = Date.now();
    for (const began = Date.now(); ; await pause(150)) {
      const pulses = await Promise.all(mine.map((id) => this.pulse(id)));
      const now = JSON.stringify(pulses.map(({ noticesSent, events }) => [noticesSent, events.length]));
      const isDone = pulses.every(({ noticesSent, noticesDelivered }) => noticesSent === noticesDelivered);
      if (now !== seen || !isDone) since = Date.now();
      seen = now;
      if (Date.now() - since >= QUIET) return;
      if (Date.now() - began > WAIT)
        throw new AnswerError('Some notices were not sent in a minute: see the worker’s log.');
    }
  }

  private async view(): Promise<StageView> {
    const mine = await this.mine();
    const cases = await Promise.all(mine.map(async ({ id, plan }) => ({ of: await this.case(id), plan })));
    const inOrder = cases.toSorted((one, other) => (one.of.openedAt < other.of.openedAt ? -1 : 1));
    for (const { of } of inOrder) await this.readRolls(of);
    return { now: await this.now(), cases: inOrder.map(({ of, plan }) => stagedCase(of, plan, this.rolls)) };
  }

  private async readRolls({ id, sittings }: LiveCase): Promise<void> {
    if (sittings.every((sitting) => this.rolls.has(sitting.id))) return;
    const found = await this.reader.ask<{ case: LiveSeats }>(documents.SEATS, { id });
    for (const sitting of found.case.sittings)
      this.rolls.set(
        sitting.id,
        sitting.seats.map(({ key, weight }) => [key, weight]),
      );
  }

  private async now(): Promise<string> {
    return inMilliseconds((await this.authority()).now);
  }

  /** The cases of the story, each with its plan. */
  private async mine(): Promise<{ id: string; plan: LivePlan }[]> {
    return (await this.plans()).flatMap((plan) =>
      plan.outlines.filter(({ id }) => !this.before.has(id)).map(({ id }) => ({ id, plan })),
    );
  }

  private async authority(): Promise<LiveAuthority> {
    return (await this.reader.ask<{ authority: LiveAuthority }>(documents.AUTHORITY)).authority;
  }

  private async plans(): Promise<LivePlan[]> {
    return (await this.reader.ask<{ plans: LivePlan[] }>(documents.OUTLINES)).plans;
  }

  private async pulse(id: string): Promise<LivePulse> {
    return (await this.reader.ask<{ case: LivePulse }>(documents.PULSE, { id })).case;
  }

  private async case(id: string): Promise<LiveCase> {
    return (await this.reader.ask<{ case: LiveCase }>(documents.CASE, { id })).case;
  }
}

const isPast = (dueAt: string, now: string): boolean => inMilliseconds(dueAt) <= now;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function refusalOf({ __typename, code = '', conditions = [] }: LiveAnswer): StageRefusal | null {
  if (__typename !== 'Refusal') return null;
  const failing = conditions.filter(({ holds }) => holds !== true).map(({ name }) => name);
  return { code, conditions: [...new Set(failing)] };
}

/** A deed as the API is asked for it. */
function requestOf(deed: Deed): [string, Record<string, unknown>] {
  switch (deed.kind) {
    case 'open':
      return [documents.OPEN, { ...deed.plan, text: deed.text }];
    case 'raise': {
      const { case: of, event, text, item, opinion, zones, waived } = deed;
      // An enumeration of GraphQL has no hyphens.
      const said = { item, opinion: opinion?.replace('-', '_'), zones, waived };
      return [documents.RAISE, { case: of, event, text, with: said }];
    }
    case 'convene': {
      const { case: of, heldAt, event, item, waived, reasons } = deed;
      return [documents.CONVENE, { case: of, heldAt, which: { event, item, waived, reasons } }];
    }
    case 'roll-call':
      return [documents.ROLL_CALL, { sitting: deed.sitting, rollCall: deed.rollCall }];
    case 'observe':
      return [documents.OBSERVE, { case: deed.case, text: deed.text }];
    case 'answer': {
      const { observation, outcome, reasons } = deed;
      return [documents.RESPOND, { observation, outcome, reasons }];
    }
    case 'write':
      return [documents.WRITE, { case: deed.case, ...deed.element }];
  }
}
