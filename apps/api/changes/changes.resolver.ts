import { Args, Context, Field, ID, Int, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import type { StoredChange } from '@copianifica/database';
import type { RequestContext } from '../graphql/context';
import { Rule } from '../graphql/rule';
import { ChangeFeed } from './change-feed';
import { ChangeStream } from './change-stream';

@ObjectType({ description: 'Something has changed: ask again for what you show' })
@Rule('public.read')
export class Change {
  @Field(() => Int, { description: 'grows; hand the last one back as `after` to go on without a gap' })
  sequence: number;
  @Field({ description: 'what kind of thing happened' })
  topic: string;
  @Field(() => ID, { nullable: true })
  case: string | null;
  @Field()
  at: Date;
}

@Resolver(() => Change)
export class ChangesResolver {
  constructor(private readonly feed: ChangeFeed) {}

  @Subscription(() => Change, {
    description: 'What changes from now on, or from the change after that sequence; at least once, in order',
    resolve: ({ position, topic, case: of, at }: StoredChange): Change => ({
      sequence: position,
      topic,
      case: of,
      at: new Date(at),
    }),
  })
  @Rule('public.read')
  changes(
    @Context() { authority }: RequestContext,
    @Args('after', { type: () => Int, nullable: true }) after?: number | null,
  ): AsyncIterator<StoredChange> {
    return new ChangeStream(this.feed, authority, after ?? undefined);
  }
}
