import type { ReadCase, ReadSitting, ReadVote } from '@copianifica/database';
import { type Rule, statesOf, type Tally as Reckoned, type VoteCounts } from '@copianifica/domain';
import type { Sitting, Tally } from './sitting.type';

export function sittingView({ definition }: ReadCase, sitting: ReadSitting): Sitting {
  const due = [...statesOf(definition).values()].find(
    ({ state }) => state.sitting?.matter === sitting.matter,
  );
  const known = sitting.roll.every(([, weight]) => weight !== null);
  const population = known ? sitting.roll.reduce((sum, [, weight]) => sum + (weight ?? 0), 0) : null;
  return {
    id: sitting.id,
    organ: sitting.organ,
    organName: sitting.organName,
    matter: sitting.matter,
    // A case that moved to a newer version of its procedure may have held sittings that this one has no more.
    matterLabel: due?.state.sitting?.label ?? sitting.organName,
    heldAt: new Date(sitting.heldAt),
    convenedAt: new Date(sitting.convenedAt),
    outcome: sitting.vote?.outcome ?? null,
    members: sitting.roll.length,
    population,
    vote: sitting.vote && {
      id: sitting.vote.id,
      outcome: sitting.vote.outcome,
      opinion: sitting.vote.opinion,
      tally: tallyView(sitting, sitting.vote),
      recordedAt: new Date(sitting.vote.recordedAt),
      ballotsHash: sitting.vote.ballotsHash,
    },
    roll: sitting.roll,
  };
}

export function tallyView(sitting: ReadSitting, vote: ReadVote): Tally {
  const { counts, outcome, checks } = vote.tally as Reckoned & { counts: VoteCounts };
  return {
    ...counts,
    outcome,
    rule: (sitting.rule as Rule).key,
    checks: checks.map(({ name, need, have, missing, holds }) => ({
      name,
      need: String(need),
      have: String(have),
      missing: String(missing),
      holds,
    })),
  };
}
