import { enterChart, type Macrostep, macrostep, type Microstep } from '../statechart/macrostep';
import type { TransitionNode } from '../statechart/chart';
import { chartOf, type PlacedEffect, type RegionSets, regionsOf, type RowGuard } from './compile-procedure';
import { type ConditionCheck, checkConditions, type Held } from './check-conditions';
import { itemName, nameAndItem, type ProcedureDefinition } from './definition';
import type { ProcedurePosition, StepEvent } from './position';
import { returnedTo } from './returned-to';
import { parentOf, placeOfState, statesOf } from './state-tree';

export type StepRefusal =
  | 'procedure/not-now'
  | 'procedure/conditions'
  | 'procedure/undecided'
  | 'procedure/endless'
  | 'procedure/not-waivable'
  | 'mandate/not-yours';

export type StepResult =
  | {
      kind: 'taken';
      from: string;
      to: string;
      position: Omit<ProcedurePosition, 'times'>;
      effects: PlacedEffect[];
      microsteps: Microstep<RowGuard, PlacedEffect>[];
      /** what was held against the facts on the way, waived conditions included */
      checks: ConditionCheck[];
    }
  | { kind: 'refused'; code: StepRefusal; checks: ConditionCheck[] };

/**
 * What an event does where a case is, decided from the position, the event and its facts alone, with SCXML's
 * macrostep (W3C SCXML 1.0, appendix D): the rows of the innermost states first, in document order, a row for
 * every parallel region that has one, then every row that needs no event. A condition that cannot be decided
 * stops everything: it is an incident for someone to settle, never a silent no. Nothing is taken by halves.
 * An empty position begins the case; `type` is then the event that opens it.
 */
export function step(
  definition: ProcedureDefinition,
  position: ProcedurePosition,
  event: StepEvent,
): StepResult {
  const sets = setsFor(definition, position, event);
  const held: Held = { position, event, sets, isActive: () => false };
  const unwaivable = (event.waived ?? []).filter((name) => !mayWaive(definition, name, event));
  if (unwaivable.length > 0)
    return {
      kind: 'refused',
      code: 'procedure/not-waivable',
      // What is waived comes from outside: it may name no condition at all.
      checks: checkConditions(
        definition,
        unwaivable.filter((name) => Object.hasOwn(definition.conditions, name)),
        held,
      ),
    };
  const chart = chartOf(definition, sets);
  const checks = new Map<string, ConditionCheck>();
  const judge = (guard: RowGuard, isActive: (key: string) => boolean): boolean | null =>
    judgeRow(definition, guard, { ...held, isActive }, checks);
  if (position.state === '') {
    if (event.type !== definition.opens.event)
      return { kind: 'refused', code: 'procedure/not-now', checks: [] };
    const opens = judge(
      { event: event.type, if: definition.opens.if ?? [], by: null, item: null },
      () => false,
    );
    if (opens !== true) {
      const code = opens === null ? 'procedure/undecided' : 'procedure/conditions';
      return { kind: 'refused', code, checks: [...checks.values()] };
    }
    return conclude(definition, held, enterChart(chart, judge), checks);
  }
  const snapshot = { active: position.state.split(' '), history: position.history };
  return conclude(definition, held, macrostep(chart, snapshot, heardAs(definition, event), judge), checks);
}

/** The event as the chart hears it: a member's own where some region has a row for it. */
function heardAs(definition: ProcedureDefinition, { type, item }: StepEvent): string {
  if (item === null || item === undefined) return type;
  const regional = [...statesOf(definition).values()].some(
    ({ state, region }) => region !== null && Object.hasOwn(state.on, type),
  );
  return regional ? itemName(type, item) : type;
}

/** The members of each region: those it was fixed on, else the set as it is now. */
export function setsFor(
  definition: ProcedureDefinition,
  position: ProcedurePosition,
  { sets = {} }: Pick<StepEvent, 'sets'>,
): RegionSets {
  return Object.fromEntries(
    regionsOf(definition).map((region) => {
      const set = placeOfState(definition, region).state.forEach!;
      return [region, position.sets[region] ?? sets[set] ?? []];
    }),
  );
}

function mayWaive(definition: ProcedureDefinition, name: string, { offices }: StepEvent): boolean {
  const waivable = Object.hasOwn(definition.conditions, name) && definition.conditions[name]!.waivable;
  return Array.isArray(waivable) && (offices ?? []).some((office) => waivable.includes(office));
}

/** Kleene's «and» over the row's conditions: one that is false settles it, one unknown leaves it open. */
function judgeRow(
  definition: ProcedureDefinition,
  guard: RowGuard,
  held: Held,
  seen: Map<string, ConditionCheck>,
): boolean | null {
  const { if: names, by } = guard;
  const item = itemOf(guard, held);
  if (by && held.event.offices && !by.some((office) => held.event.offices!.includes(office))) return false;
  let all: boolean | null = true;
  for (const check of checkConditions(definition, names, held, item)) {
    seen.set(itemName(check.name, item), check);
    if (check.holds === false) return false;
    if (check.holds === null) all = null;
  }
  return all;
}

