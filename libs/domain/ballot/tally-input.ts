import { choiceIn, complain, fieldsOf, flagIn, optional, placeOf, type Place } from '../plain-data';
import { refuse, type BallotRefusal } from './ballot-refusal';

/** Heads, and the residents they stand for where some condition reads them. */
export type Votes = { members: number; population?: number };

export const CHOICES = ['for', 'against', 'abstain', 'notVoting'] as const;
export type Choice = (typeof CHOICES)[number];

/**
 * What is counted. `base` is the whole body (`seats` where some are vacant; else as many as members).
 * `present` may be left out where the ballots imply it; present and in no group is not voting; a group left
 * out is empty. `mayor` matters only where a rule leaves the mayor out: present unless said otherwise.
 */
export type TallyInput = {
  base: Votes & { seats?: number };
  present?: Votes;
  mayor?: { present?: boolean; vote?: Choice };
} & { [choice in Choice]?: Votes };

/** The input made whole: each group is there, presence is known, populations are undefined where unknown. */
export type Counted = {
  base: Votes & { seats: number };
  present: Votes;
  for: Votes;
  against: Votes;
  abstain: Votes;
  mayor: { present: boolean; vote?: Choice };
};

type Raw = Counted & { notVoting: Votes; presentGiven: boolean };

/** No body is larger than mankind; below the bound every sum is exact. */
const LARGEST = 1_000_000_000_000;

/** Reads and checks an input, as JSON gives it; what contradicts itself is refused, never mended. */
export function readTallyInput(value: unknown): Counted | BallotRefusal {
  const refusals: BallotRefusal[] = [];
  const whole = placeOf(value);
  const raw = readRaw(whole, refusals);
  const [finding] = whole.findings;
  if (finding) return refuse('ballot/malformed', { where: finding.pointer, sentence: finding.sentence });
  return refusals[0] ?? contradiction(raw) ?? raw;
}

function readRaw(whole: Place, refusals: BallotRefusal[]): Raw {
  const fields = fieldsOf(whole, ['base', 'present', 'mayor', ...CHOICES]);
  const group = (place: Place) => readVotes(place, refusals);
  const votes = {
    for: optional(fields.for, group) ?? { members: 0 },
    against: optional(fields.against, group) ?? { members: 0 },
    abstain: optional(fields.abstain, group) ?? { members: 0 },
    notVoting: optional(fields.notVoting, group) ?? { members: 0 },
  };
  const given = optional(fields.present, group);
  return {
    ...votes,
    base: readBase(fields.base, refusals),
    present: presence(
      given,
      CHOICES.map((choice) => votes[choice]),
    ),
    presentGiven: given !== undefined,
    mayor: optional(fields.mayor, readMayor) ?? { present: true },
  };
}

function readBase(place: Place, refusals: BallotRefusal[]): Counted['base'] {
  if (place.value === undefined || place.value === null) {
    refusals.push(refuse('ballot/base-missing', { where: place.pointer }));
    return { members: 0, seats: 0 };
  }
  const fields = fieldsOf(place, ['members', 'population', 'seats']);
  const votes = readCounts(fields, refusals);
  const seats = optional(fields.seats, (at) => readCount(at, refusals)) ?? votes.members;
  // A body of nobody is a missing figure, and every share of it would be reached by nobody.
  if (votes.members === 0) refusals.push(refuse('ballot/base-missing', { where: fields.members.pointer }));
  if (seats < votes.members) complain(fields.seats, `must be no fewer than the members, ${votes.members}`);
  return { ...votes, seats };
}

function readVotes(place: Place, refusals: BallotRefusal[]): Votes {
  const votes = readCounts(fieldsOf(place, ['members', 'population']), refusals);
  if (votes.members === 0 && (votes.population ?? 0) > 0) complain(place, 'has residents but no members');
  return votes;
}

function readCounts(fields: { members: Place; population: Place }, refusals: BallotRefusal[]): Votes {
  const members = readCount(fields.members, refusals);
  const population = optional(fields.population, (at) => readCount(at, refusals));
  return population === undefined ? { members } : { members, population };
}

function readCount({ value, pointer: where }: Place, refusals: BallotRefusal[]): number {
  const whole = typeof value === 'number' && Number.isInteger(value) && value <= LARGEST;
  if (whole && value >= 0) return value;
  const negative = typeof value === 'number' && value < 0;
  refusals.push(refuse(negative ? 'ballot/negative' : 'ballot/not-a-count', { where, given: String(value) }));
  return 0;
}

function readMayor(place: Place): Counted['mayor'] {
  const fields = fieldsOf(place, ['present', 'vote']);
  const vote = optional(fields.vote, (at) => choiceIn(at, CHOICES));
  const present = optional(fields.present, flagIn) ?? true;
  if (!present && vote !== undefined) complain(fields.vote, 'is given, though the mayor is not present');
  return vote === undefined ? { present } : { present, vote };
}

/** Presence as given, or as the ballots imply it; residents only where all who are present are accounted for. */
function presence(given: Votes | undefined, groups: Votes[]): Votes {
  const members = sum(groups.map((group) => group.members));
  const residents = groups.map(populationOf);
  const known = residents.every((number) => number !== undefined) && (given?.members ?? members) === members;
  const population = given?.population ?? (known ? sum(residents.map((number) => number ?? 0)) : undefined);
  return { members: given?.members ?? members, ...(population === undefined ? {} : { population }) };
}

/** The residents of a group: nobody stands for no one, otherwise they must be said. */
export function populationOf({ members, population }: Votes): number | undefined {
  return members === 0 ? 0 : population;
}

function contradiction(raw: Raw): BallotRefusal | null {
  const groups = CHOICES.map((choice) => raw[choice]);
  for (const measure of ['members', 'population'] as const) {
    const ballots = sum(groups.map((group) => group[measure] ?? 0));
    const present = raw.present[measure] ?? ballots;
    const base = raw.base[measure] ?? Number.POSITIVE_INFINITY;
    if (raw.presentGiven && ballots > present)
      return refuse('ballot/above-presence', { measure, ballots, present });
    if (present > base) return refuse('ballot/presence-above-base', { measure, present, base });
  }
  return null;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
