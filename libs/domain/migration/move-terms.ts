import { isHeard } from '../case/left-behind';
import type { CaseSnapshot, RunningTerm, TermOnHold } from '../case/snapshot';
import { itemName, nameAndItem, type ProcedureDefinition, termEvent } from '../procedure/definition';
import { type CountingPlace, procedureTerm, type TermExplanation } from '../procedure/procedure-term';
import { type ActiveState, activeStates } from '../procedure/state-tree';
import { daysBetween } from '../term/civil-days';
import type { MigrationPlan, TermFate, TwoVersions } from './migration-plan';

/** What becomes of one term of a case; `dueOn` is null while it stands still. */
export interface MovedTerm {
  name: string;
  outcome: 'kept' | 'reset' | 'ended' | 'started';
  before: { id: string | null; dueOn: string | null } | null;
  after: { id: string | null; dueOn: string | null } | null;
}

export interface MovedTerms {
  terms: MovedTerm[];
  started: (RunningTerm & { name: string; explanation: TermExplanation })[];
  suspended: (TermOnHold & { name: string })[];
  /** names, as the log says them */
  ended: string[];
}

export interface TermScene extends CountingPlace {
  newId: () => string;
}

/**
 * What the plan makes of the terms of a case that comes to a configuration of the newer version. One that was waited
 * for and is so no more ends, whatever the plan says of it; one that the new place begins with, and the old did not,
 * is started.
 */
export function moveTerms(
  plan: MigrationPlan,
  versions: TwoVersions,
  { snapshot, state }: { snapshot: CaseSnapshot; state: string },
  scene: TermScene,
): MovedTerms {
  const moved: MovedTerms = { terms: [], started: [], suspended: [], ended: [] };
  const fateOf = (called: string): TermFate => fate(plan, versions, { snapshot, state }, called);
  for (const [name, term] of Object.entries(snapshot.terms)) {
    const before = { id: term.id, dueOn: term.dueOn };
    const becomes = fateOf(name);
    if (becomes === 'keep') moved.terms.push({ name, outcome: 'kept', before, after: before });
    else {
      moved.ended.push(name);
      const after = becomes === 'reset' ? start(versions.to, name, scene, moved) : null;
      moved.terms.push({ name, outcome: after ? 'reset' : 'ended', before, after });
    }
  }
  for (const name of Object.keys(snapshot.suspended)) moveHeld(versions, name, fateOf(name), scene, moved);
  startMissing(versions, { snapshot, state }, scene, moved);
  return moved;
}

function fate(
  { terms }: MigrationPlan,
  { from, to }: TwoVersions,
  { snapshot, state }: { snapshot: CaseSnapshot; state: string },
  called: string,
): TermFate {
  const { name, item } = nameAndItem(called);
  if (!Object.hasOwn(to.terms, name)) return 'end';
  const event = termEvent(name);
  const isLost = isHeard(from, snapshot.state, event, item) && !isHeard(to, state, event, item);
  return isLost ? 'end' : (Object.hasOwn(terms, name) && terms[name]) || 'keep';
}

function start(
  to: ProcedureDefinition,
  called: string,
  scene: TermScene,
  { started }: MovedTerms,
): { id: string; dueOn: string } {
  const counted = procedureTerm(to.terms[nameAndItem(called).name]!, scene);
  const id = scene.newId();
  started.push({ name: called, id, startedOn: scene.today, ...counted });
  return { id, dueOn: counted.dueOn };
}

/** A term that stands still goes on doing so, with the days it had left or with all those of the newer version. */
function moveHeld(
  { to }: TwoVersions,
  name: string,
  becomes: TermFate,
  scene: TermScene,
  { terms, ended, suspended }: MovedTerms,
): void {
  const held = { id: null, dueOn: null };
  if (becomes === 'keep') terms.push({ name, outcome: 'kept', before: held, after: held });
  else if (becomes === 'end') {
    ended.push(name);
    terms.push({ name, outcome: 'ended', before: held, after: null });
  } else {
    const { dueOn, counted = dueOn } = procedureTerm(to.terms[nameAndItem(name).name]!, scene);
    const left = daysBetween(scene.today, counted);
    suspended.push({ name, startedOn: scene.today, suspendedOn: scene.today, left });
    terms.push({ name, outcome: 'reset', before: held, after: held });
  }
}

/** Terms that the states of the new place begin with, and that none of the old began. */
function startMissing(
  { from, to }: TwoVersions,
  { snapshot, state }: { snapshot: CaseSnapshot; state: string },
  scene: TermScene,
  moved: MovedTerms,
): void {
  const known = new Set([
    ...Object.keys(snapshot.terms),
    ...Object.keys(snapshot.suspended),
    ...activeStates(from, snapshot.state).flatMap(begunBy),
  ]);
  for (const name of new Set(activeStates(to, state).flatMap(begunBy)))
    if (!known.has(name))
      moved.terms.push({ name, outcome: 'started', before: null, after: start(to, name, scene, moved) });
}

const begunBy = ({ state, region, item }: ActiveState): string[] =>
  state.entry.flatMap((effect) =>
    effect.name === 'start-term' ? [itemName(effect.term, region === null ? null : item)] : [],
  );
