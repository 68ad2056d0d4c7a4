import type { PlanElement } from '../plan/plan-content';
import type { ProcedureDefinition } from '../procedure/definition';
import { smallDefinition } from '../procedure/small-procedure';
import type { WantedEvent } from './wanted-event';
import type { CaseContext, SetMember } from './case-context';
import { type CaseDecision, decideEvent } from './decide-event';
import type { CaseEvent, CaseSnapshot, PendingSitting } from './snapshot';

const CALENDAR: CaseContext['calendar'] = {
  key: 'alfa',
  coversFrom: '2000-01-01',
  source: 'an invented law',
  sundays: true,
  saturdays: false,
  easterMonday: true,
  fixed: [],
};
const FLAT = smallDefinition();

export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const element = (number: number, changes: Partial<PlanElement> = {}): PlanElement => ({
  id: uuid(900 + number),
  parent: null,
  level: 'axis',
  position: number,
  title: `Asse ${number}`,
  text: '',
  ...changes,
});

/**
 * One case of the invented body Alfa as it lives, for the specs of this room: holds what the database would
 * hold between one event and the next, at a time that the spec moves. Ids are counted, so that a life lived
 * twice has the same bytes.
 */
export class SmallCase {
  readonly events: CaseEvent[] = [];
  snapshot: CaseSnapshot | null = null;
  now = '2026-01-12T08:00:00.000Z';
  draft: PlanElement[] = [element(1)];
  known: CaseContext['known'] = {
    'plan.changedElements': 0,
    'consultation.observations': 0,
    'consultation.unanswered': 0,
  };
  members: SetMember[] = [];
  nextNumber = 1;
  private ids = 0;

  constructor(
    readonly parent: string | null = null,
    readonly definition: ProcedureDefinition = FLAT,
  ) {}

  context(): CaseContext {
    return {
      authority: 'alfa',
      now: this.now,
      today: this.now.slice(0, 10),
      timezone: 'Europe/Rome',
      calendar: CALENDAR,
      definition: this.definition,
      procedureHash: 'a'.repeat(64),
      case: { id: uuid(1), kind: 'plan', parent: this.parent, snapshot: this.snapshot },
      plan: { id: uuid(2), title: 'Piano di Alfa', firstYear: 2027, lastYear: 2029 },
      draft: this.draft,
      members: this.members,
      nextNumber: this.nextNumber,
      newId: () => uuid(100 + (this.ids += 1)),
      known: this.known,
    };
  }

  /** Decides an event and, unless it is refused, keeps it as the database would. */
  take(type: string, carried: Omit<Partial<WantedEvent>, 'type'> = {}): CaseDecision {
    const decision = decideEvent(this.context(), { type, actor: uuid(3), ...carried });
    if (decision.kind === 'decided') {
      this.events.push(decision.event);
      this.snapshot = decision.snapshot;
    }
    return decision;
  }

  convene(day: string, noticeDays = 5): CaseDecision {
    return this.take('convene', { sitting: sittingOn(day, noticeDays, this.events.length) });
  }

  vote(outcome: 'passed' | 'failed' | 'no-quorum'): CaseDecision {
    return this.take('record-roll-call', { vote: voteOf(outcome, this.events.length) });
  }

  at(instant: string): this {
    this.now = instant;
    return this;
  }
}

export const sittingOn = (day: string, noticeDays: number, number: number): PendingSitting => ({
  id: uuid(500 + number),
  organ: 'consiglio',
  matter: 'guidelines',
  heldAt: `${day}T09:00:00.000Z`,
  noticeDays,
});

export const voteOf = (
  outcome: 'passed' | 'failed' | 'no-quorum',
  number: number,
): NonNullable<WantedEvent['vote']> => ({
  id: uuid(700 + number),
  outcome,
  opinion: ({ passed: 'favourable', failed: 'contrary', 'no-quorum': 'not-given' } as const)[outcome],
  ballotsHash: 'b'.repeat(64),
  counts: { members: 3, present: 3, for: 2, against: 1, abstain: 0, notVoting: 0 },
});

/** A zone of Alfa that has, or has not, an assembly of its own. */
export const zone = (item: string, assembly = true): SetMember => ({
  item,
  label: { it: `Zona ${item}`, en: `Zone ${item}` },
  sets: assembly ? ['zones', 'zone-assemblies'] : ['zones'],
  assembly,
  requestDelivered: null,
});

/** Lives from the guidelines to the plan in force, and through the take-note of one revision. */
export function wholeLife(): SmallCase {
  const life = new SmallCase();
  life.take('propose', { text: { id: uuid(4), commitment: 'c'.repeat(64) } });
  life.convene('2026-01-20');
  life.at('2026-01-20T10:00:00.000Z').vote('no-quorum');
  life.convene('2026-01-30');
  life.at('2026-01-30T10:00:00.000Z').vote('passed');
  life.at('2026-02-10T08:00:00.000Z').take('close');
  life.at('2026-03-13T08:00:00.000Z').take('term:window', { actor: null });
  life.take('transmit');
  life.convene('2026-04-01');
  life.at('2026-04-01T10:00:00.000Z').vote('failed');
  life.take('transmit');
  life.convene('2026-04-10');
  life.at('2026-04-10T10:00:00.000Z').vote('passed');
  life.at('2026-04-11T08:00:00.000Z').take('publish');
  life.at('2026-04-23T08:00:00.000Z').take('term:enforceable', { actor: null });
  life.at('2026-06-01T08:00:00.000Z').take('propose-revision');
  const [childEnded = ''] = Object.keys(life.snapshot!.children);
  life.at('2026-09-01T08:00:00.000Z').take('revision-adopted', { actor: null, childEnded });
  return life;
}
