import { complain, type Place } from '../plain-data';
import type { Condition } from './rule';

/**
 * Finds what a condition cannot mean, though each of its fields is well written: a share that nobody can
 * reach, one that a tie reaches, a base that does not fit the measure or the part of the rule.
 */
export function findImpossible(place: Place, condition: Condition, part: 'structural' | 'functional'): void {
  const problem = [unmeetable, halfNamedMajority, tie, misfit].reduce<string | null>(
    (found, look) => found ?? look(condition),
    part === 'structural' ? unfitQuorum(condition) : null,
  );
  if (problem !== null) complain(place, problem);
}

function unmeetable({ share, compare, of }: Condition): string | null {
  if (share === 'majority') return null;
  const { numerator, denominator } = share;
  if (numerator < denominator || (numerator === denominator && compare === '>=')) return null;
  const than = compare === '>' ? 'more than ' : '';
  return `can never be met: it asks for ${than}${numerator}/${denominator} of the ${of}`;
}

function halfNamedMajority({ share, compare }: Condition): string | null {
  if (share !== 'majority' || compare === '>') return null;
  return "asks for a majority with '>=': a majority is strictly more than half, so compare must be '>'";
}

/** Half of those who vote is also what a tie has, and a tie does not pass (DOMAIN §5). */
function tie({ share, compare, of, counts }: Condition): string | null {
  if (share === 'majority' || counts !== 'for' || (of !== 'voters' && of !== 'present')) return null;
  if (compare === '>' || share.numerator * 2 !== share.denominator) return null;
  return "would let a tie pass: write 'majority', with compare '>'";
}

function misfit({ of, measure }: Condition): string | null {
  if (of === 'population' && measure !== 'population')
    return 'is a share of the population: its measure must be population';
  if ((of === 'seats' || of === 'councillors') && measure !== 'members') {
    return `is a share of the ${of}: its measure must be members`;
  }
  return null;
}

/** A quorum must be known as a vote opens: of the whole body, by who is present. */
function unfitQuorum({ of, counts }: Condition): string | null {
  if (counts !== 'present') return "is a quorum of presence: counts must be 'present'";
  return of === 'present' || of === 'voters'
    ? `is a quorum of presence: it cannot be a share of the ${of}`
    : null;
}
