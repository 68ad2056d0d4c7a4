import { Context, createUnionType, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ConfirmSending, Sending } from '@copianifica/usecases';
import type { RequestContext } from '../graphql/context';
import { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { sayRefusal } from '../graphql/words';

@ObjectType('Sending', { description: 'Whether this installation sends what it tells people' })
@Rule('case.administer')
export class SendingState {
  @Field({ description: 'false in a restored copy, until somebody confirms that it takes over' })
  on: boolean;
  @Field(() => Date, { nullable: true, description: 'when it was last said which installation sends' })
  since: Date | null;
}

const SendingResult = createUnionType({
  name: 'SendingResult',
  types: () => [SendingState, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : SendingState),
});

@Resolver()
export class SendingResolver {
  constructor(
    private readonly sending: Sending,
    private readonly confirming: ConfirmSending,
  ) {}

  @Query(() => SendingState, { name: 'sending', nullable: true })
  @Rule('case.administer')
  async read(@Context() { authority }: RequestContext): Promise<SendingState | null> {
    const { on, since } = await this.sending.read(authority);
    // Nothing has been sent yet, and the first that asks will.
    return since === null ? { on: true, since: null } : { on, since: new Date(since) };
  }

  @Mutation(() => SendingResult, { description: 'Says that this installation sends from now on' })
  @Rule('case.administer')
  async confirmSending(@Context() context: RequestContext): Promise<SendingState | Refusal> {
    const answer = await this.confirming.execute(context);
    if (answer.kind === 'refused') return sayRefusal(answer.code);
    const { on, since } = answer.state;
    return { on, since: since === null ? null : new Date(since) };
  }
}
