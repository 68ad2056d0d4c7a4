import { nameAndItem, type ProcedureDefinition } from '../procedure/definition';
import { legalDay } from '../term/civil-days';
import { CaseNames } from './case-names';
import { countBallot } from './count-ballot';
import { deedsOf } from './deeds-of';
import { type Failure, type Outcome, unmet } from './expectations';
import type { Passing, Scenario, ScenarioStep } from './scenario';
import type {
  Cast,
  Deed,
  StageAsk,
  StagedCase,
  StagedEvent,
  StageRefusal,
  StageTold,
  StageView,
} from './stage';
import { beginningOf, instantOf, later, SITTING_HOUR, STEP_HOUR, timeOfStep } from './scenario-clock';
import { rowOf, type TimelineRow } from './timeline';

/** What came of a scenario: what happened, and where it is not as expected. */
export interface ScenarioResult {
  rows: TimelineRow[];
  failures: Failure[];
  /** the day it ended on, and every case as it stands then */
  endedOn: string;
  cases: { name: string; state: string; closed: boolean; version: number | null }[];
}

type Playing<T> = Generator<StageAsk, T, StageTold>;
type Step<Kind extends ScenarioStep['kind']> = Extract<ScenarioStep, { kind: Kind }>;

/** More terms than this do not end in any history of a plan. */
const MOST_TERMS = 5_000;

/**
 * Plays a scenario, asking for each thing it wants done: the same steps in the same order whether the answers come
 * from the engine in memory or from a live demo.
 */
export function* performScenario(scenario: Scenario, cast: Cast): Playing<ScenarioResult> {
  return yield* new Performance(scenario, cast).whole();
}

class Performance {
  private readonly zone: string;
  private readonly names = new CaseNames();
  private readonly definitions: Map<string, ProcedureDefinition>;
  private readonly rows: TimelineRow[] = [];
  private readonly failures: Failure[] = [];
  private view: StageView = { now: '', cases: [] };
  /** how many events of each case have been told */
  private readonly told = new Map<string, number>();
  /** terms whose end nothing took, by case, name and hour */
  private readonly stuck = new Set<string>();
  private ended = 0;
  private readonly eventRows: { row: TimelineRow; case: string; sequence: number }[] = [];

  constructor(
    private readonly scenario: Scenario,
    private readonly cast: Cast,
  ) {
    this.zone = cast.body.authority.timezone;
    this.definitions = new Map(cast.procedures.map(({ definition }) => [definition.key, definition]));
  }

  *whole(): Playing<ScenarioResult> {
    this.view = (yield { kind: 'look' }).view;
    // A live demo may have lived already: what is there is no part of this story.
    for (const { id, events } of this.view.cases) this.told.set(id, events.length);
    this.names.forget(this.view.cases);
    if (this.view.now < beginningOf(this.scenario, this.zone))
      yield* this.passUntil(beginningOf(this.scenario, this.zone), 0);
    for (const step of this.scenario.steps) yield* this.step(step);
    yield* this.ask({ kind: 'settle' });
    this.countNotices();
    const mine = this.view.cases.filter(({ id }) => this.names.of(id) !== null);
    return {
      rows: this.rows,
      failures: this.failures,
      endedOn: legalDay(this.view.now, this.zone),
      cases: mine.map(({ id, state, closed, version }) => ({
        name: this.names.of(id)!,
        state,
        closed,
        version,
      })),
    };
  }

  private *step(step: ScenarioStep): Playing<void> {
    if (step.kind === 'note') return this.note(step);
    if (step.kind === 'ask') return this.count(step);
    if (!(yield* this.moveTo(step, timeOfStep(step.time, this.view.now, this.zone)))) return;
    if (step.kind === 'let') yield* this.pass(step);
    else yield* this.do(step);
  }

  private *moveTo({ index }: ScenarioStep, to: string | null): Playing<boolean> {
    if (to === null || to === this.view.now) return true;
    if (to < this.view.now) {
      const expected = `not before ${legalDay(this.view.now, this.zone)}`;
      this.failures.push({ step: index, what: 'at', expected, found: legalDay(to, this.zone) });
      return false;
    }
    yield* this.passUntil(to, index);
    return true;
  }

