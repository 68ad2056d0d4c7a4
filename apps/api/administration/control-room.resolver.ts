import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { readCycles, readIncidents, readOverrides, Transactions } from '@copianifica/database';
import { describeProcedure, drawProcedure } from '@copianifica/documents';
import { Case } from '../case/case.type';
import type { RequestContext } from '../graphql/context';
import { Language } from '../graphql/language';
import { Rule } from '../graphql/rule';
import { DescribedState } from '../procedure/definition.type';
import { incidentView, overrideView } from './administration-view';
import { Incident, Override, OverrideTarget, Region, SuspendedTerm } from './administration.type';
import { ControlRoom, suspendedTerms } from './control-room';
import { cycleViews } from './cycle-view';
import { Cycle } from './cycle.type';

/** More lines than that, one question to the api may not cost. */
const MOST = 300;

/** A case, and all of them, as those look at them who keep them going. */
@Resolver(() => Case)
export class ControlRoomResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly room: ControlRoom,
  ) {}

  @ResolveField('drawing', () => String, { description: 'its procedure with where it stands, as SVG' })
  @Rule('public.read')
  async drawing(
    @Context() { authority }: RequestContext,
    @Parent() { read }: Case,
    @Args('language', { type: () => Language }) language: Language,
  ): Promise<string> {
    return drawProcedure(read.definition, await this.room.position(authority, read), language);
  }

  @ResolveField('described', () => [DescribedState], { description: 'what is in the drawing, as a list' })
  @Rule('public.read')
  async described(
    @Context() { authority }: RequestContext,
    @Parent() { read }: Case,
    @Args('language', { type: () => Language }) language: Language,
  ): Promise<DescribedState[]> {
    return describeProcedure(read.definition, await this.room.position(authority, read), language);
  }

  @ResolveField('incidents', () => [Incident], { description: 'those that wait first' })
  @Rule('public.read')
  async incidentsOf(@Context() { authority }: RequestContext, @Parent() { id }: Case): Promise<Incident[]> {
    return (await this.room.incidents(authority, id)).map(incidentView);
  }

  @ResolveField('overrides', () => [Override], { description: 'newest first' })
  @Rule('public.read')
  async overrides(
    @Context() { authority, actor }: RequestContext,
    @Parent() { id, read }: Case,
  ): Promise<Override[]> {
    const found = await this.transactions.inAuthority(authority, (manager) => readOverrides(manager, id));
    const person = actor.kind === 'office' ? actor.person : null;
    return found.map((one) => overrideView(one, read.definition, person));
  }

  @ResolveField('overrideTargets', () => [OverrideTarget], { description: 'none once the case has ended' })
  @Rule('public.read')
  overrideTargets(
    @Context() { authority }: RequestContext,
    @Parent() { id }: Case,
  ): Promise<OverrideTarget[]> {
    return this.room.overrideTargets(authority, id);
  }

  @ResolveField('suspendedTerms', () => [SuspendedTerm], { description: 'terms that stand still' })
  @Rule('public.read')
  suspended(@Parent() { read }: Case): SuspendedTerm[] {
    return suspendedTerms(read);
  }

  @ResolveField('regions', () => [Region], { description: 'what is repeated over a set and open' })
  @Rule('public.read')
  regions(@Context() { authority }: RequestContext, @Parent() { read }: Case): Promise<Region[]> {
    return this.room.regions(authority, read);
  }

  @Query(() => [Incident], { description: 'of all cases, those that wait first' })
  @Rule('public.read')
  async incidents(
    @Context() { authority }: RequestContext,
    @Args('openOnly', { type: () => Boolean, nullable: true }) openOnly?: boolean,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<Incident[]> {
    const question = { case: null, limit: limited(first), openOnly: openOnly ?? false };
    const found = await this.transactions.inAuthority(authority, (manager) =>
      readIncidents(manager, question),
    );
    return found.map(incidentView);
  }

  @Query(() => [Cycle], {
    description: 'every cycle, revision and zone’s update on one line, newest triennium first',
  })
  @Rule('public.read')
  async cycles(
    @Context() { authority }: RequestContext,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<Cycle[]> {
    const limit = limited(first);
    return cycleViews(
      await this.transactions.inAuthority(authority, (manager) => readCycles(manager, limit)),
    );
  }
}

const limited = (first: number | null | undefined): number => Math.min(Math.max(first ?? 100, 1), MOST);
