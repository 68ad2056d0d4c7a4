import type { DataFinding } from '../plain-data';
import type { Effect, ProcedureDefinition } from './definition';

/**
 * What is wrong between the procedures of one body, each of which is right by itself: a revision that no
 * procedure describes, a parent told of an event that it does not know, a vote under a rule that nobody wrote.
 * Found here, or on the day when a mayor needs it. Findings by the key of the procedure they are in.
 */
export function checkProcedures(
  definitions: readonly ProcedureDefinition[],
  rules: readonly { key: string }[],
): Map<string, DataFinding[]> {
  const rooms = definitions.map((definition) => [definition.key, findingsIn(definition)] as const);
  return new Map(rooms.filter(([, findings]) => findings.length > 0));

  function findingsIn(definition: ProcedureDefinition): DataFinding[] {
    const sittings = Object.entries(definition.states).flatMap(([key, { sitting }]): DataFinding[] =>
      sitting === undefined || rules.some((rule) => rule.key === sitting.rule)
        ? []
        : [
            {
              pointer: `/states/${key}/sitting/rule`,
              sentence: `No rule of this body is «${sitting.rule}».`,
            },
          ],
    );
    const effects = effectsOf(definition).flatMap(([pointer, effect]): DataFinding[] => {
      const sentence = faultOf(effect, definition);
      return sentence === null ? [] : [{ pointer, sentence }];
    });
    return [...sittings, ...effects];
  }

  function faultOf(effect: Effect, { key }: ProcedureDefinition): string | null {
    if (effect.name === 'spawn')
      return definitions.some((other) => other.key === effect.procedure)
        ? null
        : `No procedure of this body is «${effect.procedure}».`;
    if (effect.name !== 'tell-parent') return null;
    const parents = definitions.filter((other) =>
      effectsOf(other).some(([, one]) => one.name === 'spawn' && one.procedure === key),
    );
    const deaf = parents.find(
      ({ states }) => !Object.values(states).some(({ on }) => Object.hasOwn(on, effect.event)),
    );
    if (parents.length === 0) return `No procedure of this body starts «${key}»: it has no parent to tell.`;
    return deaf ? `«${deaf.key}», which starts this procedure, knows no event «${effect.event}».` : null;
  }
}

/** Every effect of a definition, with its place. */
function effectsOf({ states }: ProcedureDefinition): [string, Effect][] {
  return Object.entries(states).flatMap(([key, { entry, on }]) => [
    ...placed(`/states/${key}/entry`, entry),
    ...Object.entries(on).flatMap(([event, rows]) =>
      rows.flatMap((row, index) => placed(`/states/${key}/on/${event}/${index}/effects`, row.effects)),
    ),
  ]);
}

const placed = (place: string, effects: Effect[]): [string, Effect][] =>
  effects.map((effect, index) => [`${place}/${index}`, effect]);
