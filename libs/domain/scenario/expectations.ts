import { activeIn } from '../procedure/step';
import { activeStates } from '../procedure/state-tree';
import type { ProcedureDefinition } from '../procedure/definition';
import { type Expectation, TALLY_COUNTS } from './scenario';
import type { StagedCase, StagedTally, StageRefusal } from './stage';

/** One thing that is not as the scenario expects it. */
export interface Failure {
  /** place of the step in the file, from 0 */
  step: number;
  /** what was looked at: `state`, `refused`, `tally.for` … */
  what: string;
  expected: string;
  found: string;
}

/** What there is after a step, for its expectations. */
export interface Outcome {
  refused: StageRefusal | null;
  /** the case that the step was in */
  case: StagedCase | null;
  definition: ProcedureDefinition | null;
  tally: (Pick<StagedTally, 'outcome' | 'checks'> & Partial<Pick<StagedTally, 'opinion' | 'counts'>>) | null;
  /** notices of the step by message; null where they cannot be told apart */
  told: { message: string; count: number }[] | null;
}

type Difference = Omit<Failure, 'step'>;

/** Everything that is not as expected; nothing where all of it is. */
export function unmet(expected: Expectation, found: Outcome): Difference[] {
  return [
    ...refusals(expected, found),
    ...(expected.state ? states(expected.state, found) : []),
    ...tallies(expected, found),
    ...(expected.terms ? terms(expected.terms, found) : []),
    ...differs('version', expected.version, found.case?.version ?? null),
    ...differs('closed', expected.closed, found.case?.closed ?? false),
    ...(expected.told && found.told ? notices(expected.told, found.told) : []),
  ];
}

/** A step that is refused is as expected only where its refusal is. */
function refusals({ refused, conditions = [] }: Expectation, found: Outcome): Difference[] {
  const code = found.refused?.code ?? null;
  if (code !== (refused ?? null)) {
    const failing = found.refused?.conditions.join(', ') ?? '';
    const shown = code === null ? 'accepted' : failing === '' ? code : `${code} (${failing})`;
    return [{ what: 'refused', expected: refused ?? 'accepted', found: shown }];
  }
  const missing = conditions.filter((name) => !found.refused?.conditions.includes(name));
  if (missing.length === 0) return [];
  const there = found.refused?.conditions.join(', ') ?? '';
  return [{ what: 'conditions', expected: missing.join(', '), found: there }];
}

function states(expected: string[], { case: of, definition }: Outcome): Difference[] {
  if (!of || !definition) return [{ what: 'state', expected: expected.join(' '), found: 'no case' }];
  const isActive = activeIn(definition, new Set(of.state.split(' ')));
  const keys = new Set(activeStates(definition, of.state).map(({ key }) => key));
  const missing = expected.filter((state) => !isActive(state) && !keys.has(state));
  return missing.length === 0 ? [] : [{ what: 'state', expected: missing.join(' '), found: of.state }];
}

function tallies(expected: Expectation, { tally }: Outcome): Difference[] {
  const counts = TALLY_COUNTS.flatMap((name) =>
    differs(`tally.${name}`, expected.tally?.[name], tally?.counts?.[name]),
  );
  return [
    ...differs('outcome', expected.outcome, tally?.outcome),
    ...differs('opinion', expected.opinion, tally?.opinion),
    ...counts,
    ...Object.entries(expected.checks ?? {}).flatMap(([name, check]) => {
      const found = tally?.checks.find((one) => one.name === name);
      return (['need', 'have', 'holds'] as const).flatMap((field) =>
        differs(`checks.${name}.${field}`, check[field], found?.[field]),
      );
    }),
  ];
}

const terms = (expected: Record<string, string | null>, { case: of }: Outcome): Difference[] =>
  Object.entries(expected).flatMap(([name, due]) =>
    differs(`terms.${name}`, due, of?.terms.find((term) => term.name === name)?.dueOn ?? null),
  );

const notices = (expected: Record<string, number>, told: NonNullable<Outcome['told']>): Difference[] =>
  Object.entries(expected).flatMap(([message, count]) => {
    const sent = told.filter((one) => one.message === message).reduce((sum, one) => sum + one.count, 0);
    return differs(`told.${message}`, count, sent);
  });

/** What is not expected is not looked at. */
function differs(what: string, expected: unknown, found: unknown): Difference[] {
  if (expected === undefined || expected === found) return [];
  return [{ what, expected: String(expected), found: found === undefined ? 'nothing' : String(found) }];
}
