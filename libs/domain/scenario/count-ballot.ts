import { type Rule, ruleInForce } from '../ballot/rule';
import { tally } from '../ballot/tally';
import type { TallyInput } from '../ballot/tally-input';
import type { VoteCounts } from '../sitting/resolve-vote';
import type { Outcome } from './expectations';
import type { ScenarioStep } from './scenario';
import { rowOf, type TimelineRow } from './timeline';

/** A ballot that is no step of a procedure: counted under a rule as it was in force that day. */
export function countBallot(
  { index, time, rule: key, ballots, note, disputed }: Extract<ScenarioStep, { kind: 'ask' }>,
  rules: readonly Rule[],
  from: string,
): { row: TimelineRow; outcome: Outcome } {
  const day = time && 'at' in time ? time.at.slice(0, 10) : from;
  const rule = ruleInForce(rules, key, day);
  const counted = 'code' in rule ? rule : tally(rule, ballots);
  const refused = 'code' in counted ? { code: counted.code, conditions: [] } : null;
  const shown =
    'code' in counted ? null : { ...counted, rule: key, opinion: null, counts: countsOf(ballots) };
  return {
    row: rowOf({
      kind: 'ask',
      step: index,
      day,
      event: key,
      tally: shown,
      refused,
      note: note ?? null,
      disputed,
    }),
    outcome: { refused, case: null, definition: null, tally: shown, told: [] },
  };
}

/** The heads that were given; who is present and in no group did not vote. */
function countsOf(ballots: TallyInput): VoteCounts {
  const of = (group: 'base' | 'present' | 'for' | 'against' | 'abstain' | 'notVoting'): number =>
    ballots[group]?.members ?? 0;
  const voted = of('for') + of('against') + of('abstain');
  const silent = ballots.present ? of('present') - voted : of('notVoting');
  return {
    members: of('base'),
    present: ballots.present ? of('present') : voted + silent,
    for: of('for'),
    against: of('against'),
    abstain: of('abstain'),
    notVoting: silent,
  };
}
