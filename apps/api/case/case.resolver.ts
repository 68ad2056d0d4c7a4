import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Raised, RaiseEvent } from '@copianifica/usecases';
import type { RequestContext } from '../graphql/context';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { asUuid, isUuid } from '../graphql/uuid';
import { CaseActions } from './case-actions';
import { CaseReader } from './case-reader';
import { Accepted, Case, CaseAction, CommandResult, RaisedInput } from './case.type';

@Resolver(() => Case)
export class CaseResolver {
  constructor(
    private readonly reader: CaseReader,
    private readonly actions: CaseActions,
    private readonly raising: RaiseEvent,
  ) {}

  @Query(() => Case, { nullable: true })
  @Rule('public.read')
  async case(
    @Context() { authority }: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Date, nullable: true, description: 'as it was at that instant' })
    asOf?: Date,
  ): Promise<Case | null> {
    if (!isUuid(id)) return null;
    if (asOf) return this.reader.caseAsOf(authority, id, asOf);
    return (await this.reader.cases(authority, [id]))[0] ?? null;
  }

  @ResolveField('actions', () => [CaseAction])
  @Rule('public.read')
  actionsOf(@Context() context: RequestContext, @Parent() { id }: Case): Promise<CaseAction[]> {
    return this.actions.of(context, id);
  }

  @Mutation(() => CommandResult, {
    description: 'Raises an event that needs a confirmation, a text, an opinion or the zones it touches',
  })
  @Rule('case.raise')
  async raiseEvent(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('case', { type: () => ID }) id: string,
    @Args('event') event: string,
    @Args('text', { type: () => String, nullable: true }) text?: string,
    @Args('with', { type: () => RaisedInput, nullable: true }) more?: RaisedInput,
  ): Promise<Accepted | Refusal> {
    const raised = { event, ...(text !== undefined && { text }), ...given(more) };
    const answer = await this.raising.execute({ authority, actor, requestId }, asUuid(id), raised);
    return this.reader.answer(requestId, answer);
  }
}

/** What was said, without what was left out. */
const given = (input: RaisedInput | undefined): Omit<Raised, 'event'> =>
  Object.fromEntries(
    Object.entries(input ?? {}).filter(([, value]) => value !== null && value !== undefined),
  );

@Resolver(() => Accepted)
export class AcceptedResolver {
  constructor(private readonly reader: CaseReader) {}

  @ResolveField('case', () => Case)
  @Rule('public.read')
  async caseOf(@Context() { authority }: RequestContext, @Parent() { caseId }: Accepted): Promise<Case> {
    const [found] = await this.reader.cases(authority, [caseId]);
    if (!found) throw new Error('A command was accepted on a case that is not there.');
    return found;
  }
}
