import { Args, Context, createUnionType, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { MoveDemoClock } from '@copianifica/usecases';
import type { RequestContext } from '../graphql/context';
import { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { sayRefusal } from '../graphql/words';

@ObjectType()
@Rule('public.read')
export class ClockMoved {
  @Field({ description: 'the legal instant it now is' })
  now: Date;
}

const ClockResult = createUnionType({
  name: 'ClockResult',
  types: () => [ClockMoved, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : ClockMoved),
});

@Resolver()
export class ClockResolver {
  constructor(private readonly moving: MoveDemoClock) {}

  @Mutation(() => ClockResult, {
    description: 'Moves a demo’s clock forward; outside a demo there is no such door',
  })
  @Rule('clock.move')
  async moveDemoClock(
    @Context() context: RequestContext,
    @Args('to') to: Date,
  ): Promise<ClockMoved | Refusal> {
    const answer = await this.moving.execute(context, to);
    return answer.kind === 'moved' ? { now: new Date(answer.now) } : sayRefusal(answer.code);
  }
}
