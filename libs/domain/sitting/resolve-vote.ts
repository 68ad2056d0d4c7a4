import type { BallotRefusal } from '../ballot/ballot-refusal';
import { type OpinionOutcome, outcomeOfOpinion } from '../ballot/opinion';
import { countRollCall } from '../ballot/roll-call';
import type { Rule } from '../ballot/rule';
import { tally, type Tally } from '../ballot/tally';
import { canonicalJson, sha256Hex } from '../record/canonical';

/** A roll call and vote as the Segretario enters it: seats by key; present and in no list did not vote. */
export interface EnteredRollCall {
  present: string[];
  for: string[];
  against: string[];
  abstain: string[];
  /** whether who is for adds conditions (prescrizioni) to the opinion */
  conditions?: boolean;
}

/** The sitting it is entered for: its rule whole and dated, its roll fixed when it was convened. */
export interface SittingBase {
  rule: Rule;
  /** seat and the residents it stands for, null where the body weighs nobody */
  roll: [string, number | null][];
  /** the mayor's seat, for rules that leave it out */
  mayor: string | null;
}

/** Heads, as people speak of them. */
export interface VoteCounts {
  members: number;
  present: number;
  for: number;
  against: number;
  abstain: number;
  notVoting: number;
}

/** What a stranger needs to count the vote again: the document that `ballotsHash` names. */
export interface BallotsDocument {
  rule: Rule;
  roll: [string, number | null][];
  present: string[];
  choices: { for: string[]; against: string[]; abstain: string[]; notVoting: string[] };
  tally: Tally;
  mayor?: string;
}

export interface ResolvedVote {
  id: string;
  outcome: Tally['outcome'];
  opinion: OpinionOutcome;
  tally: Tally;
  counts: VoteCounts;
  document: BallotsDocument;
  ballotsHash: string;
  ballots: { seat: string; choice: 'for' | 'against' | 'abstain' | 'not-voting'; weight: number | null }[];
}

/** Counts a roll call under the sitting's own rule and roll; what contradicts itself is refused, never mended. */
export function resolveVote(
  id: string,
  sitting: SittingBase,
  entered: EnteredRollCall,
): ResolvedVote | BallotRefusal {
  const sorted = sortLists(entered);
  const roll = sitting.roll.map(([seat, weight]) => ({ seat, weight }));
  const mayor = sitting.mayor === null ? {} : { mayor: sitting.mayor };
  const counted = countRollCall({ roll, present: sorted.present, choices: sorted, ...mayor });
  if ('code' in counted) return counted;
  const result = tally(sitting.rule, counted);
  if ('code' in result) return result;
  const voted = new Set([...sorted.for, ...sorted.against, ...sorted.abstain]);
  const notVoting = sorted.present.filter((seat) => !voted.has(seat));
  const choices = { for: sorted.for, against: sorted.against, abstain: sorted.abstain, notVoting };
  const document = {
    rule: sitting.rule,
    roll: sitting.roll,
    present: sorted.present,
    choices,
    tally: result,
    ...mayor,
  };
  return {
    id,
    outcome: result.outcome,
    opinion: outcomeOfOpinion(result, counted),
    tally: result,
    counts: countsOf(sitting, sorted.present, choices),
    document,
    ballotsHash: sha256Hex(canonicalJson(document)),
    ballots: ballotsOf(sitting, choices),
  };
}

/** The same roll call, in whatever order it was read out, has the same bytes. */
function sortLists({ present, for: yes, against, abstain }: EnteredRollCall): EnteredRollCall {
  return {
    present: present.toSorted(),
    for: yes.toSorted(),
    against: against.toSorted(),
    abstain: abstain.toSorted(),
  };
}

function countsOf({ roll }: SittingBase, present: string[], choices: BallotsDocument['choices']): VoteCounts {
  const { for: yes, against, abstain, notVoting } = choices;
  return {
    members: roll.length,
    present: present.length,
    for: yes.length,
    against: against.length,
    abstain: abstain.length,
    notVoting: notVoting.length,
  };
}

function ballotsOf({ roll }: SittingBase, choices: BallotsDocument['choices']): ResolvedVote['ballots'] {
  const weights = new Map(roll);
  const of = (seats: string[], choice: ResolvedVote['ballots'][number]['choice']) =>
    seats.map((seat) => ({ seat, choice, weight: weights.get(seat) ?? null }));
  return [
    ...of(choices.for, 'for'),
    ...of(choices.against, 'against'),
    ...of(choices.abstain, 'abstain'),
    ...of(choices.notVoting, 'not-voting'),
  ];
}
