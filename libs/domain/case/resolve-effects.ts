import { type Effect, itemName, nameAndItem, termOfEvent } from '../procedure/definition';
import type { PlacedEffect } from '../procedure/compile-procedure';
import { activeStates, placeOfState } from '../procedure/state-tree';
import type { StepResult } from '../procedure/step';
import { contentHash, planContent } from '../plan/plan-content';
import type { CaseContext } from './case-context';
import type { Consequence, Resolution } from './consequence';
import { leaveBehind } from './left-behind';
import { endTerm, extendTerm, resumeTerms, startTerm, suspendTerms } from './term-consequences';
import type { WantedEvent } from './wanted-event';

type Taken = Extract<StepResult, { kind: 'taken' }>;

/** Turns effects by name into consequences with ids, dates and hashes, in their order. */
export function resolveEffects(context: CaseContext, taken: Taken, wanted: WantedEvent): Resolution {
  const done: Resolution = { consequences: [], payload: {} };
  // An event of the clock ends the term that raised it: it has fired, and cannot fire again.
  const fired = termOfEvent(wanted.type);
  if (fired !== null) endTerm(context, itemName(fired, wanted.item), true, done);
  for (const placed of taken.effects) resolve(context, placed, wanted, done);
  if (wanted.opinion !== undefined) giveOpinion(context, taken.from, wanted, done);
  leaveBehind(context, taken, done);
  return done;
}

function resolve(
  context: CaseContext,
  { effect, item, at }: PlacedEffect,
  wanted: WantedEvent,
  done: Resolution,
): void {
  const { consequences, payload } = done;
  switch (effect.name) {
    case 'start-term':
      // A row and the state that it enters may both begin it: it begins once.
      if (!payload.started?.some(({ name }) => name === itemName(effect.term, item)))
        startTerm(context, effect.term, item, done);
      return;
    case 'end-term':
      return endTerm(context, itemName(effect.term, item), false, done);
    case 'extend-term':
      return extendTerm(context, effect, item, done);
    case 'suspend-terms':
      return suspendTerms(context, done);
    case 'resume-terms':
      return resumeTerms(context, done);
    case 'tell':
    case 'ask-opinion':
      consequences.push(told(effect, item ?? wanted.item ?? null));
      return;
    case 'open-consultation':
      return openConsultation(context, itemName(effect.term, item), done);
    case 'freeze-text':
      return freezeText(context, done);
    case 'convene':
      return convene(context, wanted, sittingState(context, at), done);
    case 'record-vote':
      return recordVote(context, wanted, sittingState(context, at), done);
    case 'publish':
      payload.publishedOn = context.today;
      consequences.push({ kind: 'published', on: context.today });
      return;
    case 'put-in-force':
    case 'merge':
      return putInForce(context, done);
    case 'spawn':
      return spawn(context, effect.procedure, wanted.item ?? item, done);
    case 'tell-parent':
      consequences.push({ kind: 'parent-told', event: effect.event });
      return;
    case 'tell-previous':
      consequences.push({ kind: 'previous-told', event: effect.event });
      return;
    case 'forget':
      payload.forgotten = [...(payload.forgotten ?? []), ...countsOf(context, effect.event, item)];
      return;
    case 'close-consultation':
    case 'raise':
      // The window closes with its term, and the machine has heard what was raised in it.
      return;
  }
}

function told(
  { name, message, to }: Extract<Effect, { message: string }>,
  item: string | null,
): Extract<Consequence, { kind: 'told' }> {
  return {
    kind: 'told',
    message,
    to,
    ...(item !== null && { item }),
    ...(name === 'ask-opinion' && { asks: true as const }),
  };
}

/** The counts of an event: a member's own inside its region; outside, those of every member as well. */
function countsOf({ case: of }: CaseContext, event: string, item: string | null): string[] {
  if (item !== null) return [itemName(event, item)];
  return Object.keys(of.snapshot?.times ?? {}).filter((called) => nameAndItem(called).name === event);
}

