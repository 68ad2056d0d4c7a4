import { Context, Query, Resolver } from '@nestjs/graphql';
import { readAuthorities, readBodyOverview, Transactions } from '@copianifica/database';
import { ApiConfig } from '../config';
import type { RequestContext } from '../graphql/context';
import { Rule } from '../graphql/rule';
import { Authority } from './authority.type';

@Resolver(() => Authority)
export class BodyResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly config: ApiConfig,
  ) {}

  @Query(() => Authority)
  @Rule('public.read')
  async authority(@Context() { authority }: RequestContext): Promise<Authority> {
    const served = await this.transactions.withoutAuthority(readAuthorities);
    const overview = await this.transactions.inAuthority(authority, readBodyOverview);
    const { key, name } = served.find((one) => one.key === authority)!;
    const { checkpoint } = overview;
    return {
      ...overview,
      key,
      name,
      now: new Date(overview.now),
      checkpoint: checkpoint && { ...checkpoint, signedAt: new Date(checkpoint.signedAt) },
      mailboxUrl: overview.demo ? (this.config.mailboxUrl ?? null) : null,
    };
  }
}
