import type { EnteredRollCall } from '../sitting/resolve-vote';
import type { RollCallGiven, SeatsGiven } from './scenario';

type Roll = readonly (readonly [string, number | null])[];

/** The roll with other figures: seats left out or invented at its end, and residents taken from or given to the greatest. */
export function rebase(
  roll: [string, number | null][],
  { members, population }: { members: number; population?: number },
): [string, number | null][] {
  const kept = roll.slice(0, members);
  const weighs = population !== undefined;
  while (kept.length < members)
    kept.push([`base/${String(kept.length + 1).padStart(4, '0')}`, weighs ? 0 : null]);
  if (!weighs) return kept;
  // Where the body weighs nobody, every seat stands for as many.
  const weighsNobody = kept.every(([, weight]) => weight === null || weight === 0);
  const share = weighsNobody ? Math.floor(population / members) : 0;
  const known = kept.map(([seat, weight]): [string, number] => [seat, weight || share]);
  const sum = known.reduce((total, [, weight]) => total + weight, 0);
  // What is too much is taken from the greatest; what lacks goes to it.
  let excess = sum - population;
  for (const seat of known.toSorted(([, one], [, other]) => other - one)) {
    const taken = excess < 0 ? excess : Math.min(excess, seat[1]);
    seat[1] -= taken;
    excess -= taken;
  }
  return known;
}

/** Seats that a roll call cannot be made of: more heads than seats are left, or residents that no such seats have. */
export interface CannotPick {
  group: string;
  wanted: string;
  left: number;
}

/**
 * A roll call seat by seat, from one given in bulk: the president's seat first, then the order of the roll. Where
 * residents are given, as many seats are sought as stand for exactly so many.
 */
export function pickRollCall(
  roll: Roll,
  given: RollCallGiven,
  president: string | null,
): EnteredRollCall | CannotPick {
  const order = roll.toSorted(([one], [other]) => Number(other === president) - Number(one === president));
  const left = new Map(order);
  const picked: Record<'for' | 'against' | 'abstain', string[]> = { for: [], against: [], abstain: [] };
  for (const group of ['for', 'against', 'abstain'] as const) {
    const most = group === 'for' && given.for === 'everybody' ? presentOf(given, roll) : left.size;
    const seats = pick(left, given[group], most);
    if (seats === null) return { group, wanted: JSON.stringify(given[group]), left: left.size };
    picked[group] = seats;
    for (const seat of seats) left.delete(seat);
  }
  const voted = [...picked.for, ...picked.against, ...picked.abstain];
  const present = presentSeats(given.present, voted, left);
  if (present === null) return { group: 'present', wanted: JSON.stringify(given.present), left: left.size };
  return { present, ...picked, ...(given.conditions && { conditions: true }) };
}

/** «Everybody» for it are all who are present. */
function presentOf({ present }: RollCallGiven, roll: Roll): number {
  if (present === null || present === 'everybody') return roll.length;
  return 'seats' in present ? present.seats.length : present.members;
}

/** Named seats are taken as they were named, be they on the roll or not: the count refuses what is wrong. */
function pick(
  left: ReadonlyMap<string, number | null>,
  given: SeatsGiven | null,
  most: number,
): string[] | null {
  if (given === null) return [];
  if (given === 'everybody') return [...left.keys()].slice(0, most);
  if ('seats' in given) return given.seats;
  if (given.members > left.size) return null;
  return given.population === undefined
    ? [...left.keys()].slice(0, given.members)
    : seatsOf([...left], given.members, given.population);
}

function presentSeats(
  given: SeatsGiven | null,
  voted: string[],
  left: ReadonlyMap<string, number | null>,
): string[] | null {
  if (given === null) return voted;
  if (given === 'everybody') return [...voted, ...left.keys()];
  if ('seats' in given) return given.seats;
  const silent = given.members - voted.length;
  if (silent < 0 || silent > left.size) return null;
  return [...voted, ...[...left.keys()].slice(0, silent)];
}

/** Enough exchanges to find the sum among some hundred seats, and an end where there is none. */
const MOST_EXCHANGES = 400;

/** So many seats that stand for so many residents: from some, exchanged one by one while that comes nearer. */
function seatsOf(left: [string, number | null][], members: number, population: number): string[] | null {
  const weights = left.map(([, weight]) => weight ?? 0);
  const inside = weights.map((_, index) => index).slice(0, members);
  const outside = weights.map((_, index) => index).slice(members);
  let missing = population - inside.reduce((sum, index) => sum + weights[index]!, 0);
  for (let exchanges = 0; missing !== 0 && exchanges < MOST_EXCHANGES; exchanges += 1) {
    let best: { i: number; o: number; rest: number } | null = null;
    for (const [i, inner] of inside.entries())
      for (const [o, outer] of outside.entries()) {
        const rest = missing - (weights[outer]! - weights[inner]!);
        if (Math.abs(rest) < Math.abs(best?.rest ?? missing)) best = { i, o, rest };
      }
    if (best === null) return null;
    [inside[best.i], outside[best.o]] = [outside[best.o]!, inside[best.i]!];
    missing = best.rest;
  }
  return missing === 0 ? inside.map((index) => left[index]![0]) : null;
}