/** The state whose sitting an effect is about: where it stands, or the nearest around that has one. */
function sittingState({ definition }: CaseContext, at: string): string {
  const place = placeOfState(definition, at);
  const { item } = nameAndItem(at);
  for (const key of [place.key, ...place.around.toReversed()]) {
    const near = placeOfState(definition, key);
    if (near.state.sitting) return itemName(key, near.region === null ? null : item);
  }
  throw new Error(`No sitting lies around «${at}»: deploying refuses that.`);
}

function convene(context: CaseContext, wanted: WantedEvent, at: string, done: Resolution): void {
  if (!wanted.sitting) throw new Error('A sitting is convened by an event that carries it.');
  const version = context.case.snapshot?.version?.id;
  const sitting = { ...wanted.sitting, ...(version !== undefined && { version }) };
  done.payload.sitting = sitting;
  done.payload.at = at;
  done.consequences.push({ kind: 'sitting-convened', sitting, at });
}

function recordVote(
  context: CaseContext,
  wanted: WantedEvent,
  at: string,
  { consequences, payload }: Resolution,
): void {
  const sitting = context.case.snapshot?.sittings[at];
  if (!wanted.vote || !sitting) throw new Error('A vote is recorded for the sitting that was convened.');
  const { id, outcome, opinion, ballotsHash, counts } = wanted.vote;
  payload.at = at;
  payload.vote = { id, sitting: sitting.id, outcome, opinion, ballotsHash, tally: counts };
  if (opinion !== null && outcome !== 'no-quorum') payload.opinion = opinion;
  consequences.push({ kind: 'vote-recorded', vote: id, sitting: sitting.id });
}

/** An opinion in writing is that of the innermost state which asks for it, in the region of who gives it. */
function giveOpinion(
  { definition }: CaseContext,
  from: string,
  { type, opinion, ...wanted }: WantedEvent,
  { payload }: Resolution,
): void {
  const item = wanted.item ?? null;
  const asking = activeStates(definition, from).findLast(
    (place) => Object.hasOwn(place.state.on, type) && (place.item ?? item) === item,
  );
  payload.opinion = opinion!;
  if (asking) payload.at = asking.called;
}

function openConsultation(context: CaseContext, name: string, { consequences, payload }: Resolution): void {
  const term = payload.started?.find((started) => started.name === name);
  const version = payload.version?.id ?? context.case.snapshot?.version?.id;
  if (!term || !version) throw new Error('A consultation opens on a frozen text and with its term started.');
  payload.consultation = context.newId();
  payload.window = name;
  const { name: _, ...running } = term;
  consequences.push({
    kind: 'consultation-opened',
    id: payload.consultation,
    version,
    openedOn: context.today,
    term: running,
  });
}

function freezeText(context: CaseContext, { consequences, payload }: Resolution): void {
  const number = context.nextNumber;
  const content = planContent(context.plan, number, context.draft);
  const round = (context.case.snapshot?.round ?? 0) + 1;
  const id = context.newId();
  const hash = contentHash(content);
  payload.version = { id, number, planVersionHash: hash };
  consequences.push({ kind: 'text-frozen', id, number, round, hash, content });
}

function putInForce(context: CaseContext, { consequences, payload }: Resolution): void {
  const version = payload.version ?? context.case.snapshot?.version;
  if (!version) throw new Error('Only a frozen version can come into force.');
  payload.inForce = { version: version.id, number: version.number, from: context.today };
  consequences.push({
    kind: 'put-in-force',
    version: version.id,
    number: version.number,
    from: context.today,
  });
}

function spawn(
  context: CaseContext,
  procedure: string,
  item: string | null,
  { consequences, payload }: Resolution,
): void {
  const about = item === null ? {} : { item };
  const id = context.newId();
  payload.child = { id, procedure, ...about };
  consequences.push({ kind: 'spawned', procedure, id, ...about });
}
