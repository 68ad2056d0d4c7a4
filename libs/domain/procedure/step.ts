import { evaluate, type Expression, factsRead, parseCondition } from './condition';
import type { Effect, Label, ProcedureDefinition, StateDefinition, Transition } from './definition';
import type { FactName, Facts, FactValue } from './facts';

/** One condition, whether it holds (null = it cannot be decided), and the facts it was held against. */
export interface ConditionCheck {
  name: string;
  label: Label;
  holds: boolean | null;
  facts: { name: FactName; value: FactValue }[];
}

export type StepResult =
  | { kind: 'taken'; from: string; to: string; effects: Effect[]; checks: ConditionCheck[] }
  | {
      kind: 'refused';
      code: 'procedure/not-now' | 'procedure/conditions' | 'procedure/undecided';
      checks: ConditionCheck[];
    };

const compiled = new WeakMap<ProcedureDefinition, Map<string, Expression>>();

function conditionsOf(definition: ProcedureDefinition): Map<string, Expression> {
  let expressions = compiled.get(definition);
  if (!expressions) {
    const parsed = Object.entries(definition.conditions).map(
      ([name, { when }]) => [name, parseCondition(when)] as const,
    );
    expressions = new Map(parsed);
    compiled.set(definition, expressions);
  }
  return expressions;
}

/**
 * What an event does in a state, decided from the facts alone: the first row, in document order, whose
 * conditions all hold (SCXML 3.13: transitions of a state are tried in document order). A condition
 * that cannot be decided stops the search: it is an incident for someone to settle, never a silent no.
 */
export function step(
  definition: ProcedureDefinition,
  state: string,
  event: string,
  facts: Facts,
): StepResult {
  const { on } = stateOf(definition, state);
  // Its own rows only: an event named like something every object inherits is no event.
  const rows = Object.hasOwn(on, event) ? on[event] : undefined;
  if (!rows) return { kind: 'refused', code: 'procedure/not-now', checks: [] };
  const failed: ConditionCheck[] = [];
  for (const row of rows) {
    const checks = checkConditions(definition, row.if, facts);
    if (checks.every(({ holds }) => holds === true)) return taken(definition, state, row, checks);
    failed.push(...checks.filter((check) => !failed.some(({ name }) => name === check.name)));
    const undecided = !checks.some(({ holds }) => holds === false);
    if (undecided) return { kind: 'refused', code: 'procedure/undecided', checks: failed };
  }
  return { kind: 'refused', code: 'procedure/conditions', checks: failed };
}

function taken(
  definition: ProcedureDefinition,
  from: string,
  row: Transition,
  checks: ConditionCheck[],
): StepResult {
  const to = row.to ?? from;
  // A row without `to` is internal: the state is not left, so its entry effects do not run again.
  const entry = row.to === undefined ? [] : stateOf(definition, to).entry;
  return { kind: 'taken', from, to, effects: [...row.effects, ...entry], checks };
}

/** The state's definition; a state that the definition does not have is a fault, deploying refuses it. */
export function stateOf(definition: ProcedureDefinition, key: string): StateDefinition {
  const state = Object.hasOwn(definition.states, key) ? definition.states[key] : undefined;
  if (!state) throw new Error(`The procedure ${definition.key} has no state «${key}».`);
  return state;
}

/** Every named condition held against the facts: the same code that guards says «why not». */
export function checkConditions(
  definition: ProcedureDefinition,
  names: string[],
  facts: Facts,
): ConditionCheck[] {
  const expressions = conditionsOf(definition);
  return names.map((name) => {
    const expression = expressions.get(name)!;
    return {
      name,
      label: definition.conditions[name]!.label,
      holds: evaluate(expression, facts) as boolean | null,
      facts: factsRead(expression).map((fact) => ({ name: fact, value: facts[fact] })),
    };
  });
}
