import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import type { MigrationPlan, TermFate } from '@copianifica/domain';

export const MigratedTermFate = { keep: 'keep', reset: 'reset', end: 'end' } as const;
registerEnumType(MigratedTermFate, {
  name: 'MigratedTermFate',
  description: 'keep: it runs on as it is; reset: it is counted anew by the newer version; end: it ends',
});

@InputType()
export class StateMoveInput {
  @Field({ description: 'an innermost state of the older version' })
  from: string;
  @Field(() => String, { nullable: true, description: 'a state of the newer; null: to be decided' })
  to?: string | null;
}

@InputType()
export class TermFateInput {
  @Field()
  term: string;
  @Field(() => MigratedTermFate)
  fate: TermFate;
}

@InputType({
  description: 'Where each innermost state of the older version leads, and what becomes of each term',
})
export class MigrationPlanInput {
  @Field(() => [StateMoveInput])
  states: StateMoveInput[];
  @Field(() => [TermFateInput])
  terms: TermFateInput[];
}

/** The plan as the domain has it. */
export const planOf = ({ states, terms }: MigrationPlanInput): MigrationPlan => ({
  states: Object.fromEntries(states.map(({ from, to }) => [from, to ?? null])),
  terms: Object.fromEntries(terms.map(({ term, fate }) => [term, fate])),
});
