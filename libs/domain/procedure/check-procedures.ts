import type { Rule } from '../ballot/rule';
import type { DataFinding } from '../plain-data';
import type { Effect, ProcedureDefinition } from './definition';
import { didYouMean, quoted } from './finding';
import { effectsOf, rowsOf } from './placed-effects';
import { statesOf } from './state-tree';

/** What is asked of a rule here: its name, and until when it holds. */
export type KnownRule = Pick<Rule, 'key'> & Partial<Pick<Rule, 'validTo'>>;

/**
 * What is wrong between the procedures of one body, each of which is right by itself: a revision that no procedure
 * describes, a parent told of an event that it does not know, an event that nobody may raise, a vote under a rule
 * that nobody wrote. Found here, or on the day when a mayor needs it. Findings by the key of the procedure they are
 * in; rules without dates or source, and quora that can never be met, are refused where rules are read.
 */
export function checkProcedures(
  definitions: readonly ProcedureDefinition[],
  rules: readonly KnownRule[],
): Map<string, DataFinding[]> {
  const rooms = definitions.map((definition): [string, DataFinding[]] => [
    definition.key,
    [
      ...sittingsWithoutRule(definition, rules),
      ...deafEnds(definition, definitions),
      ...silentEvents(definition, definitions),
    ],
  ]);
  return new Map(rooms.filter(([, findings]) => findings.length > 0));
}

function sittingsWithoutRule(definition: ProcedureDefinition, rules: readonly KnownRule[]): DataFinding[] {
  return [...statesOf(definition).values()].flatMap((place) => {
    const sentence = place.state.sitting ? faultOfRule(place.state.sitting.rule, definition, rules) : null;
    return sentence === null ? [] : [{ pointer: `${place.pointer}/sitting/rule`, sentence }];
  });
}

function faultOfRule(
  rule: string,
  { validFrom }: ProcedureDefinition,
  rules: readonly KnownRule[],
): string | null {
  const versions = rules.filter(({ key }) => isNamed(rule, key));
  if (versions.length === 0)
    return `No rule of this body is ${quoted(rule)}${didYouMean(rule, new Set(rules.map(({ key }) => key)))}`;
  const isOver = versions.every(({ validTo }) => typeof validTo === 'string' && validTo < validFrom);
  return isOver ? `Every version of the rule ${quoted(rule)} had ended before ${validFrom}.` : null;
}

/** Whether a key is that of a rule, whichever member of a set its `{item}` stands for. */
function isNamed(rule: string, key: string): boolean {
  const [start = '', ...rest] = rule.split('{item}');
  if (rest.length === 0) return key === rule;
  const end = rest.at(-1)!;
  return key.length > start.length + end.length && key.startsWith(start) && key.endsWith(end);
}

function deafEnds(
  definition: ProcedureDefinition,
  definitions: readonly ProcedureDefinition[],
): DataFinding[] {
  return effectsOf(definition).flatMap(([pointer, effect]) => {
    const sentence = faultOfEffect(effect, definition, definitions);
    return sentence === null ? [] : [{ pointer, sentence }];
  });
}

function faultOfEffect(
  effect: Effect,
  { key, kind }: ProcedureDefinition,
  definitions: readonly ProcedureDefinition[],
): string | null {
  if (effect.name === 'spawn') {
    const keys = definitions.map((other) => other.key);
    if (keys.includes(effect.procedure)) return null;
    return `No procedure of this body is ${quoted(effect.procedure)}${didYouMean(effect.procedure, keys)}`;
  }
  if (effect.name === 'tell-parent') {
    const parents = definitions.filter((other) => spawns(other, key));
    const deaf = parents.find((parent) => !hears(parent, effect.event));
    if (parents.length === 0) return `No procedure of this body starts «${key}»: it has no parent to tell.`;
    return deaf
      ? `«${deaf.key}», which starts this procedure, knows no event ${quoted(effect.event)}.`
      : null;
  }
  if (effect.name !== 'tell-previous') return null;
  const isHeard = definitions.some((other) => other.kind === kind && hears(other, effect.event));
  return isHeard
    ? null
    : `No procedure of this body that a plan before could have had knows an event ${quoted(effect.event)}.`;
}

const spawns = (definition: ProcedureDefinition, key: string): boolean =>
  effectsOf(definition).some(([, one]) => one.name === 'spawn' && one.procedure === key);

const hears = (definition: ProcedureDefinition, event: string): boolean =>
  rowsOf(definition).some((row) => row.event === event);

/** Events that are heard and that nobody may raise: no office, no effect here, no case around. */
function silentEvents(
  definition: ProcedureDefinition,
  definitions: readonly ProcedureDefinition[],
): DataFinding[] {
  const { events, opens, key } = definition;
  return Object.entries(events).flatMap(([event, { by }]) => {
    const isRaised =
      by.length > 0 ||
      effectsOf(definition).some(([, one]) => one.name === 'raise' && one.event === event) ||
      definitions.some((other) => tells(other, event)) ||
      (opens.event === event && definitions.some((other) => spawns(other, key)));
    if (isRaised || !(hears(definition, event) || opens.event === event)) return [];
    const sentence = `Nobody may raise «${event}»: name an office, or let an effect raise it.`;
    return [{ pointer: `/events/${event}/by`, sentence }];
  });
}

const tells = (definition: ProcedureDefinition, event: string): boolean =>
  effectsOf(definition).some(
    ([, one]) => (one.name === 'tell-parent' || one.name === 'tell-previous') && one.event === event,
  );
