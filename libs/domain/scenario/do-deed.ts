import { ruleInForce } from '../ballot/rule';
import type { OpinionOutcome } from '../ballot/opinion';
import { type EventForm, nameAndItem } from '../procedure/definition';
import { sittingFor, sittingPlace } from '../procedure/state-tree';
import { type EnteredRollCall, resolveVote } from '../sitting/resolve-vote';
import { daysBetween, legalDay } from '../term/civil-days';
import { rollOf } from './cast';
import { observe, respond, write } from './do-writing';
import type { Ground, LivedCase } from './ground';
import { isClosed, newCase, opensAgain, take } from './lived-case';
import { no, officesHeld, own, refuseActor, today, writtenText } from './permission';
import { rebase } from './pick-seats';
import type { Deed, StageRefusal } from './stage';

type Of<Kind extends Deed['kind']> = Extract<Deed, { kind: Kind }>;

/**
 * Does on the ground what the house's verbs do in a transaction, with their refusals in their order: a scenario
 * that is played against a live demo must be answered the same.
 */
export function doDeed(ground: Ground, deed: Deed): StageRefusal | null {
  if (deed.kind === 'open') return open(ground, deed);
  const of = ground.cases.find(({ id }) => id === deed.case);
  if (!of) return no('case/unknown');
  if (isClosed(of)) return no('case/closed');
  switch (deed.kind) {
    case 'raise':
      return raise(ground, of, deed);
    case 'convene':
      return convene(ground, of, deed);
    case 'roll-call':
      return enterRollCall(ground, of, deed);
    case 'observe':
      return observe(ground, of, deed);
    case 'answer':
      return respond(ground, of, deed);
    case 'write':
      return write(ground, of, deed);
  }
}

/** A plan runs three years (l. 56/2014, art. 1 c. 44 lett. a). */
const YEARS = 3;

function open(ground: Ground, { by, plan, text }: Of<'open'>): StageRefusal | null {
  const procedure = ground.procedures.find(({ definition }) => definition.kind === 'plan');
  if (!procedure) return no('procedure/missing');
  const { definition } = procedure;
  const { event } = definition.opens;
  const refusal = refuseActor(ground, by, { definition, event });
  if (refusal) return refusal;
  const year = Number(today(ground).slice(0, 4));
  const { firstYear } = plan;
  const title = plan.title.trim();
  if (title.length === 0 || title.length > 300) return no('plan/title-length');
  if (firstYear < year - YEARS || firstYear > year + 30) return no('plan/years');
  const written = writtenText(ground, text);
  if ('code' in written) return written;
  const identity = { id: ground.newId(), title, firstYear, lastYear: firstYear + YEARS - 1 };
  const id = ground.newId();
  const of = newCase({ ...procedure, id, plan: { identity, inForce: [] }, parent: null, item: null });
  const isOpen = opensAgain(ground, of);
  const refused = take(ground, of, { type: event, actor: by, text: written });
  if (refused || !isOpen) return refused;
  // The procedure lets it pass; the house has one plan for a triennium.
  ground.cases.splice(ground.cases.indexOf(of), 1);
  return no('plan/cycle-open');
}

/** Forms with a verb of their own, which knows what they must carry; forms that say nothing without words. */
const CARRIED = new Set<EventForm>(['convene', 'roll-call', 'observation', 'draft']);
const WORDED = new Set<EventForm>(['text', 'reasons', 'opinion']);

function raise(ground: Ground, of: LivedCase, deed: Of<'raise'>): StageRefusal | null {
  const { by, event, text = '', opinion, zones, waived } = deed;
  const definition = own(of.definition.events, event);
  if (!definition || CARRIED.has(definition.form)) return no('procedure/not-now');
  const item = deed.item ?? of.item;
  if (deed.item !== undefined && !ground.members.some((member) => member.item === deed.item))
    return no('item/unknown');
  const refusal = refuseActor(ground, by, { definition: of.definition, event, item });
  if (refusal) return refusal;
  const { form } = definition;
  if (form === 'opinion' && !opinion) return no('opinion/missing');
  if (form === 'zones' && !zones?.length) return no('zones/missing');
  const worded = WORDED.has(form) || (waived ?? []).length > 0 || text !== '';
  const written = worded ? writtenText(ground, text) : null;
  if (written && 'code' in written) return written;
  return take(ground, of, {
    type: event,
    actor: by,
    offices: officesHeld(ground, by, of.definition, item),
    ...(deed.item !== undefined && { item: deed.item }),
    ...(waived && { waived }),
    ...(form === 'opinion' && opinion && { opinion }),
    ...(form === 'zones' && zones && { zones }),
    ...(written && { text: written }),
  });
}

