import type { Vocabulary } from './condition';
import type { ProcedureDefinition } from './definition';
import { FACT_VALUES, FACTS } from './facts';
import { statesOf } from './state-tree';

const vocabularies = new WeakMap<ProcedureDefinition, Vocabulary>();

/** What the conditions of one definition may speak of: the facts, its policies, its states and its events. */
export function vocabularyOf(definition: ProcedureDefinition): Vocabulary {
  const known = vocabularies.get(definition) ?? drawVocabulary(definition);
  vocabularies.set(definition, known);
  return known;
}

function drawVocabulary(definition: ProcedureDefinition): Vocabulary {
  const policies = Object.entries(definition.policies ?? {}).map(([name, { oneOf }]) => ({
    fact: `policy.${name}`,
    values: new Set(oneOf),
  }));
  const states = [...statesOf(definition).values()];
  const regions = states
    .filter(({ state }) => state.forEach)
    .map(
      ({ key }) =>
        [key, new Set(states.filter(({ region }) => region === key).map((one) => one.key))] as const,
    );
  return {
    facts: { ...FACTS, ...Object.fromEntries(policies.map(({ fact }) => [fact, 'string' as const])) },
    values: {
      ...(FACT_VALUES as NonNullable<Vocabulary['values']>),
      ...Object.fromEntries(policies.map(({ fact, values }) => [fact, values])),
    },
    states: new Set(states.map(({ key }) => key)),
    regions: new Map(regions),
    events: new Set(Object.keys(definition.events)),
  };
}
