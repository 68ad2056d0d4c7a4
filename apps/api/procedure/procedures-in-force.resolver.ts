import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { ConfirmProcedure, ProposeProcedure, StoreProcedure, WithdrawProposal } from '@copianifica/usecases';
import type { RequestContext } from '../graphql/context';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { asUuid } from '../graphql/uuid';
import { sayRefusal } from '../graphql/words';
import { finding, ProcedureTexts } from './procedure-texts';
import {
  Procedure,
  type ProcedureBroken,
  type ProcedureDone,
  ProcedureResult,
  type ProcedureStored,
  StoreProcedureResult,
} from './procedure.type';

type Answer = Awaited<ReturnType<ConfirmProcedure['execute']>>;

/** How a version of a procedure comes into force: stored, proposed by one person, confirmed by another. */
@Resolver(() => Procedure)
export class ProceduresInForceResolver {
  constructor(
    private readonly texts: ProcedureTexts,
    private readonly storing: StoreProcedure,
    private readonly proposing: ProposeProcedure,
    private readonly confirming: ConfirmProcedure,
    private readonly withdrawing: WithdrawProposal,
  ) {}

  @Mutation(() => StoreProcedureResult, {
    description: 'Stores versions (YAML) that bind nobody yet; those that need each other, in one go',
  })
  @Rule('procedure.manage')
  async storeProcedure(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('texts', { type: () => [String] }) texts: string[],
  ): Promise<ProcedureStored | ProcedureBroken | Refusal> {
    const read = this.texts.read(texts);
    if ('findings' in read) return read;
    const answer = await this.storing.execute({ authority, actor, requestId }, read.versions);
    return answer.kind === 'stored' ? { hashes: answer.hashes } : unmade(answer);
  }

  @Mutation(() => ProcedureResult, { description: 'Proposes that a stored version come into force' })
  @Rule('procedure.manage')
  async proposeProcedure(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('hash') hash: string,
  ): Promise<ProcedureDone | ProcedureBroken | Refusal> {
    return made(await this.proposing.execute({ authority, actor, requestId }, hash));
  }

  @Mutation(() => ProcedureResult, {
    description: 'Puts a proposed version in force; the person is another than who proposed it',
  })
  @Rule('procedure.manage')
  async confirmProcedure(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('proposal', { type: () => ID }) proposal: string,
  ): Promise<ProcedureDone | ProcedureBroken | Refusal> {
    return made(await this.confirming.execute({ authority, actor, requestId }, asUuid(proposal)));
  }

  @Mutation(() => ProcedureResult, { description: 'Takes a proposal back, one’s own or another’s' })
  @Rule('procedure.manage')
  async withdrawProposal(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('proposal', { type: () => ID }) proposal: string,
  ): Promise<ProcedureDone | ProcedureBroken | Refusal> {
    return made(await this.withdrawing.execute({ authority, actor, requestId }, asUuid(proposal)));
  }
}

const made = (answer: Answer): ProcedureDone | ProcedureBroken | Refusal =>
  answer.kind === 'done' ? { id: answer.id } : unmade(answer);

const unmade = (answer: Exclude<Answer, { kind: 'done' }>): ProcedureBroken | Refusal =>
  answer.kind === 'broken'
    ? { findings: answer.findings.map((one) => finding(one.procedure, one)) }
    : sayRefusal(answer.code, answer.checks, answer.data);
