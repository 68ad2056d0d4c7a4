import type { ProcedureDefinition } from '../procedure/definition';
import { escaped, quoted } from '../procedure/finding';
import { effectsOf } from '../procedure/placed-effects';
import { type PlacedState, statesOf } from '../procedure/state-tree';

/** What becomes of a term that runs: it goes on as it is, is counted anew by the newer version, or ends. */
export const TERM_FATES = ['keep', 'reset', 'end'] as const;
export type TermFate = (typeof TERM_FATES)[number];

/** How the running cases of one version of a procedure go over to another. */
export interface MigrationPlan {
  /** where each innermost state of the older version leads in the newer; null: it is to be decided */
  states: Record<string, string | null>;
  terms: Record<string, TermFate>;
}

/** The older version of a procedure, and the newer one. */
export interface TwoVersions {
  from: ProcedureDefinition;
  to: ProcedureDefinition;
}

export interface MigrationFinding {
  pointer: string;
  sentence: string;
  severity: 'error' | 'warning';
}

/**
 * A plan to begin with: a state that is still there leads to itself; one that is not, to the beginning of the
 * nearest state around it that is; where there is none somebody must decide. A term goes on if it is still there.
 */
export function suggestMigration({ from, to }: TwoVersions): MigrationPlan {
  const after = statesOf(to);
  const isThere = (key: string): boolean => after.has(key) && !after.get(key)!.state.history;
  const suggested = ({ key, around }: PlacedState): string | null =>
    [key, ...around.toReversed()].find(isThere) ?? null;
  return {
    states: Object.fromEntries(innermost(from).map((place) => [place.key, suggested(place)])),
    terms: Object.fromEntries(
      runningTerms(from).map((term) => [term, Object.hasOwn(to.terms, term) ? 'keep' : 'end']),
    ),
  };
}

/** States that hold no others and can be active: those that a configuration is named by. */
const innermost = (definition: ProcedureDefinition): PlacedState[] =>
  [...statesOf(definition).values()].filter(({ state }) => !state.states && !state.history);

/** Terms that a case can have running: those that some effect starts. */
function runningTerms(definition: ProcedureDefinition): string[] {
  const started = new Set(
    effectsOf(definition).flatMap(([, one]) => (one.name === 'start-term' ? [one.term] : [])),
  );
  return Object.keys(definition.terms).filter((term) => started.has(term));
}

/** What is wrong with a plan, or worth knowing of it: a plan with an error is not carried out. */
export function checkMigration(plan: MigrationPlan, versions: TwoVersions): MigrationFinding[] {
  return [...checkStates(plan, versions), ...checkFates(plan, versions)];
}

function* checkStates(plan: MigrationPlan, { from, to }: TwoVersions): Generator<MigrationFinding> {
  const [before, after] = [statesOf(from), statesOf(to)];
  for (const { key } of innermost(from))
    if (!Object.hasOwn(plan.states, key))
      yield error(`/states/${escaped(key)}`, `The plan does not say where cases in ${quoted(key)} go.`);
  for (const [key, target] of Object.entries(plan.states)) {
    const pointer = `/states/${escaped(key)}`;
    const old = before.get(key);
    if (!old || old.state.states || old.state.history)
      yield error(pointer, `${quoted(key)} is no innermost state of the older version.`);
    else if (target === null)
      yield warning(pointer, `Cases in ${quoted(key)} stay in the older version until somebody decides.`);
    else if (!after.has(target) || after.get(target)!.state.history)
      yield error(pointer, `The newer version has no state ${quoted(target)} that a case can be in.`);
    else yield* checkTarget(pointer, old, after.get(target)!);
  }
}

/** A case is brought to its end by its procedure, and enters states with their effects: a migration does neither. */
function* checkTarget(pointer: string, old: PlacedState, target: PlacedState): Generator<MigrationFinding> {
  const ends = ({ state, around }: PlacedState): boolean => state.final && around.length === 0;
  if (ends(target) && !ends(old))
    yield error(pointer, `${quoted(target.key)} would end the case, which only its own events may do.`);
  const left = target.state.entry.filter(({ name }) => name !== 'start-term').map(({ name }) => name);
  if (target.key !== old.key && left.length > 0)
    yield warning(
      pointer,
      `Entering ${quoted(target.key)} would do ${left.join(', ')}: a case that is moved there goes without.`,
    );
}

function* checkFates({ terms }: MigrationPlan, { from, to }: TwoVersions): Generator<MigrationFinding> {
  for (const term of runningTerms(from))
    if (!Object.hasOwn(terms, term))
      yield error(
        `/terms/${escaped(term)}`,
        `The plan does not say what becomes of the term ${quoted(term)}.`,
      );
  for (const [term, fate] of Object.entries(terms)) {
    const pointer = `/terms/${escaped(term)}`;
    if (!Object.hasOwn(from.terms, term))
      yield error(pointer, `${quoted(term)} is no term of the older version.`);
    else if (fate !== 'end' && !Object.hasOwn(to.terms, term))
      yield error(pointer, `The newer version has no term ${quoted(term)}: it can only end.`);
    else if (fate === 'reset' && to.terms[term]!.kind === 'backward')
      yield error(pointer, `${quoted(term)} is counted back from a day, and cannot be counted anew.`);
  }
}

const error = (pointer: string, sentence: string): MigrationFinding => ({
  pointer,
  sentence,
  severity: 'error',
});
const warning = (pointer: string, sentence: string): MigrationFinding => ({
  pointer,
  sentence,
  severity: 'warning',
});
