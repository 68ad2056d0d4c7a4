import {
  compareDefinitions,
  type Difference,
  type Label,
  type ProcedureDefinition,
  type StateDifference,
  statesOf,
} from '@copianifica/domain';
import type { ProcedureDifference } from './procedure.type';

/** The definitions as they are looked into: the older first. */
type Two = readonly [ProcedureDefinition, ProcedureDefinition];

const TABLES = ['events', 'terms', 'conditions', 'policies', 'offices'] as const;

/** What two versions of a procedure have differently, as one list: the states, then the tables, then the rest. */
export function comparisonView(...two: Two): ProcedureDifference[] {
  const compared = compareDefinitions(...two);
  return [
    ...compared.states.map((difference) => stateDifference(two, difference)),
    ...TABLES.flatMap((section) =>
      compared[section].map((difference) => tableDifference(two, section, difference)),
    ),
    ...compared.general.map((name): ProcedureDifference => {
      const said = both(two, (definition) => definition[name as keyof ProcedureDefinition]);
      return { section: 'general', name, label: null, change: 'changed', parts: [], ...said };
    }),
  ];
}

function stateDifference(two: Two, { name, change, parts, from, to }: StateDifference): ProcedureDifference {
  const [older, newer] = two.map((definition) => statesOf(definition).get(name)?.state);
  const label = (newer ?? older)?.label ?? null;
  const only = (state: object | undefined): object | undefined =>
    state && Object.fromEntries(Object.entries(state).filter(([field]) => parts.includes(field)));
  const said =
    change === 'moved'
      ? { before: from?.join(' › ') ?? null, after: to?.join(' › ') ?? null }
      : { before: json(only(older)), after: json(only(newer)) };
  return {
    section: 'states',
    name,
    label,
    change,
    parts,
    ...(change === 'changed' || change === 'moved' ? said : NOTHING),
  };
}

const NOTHING = { before: null, after: null };

function tableDifference(
  two: Two,
  section: (typeof TABLES)[number],
  { name, change, parts }: Difference,
): ProcedureDifference {
  const entry = (definition: ProcedureDefinition): { label?: Label } | undefined =>
    Object.hasOwn(definition[section] ?? {}, name) ? definition[section]![name] : undefined;
  const label = (entry(two[1]) ?? entry(two[0]))?.label ?? null;
  return { section, name, label, change, parts, ...both(two, entry) };
}

const both = (two: Two, part: (definition: ProcedureDefinition) => unknown) => ({
  before: json(part(two[0])),
  after: json(part(two[1])),
});

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value, null, 2));
