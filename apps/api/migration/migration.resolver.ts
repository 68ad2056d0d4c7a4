import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type OpenTransaction,
  readCaseMigrations,
  type ReadMigration,
  readMigrations,
  readProcedureVersion,
  Transactions,
} from '@copianifica/database';
import type { TwoVersions } from '@copianifica/domain';
import { ConfirmMigration, PreviewMigration, ProposeMigration, RevertMigration } from '@copianifica/usecases';
import { CaseReader } from '../case/case-reader';
import { type Accepted, CommandResult } from '../case/case.type';
import type { RequestContext } from '../graphql/context';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { asUuid, isUuid } from '../graphql/uuid';
import { sayRefusal } from '../graphql/words';
import { migrationView, outcomeView, planView, previewView } from './migration-view';
import { MigrationPlanInput, planOf } from './migration.args';
import {
  CaseMigration,
  Migration,
  type MigrationDone,
  MigrationPlan,
  type MigrationPreview,
  MigrationPreviewResult,
  MigrationResult,
} from './migration.type';

const MOST_AT_ONCE = 200;

type Answer = Awaited<ReturnType<ProposeMigration['execute']>>;

/** Running cases brought to another version of their procedure: tried, proposed, confirmed, put back. */
@Resolver(() => Migration)
export class MigrationResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: CaseReader,
    private readonly previewing: PreviewMigration,
    private readonly proposing: ProposeMigration,
    private readonly confirming: ConfirmMigration,
    private readonly reverting: RevertMigration,
  ) {}

  @Query(() => [Migration], { description: 'of the authority, or of one procedure; newest first' })
  @Rule('case.administer')
  async migrations(
    @Context() { authority, actor }: RequestContext,
    @Args('procedure', { type: () => String, nullable: true }) procedure?: string,
  ): Promise<Migration[]> {
    const found = await this.transactions.inAuthority(authority, (manager) =>
      readMigrations(manager, procedure ?? null),
    );
    return found.map((read) => migrationView(read, actor.kind === 'office' ? actor.person : null));
  }

  @ResolveField('plan', () => MigrationPlan)
  @Rule('case.administer')
  planOfMigration(
    @Context() { authority }: RequestContext,
    @Parent() { read }: Migration,
  ): Promise<MigrationPlan> {
    return this.transactions.inAuthority(authority, async (manager) =>
      planView(read.plan, await versionsOf(manager, read)),
    );
  }

  @ResolveField('cases', () => [CaseMigration], {
    description: 'what became of each, in the order of their ids',
  })
  @Rule('case.administer')
  casesOfMigration(
    @Context() { authority }: RequestContext,
    @Parent() { read }: Migration,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
    @Args('after', { type: () => ID, nullable: true }) after?: string,
  ): Promise<CaseMigration[]> {
    const page = { after: after !== undefined && isUuid(after) ? after : null, limit: within(limit) };
    return this.transactions.inAuthority(authority, async (manager) => {
      const versions = await versionsOf(manager, read);
      const found = await readCaseMigrations(manager, read.id, page);
      return found.map((one) => outcomeView(versions, one));
    });
  }

  @Query(() => MigrationPreviewResult, {
    description: 'What a plan, or the one that comparing the versions suggests, would do to every live case',
  })
  @Rule('case.administer')
  async previewMigration(
    @Context() { authority }: RequestContext,
    @Args('procedure', { description: 'its key' }) key: string,
    @Args('to', { description: 'hash of the newer version' }) to: string,
    @Args('from', {
      type: () => String,
      nullable: true,
      description: 'hash of the older version; left out: the one that most live cases are under',
    })
    from?: string,
    @Args('plan', { type: () => MigrationPlanInput, nullable: true }) plan?: MigrationPlanInput,
  ): Promise<MigrationPreview | Refusal> {
    const wanted = { key, from: from ?? null, to, plan: plan ? planOf(plan) : null };
    const tried = await this.previewing.execute(authority, wanted);
    return tried.kind === 'preview' ? previewView(tried) : sayRefusal(tried.code, tried.checks, tried.data);
  }

  @Mutation(() => MigrationResult, {
    description:
      'Proposes that the live cases of a version go over to another; every one of them must be able to',
  })
  @Rule('case.administer')
  async proposeMigration(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('procedure') key: string,
    @Args('from') from: string,
    @Args('to') to: string,
    @Args('plan', { type: () => MigrationPlanInput }) plan: MigrationPlanInput,
  ): Promise<MigrationDone | Refusal> {
    const wanted = { key, from, to, plan: planOf(plan) };
    return made(await this.proposing.execute({ authority, actor, requestId }, wanted));
  }

  @Mutation(() => MigrationResult, {
    description:
      'Agrees to a migration; the person is another than who proposed it. Its cases are gone through at once',
  })
  @Rule('case.administer')
  async confirmMigration(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('migration', { type: () => ID }) migration: string,
  ): Promise<MigrationDone | Refusal> {
    return made(await this.confirming.execute({ authority, actor, requestId }, asUuid(migration)));
  }

  @Mutation(() => CommandResult, {
    description: 'Puts one case back where a migration found it, while nothing has happened to it since',
  })
  @Rule('case.administer')
  async revertMigration(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('migration', { type: () => ID }) migration: string,
    @Args('case', { type: () => ID }) of: string,
  ): Promise<Accepted | Refusal> {
    const command = { authority, actor, requestId };
    return this.reader.answer(
      requestId,
      await this.reverting.execute(command, asUuid(migration), asUuid(of)),
    );
  }
}

export const within = (limit: number): number => Math.min(Math.max(limit, 1), MOST_AT_ONCE);

async function versionsOf(
  manager: OpenTransaction,
  { fromHash, toHash }: ReadMigration,
): Promise<TwoVersions> {
  const from = await readProcedureVersion(manager, fromHash);
  const to = await readProcedureVersion(manager, toHash);
  return { from: from!.definition, to: to!.definition };
}

const made = (answer: Answer): MigrationDone | Refusal =>
  answer.kind === 'done' ? { id: answer.id } : sayRefusal(answer.code, answer.checks, answer.data);
