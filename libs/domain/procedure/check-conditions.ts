import {
  type ConditionPart,
  evaluate,
  explainCondition,
  type Expression,
  factsRead,
  parseCondition,
} from './condition';
import { scopeOf } from './condition-scope';
import type { RegionSets } from './compile-procedure';
import type { Label, ProcedureDefinition } from './definition';
import type { Facts, FactValue } from './facts';
import type { ProcedurePosition, StepEvent } from './position';
import { vocabularyOf } from './vocabulary';

/** One condition, whether it holds (null = it cannot be decided), and the facts it was held against. */
export interface ConditionCheck {
  name: string;
  label: Label;
  holds: boolean | null;
  facts: { name: string; value: FactValue }[];
  /** the yes-or-no questions it is made of, where there is more than one or it reads no fact */
  parts?: ConditionPart[];
  /** it does not hold, and who may has gone on without it */
  waived?: true;
  /** offices that may go on without it, with reasons */
  waivable?: string[];
  /** the member of the set it was held for */
  item?: string;
}

/** All that a condition is held against. */
export interface Held {
  position: ProcedurePosition;
  event: StepEvent;
  sets: RegionSets;
  isActive: (called: string) => boolean;
}

const compiled = new WeakMap<ProcedureDefinition, Map<string, Expression>>();
const factsOf = new WeakMap<ProcedureDefinition, ReadonlySet<string>>();

/** A condition of a definition, parsed once; throws `ConditionError` where it is none: deploying refuses that. */
export function conditionOf(definition: ProcedureDefinition, name: string): Expression {
  let expressions = compiled.get(definition);
  if (!expressions) compiled.set(definition, (expressions = new Map()));
  let expression = expressions.get(name);
  if (!expression) {
    expression = parseCondition(definition.conditions[name]!.when, vocabularyOf(definition));
    expressions.set(name, expression);
  }
  return expression;
}

/** The facts that any condition of a definition reads. */
export function factsReadBy(definition: ProcedureDefinition): ReadonlySet<string> {
  let read = factsOf.get(definition);
  if (!read) {
    const names = Object.keys(definition.conditions);
    read = new Set(names.flatMap((name) => factsRead(conditionOf(definition, name))));
    factsOf.set(definition, read);
  }
  return read;
}

/** Every named condition held against the facts: the same code that guards says «why not». */
export function checkConditions(
  definition: ProcedureDefinition,
  names: readonly string[],
  held: Held,
  item: string | null = held.event.item ?? null,
): ConditionCheck[] {
  const facts = factsFor(definition, held, item);
  const { position, sets, isActive } = held;
  const scope = scopeOf(definition, { isActive, sets, times: position.times, item });
  return names.map((name) => {
    const expression = conditionOf(definition, name);
    const { label, waivable } = definition.conditions[name]!;
    const holds = evaluate(expression, facts, scope) as boolean | null;
    const waived = holds !== true && (held.event.waived ?? []).includes(name);
    const parts = holds === true ? [] : explainCondition(expression, facts, scope);
    const read = factsRead(expression);
    // A single question that reads no fact counts regions or events: what it counted is said by its part alone.
    const told = parts.length > 1 || read.length === 0;
    return {
      name,
      label,
      holds: waived || holds,
      facts: read.map((fact) => ({ name: fact, value: facts[fact] ?? null })),
      ...(parts.length > 0 && told && { parts }),
      ...(waived && { waived: true as const }),
      ...(waivable && !waived && holds !== true && { waivable }),
      ...(item !== null && { item }),
    };
  });
}

function factsFor(definition: ProcedureDefinition, { event }: Held, item: string | null): Facts {
  const policies = Object.entries(definition.policies ?? {}).map(
    ([name, { value }]) => [`policy.${name}`, value] as const,
  );
  return {
    ...event.facts,
    ...Object.fromEntries(policies),
    ...event.items?.[item ?? event.item ?? event.about ?? ''],
  } as Facts;
}
