import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ReadVersionText } from '@copianifica/database';
import { DateScalar } from '../graphql/date.scalar';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';

@ObjectType({ description: 'A name in a procedure and what people call it' })
@Rule('public.read')
export class Named {
  @Field()
  name: string;
  @Field(() => Text)
  label: Text;
}

@ObjectType({ description: 'What is done by name when a row is taken, a state entered or left' })
@Rule('public.read')
export class DefinedEffect {
  @Field({ description: 'start-term, tell, freeze-text …' })
  name: string;
  @Field(() => String, { nullable: true, description: 'the term, the message, the event or the procedure' })
  what: string | null;
  @Field(() => [String], { description: 'who is told' })
  to: string[];
}

@ObjectType({ description: 'One way on from a state: taken when all its conditions hold' })
@Rule('public.read')
export class DefinedRow {
  @Field(() => String, { nullable: true, description: 'null: tried whenever something has moved' })
  event: string | null;
  @Field(() => Text)
  label: Text;
  @Field(() => [Text], { description: 'offices that may take it; none: the clock, or another case' })
  by: Text[];
  @Field(() => [Named])
  conditions: Named[];
  @Field(() => [Named], { description: 'none: the state stays' })
  to: Named[];
  @Field(() => [DefinedEffect])
  effects: DefinedEffect[];
}

@ObjectType()
@Rule('public.read')
export class DefinedState {
  @Field()
  key: string;
  @Field(() => Text)
  label: Text;
  @Field({ description: 'state, final, group, parallel or history' })
  kind: string;
  @Field(() => String, { nullable: true, description: 'the state it is inside of' })
  parent: string | null;
  @Field(() => Int)
  depth: number;
  @Field(() => String, { nullable: true, description: 'the set that it is repeated over' })
  forEach: string | null;
  @Field(() => Named, { nullable: true, description: 'the step of the phase bar it belongs to' })
  phase: Named | null;
  @Field(() => [Text])
  actors: Text[];
  @Field(() => Named, { nullable: true, description: 'the term whose end it waits for' })
  awaits: Named | null;
  @Field({ description: 'whether the text of the plan may be written here' })
  drafting: boolean;
  @Field(() => String, { nullable: true, description: 'name of the rule under which its sitting votes' })
  rule: string | null;
  @Field(() => Named, { nullable: true, description: 'the notice that its sitting must be given' })
  notice: Named | null;
  @Field(() => [DefinedEffect])
  entry: DefinedEffect[];
  @Field(() => [DefinedEffect])
  exit: DefinedEffect[];
  @Field(() => [DefinedRow])
  rows: DefinedRow[];
}

@ObjectType()
@Rule('public.read')
export class DefinedEvent {
  @Field()
  name: string;
  @Field(() => Text)
  label: Text;
  @Field(() => [Text])
  by: Text[];
  @Field({ description: 'confirm, text, reasons, convene …' })
  form: string;
}

@ObjectType()
@Rule('public.read')
export class DefinedTerm {
  @Field()
  name: string;
  @Field(() => Text)
  label: Text;
  @Field(() => Int)
  length: number;
  @Field()
  unit: string;
  @Field({ description: 'forward, backward, posting, enforceability or by-date' })
  kind: string;
  @Field()
  source: string;
  @Field()
  verified: boolean;
  @Field(() => DateScalar)
  validFrom: string;
}

@ObjectType()
@Rule('public.read')
export class DefinedCondition {
  @Field()
  name: string;
  @Field(() => Text)
  label: Text;
  @Field({ description: 'its expression (FEEL)' })
  when: string;
  @Field(() => [Text], { description: 'offices that may go on without it, with reasons' })
  waivable: Text[];
}

@ObjectType({ description: 'What the body has chosen where the law leaves a choice' })
@Rule('public.read')
export class DefinedPolicy {
  @Field()
  name: string;
  @Field(() => Text)
  label: Text;
  @Field()
  value: string;
  @Field(() => [String])
  oneOf: string[];
  @Field()
  source: string;
  @Field()
  verified: boolean;
  @Field(() => DateScalar)
  validFrom: string;
}

@ObjectType({ description: 'A state of a drawing in words: for who cannot see it, or would rather read' })
@Rule('public.read')
export class DescribedState {
  @Field()
  state: string;
  @Field()
  label: string;
  @Field(() => Int)
  depth: number;
  @Field()
  kind: string;
  @Field(() => String, { nullable: true, description: 'active, visited or ahead; null without a case' })
  standing: string | null;
  @Field()
  stuck: boolean;
  @Field({ description: 'everything that its box says, in one line' })
  status: string;
  @Field(() => [DescribedLead])
  leadsTo: DescribedLead[];
}

@ObjectType()
@Rule('public.read')
export class DescribedLead {
  @Field()
  event: string;
  @Field()
  label: string;
  @Field()
  to: string;
  @Field()
  toLabel: string;
}

@ObjectType({ description: 'One version of a procedure, to be read' })
@Rule('public.read')
export class ProcedureDocument {
  @Field(() => ID)
  hash: string;
  @Field()
  key: string;
  @Field()
  kind: string;
  @Field(() => Text)
  name: Text;
  @Field()
  source: string;
  @Field()
  verified: boolean;
  @Field(() => DateScalar)
  validFrom: string;
  @Field()
  storedAt: Date;
  @Field({ description: 'as it was written (YAML)' })
  text: string;
  @Field(() => [Named])
  phases: Named[];
  @Field(() => [DefinedState], { description: 'in document order, a state before those inside it' })
  states: DefinedState[];
  @Field(() => [DefinedEvent])
  events: DefinedEvent[];
  @Field(() => [DefinedTerm])
  terms: DefinedTerm[];
  @Field(() => [DefinedCondition])
  conditions: DefinedCondition[];
  @Field(() => [DefinedPolicy])
  policies: DefinedPolicy[];

  /** What it was read from, for the fields that are worked out when they are asked for. */
  read: ReadVersionText;
}
