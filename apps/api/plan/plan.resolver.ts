import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type ReadPlan, readCaseIds, readPlans, Transactions } from '@copianifica/database';
import { ProposeGuidelines, RemoveElement, WriteElement } from '@copianifica/usecases';
import { CaseReader } from '../case/case-reader';
import { Accepted, Case, CaseOutline, CommandResult } from '../case/case.type';
import type { RequestContext } from '../graphql/context';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { asUuid } from '../graphql/uuid';
import { Plan, type PlanVersion } from './plan.type';
import { WriteElementArgs } from './write-element.args';

@Resolver(() => Plan)
export class PlanResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: CaseReader,
    private readonly proposing: ProposeGuidelines,
    private readonly writing: WriteElement,
    private readonly removing: RemoveElement,
  ) {}

  @Query(() => [Plan], { description: 'newest triennium first' })
  @Rule('public.read')
  async plans(@Context() { authority }: RequestContext): Promise<Plan[]> {
    const found = await this.transactions.inAuthority(authority, (manager) => readPlans(manager, null));
    return found.map(planView);
  }

  @Query(() => Plan, { nullable: true })
  @Rule('public.read')
  async plan(
    @Context() { authority }: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Plan | null> {
    const [found] = await this.transactions.inAuthority(authority, (manager) =>
      readPlans(manager, asUuid(id)),
    );
    return found ? planView(found) : null;
  }

  @ResolveField('cases', () => [Case], { description: 'the plan’s cycle and its revisions, newest first' })
  @Rule('public.read')
  async cases(@Context() { authority }: RequestContext, @Parent() { id }: Plan): Promise<Case[]> {
    const ids = await this.transactions.inAuthority(authority, (manager) => readCaseIds(manager, [id]));
    return this.reader.cases(
      authority,
      ids.map((found) => found.id),
    );
  }

  @ResolveField('outlines', () => [CaseOutline], { description: 'its cases by their outlines, newest first' })
  @Rule('public.read')
  outlines(@Context() { authority }: RequestContext, @Parent() { id }: Plan): Promise<CaseOutline[]> {
    return this.transactions.inAuthority(authority, (manager) => readCaseIds(manager, [id]));
  }

  @ResolveField('current', () => Case, { nullable: true, description: 'the case that moves now, if any' })
  @Rule('public.read')
  async current(@Context() { authority }: RequestContext, @Parent() { id }: Plan): Promise<Case | null> {
    const ids = await this.transactions.inAuthority(authority, (manager) => readCaseIds(manager, [id]));
    const moving = ids.find(({ closed }) => !closed);
    return moving ? ((await this.reader.cases(authority, [moving.id]))[0] ?? null) : null;
  }

  @Mutation(() => CommandResult, { description: 'Opens the cycle of a plan with its guidelines' })
  @Rule('case.raise')
  async proposeGuidelines(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('title') title: string,
    @Args('firstYear', { type: () => Int }) firstYear: number,
    @Args('text') text: string,
  ): Promise<Accepted | Refusal> {
    const answer = await this.proposing.execute({ authority, actor, requestId }, { title, firstYear, text });
    return this.reader.answer(requestId, answer);
  }

  @Mutation(() => CommandResult, { description: 'Writes or rewrites an element of the draft' })
  @Rule('case.raise')
  async writeElement(
    @Context() { authority, actor }: RequestContext,
    @Args() { requestId, case: id, element, parent, level, title, text }: WriteElementArgs,
  ): Promise<Accepted | Refusal> {
    const written = {
      element: element ? asUuid(element) : null,
      parent: parent ? asUuid(parent) : null,
      level,
      title,
      text,
    };
    const answer = await this.writing.execute({ authority, actor, requestId }, asUuid(id), written);
    return this.reader.answer(requestId, answer);
  }

  @Mutation(() => CommandResult, {
    description: 'Takes an element, and what hangs under it, out of the draft',
  })
  @Rule('case.raise')
  async removeElement(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('case', { type: () => ID }) id: string,
    @Args('element', { type: () => ID }) element: string,
  ): Promise<Accepted | Refusal> {
    const answer = await this.removing.execute({ authority, actor, requestId }, asUuid(id), asUuid(element));
    return this.reader.answer(requestId, answer);
  }
}

function planView({ versions, ...plan }: ReadPlan): Plan {
  const views: PlanVersion[] = versions.map((version) => ({
    ...version,
    frozenAt: new Date(version.frozenAt),
  }));
  const inForce = views.find(
    ({ inForceFrom, inForceUntil }) => inForceFrom !== null && inForceUntil === null,
  );
  return { ...plan, versions: views, inForce: inForce ?? null };
}
