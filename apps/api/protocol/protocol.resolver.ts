import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { readProtocolEntries, readProtocolYears, Transactions } from '@copianifica/database';
import type { RequestContext } from '../graphql/context';
import { Rule } from '../graphql/rule';
import { protocolView } from './protocol-view';
import { ProtocolEntry, ProtocolYear } from './protocol.type';

const MOST = 200;

/** The register of the protocol, for those who keep it. */
@Resolver(() => ProtocolEntry)
export class ProtocolResolver {
  constructor(private readonly transactions: Transactions) {}

  @Query(() => [ProtocolYear], { description: 'newest first' })
  @Rule('protocol.read')
  protocolYears(@Context() { authority }: RequestContext): Promise<ProtocolYear[]> {
    return this.transactions.inAuthority(authority, readProtocolYears);
  }

  @Query(() => [ProtocolEntry], { description: 'of one year, newest first' })
  @Rule('protocol.read')
  async protocolEntries(
    @Context() { authority }: RequestContext,
    @Args('year', { type: () => Int }) year: number,
    @Args('before', { type: () => Int, nullable: true, description: 'below this number' }) before?: number,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<ProtocolEntry[]> {
    const page = { year, before: before ?? null, limit: Math.min(Math.max(first ?? 50, 1), MOST) };
    const found = await this.transactions.inAuthority(authority, (manager) =>
      readProtocolEntries(manager, page),
    );
    return found.map(protocolView);
  }
}
