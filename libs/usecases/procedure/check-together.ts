import type { PlacedDefinition, StoredProposal } from '@copianifica/database';
import { checkProcedures, type DataFinding, type ProcedureDefinition, type Rule } from '@copianifica/domain';

/** Something wrong in a procedure, by its key; null where the text is so wrong that it has none. */
export interface ProcedureFinding extends DataFinding {
  procedure: string | null;
}

/** A definition, or several that only hold together, was not taken: everything that is wrong with it. */
export interface BrokenProcedures {
  kind: 'broken';
  findings: ProcedureFinding[];
}

/**
 * What is wrong between procedures that would be in force together: `wanted` take the place of those of the same
 * key. What was wrong before, and does not come from the wanted ones, is nobody's fault now.
 */
export function checkTogether(
  wanted: readonly ProcedureDefinition[],
  inForce: readonly ProcedureDefinition[],
  rules: unknown[],
): ProcedureFinding[] {
  const keys = new Set(wanted.map(({ key }) => key));
  const others = inForce.filter(({ key }) => !keys.has(key));
  const before = findingsOf(inForce, rules).map(({ procedure, sentence }) => `${procedure} ${sentence}`);
  const found = findingsOf([...others, ...wanted], rules).filter(
    ({ procedure, sentence }) => keys.has(procedure!) || !before.includes(`${procedure} ${sentence}`),
  );
  return [...found, ...wanted.flatMap((one) => secondPlan(one, [...others, ...wanted]))];
}

/**
 * What keeps one version from coming into force now. What is missing may be proposed as well: a revision and the plan
 * that starts it come into force one after the other, each on the other's account.
 */
export function checkForForce(
  wanted: ProcedureDefinition,
  inForce: readonly PlacedDefinition[],
  proposals: readonly StoredProposal[],
  rules: unknown[],
): ProcedureFinding[] {
  const standing = inForce.map(({ definition }) => definition);
  const alone = checkTogether([wanted], standing, rules);
  const open = proposals.filter(({ key, settled }) => !settled && key !== wanted.key);
  const beside = new Map(open.map(({ key, definition }) => [key, definition]));
  const isMended =
    beside.size > 0 && checkTogether([wanted, ...beside.values()], standing, rules).length === 0;
  return isMended ? [] : alone;
}

function findingsOf(definitions: readonly ProcedureDefinition[], rules: unknown[]): ProcedureFinding[] {
  return [...checkProcedures(definitions, rules as Rule[])].flatMap(([procedure, findings]) =>
    findings.map((finding) => ({ procedure, ...finding })),
  );
}

/** A cycle is opened under the one procedure of a plan that is in force: with two, nobody could say under which. */
function secondPlan(
  { key, kind }: ProcedureDefinition,
  together: readonly ProcedureDefinition[],
): ProcedureFinding[] {
  const other = kind === 'plan' && together.find((one) => one.kind === 'plan' && one.key !== key);
  if (!other) return [];
  const sentence = `«${other.key}» is in force already as the procedure of a plan: give this one the same key.`;
  return [{ procedure: key, pointer: '/key', sentence }];
}
