import type { Rule } from '../ballot/rule';
import type { OfficeDefinition, ProcedureDefinition } from '../procedure/definition';
import { statesOf } from '../procedure/state-tree';
import { rollOf } from '../scenario/cast';
import type { BodyDefinition } from './body-definition';

/**
 * What is wrong between a body and the procedures that govern it, each sound by itself: an office that nobody in this
 * body can hold, a sitting of an organ that it does not have, a rule that counts residents where a seat stands for
 * none. One sentence each, with the procedure and the place.
 */
export function checkGoverned(
  body: BodyDefinition,
  procedures: readonly ProcedureDefinition[],
  rules: readonly Rule[],
): string[] {
  return procedures.flatMap((procedure) => [
    ...Object.entries(procedure.offices).flatMap(([name, office]) =>
      officeFaults(body, office).map((fault) => `${procedure.key} at /offices/${name}: ${fault}`),
    ),
    ...sittingFaults(body, procedure, rules),
  ]);
}

function officeFaults(body: BodyDefinition, { posts = [], organization, role }: OfficeDefinition): string[] {
  const seats = body.organs.flatMap((organ) => organ.seats.map((seat) => ({ ...seat, kind: organ.kind })));
  const keys = new Set(seats.map(({ key }) => key));
  const missing = posts.flatMap((post) => itemsOf(body, post)).filter((post) => !keys.has(post));
  const held = seats.some(
    ({ kind, role: of }) => (organization ?? kind) === kind && (role === undefined || role === of),
  );
  return [
    ...missing.map((post) => `this body has no seat ${post}`),
    ...(posts.length > 0 || held || organization?.includes('{item}')
      ? []
      : ['no seat of this body holds this office']),
  ];
}

function sittingFaults(
  body: BodyDefinition,
  procedure: ProcedureDefinition,
  rules: readonly Rule[],
): string[] {
  return [...statesOf(procedure).values()].flatMap(({ pointer, state: { sitting } }) => {
    if (!sitting) return [];
    const at = `${procedure.key} at ${pointer}/sitting`;
    const weighs = rules.some((rule) => rule.key === sitting.rule && readsResidents(rule));
    return itemsOf(body, sitting.organ).flatMap((organ) => {
      const { roll } = rollOf(body, organ);
      if (roll.length === 0) return [`${at}/organ: this body has no organ ${organ} with seats that vote`];
      const [nobody] = roll.find(([, weight]) => weight === null) ?? [];
      return weighs && nobody !== undefined
        ? [
            `${at}/rule: ${sitting.rule} counts residents, and the seat ${nobody} represents none: say whom in body.yaml`,
          ]
        : [];
    });
  });
}

const readsResidents = ({ structural, functional }: Rule): boolean =>
  [...structural, ...functional].some(({ measure, of }) => measure === 'population' || of === 'population');

/** A key with `{item}` in it, for every zone of the body that has an assembly. */
function itemsOf({ organs }: BodyDefinition, key: string): string[] {
  if (!key.includes('{item}')) return [key];
  const zones = organs.flatMap((organ) => (organ.kind === 'zone' ? [organ.key.split('/')[1]!] : []));
  return zones.map((zone) => key.replaceAll('{item}', zone));
}
