import { type Effect, itemName, nameAndItem } from '../procedure/definition';
import { countOn, countRest, type CountedTerm, procedureTerm } from '../procedure/procedure-term';
import { daysBetween } from '../term/civil-days';
import type { CaseContext } from './case-context';
import type { Resolution } from './consequence';
import type { RunningTerm, TermOnHold } from './snapshot';

/** A term begins to run today; one of its name that runs already is ended by it. */
export function startTerm(
  context: CaseContext,
  name: string,
  item: string | null,
  done: Resolution,
): RunningTerm {
  const called = itemName(name, item);
  endTerm(context, called, false, done);
  return run(context, called, context.today, procedureTerm(context.definition.terms[name]!, context), done);
}

function run(
  context: CaseContext,
  called: string,
  startedOn: string,
  { explanation, ...due }: CountedTerm,
  { consequences, payload }: Resolution,
): RunningTerm {
  const term = { id: context.newId(), startedOn, ...due };
  payload.started = [...(payload.started ?? []), { name: called, ...term }];
  consequences.push({ kind: 'term-started', name: called, term, explanation });
  return term;
}

/** Ends a term that runs, or forgets one that stands still; nothing where there is none, or it has been ended. */
export function endTerm(context: CaseContext, called: string, fired: boolean, done: Resolution): void {
  const { consequences, payload } = done;
  const { terms = {}, suspended = {} } = context.case.snapshot ?? {};
  const running = terms[called];
  if ((!running && !suspended[called]) || payload.ended?.includes(called)) return;
  payload.ended = [...(payload.ended ?? []), called];
  if (running) consequences.push({ kind: 'term-ended', id: running.id, fired });
}

/** A term that runs gets longer by so much, counted from its expiry (DOMAIN §6: a moved expiry is the start). */
export function extendTerm(
  context: CaseContext,
  { term: name, by, unit }: Extract<Effect, { name: 'extend-term' }>,
  item: string | null,
  done: Resolution,
): void {
  const called = itemName(name, item);
  const running = context.case.snapshot?.terms[called];
  if (!running) return;
  endTerm(context, called, false, done);
  const kind = context.definition.terms[name]!.kind;
  const counted = countOn({ kind, from: running.dueOn, length: by, unit }, context);
  const term = run(context, called, running.startedOn, counted, done);
  moveWindow(context, called, term, done);
}

/** A consultation lasts as long as its term: what moves the one moves the other. */
export function moveWindow(context: CaseContext, called: string, term: RunningTerm, done: Resolution): void {
  const { window, consultation } = context.case.snapshot ?? {};
  if (consultation && window === called)
    done.consequences.push({ kind: 'consultation-extended', id: consultation, term });
}

/** Every term that runs stands still from today; the days that were left are kept. */
export function suspendTerms(context: CaseContext, { consequences, payload }: Resolution): void {
  for (const [name, { id, startedOn, dueOn, counted = dueOn }] of Object.entries(
    context.case.snapshot?.terms ?? {},
  )) {
    if (payload.ended?.includes(name)) continue;
    const left = Math.max(0, daysBetween(context.today, counted));
    const still = { name, startedOn, suspendedOn: context.today, left };
    payload.suspended = [...(payload.suspended ?? []), still];
    consequences.push({ kind: 'term-ended', id, fired: false });
  }
}

/** What was left of each term that stands still runs from today, which is not counted. */
export function resumeTerms(context: CaseContext, done: Resolution): void {
  for (const [called, held] of Object.entries(context.case.snapshot?.suspended ?? {}))
    resumeTerm(context, called, held, done);
}

/** What was left of one term that stands still runs from today, which is not counted. */
export function resumeTerm(
  context: CaseContext,
  called: string,
  { startedOn, ...held }: TermOnHold,
  done: Resolution,
): void {
  const { kind } = context.definition.terms[nameAndItem(called).name]!;
  const rest = countRest(kind, { ...held, steps: [], interrupted: false }, context);
  const term = run(context, called, startedOn, rest, done);
  moveWindow(context, called, term, done);
}
