import { refuse, type BallotRefusal } from './ballot-refusal';
import { CHOICES, type Choice, type TallyInput, type Votes } from './tally-input';

/**
 * A roll call by seat. `weight` is the residents a seat stands for, null where the body weighs nobody. Who is
 * present and in no choice is not voting. `mayor` names the mayor's seat, for the rules that leave it out.
 */
export type RollCall = {
  roll: readonly { seat: string; weight: number | null }[];
  present: readonly string[];
  choices: { readonly [choice in Exclude<Choice, 'notVoting'>]: readonly string[] } & {
    readonly notVoting?: readonly string[];
  };
  mayor?: string;
};

/** Counts a roll call into the input of a tally; one seat, one ballot, and only who is present has one. */
export function countRollCall(
  call: RollCall,
): (Required<Omit<TallyInput, 'mayor'>> & Pick<TallyInput, 'mayor'>) | BallotRefusal {
  const weights = new Map(call.roll.map(({ seat, weight }) => [seat, weight]));
  const refusal = refuseRoll(call, weights) ?? refuseSeats(call, weights);
  if (refusal) return refusal;
  const weigh = (seats: readonly string[]) => weighed(seats, weights);
  const { choices } = call;
  const voted = new Set([...choices.for, ...choices.against, ...choices.abstain]);
  return {
    base: { ...weigh([...weights.keys()]), seats: weights.size },
    present: weigh(call.present),
    for: weigh(choices.for),
    against: weigh(choices.against),
    abstain: weigh(choices.abstain),
    notVoting: weigh(call.present.filter((seat) => !voted.has(seat))),
    ...(call.mayor === undefined ? {} : { mayor: mayorOf(call.mayor, call) }),
  };
}

type Weights = ReadonlyMap<string, number | null>;

function refuseRoll({ roll, mayor }: RollCall, weights: Weights): BallotRefusal | null {
  if (roll.length === 0) return refuse('ballot/base-missing', { where: '/roll' });
  const double = repeated(roll.map(({ seat }) => seat));
  if (double !== undefined) return refuse('ballot/seat-twice', { seat: double, where: 'roll' });
  for (const { seat, weight } of roll) {
    if (weight === null || (Number.isSafeInteger(weight) && weight >= 0)) continue;
    const code = weight < 0 ? 'ballot/negative' : 'ballot/not-a-count';
    return refuse(code, { where: `weight of ${seat}`, given: String(weight) });
  }
  return mayor === undefined || weights.has(mayor) ? null : refuse('ballot/seat-unknown', { seat: mayor });
}

function refuseSeats({ present, choices }: RollCall, weights: Weights): BallotRefusal | null {
  const voting = CHOICES.flatMap((choice) => choices[choice] ?? []);
  const stranger = [...present, ...voting].find((seat) => !weights.has(seat));
  if (stranger !== undefined) return refuse('ballot/seat-unknown', { seat: stranger });
  for (const [where, seats] of [
    ['present', present],
    ['choices', voting],
  ] as const) {
    const double = repeated(seats);
    if (double !== undefined) return refuse('ballot/seat-twice', { seat: double, where });
  }
  const there = new Set(present);
  const absent = voting.find((seat) => !there.has(seat));
  return absent === undefined ? null : refuse('ballot/voted-though-absent', { seat: absent });
}

function repeated(seats: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return seats.find((seat) => seen.size === seen.add(seat).size);
}

/** One seat without a weight leaves the residents of its group unknown. */
function weighed(seats: readonly string[], weights: Weights): Votes {
  const known = seats.map((seat) => weights.get(seat) ?? null);
  if (known.includes(null)) return { members: seats.length };
  return {
    members: seats.length,
    population: known.reduce<number>((total, weight) => total + (weight ?? 0), 0),
  };
}

function mayorOf(seat: string, { present, choices }: RollCall): NonNullable<TallyInput['mayor']> {
  if (!present.includes(seat)) return { present: false };
  return { present: true, vote: CHOICES.find((choice) => choices[choice]?.includes(seat)) ?? 'notVoting' };
}
