import { heardEvents } from '../case/explain-event';
import { activeStates, placeOfState, sittingFor, sittingPlace } from '../procedure/state-tree';
import { type Effect, nameAndItem, type ProcedureDefinition, termEvent } from '../procedure/definition';
import { termLengthOn } from '../procedure/procedure-term';
import { itemOffice } from '../procedure/office';
import { holds } from '../mandate/decide';
import { legalDay } from '../term/civil-days';
import { Temporal } from 'temporal-polyfill';
import { doDeed } from './do-deed';
import type { Ground, LivedCase } from './ground';
import { take } from './lived-case';
import type { Deed } from './stage';

/** Something that can be done at once, or time that passes until the next thing on the calendar. */
export interface Move {
  kind: 'event' | 'sitting' | 'term';
  event: string;
  items: string[];
  by: string | null;
  /** the term that ended, or the notice term of the sitting that was waited for */
  term: string | null;
}

/** The case that is looked at, on ground of its own, so that a move leaves what was before it as it was. */
export function branch(ground: Ground, id: string): { ground: Ground; of: LivedCase } {
  const cases = ground.cases.map((of) => ({
    ...of,
    plan: { ...of.plan, inForce: [...of.plan.inForce] },
    events: [...of.events],
    versions: new Map(of.versions),
    sittings: [...of.sittings],
    asked: new Map(of.asked),
    observations: of.observations.map((one) => ({ ...one })),
  }));
  return { ground: { ...ground, cases }, of: cases.find((one) => one.id === id)! };
}