function convene(ground: Ground, of: LivedCase, deed: Of<'convene'>): StageRefusal | null {
  const { by, event, heldAt, waived } = deed;
  const { definition } = of;
  const item = deed.item ?? of.item;
  const place = sittingPlace(definition, of.snapshot!.state, { event, item });
  if (!place || own(definition.events, event)?.form !== 'convene') return no('procedure/not-now');
  const refusal = refuseActor(ground, by, { definition, event, item });
  if (refusal) return refusal;
  const due = sittingFor(place.state.sitting, item);
  if (heldAt <= ground.now) return no('sitting/in-the-past');
  const day = legalDay(heldAt, ground.body.authority.timezone);
  const rule = ruleInForce(ground.rules, due.rule, day);
  if ('code' in rule) return no(rule.code);
  const written = waived?.length ? writtenText(ground, deed.reasons ?? '') : null;
  if (written && 'code' in written) return written;
  const { roll, mayor } = rollOf(ground.body, due.organ);
  const organKind = ground.body.organs.find(({ key }) => key === due.organ)?.kind ?? '';
  const noticeDays = daysBetween(today(ground), day);
  const sitting = { id: ground.newId(), organ: due.organ, matter: due.matter, heldAt, noticeDays };
  const wanted = {
    type: event,
    actor: by,
    offices: officesHeld(ground, by, definition, item),
    sitting,
    ...(deed.item !== undefined && { item: deed.item }),
    ...(waived && { waived }),
    ...(written && { text: written }),
  };
  const base = deed.base ? rebase(roll, deed.base) : roll;
  return take(ground, of, wanted, { sitting: { ...sitting, rule, roll: base, mayor, organKind } });
}

/** The event that the first release entered every roll call by. */
const FIRST = 'record-roll-call';

function enterRollCall(ground: Ground, of: LivedCase, deed: Of<'roll-call'>): StageRefusal | null {
  const { definition } = of;
  const sitting = of.sittings.find(({ id }) => id === deed.sitting);
  if (!sitting) return no('sitting/unknown');
  const [at] = Object.entries(of.snapshot!.sittings).find(([, { id }]) => id === sitting.id) ?? [];
  const place = at === undefined ? null : placeHearing(of, at);
  if (!place) return refuseActor(ground, deed.by, { definition, event: FIRST }) ?? no('procedure/not-now');
  const { event } = place;
  const item = place.item ?? of.item;
  const refusal = refuseActor(ground, deed.by, { definition, event, item });
  if (refusal) return refusal;
  const vote = resolveVote(ground.newId(), sitting, deed.rollCall);
  if ('code' in vote) return no(vote.code);
  const opinion = opinionOf(sitting.organKind, vote.opinion, deed.rollCall);
  const wanted = {
    type: event,
    actor: deed.by,
    offices: officesHeld(ground, deed.by, definition, item),
    ...(place.item !== null && { item: place.item }),
    vote: { ...vote, opinion },
  };
  return take(ground, of, wanted, { vote: { resolved: vote, opinion, rule: sitting.rule.key } });
}

/** The event of form roll-call that the state of a sitting hears, and the member of the set it is for. */
function placeHearing(
  { definition, snapshot }: LivedCase,
  at: string,
): { event: string; item: string | null } | null {
  const { item } = nameAndItem(at);
  const hearing = Object.entries(definition.events).find(
    ([event, { form }]) =>
      form === 'roll-call' && sittingPlace(definition, snapshot!.state, { event, item })?.called === at,
  );
  return hearing ? { event: hearing[0], item } : null;
}

/** A Consiglio decides and gives no opinion; an assembly that is for it may add conditions. */
function opinionOf(kind: string, opinion: OpinionOutcome, { conditions }: EnteredRollCall): string | null {
  if (kind === 'consiglio') return null;
  return opinion === 'favourable' && conditions ? 'with-conditions' : opinion;
}
