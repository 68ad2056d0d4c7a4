import { nameAndItem, termEvent } from '../procedure/definition';
import { doDeed } from './do-deed';
import { type Ground, type LivedCase, newGround } from './ground';
import { isClosed, take } from './lived-case';
import type { Cast, StageAsk, StagedCase, StagedEvent, StageRefusal, StageTold } from './stage';

/** Where a scenario is simulated: the engine of the house over what it remembers, and a clock that obeys. */
export class World {
  readonly ground: Ground;

  constructor(cast: Cast, now: string, undelivered: readonly string[]) {
    this.ground = newGround(cast, now, undelivered);
  }

  perform(ask: StageAsk): StageTold {
    switch (ask.kind) {
      case 'look':
      case 'settle':
        return this.told(null);
      case 'deed':
        return this.told(doDeed(this.ground, ask.deed));
      case 'clock': {
        if (ask.to > this.ground.now) this.ground.now = ask.to;
        return this.told(ask.term ? this.fire(ask.term) : null);
      }
    }
  }

  /** The case of the newest plan that is not over; null where none is open. */
  newestPlan(): LivedCase | null {
    return this.ground.cases.findLast((of) => of.parent === null && !isClosed(of)) ?? null;
  }

  /** The clock raises the end of a term; what was left before it came is nothing. */
  private fire({ case: id, name: called }: { case: string; name: string }): StageRefusal | null {
    const of = this.ground.cases.find((one) => one.id === id);
    if (!of || isClosed(of) || !of.snapshot!.terms[called]) return { code: 'term/not-due', conditions: [] };
    const { name, item } = nameAndItem(called);
    return take(this.ground, of, { type: termEvent(name), actor: null, ...(item !== null && { item }) });
  }

  private told(refused: StageRefusal | null): StageTold {
    return { view: { now: this.ground.now, cases: this.ground.cases.map(viewOf) }, refused };
  }
}

function viewOf(of: LivedCase): StagedCase {
  const { id, definition, item, snapshot, plan, observations, draft } = of;
  const { state, terms, sittings } = snapshot!;
  const pending = new Set(Object.values(sittings).map((sitting) => sitting.id));
  return {
    id,
    kind: definition.kind,
    procedure: definition.key,
    item,
    state,
    closed: isClosed(of),
    terms: Object.entries(terms).map(([name, { dueOn, dueAt }]) => ({ name, dueOn, dueAt })),
    sittings: of.sittings.map(({ id: sitting, organ, matter, heldAt, roll }) => ({
      id: sitting,
      organ,
      matter,
      heldAt,
      pending: pending.has(sitting),
      seats: roll,
    })),
    observations: observations.map((one) => ({ ...one })),
    draft,
    version: plan.inForce.at(-1)?.number ?? null,
    events: of.events.map(viewOfEvent),
  };
}

function viewOfEvent({ event, started, told, tally }: LivedCase['events'][number]): StagedEvent {
  const { sequence, type, instant, actor, payload } = event;
  return {
    sequence,
    type,
    item: payload.item ?? null,
    instant,
    acted: actor !== null,
    from: payload.from,
    to: payload.to,
    tally,
    started,
    notices: told.reduce((sum, { count }) => sum + count, 0),
    told,
  };
}
