import type { Seat, SeatRule } from './body-definition';
import { holdsOn } from './dated';

/** A rule of an organ's seats with the seats that it makes on a day. */
export type FilledRule = { rule: SeatRule; seats: Seat[] };

/**
 * The seats of an organ, each with the residents that its rule has it represent on a civil date. `residents` are
 * those of the organ's territory: what no number has taken is divided equally among the seats that share, whole
 * numbers, the remainder one by one to the first. That a councillor represents residents at all is no law's: each
 * body says it, with its own source.
 */
export function representedBy(rules: FilledRule[], residents: number, date: string): Seat[] {
  const byNumber = rules.flatMap(({ rule }) => numbersOf(rule, date) ?? []);
  const sharing = rules.filter(({ rule }) => representationOf(rule, date)?.residents === 'equal-share');
  const shares = equalShares(
    residents - byNumber.reduce((sum, number) => sum + number, 0),
    sharing.reduce((sum, { seats }) => sum + seats.length, 0),
  );
  return rules.flatMap(({ rule, seats }) => {
    const found = representationOf(rule, date);
    if (!found) return seats;
    const { residents: given, ...basis } = found;
    const own = given === 'equal-share' ? shares.splice(0, seats.length) : given;
    return seats.map((seat, index) => ({ ...seat, represents: { ...basis, residents: own[index] ?? 0 } }));
  });
}

/** The numbers that a rule's seats are given one by one; null where they share, or represent nobody. */
function numbersOf(rule: SeatRule, date: string): number[] | null {
  const given = representationOf(rule, date)?.residents;
  return given === undefined || given === 'equal-share' ? null : given;
}

function representationOf(rule: SeatRule, date: string) {
  const given = rule.for === 'office' || rule.for === 'numbered' ? rule.represents : null;
  return given && holdsOn(given, date) ? given : null;
}

function equalShares(residents: number, seats: number): number[] {
  const left = Math.max(0, residents);
  return Array.from(
    { length: seats },
    (_, index) => Math.floor(left / seats) + (index < left % seats ? 1 : 0),
  );
}
