import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type OwnChoices, readNoticePlace, readOwnChoices, Transactions } from '@copianifica/database';
import {
  DIGEST_HOUR,
  EVERY_MESSAGE,
  isLegal,
  modeOf,
  NOTICE_MESSAGES,
  type NoticeMode as Mode,
} from '@copianifica/domain';
import { ChooseNotices, type NoticeChoice } from '@copianifica/usecases';
import type { RequestContext } from '../graphql/context';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { say, sayRefusal } from '../graphql/words';
import {
  NoticeChoices,
  type NoticeChoicesChanged,
  NoticeChoicesResult,
  NoticeMode,
  type NoticeModeName,
  QuietHoursInput,
} from './choices.type';

/** How the viewer wants to be told: their own business, whatever office they act in. */
@Resolver(() => NoticeChoices)
export class ChoicesResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly choosing: ChooseNotices,
  ) {}

  @Query(() => NoticeChoices)
  @Rule('notice.choose')
  noticeChoices(@Context() { authority, actor }: RequestContext): Promise<NoticeChoices> {
    const person = 'person' in actor ? actor.person : null;
    return this.transactions.inAuthority(authority, async (manager) => {
      const { settings } = await readNoticePlace(manager);
      const chosen = person ? await readOwnChoices(manager, person) : NOTHING_CHOSEN;
      return choicesView(chosen, settings.digestHour);
    });
  }

  @Mutation(() => NoticeChoicesResult, {
    description: 'How one is told of a message, or of every other (*); null: as of every other',
  })
  @Rule('notice.choose')
  chooseNotice(
    @Context() context: RequestContext,
    @Args('message') message: string,
    @Args('mode', { type: () => NoticeMode, nullable: true }) mode?: NoticeModeName,
  ): Promise<NoticeChoicesChanged | Refusal> {
    return this.choose(context, {
      kind: 'mode',
      message,
      mode: mode ? (mode.replace('_', '-') as Mode) : null,
    });
  }

  @Mutation(() => NoticeChoicesResult, {
    description: 'Quiet hours (null: none), and the day of the weekly digest',
  })
  @Rule('notice.choose')
  chooseNoticeHabits(
    @Context() context: RequestContext,
    @Args('weeklyOn', { type: () => Int }) weeklyOn: number,
    @Args('quiet', { type: () => QuietHoursInput, nullable: true }) quiet?: QuietHoursInput,
  ): Promise<NoticeChoicesChanged | Refusal> {
    const hours = quiet ? { from: quiet.from, to: quiet.to } : null;
    return this.choose(context, { kind: 'habits', quiet: hours, weeklyOn });
  }

  private async choose(
    context: RequestContext,
    choice: NoticeChoice,
  ): Promise<NoticeChoicesChanged | Refusal> {
    const answer = await this.choosing.execute(context, choice);
    if (answer.kind === 'refused') return sayRefusal(answer.code);
    const { settings } = await this.transactions.inAuthority(context.authority, readNoticePlace);
    return { choices: choicesView(answer.choices, settings.digestHour) };
  }
}

const NOTHING_CHOSEN: OwnChoices = { modes: {}, quiet: null, weeklyOn: 1 };
const named = (mode: Mode): NoticeModeName => mode.replace('-', '_') as NoticeModeName;

function choicesView({ modes, quiet, weeklyOn }: OwnChoices, digestHour = DIGEST_HOUR): NoticeChoices {
  const messages = NOTICE_MESSAGES.map((message) => {
    const mode = modes[message];
    const [name, when] = [say(`notice.${message}.name`), say(`notice.${message}.when`)];
    return { message, name, when, legal: isLegal(message), mode: mode ? named(mode) : null };
  });
  return { every: named(modeOf(modes, EVERY_MESSAGE)), messages, quiet, weeklyOn, digestHour };
}
