import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { ReadCase } from '@copianifica/database';
import { Consultation } from '../consultation/consultation.type';
import { DateScalar } from '../graphql/date.scalar';
import { ConditionCheck, Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';
import { PlanElement } from '../plan/plan-element.type';
import { Sitting, Tally } from '../sitting/sitting.type';

export const PhaseStatus = { done: 'done', current: 'current', ahead: 'ahead' } as const;
registerEnumType(PhaseStatus, { name: 'PhaseStatus' });
export const TermState = { armed: 'armed', held: 'held', fired: 'fired', cancelled: 'cancelled' } as const;
registerEnumType(TermState, {
  name: 'TermState',
  description: 'held: it has ended, and an incident about that waits to be settled',
});
export const ActionForm = {
  confirm: 'confirm',
  text: 'text',
  convene: 'convene',
  roll_call: 'roll_call',
  observation: 'observation',
  draft: 'draft',
  reasons: 'reasons',
  opinion: 'opinion',
  zones: 'zones',
} as const;
registerEnumType(ActionForm, { name: 'ActionForm', description: 'How a person raises an event' });

@ObjectType()
@Rule('public.read')
export class ProcedureRef {
  @Field()
  key: string;
  @Field({ description: 'SHA-256 of the definition’s text: the version this case keeps' })
  hash: string;
  @Field(() => Text)
  name: Text;
}

@ObjectType({
  description: 'One of the innermost states a case is in; more than one where things run side by side',
})
@Rule('public.read')
export class ActiveState {
  @Field()
  key: string;
  @Field(() => Text)
  label: Text;
  @Field(() => String, {
    nullable: true,
    description: 'the member of a set whose region it is: a zone’s code',
  })
  item: string | null;
  @Field()
  since: Date;
  @Field(() => Text, {
    nullable: true,
    description:
      'what goes on beside others and it is a part of; null where it stands alone, or is it itself',
  })
  region: Text | null;
  @Field(() => [Text], { description: 'offices that must act here' })
  actors: Text[];
  @Field(() => DateScalar, { nullable: true, description: 'end of the term it waits for' })
  due: string | null;
}

@ObjectType()
@Rule('public.read')
export class State {
  @Field()
  key: string;
  @Field(() => Text)
  label: Text;
  @Field()
  since: Date;
  @Field(() => Int, { nullable: true, description: 'civil days to the end of the term it waits for' })
  daysLeft: number | null;
  @Field(() => [Text], { description: 'offices that must act now' })
  actors: Text[];
  @Field(() => [ActiveState])
  active: ActiveState[];
}

@ObjectType()
@Rule('public.read')
export class StateLabel {
  @Field()
  key: string;
  @Field(() => Text)
  label: Text;
}

@ObjectType()
@Rule('public.read')
export class Phase {
  @Field()
  key: string;
  @Field(() => Text)
  label: Text;
  @Field(() => PhaseStatus)
  status: keyof typeof PhaseStatus;
  @Field(() => Date, { nullable: true })
  since: Date | null;
}

@ObjectType()
@Rule('public.read')
export class TermStep {
  @Field()
  rule: string;
  @Field(() => DateScalar)
  date: string;
  @Field(() => Text)
  sentence: Text;
}

@ObjectType({ description: 'A legal deadline, with the steps that led to its date' })
@Rule('public.read')
export class Term {
  @Field(() => ID)
  id: string;
  @Field()
  name: string;
  @Field(() => Text)
  label: Text;
  @Field(() => DateScalar)
  startedOn: string;
  @Field(() => DateScalar)
  dueOn: string;
  @Field({ description: 'the instant at which it has ended' })
  dueAt: Date;
  @Field(() => TermState)
  state: keyof typeof TermState;
  @Field(() => Int)
  daysLeft: number;
  @Field({ description: 'law or statute that sets it' })
  source: string;
  @Field()
  verified: boolean;
  @Field(() => [TermStep])
  steps: TermStep[];
}

@ObjectType()
@Rule('public.read')
export class CaseEvent {
  @Field(() => Int)
  sequence: number;
  @Field()
  type: string;
  @Field(() => Text)
  label: Text;
  @Field()
  instant: Date;
  @Field(() => Text, { nullable: true, description: 'office that acted; null is the clock' })
  actor: Text | null;
  @Field(() => StateLabel, { nullable: true })
  from: StateLabel | null;
  @Field(() => StateLabel)
  to: StateLabel;
  @Field(() => String, { nullable: true, description: 'the member of a set that it is about: a zone’s code' })
  item: string | null;
  @Field()
  hash: string;
  @Field(() => Text)
  summary: Text;
  @Field(() => Int, { description: 'notices sent because of it' })
  notices: number;
  @Field(() => Tally, { nullable: true })
  tally: Tally | null;
  @Field(() => Term, { nullable: true, description: 'the term it started' })
  term: Term | null;
}

@ObjectType({ description: 'A verb an actor may want, with every condition and whether it holds' })
@Rule('public.read')
export class CaseAction {
  @Field()
  event: string;
  @Field(() => String, { nullable: true, description: 'the member of a set that it is about: a zone’s code' })
  item: string | null;
  @Field(() => Text, { nullable: true })
  itemLabel: Text | null;
  @Field(() => Text)
  label: Text;
  @Field(() => ActionForm)
  form: keyof typeof ActionForm;
  @Field()
  allowed: boolean;
  @Field(() => Refusal, { nullable: true, description: 'why not; null where it is allowed' })
  refusal: Refusal | null;
  @Field(() => [ConditionCheck])
  conditions: ConditionCheck[];
  @Field(() => [[String]], {
    description:
      'where there are alternatives and none is open yet: the names of the conditions that each asks for; else none',
  })
  ways: string[][];
  @Field(() => [Text], { description: 'offices that may' })
  who: Text[];
  @Field({ description: 'whether it is for the office the viewer acts in' })
  mine: boolean;
  @Field(() => [String], {
    description: 'keys of the offices of the procedure that the viewer holds here: who may waive a condition',
  })
  held: string[];
}

export const OpinionInput = {
  favourable: 'favourable',
  with_conditions: 'with-conditions',
  contrary: 'contrary',
} as const;
registerEnumType(OpinionInput, {
  name: 'OpinionInput',
  description: 'What an opinion given in writing says',
});

@InputType({ description: 'What an event may have to say besides its text' })
export class RaisedInput {
  @Field(() => String, { nullable: true, description: 'the member of a set that it is about: a zone’s code' })
  item?: string;
  @Field(() => OpinionInput, { nullable: true })
  opinion?: (typeof OpinionInput)[keyof typeof OpinionInput];
  @Field(() => [String], { nullable: true, description: 'zones that a proposal touches, by code' })
  zones?: string[];
  @Field(() => [String], { nullable: true, description: 'conditions that are waived; the text says why' })
  waived?: string[];
}

@ObjectType({ description: 'A running procedure: a plan’s cycle or a revision' })
@Rule('public.read')
export class Case {
  @Field(() => ID)
  id: string;
  @Field({ description: 'plan, revision or zone-update' })
  kind: string;
  @Field(() => String, { nullable: true, description: 'the zone that a zone’s update is about, by code' })
  item: string | null;
  @Field()
  title: string;
  @Field(() => ID)
  plan: string;
  @Field(() => Int)
  version: number;
  @Field()
  openedAt: Date;
  @Field()
  closed: boolean;
  @Field(() => ProcedureRef)
  procedure: ProcedureRef;
  @Field(() => State)
  state: State;
  @Field(() => [Phase])
  phases: Phase[];
  @Field(() => [Term])
  terms: Term[];
  @Field(() => [CaseEvent])
  events: CaseEvent[];
  @Field(() => [PlanElement], { description: 'the text as it is being written' })
  draft: PlanElement[];
  @Field(() => Consultation, { nullable: true })
  consultation: Consultation | null;
  @Field(() => [Sitting])
  sittings: Sitting[];
  @Field(() => Int)
  noticesSent: number;
  @Field(() => Int)
  noticesDelivered: number;
  @Field({ description: 'path of the evidence bundle, for copianifica verify' })
  bundlePath: string;

  /** What it was read from, for the fields that are worked out when they are asked for. */
  read: ReadCase;
}

@ObjectType({
  description: 'A case by its outline, for lists: what it is, whether it is closed, and its version',
})
@Rule('public.read')
export class CaseOutline {
  @Field(() => ID)
  id: string;
  @Field()
  kind: string;
  @Field(() => String, { nullable: true })
  item: string | null;
  @Field()
  closed: boolean;
  @Field(() => Int, { description: 'grows whenever the case moves' })
  version: number;
}

@ObjectType({ description: 'The command was taken and is recorded' })
@Rule('public.read')
export class Accepted {
  @Field(() => ID)
  requestId: string;
  @Field(() => ID)
  caseId: string;
  @Field(() => Int, { description: 'the case’s last event' })
  sequence: number;
}

export const CommandResult = createUnionType({
  name: 'CommandResult',
  types: () => [Accepted, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : Accepted),
});