  private note({ index, time, note, unknown, disputed, when }: Step<'note'>): void {
    const day = time && 'at' in time ? time.at.slice(0, 10) : null;
    this.rows.push(
      rowOf({ kind: 'note', step: index, day, note: note ?? null, unknown, disputed, when: when ?? null }),
    );
  }

  private count(step: Step<'ask'>): void {
    const { row, outcome } = countBallot(step, this.cast.rules, this.scenario.from);
    this.check(step, outcome);
    this.rows.push(row);
  }

  private *pass(step: Step<'let'>): Playing<void> {
    const before = this.rows.length;
    const to = this.target(step.pass);
    if (to === null) {
      const expected = 'term' in step.pass ? step.pass.term : '';
      this.failures.push({ step: step.index, what: 'term', expected, found: 'no such term runs' });
      return;
    }
    yield* this.moveTo(step, to);
    const since = this.rows.slice(before);
    this.check(step, this.outcome(this.names.find('plan', this.view.cases), null, since));
  }

  private target(pass: Passing): string | null {
    if ('until' in pass) return instantOf(pass.until, this.zone, STEP_HOUR);
    if ('length' in pass) return later(this.view.now, pass.length, this.zone);
    const running = this.mine().flatMap(({ terms }) => terms.filter(({ name }) => name === pass.term));
    return running[0]?.dueAt ?? null;
  }

  private mine(): StagedCase[] {
    return this.view.cases.filter(({ id, closed }) => !closed && this.names.of(id) !== null);
  }

  /** The clock goes on; every term that ends on the way is waited for, the earliest first. */
  private *passUntil(to: string, index: number): Playing<void> {
    for (;;) {
      const due = this.nextDue(to);
      if (!due) break;
      if ((this.ended += 1) > MOST_TERMS) {
        this.failures.push({ step: index, what: 'terms', expected: `${MOST_TERMS} at most`, found: 'more' });
        break;
      }
      const at = due.dueAt > this.view.now ? due.dueAt : this.view.now;
      const { refused } = yield* this.ask({
        kind: 'clock',
        to: at,
        term: { case: due.case, name: due.name },
      });
      this.tell(null, null, due.case);
      if (refused) this.getStuck(due, refused);
    }
    if (to > this.view.now) yield* this.ask({ kind: 'clock', to });
  }