/** Whom a row is about: the member whose region it is in; outside of regions, the one that its event names. */
const itemOf = (guard: RowGuard | null, { event }: Held): string | null =>
  guard?.item ?? (guard?.event === event.type ? (event.item ?? null) : null);

function conclude(
  definition: ProcedureDefinition,
  held: Held,
  made: Macrostep<RowGuard, PlacedEffect>,
  seen: Map<string, ConditionCheck>,
): StepResult {
  switch (made.kind) {
    case 'taken': {
      const state = made.snapshot.active.join(' ');
      return {
        kind: 'taken',
        from: held.position.state,
        to: state,
        position: { state, ...remembered(definition, held.sets, made.snapshot) },
        effects: doneOnce(definition, made),
        microsteps: made.microsteps,
        checks: [...seen.values()],
      };
    }
    case 'not-now':
      return { kind: 'refused', code: 'procedure/not-now', checks: [] };
    case 'endless':
      return { kind: 'refused', code: 'procedure/endless', checks: [] };
    case 'undecided':
      return { kind: 'refused', code: 'procedure/undecided', checks: [...seen.values()] };
    case 'refused':
      return refusedBy(definition, held, made.tried);
  }
}

/** Effects but for those of entering a state that the case has only come back to. */
function doneOnce(
  definition: ProcedureDefinition,
  { effects, microsteps, snapshot }: Extract<Macrostep<RowGuard, PlacedEffect>, { kind: 'taken' }>,
): PlacedEffect[] {
  const returned = returnedTo(definition, snapshot.history, microsteps);
  return returned.size === 0 ? effects : effects.filter(({ entering, at }) => !entering || !returned.has(at));
}

/** Every condition of every row that was tried, each once: why not, by the same code that guards. */
function refusedBy(
  definition: ProcedureDefinition,
  held: Held,
  tried: TransitionNode<RowGuard, PlacedEffect>[],
): StepResult {
  const { offices } = held.event;
  const open = tried.filter(
    ({ guard }) => !guard?.by || !offices || guard.by.some((office) => offices.includes(office)),
  );
  if (open.length === 0) return { kind: 'refused', code: 'mandate/not-yours', checks: [] };
  const active = new Set(held.position.state.split(' '));
  const checks = new Map<string, ConditionCheck>();
  const here = { ...held, isActive: activeIn(definition, active) };
  for (const { guard } of open)
    for (const check of checkConditions(definition, guard?.if ?? [], here, itemOf(guard, held)))
      checks.set(itemName(check.name, check.item), check);
  return { kind: 'refused', code: 'procedure/conditions', checks: [...checks.values()] };
}

/** Whether a state, innermost or around others, is active in a configuration. */
export function activeIn(
  definition: ProcedureDefinition,
  leaves: ReadonlySet<string>,
): (called: string) => boolean {
  const active = new Set(leaves);
  for (const leaf of leaves) {
    const { item } = nameAndItem(leaf);
    for (const key of leaf === '' ? [] : placeOfState(definition, leaf).around)
      active.add(placeOfState(definition, key).region === null ? key : itemName(key, item));
  }
  return (called) => active.has(called);
}

/** What outlives the step: history, and the sets of the regions that are open or remembered. */
export function remembered(
  definition: ProcedureDefinition,
  sets: RegionSets,
  snapshot: { active: readonly string[]; history: Readonly<Record<string, readonly string[]>> },
): Pick<ProcedurePosition, 'history' | 'sets'> {
  const isActive = activeIn(definition, new Set(snapshot.active));
  const spent = (called: string): boolean =>
    isActive(parentOf(definition, called)) &&
    regionsBehind(definition, sets, [called, snapshot.history]).length > 0;
  // Inside of what it remembers a history is spent, and its regions may open anew on other members.
  const history = Object.fromEntries(Object.entries(snapshot.history).filter(([called]) => !spent(called)));
  const returning = new Set(
    Object.keys(history).flatMap((called) => regionsBehind(definition, sets, [called, history])),
  );
  const kept = Object.entries(sets)
    .map(([region, members]) => ({ region, members }))
    .filter(({ region }) => isActive(parentOf(definition, region)) || returning.has(region));
  return { history, sets: Object.fromEntries(kept.map(({ region, members }) => [region, members])) };
}

/** The repeated regions that what a history remembers lies in, or beside: without their members it is no configuration. */
function regionsBehind(
  definition: ProcedureDefinition,
  sets: RegionSets,
  [called, history]: [string, ProcedurePosition['history']],
): string[] {
  const isDeep = placeOfState(definition, called).state.history === 'deep';
  const ways = history[called]!.flatMap((state) => {
    const { key, around } = placeOfState(definition, state);
    return isDeep ? [...around, key] : around;
  });
  return Object.keys(sets).filter((region) => ways.includes(placeOfState(definition, region).around.at(-1)!));
}
