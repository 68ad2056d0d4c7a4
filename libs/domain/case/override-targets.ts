import { chartOf, type RegionSets } from '../procedure/compile-procedure';
import { itemName, type ProcedureDefinition, type StateDefinition } from '../procedure/definition';
import { type PlacedState, statesOf } from '../procedure/state-tree';
import { setsFor } from '../procedure/step';
import type { CaseContext } from './case-context';
import { memberSets } from './decide-event';
import { overrideTarget } from './decide-override';
import type { CaseSnapshot } from './snapshot';

/** A place that an override may lead to. */
export interface OverrideChoice {
  /** the whole configuration, as text: what stands beside the state is where it begins */
  target: string;
  /** the state that was chosen, and the states around it, outermost first */
  state: string;
  around: string[];
}

type OpenCase = CaseContext & { case: { snapshot: CaseSnapshot } };

/**
 * Of every innermost state of the procedure, the configuration that has it and, in the regions beside it, what they
 * begin with; a state inside a region that is repeated over a set is active in the regions of all members. What an
 * administrator cannot choose so can be written out, as decideOverride takes it.
 */
export function overrideTargets(context: OpenCase): OverrideChoice[] {
  const { definition } = context;
  const sets = setsFor(definition, context.case.snapshot, { sets: memberSets(context) });
  const chart = chartOf(definition, sets);
  return [...statesOf(definition).values()]
    .filter(({ state }) => !state.states && !state.history)
    .flatMap(({ key, around }) => {
      const wanted = new Set([...around, key]);
      const leaves = [...fill(definition.states, first(definition, wanted), { wanted, sets, item: null })];
      const target = overrideTarget(context, leaves.filter((leaf) => chart.indexOf.has(leaf)).join(' '));
      return target === null || !hasState(target, key) ? [] : [{ target, state: key, around }];
    });
}

const hasState = (target: string, key: string): boolean =>
  target.split(' ').some((called) => called === key || called.startsWith(`${key}[`));

const first = ({ states, opens }: ProcedureDefinition, wanted: Wanted): string =>
  Object.keys(states).find((key) => wanted.has(key)) ?? opens.state;

type Wanted = ReadonlySet<PlacedState['key']>;

interface Filling {
  wanted: Wanted;
  sets: RegionSets;
  item: string | null;
}

/** The innermost states of one state, once it is entered for the sake of the wanted ones inside it. */
function* fill(
  states: Record<string, StateDefinition>,
  key: string,
  { wanted, sets, item }: Filling,
): Generator<string> {
  const state = states[key]!;
  const members = state.forEach ? (sets[key] ?? []) : [item];
  for (const member of members) {
    const inside = { wanted, sets, item: member };
    const children = Object.entries(state.states ?? {}).filter(([, child]) => !child.history);
    if (children.length === 0) yield itemName(key, member);
    else if (state.parallel) for (const [child] of children) yield* fill(state.states!, child, inside);
    else {
      const chosen = children.find(([child]) => wanted.has(child))?.[0] ?? state.initial ?? children[0]![0];
      yield* fill(state.states!, chosen, inside);
    }
  }
}
