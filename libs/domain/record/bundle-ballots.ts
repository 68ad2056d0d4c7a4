/**
 * Ballots as they are recorded: who stood on the roll, who was present, what each seat chose. A stranger can count
 * them again; whether they suffice is for the tally of the ballot room, which is plugged in as `recount`.
 */
import { isJsonObject, type Json, type JsonObject } from './canonical';
import { type Finding, finding } from './finding';

/** Works the tally out again from the document, and says in a sentence how it differs where it does. */
export type Recount = (content: JsonObject) => { readonly ok: boolean; readonly sentence: string };

const CHOICES = ['for', 'against', 'abstain', 'notVoting'] as const;
type Choice = (typeof CHOICES)[number];

type Ballots = {
  /** The rule's key, or the whole dated rule, with which the tally can be reckoned again. */
  rule: Json;
  /** Seat and weight (what a weight is, the rule says). */
  roll: [string, Json][];
  present: string[];
  choices: Record<Choice, string[]>;
  tally: JsonObject;
};

/** `holders` are the objects of the payloads that name this document: their `tally` must agree with it. */
export function ballotsFindings(
  content: Json,
  holders: readonly JsonObject[],
  where: string,
  recount?: Recount,
): Finding[] {
  if (!isBallots(content)) {
    const sentence = 'The ballots need a rule, a roll, who was present, the four choices and a tally.';
    return [finding('record/ballots-malformed', where, sentence)];
  }
  const found = [...seatFindings(content, where), ...countFindings(content, holders, where)];
  if (found.length > 0 || !recount) return found;
  const recounted = recount(content);
  return recounted.ok ? [] : [finding('record/ballots-recount', `${where}.tally`, recounted.sentence)];
}

function isBallots(content: Json): content is Ballots {
  if (!isJsonObject(content)) return false;
  const { rule, roll, present, choices, tally } = content;
  return (
    (typeof rule === 'string' || isJsonObject(rule)) &&
    Array.isArray(roll) &&
    roll.every((row) => Array.isArray(row) && row.length === 2 && typeof row[0] === 'string') &&
    isSeats(present) &&
    isJsonObject(choices) &&
    Object.keys(choices).length === CHOICES.length &&
    CHOICES.every((choice) => isSeats(choices[choice])) &&
    isJsonObject(tally)
  );
}

function isSeats(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((seat) => typeof seat === 'string');
}

/** Each seat stands once on the roll, is present once, and chooses once at most. */
function seatFindings({ roll, present, choices }: Ballots, where: string): Finding[] {
  const onRoll = roll.map(([seat]) => seat);
  const chosen = CHOICES.flatMap((choice) => choices[choice]);
  return [
    ...repeated(onRoll).map((seat) => [`${where}.roll`, `Seat ${seat} stands twice on the roll.`]),
    ...repeated(present).map((seat) => [`${where}.present`, `Seat ${seat} is present twice.`]),
    ...repeated(chosen).map((seat) => [`${where}.choices`, `Seat ${seat} votes twice.`]),
    ...outside(present, onRoll).map((seat) => [`${where}.present`, `Seat ${seat} is not on the roll.`]),
    ...outside(chosen, present).map((seat) => [
      `${where}.choices`,
      `Seat ${seat} votes without being present.`,
    ]),
  ].map(([at = where, sentence = '']) => finding('record/ballots-seat', at, sentence));
}

function repeated(seats: readonly string[]): string[] {
  const seen = new Set<string>();
  return seats.filter((seat) => seen.size === seen.add(seat).size);
}

function outside(seats: readonly string[], inside: readonly string[]): string[] {
  const known = new Set(inside);
  return seats.filter((seat) => !known.has(seat));
}

/** What document and event say was counted is the number of seats that chose it. */
function countFindings(ballots: Ballots, holders: readonly JsonObject[], where: string): Finding[] {
  const tallies = [ballots.tally, ...holders.map((holder) => holder['tally'])].filter(isJsonObject);
  return CHOICES.flatMap((choice) => {
    const seats = ballots.choices[choice].length;
    const wrong = tallies
      .map((tally) => tally[choice])
      .find((said) => typeof said === 'number' && said !== seats);
    if (wrong === undefined) return [];
    const sentence = `${seats} seats chose "${choice}", but the tally says ${String(wrong)}.`;
    return [finding('record/ballots-count', `${where}.choices.${choice}`, sentence)];
  });
}
