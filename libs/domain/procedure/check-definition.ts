import type { DataFinding } from '../plain-data';
import { checkEvent } from './check-events';
import { checkEffects } from './check-effects';
import { checkEndless } from './check-endless';
import { checkReach } from './check-reach';
import { checkShape } from './check-shape';
import { checkTerms } from './check-terms';
import { checkUnused } from './check-unused';
import { conditionOf } from './check-conditions';
import { ConditionError } from './condition';
import { type ProcedureDefinition, termEvent } from './definition';
import { known, quoted, type Say } from './finding';
import { hasRowAround, type PlacedState, statesOf } from './state-tree';

/**
 * What is wrong with a definition whose every part can be read: names that name nothing, conditions that mean
 * nothing, effects where they cannot happen, states that are never reached or never left. What passes here cannot
 * surprise anybody at work. Each finding has the place in the file and a sentence that stands alone; a warning is
 * about what does no harm, and refuses nothing.
 */
export function checkDefinition(definition: ProcedureDefinition): DataFinding[] {
  const findings: DataFinding[] = [];
  const say: Say = (pointer, sentence, severity) =>
    findings.push({ pointer, sentence, ...(severity && { severity }) });
  checkShape(definition, say);
  // In a tree that is none (a key twice, a history that hangs nowhere) every further sentence would mislead.
  if (findings.length > 0) return findings;
  checkNames(definition, say);
  checkConditions(definition, say);
  for (const place of statesOf(definition).values()) checkState(definition, place, say);
  checkTerms(definition, say);
  // What is reached from where can be said only where every name names something.
  if (!findings.some(({ severity }) => severity === undefined)) {
    checkReach(definition, say);
    checkEndless(definition, say);
    checkUnused(definition, say);
  }
  return findings;
}

/** Events that the log has of every case, whatever its procedure: one of the same name would be counted with them. */
const RESERVED = new Set(['override', 'extend-term', 'procedure-changed']);

function checkNames(definition: ProcedureDefinition, say: Say): void {
  const { opens, phases, events, offices, states } = definition;
  if (statesOf(definition).has(opens.state) && !Object.hasOwn(states, opens.state))
    say('/opens/state', `A case opens in a state that lies in no other: ${quoted(opens.state)} does.`);
  else known(states, opens.state, 'state', ['/opens/state', say]);
  known(events, opens.event, 'event', ['/opens/event', say]);
  (opens.if ?? []).forEach((name, index) =>
    known(definition.conditions, name, 'condition', [`/opens/if/${index}`, say]),
  );
  opens.if?.forEach((name, index) =>
    known(definition.conditions, name, 'condition', [`/opens/if/${index}`, say]),
  );
  phases.forEach((phase, index) => {
    known(statesOf(definition), phase, 'state', [`/phases/${index}`, say]);
    if (phases.indexOf(phase) < index) say(`/phases/${index}`, `${quoted(phase)} is a phase already.`);
  });
  for (const key of Object.keys(events))
    if (RESERVED.has(key))
      say(`/events/${key}`, `${quoted(key)} is the name of an administrator's act: give the event another.`);
  for (const [key, { by }] of Object.entries(events))
    by.forEach((office, index) => known(offices, office, 'office', [`/events/${key}/by/${index}`, say]));
}

function checkConditions(definition: ProcedureDefinition, say: Say): void {
  for (const [key, { waivable = [] }] of Object.entries(definition.conditions)) {
    const at = `/conditions/${key}`;
    waivable.forEach((office, index) =>
      known(definition.offices, office, 'office', [`${at}/waivable/${index}`, say]),
    );
    try {
      conditionOf(definition, key);
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error;
      say(`${at}/when`, `when is no condition: ${error.message}`);
    }
  }
}

function checkState(definition: ProcedureDefinition, place: PlacedState, say: Say): void {
  const { offices } = definition;
  const { key, state, pointer: at } = place;
  state.actors.forEach((office, index) => known(offices, office, 'office', [`${at}/actors/${index}`, say]));
  if (!definition.phases.includes(state.phase))
    say(`${at}/phase`, `${quoted(state.phase)} is not among the phases of this definition.`);
  if (state.sitting) checkSitting(definition, place, say);
  if (state.awaits !== undefined) checkAwaited(definition, place, say);
  for (const [name, list] of [['entry', state.entry] as const, ['exit', state.exit ?? []] as const])
    checkEffects(definition, list, { form: null, sitting: null, row: null }, [`${at}/${name}`, say]);
  for (const event of Object.keys(state.on)) checkEvent(definition, place, event, say);
  if (state.always) checkEvent(definition, place, null, say);
  const rows = Object.values(state.on).flat().length + (state.always?.length ?? 0);
  if (state.final && rows > 0) say(`${at}/final`, `«${key}» is final, so nothing can happen in it.`);
}

function checkSitting(
  { terms }: ProcedureDefinition,
  { state, region, pointer }: PlacedState,
  say: Say,
): void {
  const { notice, organ, rule } = state.sitting!;
  const at = `${pointer}/sitting`;
  if (known(terms, notice, 'term', [`${at}/notice`, say]) && terms[notice]!.kind !== 'backward')
    say(`${at}/notice`, `«${notice}» must be a backward term: at least so many days before.`);
  for (const [name, text] of [['organ', organ] as const, ['rule', rule] as const])
    if (region === null && text.includes('{item}'))
      say(
        `${at}/${name}`,
        '{item} stands for a member of a set: only a state that is repeated over one can use it.',
      );
}

function checkAwaited(definition: ProcedureDefinition, place: PlacedState, say: Say): void {
  const { awaits } = place.state;
  const at = `${place.pointer}/awaits`;
  if (!known(definition.terms, awaits!, 'term', [at, say])) return;
  if (!hasRowAround(definition, place, termEvent(awaits!)))
    say(at, `«${awaits}» is waited for, and nothing happens when it ends.`);
}
