// Cases put in their places by hand: how they came there is not measured.
import { randomUUID } from 'node:crypto';
import { built } from './built.mjs';

const DUE = { startedOn: '2026-01-12', dueOn: '2026-03-02', dueAt: '2026-03-02T23:00:00.000Z' };

/** The members of a set of zones, as a procedure names them. */
export async function zonesOf(superuser) {
  const { rows } = await superuser.query('select number from copianifica.zones order by number');
  return rows.map(({ number }) => String(number).padStart(2, '0'));
}

/** A place in the procedure for each of its innermost states: the configuration in which it is active. */
export function placesOf(definition, members) {
  const { chartOf } = built('libs/domain/procedure/compile-procedure');
  const { configurationWith } = built('libs/domain/statechart/configuration-with');
  const { isOver, statesOf } = built('libs/domain/procedure/state-tree');
  const regions = [...statesOf(definition).values()].filter(({ state }) => state.forEach);
  const sets = Object.fromEntries(regions.map(({ key }) => [key, members]));
  const chart = chartOf(definition, sets);
  const places = [...statesOf(definition).values()].flatMap(({ key, state, region }) => {
    if (state.states || state.history) return [];
    const called = region === null ? [key] : members.map((member) => `${key}[${member}]`);
    const active = configurationWith(chart, called);
    return active && !isOver(definition, active.join(' ')) ? [{ state: active.join(' '), sets }] : [];
  });
  return [...new Map(places.map((place) => [place.state, place])).values()];
}

/** What a case in a place keeps: its regions where it has any, and each term that it waits for running. */
export function snapshotAt({ state, sets }, definition, nth) {
  const { activeStates } = built('libs/domain/procedure/state-tree');
  const terms = {};
  const opened = new Set();
  for (const { state: active, item, region } of activeStates(definition, state)) {
    if (region !== null) opened.add(region);
    if (active.awaits)
      terms[item === null ? active.awaits : `${active.awaits}[${item}]`] = { id: randomUUID(), ...DUE };
  }
  return {
    item: null,
    state,
    history: {},
    sets: Object.fromEntries(Object.entries(sets).filter(([region]) => opened.has(region))),
    times: { 'propose-guidelines': 1 },
    since: DUE.dueAt,
    entered: Object.fromEntries(state.split(' ').map((leaf) => [leaf, DUE.dueAt])),
    sequence: 3 + (nth % 20),
    head: 'a'.repeat(64),
    round: 1,
    version: null,
    consultation: null,
    window: null,
    sittings: {},
    deserted: {},
    opinions: {},
    children: {},
    terms,
    suspended: {},
    publishedOn: null,
  };
}
