import type { ProcedureDefinition, StateDefinition } from './definition';
import type { Say } from './finding';

/** What makes the states a tree that can be walked: keys once each, children where they may hang. */
export function checkShape({ states }: ProcedureDefinition, say: Say): void {
  const seen = new Map<string, string>();
  checkChildren(states, { at: '', parent: null, regions: false });

  function checkChildren(
    children: Record<string, StateDefinition>,
    around: { at: string; parent: StateDefinition | null; regions: boolean },
  ): void {
    for (const [key, state] of Object.entries(children)) {
      const at = `${around.at}/states/${key}`;
      const other = seen.get(key);
      if (other !== undefined) say(at, `«${key}» is the name of another state too, at ${other}: rename one.`);
      seen.set(key, at);
      checkOne(key, state, at, around.parent);
      if (state.forEach && around.regions)
        say(`${at}/forEach`, 'A region that is repeated cannot lie inside another that is.');
      checkChildren(state.states ?? {}, {
        at,
        parent: state,
        regions: around.regions || state.forEach !== undefined,
      });
    }
  }

  function checkOne(key: string, state: StateDefinition, at: string, parent: StateDefinition | null): void {
    const children = state.states ?? {};
    const isEmpty = Object.values(children).every(({ history }) => history);
    if (state.states && isEmpty) say(`${at}/states`, `«${key}» must have at least one state inside it.`);
    if (state.parallel && !state.states) say(`${at}/parallel`, `«${key}» has no states to run side by side.`);
    if (state.initial !== undefined && (state.parallel || !Object.hasOwn(children, state.initial)))
      say(`${at}/initial`, `«${state.initial}» is not a state inside «${key}» that it could begin with.`);
    if (state.forEach && !parent?.parallel)
      say(`${at}/forEach`, `«${key}» can be repeated only directly inside a parallel state.`);
    if (state.final && state.states) say(`${at}/final`, `«${key}» is final, so nothing can be inside it.`);
    if (state.history) checkHistory([key, state, at], parent, say);
    else if (state.default !== undefined) say(`${at}/default`, 'Only a history has a default.');
    if (parent?.parallel && state.final)
      say(`${at}/final`, `«${key}» is a region of a parallel state: put the final state inside it.`);
  }
}

/** What a history can have: a label, and where it leads at first. Everything else would never be looked at. */
const OF_A_HISTORY = new Set<string>([
  'label',
  'phase',
  'actors',
  'drafting',
  'final',
  'entry',
  'on',
  'history',
  'default',
]);

function checkHistory(
  [key, state, at]: [string, StateDefinition, string],
  parent: StateDefinition | null,
  say: Say,
): void {
  if (!parent) say(`${at}/history`, `«${key}» must lie inside the state that it remembers.`);
  const { final, drafting, actors, entry, on } = state;
  const isMore =
    final ||
    drafting ||
    actors.length + entry.length + Object.keys(on).length > 0 ||
    Object.keys(state).some((name) => !OF_A_HISTORY.has(name));
  if (isMore) say(at, `«${key}» is a history: it can have a default and nothing else.`);
  const beside = parent?.states ?? {};
  if (state.default === undefined) {
    if (!parent?.parallel)
      say(at, `«${key}» needs a default: where it leads before there is anything to remember.`);
  } else if (!Object.hasOwn(beside, state.default))
    say(`${at}/default`, `«${state.default}» does not lie beside «${key}».`);
  else if (beside[state.default]!.history)
    say(`${at}/default`, `«${state.default}» is a history: name a state.`);
}
