import type { ProcedureDefinition, StateDefinition } from '../procedure/definition';
import { statesOf } from '../procedure/state-tree';
import { canonicalJson, type Json } from '../record/canonical';

/** Tables of a definition whose entries have a name. */
const TABLES = ['terms', 'events', 'conditions', 'policies', 'offices'] as const;
export type ComparedTable = (typeof TABLES)[number];

/** An entry that is not the same in both: `parts` are the fields that differ, none where it is there only once. */
export interface Difference {
  name: string;
  change: 'added' | 'removed' | 'changed';
  parts: string[];
}

/** A state that is not the same in both; the states inside it are told on lines of their own. */
export interface StateDifference {
  name: string;
  change: 'added' | 'removed' | 'moved' | 'changed';
  parts: string[];
  /** what it is inside of, outermost first; null where it is not there */
  from: string[] | null;
  to: string[] | null;
}

/** What two versions of a procedure have differently, in the order of the older, then what only the newer has. */
export interface DefinitionComparison extends Record<ComparedTable, Difference[]> {
  states: StateDifference[];
  /** keys of the states that are in both at the same place with the same content */
  kept: string[];
  /** fields of the definition itself that differ: its name, its source, where a case opens, the phases … */
  general: string[];
}

/** Compares two versions of a procedure, part by part. Two with the same content differ in nothing. */
export function compareDefinitions(
  one: ProcedureDefinition,
  other: ProcedureDefinition,
): DefinitionComparison {
  const [before, after] = [statesOf(one), statesOf(other)];
  const states = inBoth(before.keys(), after.keys()).map((name): StateDifference => {
    const [old, now] = [before.get(name), after.get(name)];
    const places = { from: old?.around ?? null, to: now?.around ?? null };
    if (!old || !now) return { name, change: old ? 'removed' : 'added', parts: [], ...places };
    const parts = differing(withoutInside(old.state), withoutInside(now.state));
    const isMoved = old.around.join(' ') !== now.around.join(' ');
    return { name, change: isMoved ? 'moved' : 'changed', parts, ...places };
  });
  const isSame = ({ change, parts }: StateDifference): boolean => change === 'changed' && parts.length === 0;
  return {
    states: states.filter((state) => !isSame(state)),
    kept: states.filter(isSame).map(({ name }) => name),
    terms: compareTables(one.terms, other.terms),
    events: compareTables(one.events, other.events),
    conditions: compareTables(one.conditions, other.conditions),
    policies: compareTables(one.policies, other.policies),
    offices: compareTables(one.offices, other.offices),
    general: differing(withoutTables(one), withoutTables(other)),
  };
}

const inBoth = (one: Iterable<string>, other: Iterable<string>): string[] => [...new Set([...one, ...other])];

function compareTables<T extends object>(
  one: Record<string, T> = {},
  other: Record<string, T> = {},
): Difference[] {
  return inBoth(Object.keys(one), Object.keys(other)).flatMap((name): Difference[] => {
    const [old, now] = [entry(one, name), entry(other, name)];
    if (!old || !now) return [{ name, change: old ? 'removed' : 'added', parts: [] }];
    const parts = differing(old, now);
    return parts.length > 0 ? [{ name, change: 'changed', parts }] : [];
  });
}

const entry = <T>(table: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Names of the fields whose content is not the same; how an object's keys are ordered says nothing. */
function differing(one: object, other: object): string[] {
  const [old, now] = [one, other].map((fields) => new Map(Object.entries(fields)));
  // What was read from a file may hold fields that are undefined, which its stored form has not.
  const said = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value ?? null)) as Json);
  return inBoth(old!.keys(), now!.keys()).filter((name) => said(old!.get(name)) !== said(now!.get(name)));
}

function withoutInside(state: StateDefinition): object {
  // Rows are tried in the order they are written, and so are their effects: arrays keep their order.
  const { states, ...own } = state;
  const first = Object.keys(states ?? {})[0];
  return states ? { ...own, initial: own.initial ?? first, inside: true } : own;
}

function withoutTables(definition: ProcedureDefinition): object {
  const general: Partial<ProcedureDefinition> = { ...definition };
  for (const table of ['states', ...TABLES] as const) delete general[table];
  return general;
}
