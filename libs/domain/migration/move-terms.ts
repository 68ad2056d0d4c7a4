import type { CaseSnapshot, RunningTerm, TermOnHold } from '../case/snapshot';
import type { CountingPlace, TermExplanation } from '../procedure/procedure-term';
import { daysBetween } from '../term/civil-days';
import type { Way } from './way';

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
 * What the plan makes of the terms of a case that goes a way. One that was waited for and is so no more ends, whatever
 * the plan says of it; one that the new place begins with, and the old did not, is started.
 */
export function moveTerms(way: Way, snapshot: CaseSnapshot, scene: TermScene): MovedTerms {
  const moved: MovedTerms = { terms: [], started: [], suspended: [], ended: [] };
  for (const [name, term] of Object.entries(snapshot.terms)) {
    const before = { id: term.id, dueOn: term.dueOn };
    const becomes = way.fateOf(name);
    if (becomes === 'keep') moved.terms.push({ name, outcome: 'kept', before, after: before });
    else {
      moved.ended.push(name);
      const after = becomes === 'reset' ? start(way, name, scene, moved) : null;
      moved.terms.push({ name, outcome: after ? 'reset' : 'ended', before, after });
    }
  }
  for (const name of Object.keys(snapshot.suspended)) moveHeld(way, name, scene, moved);
  for (const name of way.begins)
    if (!Object.hasOwn(snapshot.terms, name) && !Object.hasOwn(snapshot.suspended, name))
      moved.terms.push({ name, outcome: 'started', before: null, after: start(way, name, scene, moved) });
  return moved;
}

function start(
  { count }: Way,
  called: string,
  { newId, today }: TermScene,
  { started }: MovedTerms,
): { id: string; dueOn: string } {
  const counted = count(called);
  const id = newId();
  started.push({ name: called, id, startedOn: today, ...counted });
  return { id, dueOn: counted.dueOn };
}

/** A term that stands still goes on doing so, with the days it had left or with all those of the newer version. */
function moveHeld(
  { count, fateOf }: Way,
  name: string,
  scene: TermScene,
  { terms, ended, suspended }: MovedTerms,
): void {
  const becomes = fateOf(name);
  const held = { id: null, dueOn: null };
  if (becomes === 'keep') terms.push({ name, outcome: 'kept', before: held, after: held });
  else if (becomes === 'end') {
    ended.push(name);
    terms.push({ name, outcome: 'ended', before: held, after: null });
  } else {
    const { dueOn, counted = dueOn } = count(name);
    const left = daysBetween(scene.today, counted);
    suspended.push({ name, startedOn: scene.today, suspendedOn: scene.today, left });
    terms.push({ name, outcome: 'reset', before: held, after: held });
  }
}
