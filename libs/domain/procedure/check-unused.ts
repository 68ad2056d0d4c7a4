import { factsReadBy } from './check-conditions';
import type { ProcedureDefinition } from './definition';
import type { Say } from './finding';
import { effectsOf, rowsOf } from './placed-effects';
import { statesOf } from './state-tree';

/** What a definition names and never uses: a slip of the pen elsewhere, or a rest. It does no harm: warnings. */
export function checkUnused(definition: ProcedureDefinition, say: Say): void {
  const { conditions, offices, terms, policies = {}, events, opens } = definition;
  const used = usedNames(definition);
  const warn = (room: string, table: object, names: ReadonlySet<string>, sentence: string): void => {
    for (const name of Object.keys(table))
      if (!names.has(name))
        say(`/${room}/${name}`, `${sentence} «${name}»: use it, or remove it.`, 'warning');
  };
  warn('conditions', conditions, used.conditions, 'No row asks the condition');
  warn('offices', offices, used.offices, 'Nothing is up to the office');
  warn('terms', terms, used.terms, 'No state uses the term');
  warn('policies', policies, used.policies, 'No condition reads the policy');
  warn('events', events, new Set([...used.events, opens.event]), 'No state hears the event');
  checkFrozen(definition, say);
}

type Names = ReadonlySet<string>;
type Room = 'conditions' | 'offices' | 'terms' | 'policies' | 'events';

function usedNames(definition: ProcedureDefinition): Record<Room, Names> {
  const rows = rowsOf(definition);
  const effects = effectsOf(definition).map(([, effect]) => effect);
  const states = [...statesOf(definition).values()].map(({ state }) => state);
  const { conditions, events } = definition;
  return {
    conditions: new Set([...(definition.opens.if ?? []), ...rows.flatMap(({ row }) => row.if)]),
    offices: new Set([
      ...Object.values(events).flatMap(({ by }) => by),
      ...Object.values(conditions).flatMap(({ waivable = [] }) => waivable),
      ...states.flatMap(({ actors }) => actors),
    ]),
    terms: new Set([
      ...effects.flatMap((effect) => ('term' in effect ? [effect.term] : [])),
      ...states.flatMap(({ sitting, awaits = '' }) => [sitting?.notice ?? '', awaits]),
    ]),
    policies: new Set([...factsReadBy(definition)].map((fact) => fact.replace(/^policy\./, ''))),
    events: new Set(rows.flatMap(({ event }) => (event === null ? [] : [event]))),
  };
}

/** What needs a frozen text, in a procedure that never freezes one. */
function checkFrozen(definition: ProcedureDefinition, say: Say): void {
  const effects = effectsOf(definition);
  if (effects.some(([, { name }]) => name === 'freeze-text')) return;
  for (const [pointer, { name }] of effects)
    if (name === 'put-in-force' || name === 'merge' || name === 'open-consultation')
      say(pointer, `«${name}» is about a frozen text, and nothing freezes one: put freeze-text before it.`);
}
