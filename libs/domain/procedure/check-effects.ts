import type { Effect, EventForm, ProcedureDefinition, Transition } from './definition';
import { known, type Say } from './finding';
import { placeOfState, statesOf } from './state-tree';

/** What an effect can count on where it stands: the form of its event, the sitting that is near, the row it is in. */
export interface EffectPlace {
  form: EventForm | null;
  /** the state whose sitting is nearest */
  sitting: string | null;
  row: Transition | null;
}

/** Effects that need what only some forms of event bring along. */
const BROUGHT_BY: Partial<Record<Effect['name'], EventForm>> = {
  convene: 'convene',
  'record-vote': 'roll-call',
};

/** Effects that name nothing, or stand where what they need is not there. */
export function checkEffects(
  definition: ProcedureDefinition,
  effects: Effect[],
  around: EffectPlace,
  [place, say]: [string, Say],
): void {
  effects.forEach((effect, index) => {
    const at = `${place}/${index}`;
    if ('term' in effect) checkTermEffect(definition, effect, effects.slice(0, index), [at, say]);
    if (effect.name === 'raise' || effect.name === 'forget')
      known(definition.events, effect.event, 'event', [at, say]);
    checkBrought(definition, effect, around, [at, say]);
  });
}

function checkBrought(
  definition: ProcedureDefinition,
  { name }: Effect,
  { form, sitting, row }: EffectPlace,
  [at, say]: [string, Say],
): void {
  const brought = BROUGHT_BY[name];
  if (!brought) return;
  if (form !== brought) return say(at, `«${name}» belongs to an event of form ${brought}.`);
  if (sitting === null)
    return say(at, `«${name}» needs a state that has a sitting, or lies inside one that has.`);
  const targets = row?.to === undefined ? [] : [row.to].flat();
  const leaves = targets.some((to) => statesOf(definition).has(to) && !isWithin(definition, to, sitting));
  if (name === 'convene' && leaves)
    say(at, `The sitting of «${sitting}» is waited for there: the row that convenes it cannot lead away.`);
}

const isWithin = (definition: ProcedureDefinition, key: string, outer: string): boolean =>
  key === outer || placeOfState(definition, key).around.includes(outer);

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
