import { Injectable } from '@nestjs/common';
import {
  type CaseFacts,
  type ReadCase,
  readCaseFacts,
  type ReadIncident,
  readIncidents,
  Transactions,
} from '@copianifica/database';
import type { DrawnPosition } from '@copianifica/documents';
import {
  activeStates,
  daysBetween,
  itemName,
  type Label,
  leavesOf,
  nameAndItem,
  overrideTargets,
  placeOfState,
  stateOf,
  statesOf,
  termEvent,
} from '@copianifica/domain';
import { caseOf, contextOf, openCase } from '@copianifica/usecases';
import type { OverrideTarget, Region, RegionMember, SuspendedTerm } from './administration.type';

/** More incidents than one page of one case can show. */
const MOST_INCIDENTS = 200;

/** Where a case stands as an administrator looks at it: what is stuck, who has answered, what stands still. */
@Injectable()
export class ControlRoom {
  constructor(private readonly transactions: Transactions) {}

  incidents(authority: string, of: string): Promise<ReadIncident[]> {
    const question = { case: of, limit: MOST_INCIDENTS, openOnly: false };
    return this.transactions.inAuthority(authority, (manager) => readIncidents(manager, question));
  }

  /** The case's place as a drawing tells it. */
  async position(authority: string, read: ReadCase): Promise<DrawnPosition> {
    const [zones, incidents] = await this.around(authority, read.id);
    const { state, sets, entered } = read.snapshot;
    return {
      state,
      sets,
      since: entered,
      stuck: [...new Set([...stuckBy(read, incidents), ...late(read)])],
      visited: visited(read),
      itemLabels: Object.fromEntries(zones.map(({ item, label }) => [item, label.it])),
    };
  }

  async regions(authority: string, read: ReadCase): Promise<Region[]> {
    const { definition, snapshot } = read;
    if (Object.keys(snapshot.sets).length === 0) return [];
    const [zones, incidents] = await this.around(authority, read.id);
    const stuck = stuckBy(read, incidents).map((called) => nameAndItem(called).item);
    const leaves = leavesOf(definition, snapshot.state);
    return Object.entries(snapshot.sets).flatMap(([region, items]): Region[] => {
      const open = leaves.filter((leaf) => leaf.region === region);
      if (open.length === 0) return [];
      const members = items.map((item) => {
        const zone = zones.find((one) => one.item === item);
        const own = open.filter((leaf) => leaf.item === item);
        return member(read, own, { item, zone, stuck: stuck.includes(item) });
      });
      return [{ key: region, label: placeOfState(definition, region).state.label, members }];
    });
  }

  /** Where an override may lead; nowhere once the case has ended. */
  async overrideTargets(authority: string, of: string): Promise<OverrideTarget[]> {
    const question = { case: of, mandate: null, actorKey: '', requestId: '' };
    const facts = await this.transactions.inAuthority(authority, (manager) =>
      readCaseFacts(manager, question),
    );
    if (!facts.case || facts.case.closedAt) return [];
    const stepped = caseOf(facts);
    const label = (key: string) => ({ key, label: stateOf(stepped.definition, key).label });
    return overrideTargets(openCase(contextOf(authority, facts, stepped))).map(
      ({ target, state, around }) => ({
        target,
        state: label(state),
        around: around.map(label),
      }),
    );
  }

  private around(authority: string, of: string): Promise<[CaseFacts['zones'], ReadIncident[]]> {
    const question = { case: of, mandate: null, actorKey: '', requestId: '' };
    return this.transactions.inAuthority(authority, async (manager) => [
      (await readCaseFacts(manager, question)).zones,
      await readIncidents(manager, { case: of, limit: MOST_INCIDENTS, openOnly: true }),
    ]);
  }
}

/** Terms that stand still, with what is left of them. */
export function suspendedTerms({ definition, snapshot }: ReadCase): SuspendedTerm[] {
  return Object.entries(snapshot.suspended).map(([called, { startedOn, suspendedOn, left }]) => {
    const { name, item } = nameAndItem(called);
    return {
      name: called,
      label: definition.terms[name]!.label,
      item,
      startedOn,
      suspendedOn,
      daysLeft: left,
    };
  });
}

/** The innermost states that wait for an event which could not be decided. */
function stuckBy({ definition, snapshot }: ReadCase, incidents: readonly ReadIncident[]): string[] {
  const open = incidents.filter(({ settlement }) => settlement === null);
  return activeStates(definition, snapshot.state)
    .filter(({ state, item }) =>
      open.some((one) => Object.hasOwn(state.on, one.event) && (item ?? one.item) === one.item),
    )
    .map(({ called }) => called);
}

/** The states that wait for the end of a term which has passed. */
function late({ definition, snapshot, now }: ReadCase): string[] {
  const overdue = Object.entries(snapshot.terms).filter(([, { dueAt }]) => dueAt <= now);
  return activeStates(definition, snapshot.state)
    .filter(({ state, item }) =>
      overdue.some(([called]) => {
        const term = nameAndItem(called);
        return Object.hasOwn(state.on, termEvent(term.name)) && (item ?? term.item) === term.item;
      }),
    )
    .map(({ called }) => called);
}

function visited({ definition, events }: ReadCase): string[] {
  const states = new Set(events.flatMap(({ payload }) => payload.to.split(' ')));
  // Those of an earlier version of the procedure are not in its drawing.
  return [...states].filter((called) => statesOf(definition).has(nameAndItem(called).name));
}

type Leaf = ReturnType<typeof leavesOf>[number];

function member(
  { snapshot, definition, today }: ReadCase,
  own: readonly Leaf[],
  { item, zone, stuck }: { item: string; zone: CaseFacts['zones'][number] | undefined; stuck: boolean },
): RegionMember {
  const awaited = own.flatMap(({ state, around }) => [
    state.awaits,
    ...around.map((key) => placeOfState(definition, key).state.awaits),
  ]);
  const due = awaited
    .flatMap((name) => snapshot.terms[itemName(name ?? '', item)]?.dueOn ?? [])
    .toSorted()[0];
  const since = own
    .map(({ called }) => snapshot.entered[called] ?? snapshot.since)
    .toSorted()
    .at(-1);
  const label: Label = zone?.label ?? { it: item, en: item };
  return {
    item,
    label,
    stuck,
    states: own.map(({ called, state }) => ({ key: called, label: state.label })),
    since: new Date(since ?? snapshot.since),
    due: due ?? null,
    overdue: due !== undefined && daysBetween(today, due) < 0,
    delivered: zone?.delivered ?? null,
  };
}
