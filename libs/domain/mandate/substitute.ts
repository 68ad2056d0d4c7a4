import { holdsOn, overlaps } from '../body/dated';
import {
  choiceIn,
  complain,
  dateIn,
  fieldsOf,
  flagIn,
  itemsOf,
  optional,
  type Parsed,
  type Place,
  placeOf,
  release,
  textIn,
} from '../plain-data';

/** Who in a comune may be let to stand in for its mayor: deputy mayor, member of the giunta, member of the council. */
export const SUBSTITUTE_ROLES = ['vicesindaco', 'assessore', 'consigliere'] as const;
export type SubstituteRole = (typeof SUBSTITUTE_ROLES)[number];

/** What the substitute must bring: nothing but the office, or a delegation that the mayor has written. */
const DELEGATIONS = ['none', 'written'] as const;

/**
 * Who may stand in for a mayor in the organs of a body, from `validFrom` to `validTo` (ISO dates, both included; null
 * until further notice). `verified` is true only where someone has read it in its `source`.
 */
export type SubstituteRule = {
  roles: SubstituteRole[];
  delegation: (typeof DELEGATIONS)[number];
  validFrom: string;
  validTo: string | null;
  source: string;
  verified: boolean;
  note?: string;
};

const FIELDS = ['roles', 'delegation', 'validFrom', 'validTo', 'source', 'verified', 'note'] as const;

/** Reads the `substitutes` of a rules file, which may have none; what else the file says is not looked at. */
export function parseSubstitutes(value: unknown): Parsed<SubstituteRule[]> {
  const whole = placeOf(value);
  const fields = fieldsOf(whole, ['substitutes'], 'ignored');
  return release(whole, optional(fields.substitutes, readSubstitutes) ?? []);
}

/** Reads a list of them; a role stands in one of them at a time, or nobody knew what it must bring. */
export function readSubstitutes(place: Place): SubstituteRule[] {
  const places = itemsOf(place);
  const rules = places.map(readSubstitute);
  if (place.findings.length === 0) places.forEach((at, index) => findDouble(at, rules, index));
  return rules;
}

/** Whether who has that role in a comune may stand in for its mayor on a civil date (ISO). */
export function maySubstitute(rules: readonly SubstituteRule[], role: SubstituteRole, date: string): boolean {
  return substitutesOn(rules, date).some(({ roles }) => roles.includes(role));
}

/** The rules of substitution in force on a civil date. */
export function substitutesOn(rules: readonly SubstituteRule[], date: string): SubstituteRule[] {
  return rules.filter((rule) => holdsOn(rule, date));
}

function readSubstitute(place: Place): SubstituteRule {
  const before = place.findings.length;
  const fields = fieldsOf(place, FIELDS);
  const note = optional(fields.note, textIn);
  const roles = itemsOf(fields.roles).map((role) => choiceIn(role, SUBSTITUTE_ROLES));
  const rule: SubstituteRule = {
    roles,
    delegation: optional(fields.delegation, (at) => choiceIn(at, DELEGATIONS)) ?? 'none',
    validFrom: dateIn(fields.validFrom),
    validTo: fields.validTo.value === null ? null : dateIn(fields.validTo),
    source: textIn(fields.source),
    verified: flagIn(fields.verified),
    ...(note === undefined ? {} : { note }),
  };
  if (Array.isArray(fields.roles.value) && roles.length === 0) complain(fields.roles, 'names nobody');
  if (place.findings.length === before && rule.validTo !== null && rule.validTo < rule.validFrom)
    complain(fields.validTo, `is ${rule.validTo}, before validFrom, ${rule.validFrom}`);
  return rule;
}

function findDouble(place: Place, rules: readonly SubstituteRule[], index: number): void {
  const { roles } = rules[index]!;
  if (new Set(roles).size < roles.length) complain(place, 'names one role twice');
  const other = rules.findIndex(
    (earlier, at) =>
      at < index && overlaps(earlier, rules[index]!) && earlier.roles.some((role) => roles.includes(role)),
  );
  if (other >= 0) complain(place, `names a role that substitutes[${other}] names at the same time`);
}
