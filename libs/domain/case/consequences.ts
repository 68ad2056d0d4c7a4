import type { Audience, Effect, ProcedureDefinition } from '../procedure/definition';
import {
  contentHash,
  type PlanContent,
  planContent,
  type PlanElement,
  type PlanIdentity,
} from '../plan/plan-content';
import { procedureTerm, type TermExplanation } from '../procedure/procedure-term';
import type { HolidayCalendar } from '../term/holiday-calendar';
import type { WantedEvent } from './wanted-event';
import type { CaseEventPayload, CaseSnapshot, PendingSitting, RunningTerm } from './snapshot';

/** What follows from an event, worked out: every id, date and hash is here before anything is written. */
export type Consequence =
  | { kind: 'term-started'; name: string; term: RunningTerm; explanation: TermExplanation }
  | { kind: 'term-ended'; id: string; fired: boolean }
  | { kind: 'told'; message: string; to: Audience[] }
  | { kind: 'text-frozen'; id: string; number: number; round: number; hash: string; content: PlanContent }
  | { kind: 'consultation-opened'; id: string; version: string; openedOn: string; term: RunningTerm }
  | { kind: 'sitting-convened'; sitting: PendingSitting }
  | { kind: 'vote-recorded'; vote: string; sitting: string }
  | { kind: 'put-in-force'; version: string; number: number; from: string }
  | { kind: 'spawned'; procedure: string; id: string }
  | { kind: 'parent-told'; event: string };

export interface ResolvingContext {
  /** the legal instant, ISO UTC with milliseconds, and the civil day it falls on in the authority's zone */
  now: string;
  today: string;
  timezone: string;
  calendar: HolidayCalendar;
  definition: ProcedureDefinition;
  case: { id: string; snapshot: CaseSnapshot | null };
  plan: PlanIdentity;
  draft: PlanElement[];
  /** the number the next version in force will have */
  nextNumber: number;
  /** fresh identifiers: the one thing here that is not worked out */
  newId: () => string;
}

type Left = Partial<CaseEventPayload>;
interface Resolution {
  consequences: Consequence[];
  payload: Left;
}

/** Turns effects by name into consequences with ids, dates and hashes, in their order. */
export function resolveEffects(
  context: ResolvingContext,
  effects: Effect[],
  wanted: WantedEvent,
): Resolution {
  const done: Resolution = { consequences: [], payload: {} };
  endAwaitedTerm(context, wanted, done);
  for (const effect of effects) resolve(context, effect, wanted, done);
  return done;
}

/** An event of the clock ends the term that raised it: it has fired, and cannot fire again. */
function endAwaitedTerm(context: ResolvingContext, wanted: WantedEvent, done: Resolution): void {
  if (!wanted.type.startsWith('term:')) return;
  endTerm(context, wanted.type.slice('term:'.length), true, done);
}

function resolve(context: ResolvingContext, effect: Effect, wanted: WantedEvent, done: Resolution): void {
  const { consequences, payload } = done;
  switch (effect.name) {
    case 'start-term':
      return startTerm(context, effect.term, done);
    case 'end-term':
      return endTerm(context, effect.term, false, done);
    case 'tell':
      consequences.push({ kind: 'told', message: effect.message, to: effect.to });
      return;
    case 'open-consultation':
      return openConsultation(context, effect.term, done);
    case 'close-consultation':
      return;
    case 'freeze-text':
      return freezeText(context, done);
    case 'convene':
      if (!wanted.sitting) throw new Error('A sitting is convened by an event that carries it.');
      payload.sitting = wanted.sitting;
      consequences.push({ kind: 'sitting-convened', sitting: wanted.sitting });
      return;
    case 'record-vote':
      return recordVote(context, wanted, done);
    case 'put-in-force':
      return putInForce(context, done);
    case 'spawn': {
      payload.revision = context.newId();
      consequences.push({ kind: 'spawned', procedure: effect.procedure, id: payload.revision });
      return;
    }
    case 'tell-parent':
      consequences.push({ kind: 'parent-told', event: effect.event });
  }
}

function startTerm(context: ResolvingContext, name: string, { consequences, payload }: Resolution): void {
  const { dueOn, dueAt, explanation } = procedureTerm(context.definition.terms[name]!, context);
  const term = { id: context.newId(), startedOn: context.today, dueOn, dueAt };
  payload.started = [...(payload.started ?? []), { name, ...term }];
  consequences.push({ kind: 'term-started', name, term, explanation });
}

function endTerm(
  context: ResolvingContext,
  name: string,
  fired: boolean,
  { consequences, payload }: Resolution,
): void {
  const running = context.case.snapshot?.terms[name];
  if (!running) return;
  payload.ended = [...(payload.ended ?? []), name];
  consequences.push({ kind: 'term-ended', id: running.id, fired });
}

function openConsultation(
  context: ResolvingContext,
  name: string,
  { consequences, payload }: Resolution,
): void {
  const term = payload.started?.find((started) => started.name === name);
  const version = payload.version?.id ?? context.case.snapshot?.version?.id;
  if (!term || !version) throw new Error('A consultation opens on a frozen text and with its term started.');
  payload.consultation = context.newId();
  const { name: _, ...running } = term;
  consequences.push({
    kind: 'consultation-opened',
    id: payload.consultation,
    version,
    openedOn: context.today,
    term: running,
  });
}

function freezeText(context: ResolvingContext, { consequences, payload }: Resolution): void {
  const number = context.nextNumber;
  const content = planContent(context.plan, number, context.draft);
  const round = (context.case.snapshot?.round ?? 0) + 1;
  const id = context.newId();
  const hash = contentHash(content);
  payload.version = { id, number, planVersionHash: hash };
  consequences.push({ kind: 'text-frozen', id, number, round, hash, content });
}

function recordVote(
  context: ResolvingContext,
  wanted: WantedEvent,
  { consequences, payload }: Resolution,
): void {
  const sitting = context.case.snapshot?.sitting;
  if (!wanted.vote || !sitting) throw new Error('A vote is recorded for the sitting that was convened.');
  const { id, outcome, opinion, ballotsHash, counts } = wanted.vote;
  payload.vote = { id, sitting: sitting.id, outcome, opinion, ballotsHash, tally: counts };
  consequences.push({ kind: 'vote-recorded', vote: id, sitting: sitting.id });
}

function putInForce(context: ResolvingContext, { consequences, payload }: Resolution): void {
  const version = context.case.snapshot?.version;
  if (!version) throw new Error('Only a frozen version can come into force.');
  payload.inForce = { version: version.id, number: version.number, from: context.today };
  consequences.push({
    kind: 'put-in-force',
    version: version.id,
    number: version.number,
    from: context.today,
  });
}
