import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ReadMigration } from '@copianifica/database';
import type { MovedTerm, TermFate } from '@copianifica/domain';
import type { TriedMigration } from '@copianifica/usecases';
import { StateLabel } from '../case/case.type';
import { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';
import { FindingSeverity } from '../procedure/procedure.type';
import { MigratedTermFate } from './migration.args';

const Outcome = { kept: 'kept', reset: 'reset', ended: 'ended', started: 'started' } as const;
registerEnumType(Outcome, { name: 'MigratedTermOutcome' });
const Dropped = { history: 'history', sitting: 'sitting' } as const;
registerEnumType(Dropped, { name: 'MigrationDropped' });

@ObjectType()
@Rule('public.read')
export class MigratedTerm {
  @Field()
  name: string;
  @Field(() => Text)
  label: Text;
  @Field(() => String, { nullable: true, description: 'the member of a set it runs for' })
  item: string | null;
  @Field(() => Outcome)
  outcome: MovedTerm['outcome'];
  @Field(() => String, { nullable: true, description: 'civil day it was due; null: it did not run' })
  dueBefore: string | null;
  @Field(() => String, { nullable: true, description: 'civil day it is due then; null: it does not run' })
  dueAfter: string | null;
}

@ObjectType({ description: 'What has no place in the newer version, and falls' })
@Rule('public.read')
export class MigrationLoss {
  @Field(() => Dropped)
  kind: keyof typeof Dropped;
  @Field()
  name: string;
}

@ObjectType({ description: 'What would become, or became, of one case' })
@Rule('public.read')
export class CaseMigration {
  @Field(() => ID)
  caseId: string;
  @Field({ description: 'title of its plan' })
  title: string;
  @Field(() => StateLabel)
  from: StateLabel;
  @Field(() => StateLabel, { nullable: true, description: 'null: it stays where it is' })
  to: StateLabel | null;
  @Field(() => [MigratedTerm])
  terms: MigratedTerm[];
  @Field(() => [MigrationLoss])
  dropped: MigrationLoss[];
  @Field(() => Refusal, { nullable: true, description: 'why it cannot go over' })
  impossible: Refusal | null;
  @Field(() => StateLabel, { nullable: true, description: 'the state that has no place' })
  stuckIn: StateLabel | null;
  @Field(() => Date, { nullable: true, description: 'null: nothing has happened yet' })
  at: Date | null;
  @Field(() => Date, { nullable: true })
  revertedAt: Date | null;
}

@ObjectType({ description: 'How many cases would go over or cannot; how many of their terms would do what' })
@Rule('public.read')
export class MigrationTotals {
  @Field(() => Int)
  cases: number;
  @Field(() => Int)
  migrated: number;
  @Field(() => Int)
  impossible: number;
  @Field(() => Int)
  kept: number;
  @Field(() => Int)
  reset: number;
  @Field(() => Int)
  ended: number;
  @Field(() => Int)
  started: number;
  @Field(() => Int)
  dropped: number;
}

@ObjectType()
@Rule('public.read')
export class StateMove {
  @Field(() => StateLabel)
  from: StateLabel;
  @Field(() => StateLabel, { nullable: true, description: 'null: it is to be decided' })
  to: StateLabel | null;
}

@ObjectType()
@Rule('public.read')
export class PlannedTerm {
  @Field()
  term: string;
  @Field(() => Text)
  label: Text;
  @Field(() => MigratedTermFate)
  fate: TermFate;
}

@ObjectType()
@Rule('public.read')
export class MigrationPlan {
  @Field(() => [StateMove])
  states: StateMove[];
  @Field(() => [PlannedTerm])
  terms: PlannedTerm[];
}

@ObjectType({
  description: 'Something wrong in a plan, or worth knowing: with an error it is tried on no case',
})
@Rule('public.read')
export class MigrationFinding {
  @Field({ description: 'JSON pointer into the plan: /states/<key> or /terms/<term>' })
  pointer: string;
  @Field()
  sentence: string;
  @Field(() => FindingSeverity)
  severity: keyof typeof FindingSeverity;
}

@ObjectType({ description: 'A dry run over every live case' })
@Rule('public.read')
export class MigrationPreview {
  @Field({ description: 'hash of the older version' })
  from: string;
  @Field({ description: 'hash of the newer version' })
  to: string;
  @Field(() => MigrationPlan)
  plan: MigrationPlan;
  @Field(() => [MigrationFinding])
  findings: MigrationFinding[];
  @Field(() => MigrationTotals)
  totals: MigrationTotals;
  /** what the cases are shown from */
  tried: TriedMigration;
}

@ObjectType({
  description: 'A migration of running cases: proposed by one person, confirmed by another, gone through',
})
@Rule('public.read')
export class Migration {
  @Field(() => ID)
  id: string;
  @Field({ description: 'key of the procedure' })
  procedure: string;
  @Field({ description: 'hash of the older version' })
  from: string;
  @Field({ description: 'hash of the newer version' })
  to: string;
  @Field({ description: 'SHA-256 of the plan that was agreed on' })
  planHash: string;
  @Field(() => Text)
  proposedBy: Text;
  @Field()
  proposedAt: Date;
  @Field({ description: 'proposed by the viewer, who therefore cannot confirm it' })
  mine: boolean;
  @Field(() => Text, { nullable: true })
  confirmedBy: Text | null;
  @Field(() => Date, { nullable: true })
  confirmedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'when the last case had been gone through' })
  doneAt: Date | null;
  @Field(() => Int, { description: 'cases still to be gone through' })
  left: number;
  @Field(() => Int)
  migrated: number;
  @Field(() => Int, { description: 'cases that stay where they are' })
  impossible: number;
  @Field(() => Int, { description: 'cases that were put back' })
  reverted: number;
  /** what it is shown from */
  read: ReadMigration;
}

@ObjectType({ description: 'What was proposed or confirmed' })
@Rule('public.read')
export class MigrationDone {
  @Field(() => ID)
  id: string;
}

export const MigrationPreviewResult = createUnionType({
  name: 'MigrationPreviewResult',
  types: () => [MigrationPreview, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : MigrationPreview),
});
export const MigrationResult = createUnionType({
  name: 'MigrationResult',
  types: () => [MigrationDone, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : MigrationDone),
});
