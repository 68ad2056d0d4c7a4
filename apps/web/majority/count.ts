// The calculator's count, done in the browser by the domain itself.
import {
  type BallotRefusal,
  tally,
  type Tally,
  type TallyInput,
  type WhatIf,
  withPolicies,
} from '../../../libs/domain/index';
import type { MajoritySearch } from './search';
import { ruleOf, type ShownRule } from './rule-of';

/** The ballot that the form says. What is no figure is handed on as it is, and refused by the count itself. */
export function ballotOf(asked: MajoritySearch): TallyInput {
  const group = (name: 'for' | 'against' | 'abstain' | 'present') =>
    votes(asked[name], asked[`${name}Population`]);
  const entries = {
    base: votes(asked.members, asked.population) ?? { members: 0 },
    present: group('present'),
    for: group('for'),
    against: group('against'),
    abstain: group('abstain'),
    mayor: asked.mayor ? { present: false } : asked.mayorVote ? { vote: asked.mayorVote } : undefined,
  };
  const said = Object.entries(entries).filter(([, value]) => value !== undefined);
  // The count reads it as untrusted, whatever was typed.
  return Object.fromEntries(said) as unknown as TallyInput;
}

function votes(members: unknown, population: unknown): object | undefined {
  const [heads, residents] = [figure(members), figure(population)];
  if (heads === undefined && residents === undefined) return undefined;
  return { members: heads ?? 0, ...(residents === undefined ? {} : { population: residents }) };
}

/** Figures may be typed with the separators of either language. */
function figure(value: unknown): unknown {
  if (value === '') return undefined;
  if (typeof value !== 'string') return value;
  const bare = value.replace(/[\s.,'’]/g, '');
  return /^-?\d+$/.test(bare) ? Number(bare) : value;
}

export const count = (rule: ShownRule, ballot: TallyInput, whatIf: WhatIf): Tally | BallotRefusal =>
  tally(withPolicies(ruleOf(rule), whatIf), ballot);
