import { Args, Context, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import {
  ConfirmOverride,
  ExtendTerm,
  ProposeOverride,
  RefuseOverride,
  RetryIncident,
  SetAsideIncidents,
} from '@copianifica/usecases';
import { CaseReader } from '../case/case-reader';
import { Accepted, CommandResult } from '../case/case.type';
import type { RequestContext } from '../graphql/context';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { asUuid } from '../graphql/uuid';
import { sayRefusal } from '../graphql/words';
import { TermUnit } from '../term/term.type';
import { type AdministrationDone, AdministrationResult, Incident } from './administration.type';

type Answer = Awaited<ReturnType<RefuseOverride['execute']>>;

/** What the Ufficio di Piano and the Segretario may do that no procedure foresees. */
@Resolver(() => Incident)
export class AdministrationResolver {
  constructor(
    private readonly reader: CaseReader,
    private readonly overrides: ProposeOverride,
    private readonly confirming: ConfirmOverride,
    private readonly refusing: RefuseOverride,
    private readonly extending: ExtendTerm,
    private readonly retrying: RetryIncident,
    private readonly settling: SetAsideIncidents,
  ) {}

  @Mutation(() => AdministrationResult, {
    description: 'Proposes to put a case where its procedure does not lead it; the target is a configuration',
  })
  @Rule('case.administer')
  async proposeOverride(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('case', { type: () => ID }) id: string,
    @Args('target') target: string,
    @Args('legalBasis') legalBasis: string,
    @Args('reasons') reasons: string,
  ): Promise<AdministrationDone | Refusal> {
    const wanted = { target, legalBasis, reasons };
    return done(await this.overrides.execute({ authority, actor, requestId }, asUuid(id), wanted));
  }

  @Mutation(() => CommandResult, {
    description: 'Carries out a proposed override; the person is another than who proposed it',
  })
  @Rule('case.administer')
  async confirmOverride(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('override', { type: () => ID }) override: string,
  ): Promise<Accepted | Refusal> {
    const answer = await this.confirming.execute({ authority, actor, requestId }, asUuid(override));
    return this.reader.answer(requestId, answer);
  }

  @Mutation(() => AdministrationResult, { description: 'Turns a proposed override down, or takes it back' })
  @Rule('case.administer')
  async refuseOverride(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('override', { type: () => ID }) override: string,
  ): Promise<AdministrationDone | Refusal> {
    return done(await this.refusing.execute({ authority, actor, requestId }, asUuid(override)));
  }

  @Mutation(() => CommandResult, { description: 'Gives a running term so much more, from its expiry' })
  @Rule('case.administer')
  async extendTerm(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('case', { type: () => ID }) id: string,
    @Args('term', { description: 'as the case calls it: zone-opinion[05]' }) term: string,
    @Args('by', { type: () => Int }) by: number,
    @Args('unit', { type: () => TermUnit }) unit: keyof typeof TermUnit,
    @Args('reasons') reasons: string,
  ): Promise<Accepted | Refusal> {
    const wanted = { term, by, unit, reasons };
    const answer = await this.extending.execute({ authority, actor, requestId }, asUuid(id), wanted);
    return this.reader.answer(requestId, answer);
  }

  @Mutation(() => CommandResult, {
    description: 'Lets the clock raise again what could not be decided; either way that incident is settled',
  })
  @Rule('case.administer')
  async retryIncident(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('incident', { type: () => ID }) incident: string,
  ): Promise<Accepted | Refusal> {
    const answer = await this.retrying.execute({ authority, actor, requestId }, asUuid(incident));
    return this.reader.answer(requestId, answer);
  }

  @Mutation(() => AdministrationResult, {
    description: 'Settles incidents with reasons: all of them, or none',
  })
  @Rule('case.administer')
  async setAsideIncidents(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('incidents', { type: () => [ID] }) incidents: string[],
    @Args('reasons') reasons: string,
  ): Promise<AdministrationDone | Refusal> {
    const ids = incidents.map(asUuid);
    return done(await this.settling.execute({ authority, actor, requestId }, ids, reasons));
  }
}

const done = (answer: Answer): AdministrationDone | Refusal =>
  answer.kind === 'done' ? { id: answer.id } : sayRefusal(answer.code, answer.checks, answer.data);
