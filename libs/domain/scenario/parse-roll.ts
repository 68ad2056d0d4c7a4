import { complain, fieldsOf, flagIn, itemsOf, optional, type Place, wholeNumberIn } from '../plain-data';
import { shortTextIn } from './parse-words';
import type { RollCallGiven, SeatsGiven } from './scenario';

/** No assembly has more seats. */
const MOST = 100_000;

/**
 * A roll call: `everybody` (all are there and for it), or the groups, each as so many heads, heads and residents,
 * `everybody`, or a list of seats. Who is present and in no group does not vote.
 */
export function readRoll(place: Place): RollCallGiven {
  if (place.value === 'everybody')
    return { present: 'everybody', for: 'everybody', against: null, abstain: null, conditions: false };
  const fields = fieldsOf(place, ['present', 'for', 'against', 'abstain', 'conditions']);
  return {
    present: optional(fields.present, readSeats) ?? null,
    for: optional(fields.for, readSeats) ?? null,
    against: optional(fields.against, readSeats) ?? null,
    abstain: optional(fields.abstain, readSeats) ?? null,
    conditions: optional(fields.conditions, flagIn) ?? false,
  };
}

function readSeats(place: Place): SeatsGiven {
  if (place.value === 'everybody') return 'everybody';
  if (typeof place.value === 'number') return { members: wholeNumberIn(place, 0, MOST) };
  if (Array.isArray(place.value)) {
    if (place.value.length > MOST) complain(place, `must have ${MOST} seats at most`);
    return { seats: itemsOf(place).slice(0, MOST).map(shortTextIn) };
  }
  const fields = fieldsOf(place, ['members', 'population']);
  const population = optional(fields.population, (at) => wholeNumberIn(at, 0));
  return { members: wholeNumberIn(fields.members, 0, MOST), ...(population !== undefined && { population }) };
}
