import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { readHeldOffices, readPersonName, Transactions } from '@copianifica/database';
import { ActAs, ConfirmLinkCode, RequestLinkCode, type SessionAnswer } from '@copianifica/usecases';
import type { RequestContext } from '../graphql/context';
import type { Refusal } from '../graphql/refusal.type';
import { RequestContexts } from '../graphql/request-contexts';
import { Rule } from '../graphql/rule';
import { sayRefusal } from '../graphql/words';
import { Me, type SessionChanged, SessionResult } from './me.type';

const NOBODY: Me = { signedIn: false, linked: false, name: null, offices: [], actingAs: null };

@Resolver(() => Me)
export class SessionResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly contexts: RequestContexts,
    private readonly acting: ActAs,
    private readonly requesting: RequestLinkCode,
    private readonly confirming: ConfirmLinkCode,
  ) {}

  @Query(() => Me)
  @Rule('session.read')
  me(@Context() { authority, session }: RequestContext): Promise<Me> {
    return this.readMe(authority, session);
  }

  @Mutation(() => SessionResult, { description: 'Names the office that who holds several acts in' })
  @Rule('session.act-as')
  async actAs(
    @Context() context: RequestContext,
    @Args('mandate', { type: () => ID }) mandate: string,
  ): Promise<SessionChanged | Refusal> {
    const { authority, session } = context;
    return this.answer(context, await this.acting.execute(authority, session?.token ?? null, mandate));
  }

  @Mutation(() => SessionResult, {
    description:
      'Sends a code to an office’s own address; the answer does not tell whether any office has it',
  })
  @Rule('session.link')
  async requestLinkCode(
    @Context() context: RequestContext,
    @Args('address') address: string,
  ): Promise<SessionChanged | Refusal> {
    const { authority, session } = context;
    const { issuer, subject } = session!;
    return this.answer(context, await this.requesting.execute({ authority, issuer, subject }, address));
  }

  @Mutation(() => SessionResult, { description: 'Links the account to the office that the code was sent to' })
  @Rule('session.link')
  async confirmLinkCode(
    @Context() context: RequestContext,
    @Args('code') code: string,
  ): Promise<SessionChanged | Refusal> {
    const { authority, session } = context;
    const { issuer, subject, token } = session!;
    return this.answer(context, await this.confirming.execute({ authority, issuer, subject }, token, code));
  }

  /** The session read anew: what was just changed shows. */
  private async answer(
    { request }: RequestContext,
    answer: SessionAnswer,
  ): Promise<SessionChanged | Refusal> {
    if (answer.kind === 'refused') return sayRefusal(answer.code);
    const { authority, session } = await this.contexts.of(request);
    return { me: await this.readMe(authority, session) };
  }

  private async readMe(authority: string, session: RequestContext['session']): Promise<Me> {
    if (!session) return NOBODY;
    const { person, mandate } = session;
    if (person === null) return { ...NOBODY, signedIn: true };
    return this.transactions.inAuthority(authority, async (manager) => {
      const offices = await readHeldOffices(manager, person);
      const actingAs = offices.find((office) => office.mandate === mandate?.id) ?? null;
      return { signedIn: true, linked: true, name: await readPersonName(manager, person), offices, actingAs };
    });
  }
}
