import type { Mandate } from '../mandate/actor';
import { holds } from '../mandate/decide';
import { nameAndItem, type Label, type ProcedureDefinition } from '../procedure/definition';
import { effectsOf } from '../procedure/placed-effects';
import { sittingFor, statesOf } from '../procedure/state-tree';
import { type CalendarThing, isShown } from './calendar-thing';
import { officesWaitedFor } from './offices-waited-for';

/** A case as its calendar needs it. Instants are ISO UTC, days civil days of the authority. */
export interface CalendarCase {
  id: string;
  plan: string;
  closed: boolean;
  changedAt: string;
  definition: ProcedureDefinition;
  /** names of its terms that stand still */
  suspended: string[];
  /** ids of the sittings that it waits for */
  pending: string[];
  sittings: CalendarSitting[];
  windows: CalendarWindow[];
  terms: CalendarTerm[];
}

/** A sitting as it was convened; `voted` when its roll call has been entered, deserted or not. */
export interface CalendarSitting {
  id: string;
  organ: string;
  organName: Label;
  matter: string;
  heldAt: string;
  convenedAt: string;
  voted: boolean;
}

/** A consultation: its last day after all its extensions, and how many there were. */
export interface CalendarWindow {
  id: string;
  openedOn: string;
  closesOn: string;
  extensions: number;
}

/** One row of a term: an extended one has a row for each of its ends, of which the last may run. */
export interface CalendarTerm {
  name: string;
  startedOn: string;
  dueOn: string;
  state: 'armed' | 'held' | 'fired' | 'cancelled';
  epoch: number;
}

/** Those who keep every case going see what every office sees. */
const STAFF = new Set(['ufficio-piano', 'segretario']);

/**
 * What stands in the calendar of who holds these mandates on a civil day: the sittings of their organs, every window,
 * the terms that one of their offices is waited for in; of staff all of them. Over, they stay for a while.
 */
export function thingsOfOffice(
  cases: readonly CalendarCase[],
  mandates: readonly Mandate[],
  today: string,
): CalendarThing[] {
  const staff = mandates.some(({ organizationKind }) => STAFF.has(organizationKind));
  const organs = new Set(mandates.map(({ organization }) => organization));
  const things = cases.flatMap((of) => [
    ...sittingThings(of, (organ) => staff || organs.has(organ)),
    ...of.windows.map((window) => windowThing(of, window)),
    ...termThings(of, (called) => staff || isWaitedFor(of, called, mandates)),
  ]);
  return things.filter((thing) => isShown(thing, today));
}

const isWaitedFor = ({ definition }: CalendarCase, called: string, mandates: readonly Mandate[]): boolean =>
  officesWaitedFor(definition, called).some((office) => mandates.some((mandate) => holds(mandate, office)));

const inCase = ({ id, plan, changedAt }: CalendarCase) => ({ case: id, plan, changedAt });

/**
 * Sittings on one matter of one organ are one thing until a roll call is entered: convened anew before that, it has
 * moved. One that the case no longer waits for is off.
 */
function sittingThings(of: CalendarCase, concerns: (organ: string) => boolean): CalendarThing[] {
  const chains = new Map<string, CalendarSitting[]>();
  for (const sitting of of.sittings.toSorted((a, b) => (a.convenedAt < b.convenedAt ? -1 : 1))) {
    const moved = [...chains.values()].find((chain) => sameMatter(chain.at(-1)!, sitting));
    if (moved) moved.push(sitting);
    else chains.set(sitting.id, [sitting]);
  }
  return [...chains]
    .filter(([, chain]) => concerns(chain[0]!.organ))
    .map(([id, chain]) => sittingThing(of, id, chain));
}

const sameMatter = (before: CalendarSitting, next: CalendarSitting): boolean =>
  !before.voted && before.organ === next.organ && before.matter === next.matter;

function sittingThing(of: CalendarCase, id: string, chain: CalendarSitting[]): CalendarThing {
  const last = chain.at(-1)!;
  const cancelled = !last.voted && (of.closed || !of.pending.includes(last.id));
  return {
    ...inCase(of),
    kind: 'sitting',
    uid: `sitting-${id}`,
    sequence: 2 * (chain.length - 1) + (cancelled ? 1 : 0),
    cancelled,
    suspended: false,
    when: { at: last.heldAt },
    label: sittingLabel(of.definition, last),
    source: null,
  };
}

function sittingLabel(definition: ProcedureDefinition, { organ, organName, matter }: CalendarSitting): Label {
  const { item } = /^zone\/(?<item>[^/]+)$/.exec(organ)?.groups ?? { item: null };
  const found = [...statesOf(definition).values()]
    .flatMap(({ state }) => (state.sitting ? [sittingFor(state.sitting, item ?? null)] : []))
    .find((sitting) => sitting.organ === organ && sitting.matter === matter);
  if (!found) return organName;
  const both = (language: 'it' | 'en') => `${organName[language]}: ${found.label[language]}`;
  return { it: both('it'), en: both('en') };
}

function windowThing(
  of: CalendarCase,
  { id, openedOn, closesOn, extensions }: CalendarWindow,
): CalendarThing {
  const [name] = windowTerms(of.definition);
  return {
    ...inCase(of),
    kind: 'window',
    uid: `window-${id}`,
    sequence: extensions,
    cancelled: false,
    suspended: false,
    when: { from: openedOn, until: closesOn },
    label: of.definition.terms[name ?? '']?.label ?? of.definition.name,
    source: null,
  };
}

/** Terms that are the length of a consultation: the window stands in the calendar, and not twice. */
function windowTerms(definition: ProcedureDefinition): Set<string> {
  return new Set(
    effectsOf(definition).flatMap(([, effect]) => (effect.name === 'open-consultation' ? [effect.term] : [])),
  );
}

/**
 * A term is one thing from the day it started: extended, it goes on in another row under the same name from the same
 * day. No row and no epoch is ever taken back, so that the sum of the epochs only rises.
 */
function termThings(of: CalendarCase, concerns: (called: string) => boolean): CalendarThing[] {
  const windows = windowTerms(of.definition);
  const runs = Map.groupBy(of.terms, ({ name, startedOn }) => `${name}-${startedOn}`);
  return [...runs.values()]
    .filter(([first]) => !windows.has(nameAndItem(first!.name).name) && concerns(first!.name))
    .map((rows) => termThing(of, rows));
}

function termThing(of: CalendarCase, rows: CalendarTerm[]): CalendarThing {
  const last = rows.toSorted((a, b) => rank(b) - rank(a) || (a.dueOn < b.dueOn ? 1 : -1))[0]!;
  const { name, item } = nameAndItem(last.name);
  const term = of.definition.terms[name];
  const dropped = of.closed && last.state === 'armed';
  const label = term?.label ?? { it: name, en: name };
  return {
    ...inCase(of),
    kind: 'term',
    uid: `term-${of.id}-${last.name.replace(/[[\]]/g, '.')}-${last.startedOn}`,
    sequence: rows.reduce((sum, { epoch }) => sum + epoch, 0) - 1 + (dropped ? 1 : 0),
    cancelled: last.state === 'cancelled' || dropped,
    suspended: last.state === 'cancelled' && of.suspended.includes(last.name),
    when: { from: last.dueOn, until: last.dueOn },
    label: item === null ? label : { it: `${label.it} (${item})`, en: `${label.en} (${item})` },
    source: term?.source ?? null,
  };
}

const rank = ({ state }: CalendarTerm): number => (state === 'cancelled' ? 0 : 1);
