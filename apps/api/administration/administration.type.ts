import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '../graphql/date.scalar';
import { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';
import { StateLabel } from '../case/case.type';

export const SettledHow = { retried: 'retried', set_aside: 'set-aside' } as const;
registerEnumType(SettledHow, { name: 'SettledHow' });

@ObjectType()
@Rule('public.read')
export class IncidentSettlement {
  @Field(() => SettledHow)
  how: (typeof SettledHow)[keyof typeof SettledHow];
  @Field()
  at: Date;
  @Field(() => Text)
  by: Text;
  @Field(() => String, { nullable: true })
  reasons: string | null;
}

@ObjectType({
  description: 'What a procedure could not decide: never a silent no, but something to be settled',
})
@Rule('public.read')
export class Incident {
  @Field(() => ID)
  id: string;
  @Field(() => ID)
  case: string;
  @Field()
  caseTitle: string;
  @Field({ description: 'plan, revision or zone-update' })
  kind: string;
  @Field()
  event: string;
  @Field(() => Text)
  label: Text;
  @Field(() => String, { nullable: true })
  item: string | null;
  @Field(() => Text, { nullable: true })
  itemLabel: Text | null;
  @Field()
  at: Date;
  @Field(() => Refusal, { description: 'why, with every condition that was held against the facts' })
  refusal: Refusal;
  @Field({ description: 'an event of the clock, which can be raised again from here' })
  retriable: boolean;
  @Field(() => IncidentSettlement, { nullable: true })
  settlement: IncidentSettlement | null;
}

export const OverrideStatus = {
  open: 'open',
  stale: 'stale',
  confirmed: 'confirmed',
  refused: 'refused',
} as const;
registerEnumType(OverrideStatus, {
  name: 'OverrideStatus',
  description: 'stale: the case has moved since it was proposed, so nobody can confirm it any more',
});

@ObjectType({
  description: 'A case is put where its procedure does not lead it: by two people, with a legal basis',
})
@Rule('public.read')
export class Override {
  @Field(() => ID)
  id: string;
  @Field(() => ID)
  case: string;
  @Field()
  target: string;
  @Field(() => [StateLabel], { description: 'the innermost states of the target' })
  states: StateLabel[];
  @Field()
  legalBasis: string;
  @Field(() => String, { nullable: true, description: 'null once it was erased' })
  reasons: string | null;
  @Field(() => OverrideStatus)
  status: keyof typeof OverrideStatus;
  @Field(() => Text)
  proposedBy: Text;
  @Field()
  at: Date;
  @Field(() => Text, { nullable: true })
  decidedBy: Text | null;
  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;
  @Field({ description: 'proposed by the viewer, who therefore cannot confirm it' })
  mine: boolean;
}

@ObjectType({ description: 'A place that an override may lead to: one of the procedure’s innermost states' })
@Rule('public.read')
export class OverrideTarget {
  @Field({ description: 'the whole configuration, as proposeOverride takes it' })
  target: string;
  @Field(() => StateLabel)
  state: StateLabel;
  @Field(() => [StateLabel], { description: 'the states around it, outermost first' })
  around: StateLabel[];
}

@ObjectType({ description: 'A term that stands still: so many days of it are left' })
@Rule('public.read')
export class SuspendedTerm {
  @Field()
  name: string;
  @Field(() => Text)
  label: Text;
  @Field(() => String, { nullable: true })
  item: string | null;
  @Field(() => DateScalar)
  startedOn: string;
  @Field(() => DateScalar)
  suspendedOn: string;
  @Field(() => Int)
  daysLeft: number;
}

@ObjectType({ description: 'One member of a set, in the region that is its own' })
@Rule('public.read')
export class RegionMember {
  @Field()
  item: string;
  @Field(() => Text)
  label: Text;
  @Field(() => [StateLabel])
  states: StateLabel[];
  @Field()
  since: Date;
  @Field(() => DateScalar, { nullable: true, description: 'end of the term it waits for' })
  due: string | null;
  @Field()
  overdue: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'whether what was asked of it has reached everybody; null: nothing was asked',
  })
  delivered: boolean | null;
  @Field({ description: 'an incident waits in its region' })
  stuck: boolean;
}

@ObjectType({ description: 'A region that is repeated over a set and is open' })
@Rule('public.read')
export class Region {
  @Field()
  key: string;
  @Field(() => Text)
  label: Text;
  @Field(() => [RegionMember])
  members: RegionMember[];
}

@ObjectType({ description: 'What was proposed or settled' })
@Rule('public.read')
export class AdministrationDone {
  @Field(() => ID)
  id: string;
}

export const AdministrationResult = createUnionType({
  name: 'AdministrationResult',
  types: () => [AdministrationDone, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : AdministrationDone),
});
