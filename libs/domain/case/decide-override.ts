import { chartOf } from '../procedure/compile-procedure';
import { itemName, nameAndItem, type ProcedureDefinition, termEvent } from '../procedure/definition';
import type { ProcedurePosition } from '../procedure/position';
import { type ActiveState, activeStates, placeOfState } from '../procedure/state-tree';
import { remembered as kept, setsFor, type StepResult } from '../procedure/step';
import { ChartError } from '../statechart/chart';
import { macrostep } from '../statechart/macrostep';
import type { CaseContext } from './case-context';
import type { Resolution } from './consequence';
import { type CaseDecision, memberSets, remembered, sealEvent } from './decide-event';
import { gatherFacts, recordedFacts } from './gather-facts';
import { isHeard, leaveBehind } from './left-behind';
import { type CaseEventPayload, type CaseSnapshot, foldEvent } from './snapshot';
import { moveWindow, resumeTerm, startTerm } from './term-consequences';

/** The event of an override, which no row of a procedure is for. */
export const OVERRIDE = 'override';

/** What two people want of a case: where it shall be, on which legal basis, and the commitment to their reasons. */
export interface WantedOverride {
  /** the configuration as text: innermost states in any order, joined by spaces */
  target: string;
  legalBasis: string;
  /** mandates: who proposed it, and who confirms it now */
  proposedBy: string;
  actor: string;
  text: { id: string; commitment: string };
}

type OpenCase = CaseContext & { case: { snapshot: CaseSnapshot } };

/**
 * Puts a case where its procedure does not lead it. No effect of any state is carried out; of the terms, those that
 * nobody waits for any more end, those that stand still and are waited for run on, and those that the target awaits
 * begin. Refuses a target that is no configuration of the procedure (`override/not-a-state`).
 */
export function decideOverride(context: OpenCase, wanted: WantedOverride): CaseDecision {
  const position = positionAt(context, wanted.target);
  if (!position) return { kind: 'refused', code: 'override/not-a-state', checks: [] };
  const { snapshot } = context.case;
  const done: Resolution = { consequences: [], payload: {} };
  awaken(context, position.state, done);
  leaveBehind(context, { to: position.state, position, microsteps: [leap(context, position.state)] }, done);
  const { legalBasis, proposedBy, actor, text } = wanted;
  const payload: CaseEventPayload = {
    from: snapshot.state,
    to: position.state,
    facts: recordedFacts(context, gatherFacts(context, { type: OVERRIDE })),
    ...remembered(snapshot, position),
    textId: text.id,
    textCommitment: text.commitment,
    override: { legalBasis, proposedBy },
    ...done.payload,
  };
  const event = sealEvent(context, { type: OVERRIDE, actor }, payload);
  const { consequences } = done;
  return { kind: 'decided', event, snapshot: foldEvent(snapshot, event), consequences, checks: [] };
}

/** The configuration in its usual writing; null where the procedure has no such place. */
export function overrideTarget(context: OpenCase, target: string): string | null {
  return positionAt(context, target)?.state ?? null;
}

function positionAt(context: OpenCase, target: string): Omit<ProcedurePosition, 'times'> | null {
  const { definition } = context;
  const { snapshot } = context.case;
  const sets = setsFor(definition, snapshot, { sets: memberSets(context) });
  const chart = chartOf(definition, sets);
  const active = target.split(' ').toSorted((one, other) => numberOf(one) - numberOf(other));
  try {
    // Nothing is judged: only the chart knows whether these states can all, and alone, be active.
    macrostep(chart, { active, history: {} }, OVERRIDE, () => false);
  } catch (error) {
    if (error instanceof ChartError) return null;
    throw error;
  }
  const history = { ...snapshot.history, ...leftHistory(definition, snapshot.state, new Set(active)) };
  return { state: active.join(' '), ...kept(definition, sets, { active, history }) };

  function numberOf(state: string): number {
    return chart.indexOf.get(state) ?? -1;
  }
}

/** What the histories of the states that are left remember, as if they had been left by a row (SCXML 3.10). */
function leftHistory(
  definition: ProcedureDefinition,
  from: string,
  target: ReadonlySet<string>,
): Record<string, string[]> {
  const active = activeStates(definition, from);
  const stays = new Set(activeStates(definition, [...target].join(' ')).map(({ called }) => called));
  const left = active.filter(({ called }) => !stays.has(called));
  return Object.fromEntries(left.flatMap((parent) => recordsOf(parent, active)));
}

function recordsOf({ key, called, state, item }: ActiveState, active: ActiveState[]): [string, string[]][] {
  const inside = active.filter((one) => one.around.includes(key) && (called === key || one.item === item));
  return Object.entries(state.states ?? {}).flatMap(([name, { history }]): [string, string[]][] => {
    if (!history) return [];
    const recorded = inside.filter((one) =>
      history === 'deep' ? !one.state.states : one.around.at(-1) === key,
    );
    return [[itemName(name, called === key ? null : item), recorded.map((one) => one.called)]];
  });
}

/** The leap as a step that left what is active no more and entered what was not. */
function leap(
  { definition, case: of }: OpenCase,
  to: string,
): Extract<StepResult, { kind: 'taken' }>['microsteps'][number] {
  const namesOf = (configuration: string): string[] =>
    activeStates(definition, configuration).map(({ called }) => called);
  const [before, after] = [namesOf(of.snapshot.state), namesOf(to)];
  return {
    transitions: [],
    exited: before.filter((called) => !after.includes(called)).toReversed(),
    entered: after.filter((called) => !before.includes(called)),
  };
}

/** Terms that the target waits for: what stands still runs on, what does not run begins. */
function awaken(context: OpenCase, to: string, done: Resolution): void {
  const { definition } = context;
  const { terms, suspended, window } = context.case.snapshot;
  for (const [called, held] of Object.entries(suspended)) {
    const { name, item } = nameAndItem(called);
    if (isHeard(definition, to, termEvent(name), item)) resumeTerm(context, called, held, done);
  }
  for (const { state, key, item } of activeStates(definition, to)) {
    if (state.awaits === undefined) continue;
    const member = placeOfState(definition, key).region === null ? null : item;
    const called = itemName(state.awaits, member);
    const runs = terms[called] ?? done.payload.started?.find(({ name }) => name === called);
    if (runs) continue;
    const term = startTerm(context, state.awaits, member, done);
    if (window === called) moveWindow(context, called, term, done);
  }
}