  private nextDue(to: string): { case: string; name: string; dueAt: string } | null {
    const due = this.mine().flatMap((of) =>
      of.terms
        .filter(({ name, dueAt }) => dueAt <= to && !this.stuck.has(`${of.id} ${name} ${dueAt}`))
        .map(({ name, dueAt }) => ({ case: of.id, name, dueAt })),
    );
    return (
      due.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : one.dueAt > other.dueAt ? 1 : 0))[0] ??
      null
    );
  }

  private getStuck(
    { case: id, name, dueAt }: { case: string; name: string; dueAt: string },
    refused: StageRefusal,
  ): void {
    this.stuck.add(`${id} ${name} ${dueAt}`);
    // It may have been left meanwhile by what ended at the same instant.
    if (!this.view.cases.find((of) => of.id === id)?.terms.some((term) => term.name === name)) return;
    const day = legalDay(this.view.now, this.zone);
    this.rows.push(rowOf({ kind: 'stuck', day, case: this.names.of(id), event: `term:${name}`, refused }));
  }

  private *do(step: Step<'do'>): Playing<void> {
    const before = this.rows.length;
    const of = this.names.find(step.in, this.view.cases);
    const deeds = deedsOf(step, {
      cast: this.cast,
      view: this.view,
      case: of,
      hour: (at) => instantOf(at, this.zone, SITTING_HOUR),
    });
    if (!Array.isArray(deeds)) {
      this.failures.push({ step: step.index, ...deeds });
      return;
    }
    let refused: StageRefusal | null = null;
    for (const deed of deeds) {
      ({ refused } = yield* this.ask({ kind: 'deed', deed }));
      const told = this.tell(step, deed, 'case' in deed ? deed.case : null);
      if (refused || !told) this.tellDeed(step, deed, refused);
      if (refused) break;
    }
    const now = of
      ? (this.view.cases.find(({ id }) => id === of.id) ?? null)
      : this.names.find('plan', this.view.cases);
    this.check(step, this.outcome(now, refused, this.rows.slice(before)));
  }

  private outcome(of: StagedCase | null, refused: StageRefusal | null, rows: TimelineRow[]): Outcome {
    const tallied = rows.findLast(({ tally: counted }) => counted !== null)?.tally ?? null;
    const told = rows.every((row) => row.told !== null || row.kind !== 'event')
      ? rows.flatMap((row) => row.told ?? [])
      : null;
    const definition = of ? (this.definitions.get(of.procedure) ?? null) : null;
    return { refused, case: of, definition, tally: tallied, told };
  }

  private check(step: ScenarioStep, outcome: Outcome): void {
    for (const difference of unmet(step.expect, outcome))
      this.failures.push({ step: step.index, ...difference });
  }

  /** Notices are written after the event that they are of: they are counted when everybody has been told. */
  private countNotices(): void {
    for (const { row, case: id, sequence } of this.eventRows) {
      const of = this.view.cases.find((one) => one.id === id);
      row.notices = of?.events.find((event) => event.sequence === sequence)?.notices ?? row.notices;
    }
  }

  private *ask(ask: StageAsk): Playing<StageTold> {
    const told = yield ask;
    this.view = told.view;
    return told;
  }

  /** Rows of what has happened since; true where the deed itself is among it. */
  private tell(step: Step<'do'> | null, deed: Deed | null, where: string | null): boolean {
    const fresh = this.view.cases.flatMap((of) => {
      this.names.meet(of, step);
      return of.events.slice(this.told.get(of.id) ?? 0).map((event) => ({ of, event }));
    });
    for (const { id, events } of this.view.cases) this.told.set(id, events.length);
    const told = fresh.filter(({ of }) => this.names.of(of.id) !== null);
    // What follows in other cases at the same instant comes after what it follows from.
    const follows = (id: string): number => Number(id !== where);
    const inTime = told.toSorted(({ of: one, event: left }, { of: other, event: right }) =>
      left.instant === right.instant
        ? follows(one.id) - follows(other.id)
        : left.instant < right.instant
          ? -1
          : 1,
    );
    for (const { of, event } of inTime) {
      const row = this.eventRow(of, event, step);
      this.rows.push(row);
      this.eventRows.push({ row, case: of.id, sequence: event.sequence });
    }
    return deed !== null && inTime.length > 0;
  }

  private eventRow(of: StagedCase, event: StagedEvent, step: Step<'do'> | null): TimelineRow {
    const definition = this.definitions.get(of.procedure);
    const ended = /^term:(.*)$/.exec(event.type)?.[1];
    const label =
      ended === undefined
        ? (definition?.events[event.type]?.done ?? null)
        : (definition?.terms[nameAndItem(ended).name]?.label ?? null);
    const mine = event.acted ? step : null;
    return rowOf({
      kind: 'event',
      step: mine?.index ?? null,
      day: legalDay(event.instant, this.zone),
      case: this.names.of(of.id),
      by: mine?.by ?? null,
      event: event.type,
      item: event.item ?? mine?.item ?? null,
      label,
      state: event.to,
      tally: event.tally,
      terms: event.started,
      notices: event.notices,
      told: event.told,
      note: mine?.note ?? null,
    });
  }

  /** A deed that is no event of the case, or that was refused. */
  private tellDeed(step: Step<'do'>, deed: Deed, refused: StageRefusal | null): void {
    const of = 'case' in deed ? this.view.cases.find(({ id }) => id === deed.case) : undefined;
    const known = of ? this.definitions.get(of.procedure)?.events[step.event] : undefined;
    this.rows.push(
      rowOf({
        kind: refused ? 'refused' : 'act',
        step: step.index,
        day: legalDay(this.view.now, this.zone),
        case: of ? this.names.of(of.id) : null,
        by: step.by,
        event: step.event,
        item: step.item ?? null,
        label: (refused ? known?.label : known?.done) ?? null,
        state: of?.state ?? null,
        refused,
        note: step.note ?? null,
      }),
    );
  }
}