/** Events whose number some condition asks for: doing them once may open a way. */
function countedEvents({ conditions }: Pick<ProcedureDefinition, 'conditions'>): Set<string> {
  const named = Object.values(conditions).flatMap(({ when }) => [...when.matchAll(/times\("([^"]+)"\)/g)]);
  return new Set(named.map(([, event]) => event!));
}

/** Events whose number matters where a case is: they may be raised there, or a row there asks for it. */
export function countedHere({ definition, snapshot }: LivedCase): Set<string> {
  const active = activeStates(definition, snapshot!.state).flatMap(({ state }) => Object.entries(state.on));
  const asked = new Set(active.flatMap(([, rows]) => rows.flatMap((row) => row.if)));
  const here = countedEvents({
    conditions: Object.fromEntries(Object.entries(definition.conditions).filter(([name]) => asked.has(name))),
  });
  const heard = new Set(active.map(([event]) => event));
  return new Set([...countedEvents(definition)].filter((event) => heard.has(event) || here.has(event)));
}

/** Events that may bring the case on where it is, each with the members of the set that it is for. */
export function eventsAhead({
  definition,
  snapshot,
}: LivedCase): { event: string; items: (string | null)[] }[] {
  const counted = countedEvents(definition);
  const byEvent = new Map<string, (string | null)[]>();
  for (const { event, item } of heardEvents(definition, snapshot!.state))
    byEvent.set(event, [...(byEvent.get(event) ?? []), item]);
  return [...byEvent]
    .map(([event, items]) => ({ event, items }))
    .filter(({ event }) => mayBringOn(definition, snapshot!.state, event, counted))
    .filter(
      ({ event }) =>
        !counted.has(event) || leads(definition, snapshot!.state, event) || !snapshot!.times[event],
    );
}

const rowsOf = (definition: ProcedureDefinition, state: string, event: string) =>
  activeStates(definition, state).flatMap((place) => place.state.on[event] ?? []);

const leads = (definition: ProcedureDefinition, state: string, event: string): boolean =>
  rowsOf(definition, state, event).some(({ to }) => to !== undefined);

/** Neither ends, stops nor forks the case, and leads somewhere or is counted. */
function mayBringOn(
  definition: ProcedureDefinition,
  state: string,
  event: string,
  counted: ReadonlySet<string>,
): boolean {
  const { form } = definition.events[event]!;
  if (form === 'observation' || form === 'zones') return false;
  if (form === 'draft' || form === 'convene' || form === 'roll-call') return true;
  const rows = rowsOf(definition, state, event);
  const does = (name: Effect['name']): boolean =>
    rows.some(({ effects }) => effects.some((effect) => effect.name === name));
  if (does('suspend-terms') || does('spawn')) return false;
  const ends = rows.every(({ to }) => to !== undefined && [to].flat().every((key) => isEnd(definition, key)));
  return does('publish') || (!ends && (counted.has(event) || rows.some(({ to }) => to !== undefined)));
}

function isEnd(definition: ProcedureDefinition, key: string): boolean {
  const { state, around } = placeOfState(definition, key);
  return state.final && around.length === 0;
}

/** Does an event in the best way there is: in time, by who may, in favour; null where nobody can. */
export function doBest(ground: Ground, of: LivedCase, event: string, items: (string | null)[]): Move | null {
  const done: string[] = [];
  let by: string | null = null;
  for (const item of items) {
    const post = actorOf(ground, of, event, item);
    const deed = post && deedFor(ground, of, { event, item, by: post });
    if (!deed || doDeed(ground, deed)) continue;
    by = post;
    done.push(item ?? '');
  }
  if (by === null) return null;
  return { kind: 'event', event, items: done.filter((item) => item !== ''), by, term: null };
}

function actorOf(
  { mandates }: Ground,
  { definition, item: about }: LivedCase,
  event: string,
  item: string | null,
): string | null {
  const offices = (definition.events[event]?.by ?? []).map((key) =>
    itemOffice(definition.offices[key]!, item ?? about),
  );
  const found = offices.flatMap(
    (office) => [...mandates.values()].find((mandate) => holds(mandate, office)) ?? [],
  );
  return found[0]?.post ?? null;
}

/** Words that stand for the words of an act. */
const WORDS = '…';

function deedFor(
  ground: Ground,
  of: LivedCase,
  { event, item, by }: { event: string; item: string | null; by: string },
): Deed | null {
  const about = item === null ? {} : { item };
  const base = { by, case: of.id };
  switch (of.definition.events[event]!.form) {
    case 'convene': {
      const heldAt = earliestSitting(ground, of, event, item);
      return heldAt === null ? null : { ...base, kind: 'convene', event, heldAt, ...about };
    }
    case 'roll-call':
      return null;
    case 'draft':
      if (of.draft.length > 0) return null;
      return {
        ...base,
        kind: 'write',
        element: { element: null, parent: null, level: 'axis', title: WORDS, text: WORDS },
      };
    case 'opinion':
      return { ...base, kind: 'raise', event, opinion: 'favourable', text: WORDS, ...about };
    case 'text':
    case 'reasons':
      return { ...base, kind: 'raise', event, text: WORDS, ...about };
    default:
      return { ...base, kind: 'raise', event, ...about };
  }
}

/** The first day that leaves the notice due, at nine; where none is due, an hour from now. */
function earliestSitting(
  ground: Ground,
  { definition, snapshot, item: about }: LivedCase,
  event: string,
  item: string | null,
): string | null {
  const place = sittingPlace(definition, snapshot!.state, { event, item: item ?? about });
  if (!place) return null;
  const zone = ground.body.authority.timezone;
  const now = Temporal.Instant.from(ground.now);
  const today = legalDay(ground.now, zone);
  const notice = definition.terms[sittingFor(place.state.sitting, place.item).notice]!;
  const length = termLengthOn(notice, today);
  const nine = Temporal.PlainDate.from(today)
    .add({ [notice.unit]: length })
    .toZonedDateTime({ timeZone: zone, plainTime: '09:00' });
  const held = Temporal.Instant.compare(nine.toInstant(), now) > 0 ? nine.toInstant() : now.add({ hours: 1 });
  return held.toString({ fractionalSecondDigits: 3 });
}

/**
 * Time passes until the next thing on the calendar of a case: a sitting, which is held, or the end of a term. What has
 * the same hour in many regions happens in all of them.
 */
export function passTime(ground: Ground, of: LivedCase, desert: string | null): Move | null {
  const sittings = Object.entries(of.snapshot!.sittings).toSorted(([, one], [, other]) =>
    one.heldAt < other.heldAt ? -1 : 1,
  );
  const terms = Object.entries(of.snapshot!.terms).toSorted(([, one], [, other]) =>
    one.dueAt < other.dueAt ? -1 : 1,
  );
  const [sitting] = sittings;
  const [term] = terms;
  if (sitting && (!term || sitting[1].heldAt <= term[1].dueAt)) {
    const together = sittings.filter(
      ([at, { heldAt }]) => heldAt === sitting[1].heldAt && isAlike(at, sitting[0]),
    );
    return joined(together.map((one) => hold(ground, of, one, desert)));
  }
  if (!term) return null;
  const together = terms.filter(([called, { dueAt }]) => dueAt === term[1].dueAt && isAlike(called, term[0]));
  return joined(together.map(([called, { dueAt }]) => end(ground, of, called, dueAt)));
}

const isAlike = (one: string, other: string): boolean => nameAndItem(one).name === nameAndItem(other).name;

/** The same thing of many members, as one move; null where it was none of theirs. */
function joined(moves: (Move | null)[]): Move | null {
  const made = moves.filter((move) => move !== null);
  return made.length === 0 ? null : { ...made[0]!, items: made.flatMap(({ items }) => items) };
}

function end(ground: Ground, of: LivedCase, called: string, dueAt: string): Move | null {
  if (dueAt > ground.now) ground.now = dueAt;
  const { name, item } = nameAndItem(called);
  const about = item === null ? {} : { item };
  if (!of.snapshot!.terms[called]) return null;
  if (take(ground, of, { type: termEvent(name), actor: null, ...about })) return null;
  return { kind: 'term', event: termEvent(name), items: item === null ? [] : [item], by: null, term: name };
}

/** The sitting of a state is held: all come and are for it, unless the organ is to be deserted. */
function hold(
  ground: Ground,
  of: LivedCase,
  [at, pending]: [string, { id: string; heldAt: string; organ: string }],
  desert: string | null,
): Move | null {
  if (pending.heldAt > ground.now) ground.now = pending.heldAt;
  const { item } = nameAndItem(at);
  const { definition, snapshot } = of;
  const event = Object.keys(definition.events).find(
    (name) =>
      definition.events[name]!.form === 'roll-call' &&
      sittingPlace(definition, snapshot!.state, { event: name, item })?.called === at,
  );
  const by = event === undefined ? null : actorOf(ground, of, event, item);
  const { roll = [] } = of.sittings.find(({ id }) => id === pending.id) ?? {};
  const seats = pending.organ === desert ? [] : roll.map(([seat]) => seat);
  const rollCall = { present: seats, for: seats, against: [], abstain: [] };
  if (event === undefined || by === null) return null;
  if (doDeed(ground, { kind: 'roll-call', by, case: of.id, sitting: pending.id, rollCall })) return null;
  const { notice } = placeOfState(definition, at).state.sitting!;
  return { kind: 'sitting', event, items: item === null ? [] : [item], by, term: notice };
}

/** Whether an act may be published where the case is: it has been adopted. */
export const mayPublish = ({ definition, snapshot }: LivedCase): boolean =>
  activeStates(definition, snapshot!.state).some(({ state }) =>
    Object.values(state.on).some((rows) =>
      rows.some(({ effects }) => effects.some(({ name }) => name === 'publish')),
    ),
  );
