// What each seat did, counted. Nobody is present until somebody says so.

export const CHOICES = ['absent', 'present', 'for', 'against', 'abstain'] as const;
/** `present`: in the room, but did not vote. */
export type Choice = (typeof CHOICES)[number];
export type Roll = Readonly<Record<string, Choice>>;

export interface RollCallLists {
  present: string[];
  for: string[];
  against: string[];
  abstain: string[];
}

export interface Totals {
  present: number;
  for: number;
  against: number;
  abstain: number;
  notVoting: number;
  absent: number;
  /** residents represented by those present, where seats have a weight */
  weight: number;
}

interface Weighted {
  key: string;
  weight?: number | null;
}

export const choiceOf = (roll: Roll, key: string): Choice => roll[key] ?? 'absent';

/** The four lists that the api takes: whoever voted or abstained is present too. */
export function listsOf(roll: Roll, seats: readonly Weighted[]): RollCallLists {
  const who = (wanted: Choice) =>
    seats.filter(({ key }) => choiceOf(roll, key) === wanted).map(({ key }) => key);
  return {
    present: seats.filter(({ key }) => choiceOf(roll, key) !== 'absent').map(({ key }) => key),
    for: who('for'),
    against: who('against'),
    abstain: who('abstain'),
  };
}

export function totalsOf(roll: Roll, seats: readonly Weighted[]): Totals {
  const lists = listsOf(roll, seats);
  const present = new Set(lists.present);
  const voted = lists.for.length + lists.against.length + lists.abstain.length;
  return {
    present: present.size,
    for: lists.for.length,
    against: lists.against.length,
    abstain: lists.abstain.length,
    notVoting: present.size - voted,
    absent: seats.length - present.size,
    weight: seats.reduce((sum, seat) => sum + (present.has(seat.key) ? (seat.weight ?? 0) : 0), 0),
  };
}

/** Every seat in `keys` set to `choice`, the others as they were. */
export function withChoice(roll: Roll, keys: readonly string[], choice: Choice): Roll {
  return { ...roll, ...Object.fromEntries(keys.map((key) => [key, choice])) };
}
