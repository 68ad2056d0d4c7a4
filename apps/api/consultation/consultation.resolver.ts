import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { readObservations, readToday, Transactions } from '@copianifica/database';
import { decide, protocolNumber } from '@copianifica/domain';
import { AnswerObservation, SubmitObservation } from '@copianifica/usecases';
import { CaseReader } from '../case/case-reader';
import { Accepted, CommandResult } from '../case/case.type';
import type { RequestContext } from '../graphql/context';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { asUuid } from '../graphql/uuid';
import { Consultation, Observation, ResponseOutcome } from './consultation.type';

const MOST_OBSERVATIONS = 400;

@Resolver(() => Consultation)
export class ConsultationResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: CaseReader,
    private readonly submitting: SubmitObservation,
    private readonly answering: AnswerObservation,
  ) {}

  @ResolveField('list', () => [Observation], { description: 'in the order they came' })
  @Rule('public.read')
  async list(
    @Context() { authority, actor }: RequestContext,
    @Parent() { id }: Consultation,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => ID, nullable: true }) after?: string,
  ): Promise<Observation[]> {
    const page = {
      after: after ? asUuid(after) : null,
      limit: Math.min(Math.max(first ?? 50, 1), MOST_OBSERVATIONS),
    };
    const { found, today } = await this.transactions.inAuthority(authority, async (manager) => ({
      found: await readObservations(manager, id, page),
      today: await readToday(manager),
    }));
    const mine = actor.kind === 'office' ? actor.mandate.organization : null;
    return found.map((read) => {
      // An observation is public with its answer; until then it is its author's and the office's.
      const resource = { organization: read.organization, published: read.response !== null };
      const readable = decide(actor, 'observation.read-text', resource, today).allowed;
      return {
        id: read.id,
        organization: read.organizationName,
        submittedAt: new Date(read.submittedAt),
        late: read.late,
        text: readable ? read.text : null,
        commitment: read.commitment,
        protocol: read.protocol && protocolNumber(read.protocol),
        response: read.response && { ...read.response, instant: new Date(read.response.instant) },
        mine: read.organization === mine,
      };
    });
  }

  @Mutation(() => CommandResult, {
    description: 'A comune’s or a union’s observation on the text in consultation',
  })
  @Rule('case.raise')
  async submitObservation(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('case', { type: () => ID }) id: string,
    @Args('text') text: string,
  ): Promise<Accepted | Refusal> {
    const answer = await this.submitting.execute({ authority, actor, requestId }, asUuid(id), text);
    return this.reader.answer(requestId, answer);
  }

  @Mutation(() => CommandResult, { description: 'The reasoned answer to an observation' })
  @Rule('case.raise')
  async answerObservation(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('observation', { type: () => ID }) observation: string,
    @Args('outcome', { type: () => ResponseOutcome }) outcome: keyof typeof ResponseOutcome,
    @Args('reasons') reasons: string,
  ): Promise<Accepted | Refusal> {
    const written = { observation: asUuid(observation), outcome, reasons };
    const answer = await this.answering.execute({ authority, actor, requestId }, written);
    return this.reader.answer(requestId, answer);
  }
}
