import type { DataFinding } from '../plain-data';
import { refuseLength } from '../term/term-refusal';
import { type Effect, type ProcedureDefinition, type StateDefinition, termEvent } from './definition';

const CLOCK = 'term:';
type Say = (pointer: string, sentence: string) => void;

/**
 * What is wrong with a definition whose every part can be read: names that name nothing, effects where they
 * cannot happen, states that are never reached or never left. What passes here cannot surprise anybody at work.
 */
export function checkDefinition(definition: ProcedureDefinition): DataFinding[] {
  const findings: DataFinding[] = [];
  const say: Say = (pointer, sentence) => findings.push({ pointer, sentence });
  checkNames(definition, say);
  checkTerms(definition, say);
  for (const [key, state] of Object.entries(definition.states)) checkState(definition, key, state, say);
  if (findings.length === 0) checkReach(definition, say);
  return findings;
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

function known(table: object, key: string, what: string, [pointer, say]: [string, Say]): boolean {
  const found = Object.hasOwn(table, key);
  if (!found) say(pointer, `There is no ${what} «${key}» in this definition.`);
  return found;
}

function checkNames({ opens, phases, events, offices, states }: ProcedureDefinition, say: Say): void {
  known(states, opens.state, 'state', ['/opens/state', say]);
  known(events, opens.event, 'event', ['/opens/event', say]);
  phases.forEach((phase, index) => known(states, phase, 'state', [`/phases/${index}`, say]));
  for (const [key, { by }] of Object.entries(events))
    by.forEach((office, index) => known(offices, office, 'office', [`/events/${key}/by/${index}`, say]));
}

function checkTerms({ terms }: ProcedureDefinition, say: Say): void {
  for (const [key, { length, unit, kind }] of Object.entries(terms)) {
    if (refuseLength(length, unit)) say(`/terms/${key}/length`, `No term is ${length} ${unit} long.`);
    // Posting and notice are counted in days (TUEL artt. 124 and 134; DOMAIN §6): months would be taken for days.
    if (kind !== 'forward' && unit !== 'days')
      say(`/terms/${key}/unit`, `A term of kind ${kind} is counted in days.`);
  }
}

function checkState(definition: ProcedureDefinition, key: string, state: StateDefinition, say: Say): void {
  const { offices, terms } = definition;
  const at = `/states/${key}`;
  state.actors.forEach((office, index) => known(offices, office, 'office', [`${at}/actors/${index}`, say]));
  if (!definition.phases.includes(state.phase))
    say(`${at}/phase`, `«${state.phase}» is not among the phases of this definition.`);
  if (state.sitting && known(terms, state.sitting.notice, 'term', [`${at}/sitting/notice`, say])) {
    if (terms[state.sitting.notice]!.kind !== 'backward')
      say(
        `${at}/sitting/notice`,
        `«${state.sitting.notice}» must be a backward term: at least so many days before.`,
      );
  }
  if (state.awaits !== undefined) checkAwaited(definition, state, [`${at}/awaits`, say]);
  checkEffects(definition, state.entry, null, [`${at}/entry`, say]);
  for (const event of Object.keys(state.on)) checkEvent(definition, state, event, [at, say]);
  const isLeft = Object.keys(state.on).length > 0;
  if (!state.final && !isLeft) say(at, `Nothing leads out of «${key}»: give it an event, or mark it final.`);
  if (state.final && isLeft) say(`${at}/final`, `«${key}» is final, so nothing can happen in it.`);
}

function checkAwaited(
  { terms }: ProcedureDefinition,
  { awaits, on }: StateDefinition,
  place: [string, Say],
): void {
  if (!known(terms, awaits!, 'term', place)) return;
  if (!Object.hasOwn(on, termEvent(awaits!)))
    place[1](place[0], `«${awaits}» is waited for, and nothing happens when it ends.`);
}

function checkEvent(
  definition: ProcedureDefinition,
  state: StateDefinition,
  event: string,
  [place, say]: [string, Say],
): void {
  const { conditions, events, states, terms } = definition;
  const at = `${place}/on/${escaped(event)}`;
  const isClock = event.startsWith(CLOCK);
  if (isClock) known(terms, event.slice(CLOCK.length), 'term', [at, say]);
  else known(events, event, 'event', [at, say]);
  const form = isClock ? null : (events[event]?.form ?? null);
  if ((form === 'convene' || form === 'roll-call') && !state.sitting)
    say(at, 'A sitting is convened and held only where the state has a sitting.');
  if (state.on[event]!.length === 0) say(at, `«${event}» does nothing here: give it a row, or remove it.`);
  state.on[event]!.forEach((row, index) => {
    row.if.forEach((name, nth) => known(conditions, name, 'condition', [`${at}/${index}/if/${nth}`, say]));
    if (row.to !== undefined) known(states, row.to, 'state', [`${at}/${index}/to`, say]);
    checkEffects(definition, row.effects, form, [`${at}/${index}/effects`, say]);
  });
}

/** Effects that need what only one form of event brings along. */
const BROUGHT_BY = { convene: 'convene', 'record-vote': 'roll-call' } as const;

function checkEffects(
  definition: ProcedureDefinition,
  effects: Effect[],
  form: string | null,
  [place, say]: [string, Say],
): void {
  effects.forEach((effect, index) => {
    const at = `${place}/${index}`;
    if ('term' in effect) checkTermEffect(definition, effect, effects.slice(0, index), [at, say]);
    if ((effect.name === 'convene' || effect.name === 'record-vote') && form !== BROUGHT_BY[effect.name])
      say(at, `«${effect.name}» belongs to an event of form ${BROUGHT_BY[effect.name]}.`);
  });
}

function checkTermEffect(
  { terms }: ProcedureDefinition,
  { name, term }: Extract<Effect, { term: string }>,
  before: Effect[],
  [at, say]: [string, Say],
): void {
  if (!known(terms, term, 'term', [at, say])) return;
  if (name === 'start-term' && terms[term]!.kind === 'backward')
    say(at, `«${term}» is counted back from a sitting: it cannot be started.`);
  const isStarted = before.some((effect) => effect.name === 'start-term' && effect.term === term);
  if (name === 'open-consultation' && !isStarted)
    say(at, `The consultation lasts as long as «${term}»: start that term just before.`);
}

function checkReach({ opens, states }: ProcedureDefinition, say: Say): void {
  const reached = new Set([opens.state]);
  for (const key of reached)
    for (const { to } of Object.values(states[key]!.on).flat()) if (to !== undefined) reached.add(to);
  for (const key of Object.keys(states))
    if (!reached.has(key)) say(`/states/${key}`, `No event leads to «${key}»: remove it or lead to it.`);
}
