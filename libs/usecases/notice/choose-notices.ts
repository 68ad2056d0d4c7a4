import { Injectable } from '@nestjs/common';
import {
  type OpenTransaction,
  type OwnChoices,
  readOwnChoices,
  readToday,
  Transactions,
  writeChoice,
  writeHabits,
} from '@copianifica/database';
import {
  type Actor,
  decide,
  EVERY_MESSAGE,
  isLegal,
  isNoticeMessage,
  type NoticeMode,
} from '@copianifica/domain';

/** A mode for one message, or for every (`*`), null: as for every; or when one wants quiet, and the day of the week. */
export type NoticeChoice =
  | { kind: 'mode'; message: string; mode: NoticeMode | null }
  | ({ kind: 'habits' } & Pick<OwnChoices, 'quiet' | 'weeklyOn'>);

export type ChoicesAnswer = { kind: 'chosen'; choices: OwnChoices } | { kind: 'refused'; code: string };

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Chooses how one is told of what has no legal effect, in every office one holds. */
@Injectable()
export class ChooseNotices {
  constructor(private readonly transactions: Transactions) {}

  execute({ authority, actor }: Choosing, choice: NoticeChoice): Promise<ChoicesAnswer> {
    return this.transactions.inAuthority(authority, async (manager): Promise<ChoicesAnswer> => {
      const decision = decide(actor, 'notice.choose', {}, await readToday(manager));
      if (!decision.allowed) return { kind: 'refused', code: decision.code };
      const code = refusalOf(choice);
      if (code) return { kind: 'refused', code };
      const { person } = actor as { person: string };
      await write(manager, { authority, person }, choice);
      return { kind: 'chosen', choices: await readOwnChoices(manager, person) };
    });
  }
}

interface Choosing {
  authority: string;
  actor: Actor;
}

function refusalOf(choice: NoticeChoice): string | null {
  if (choice.kind === 'habits') {
    const { quiet, weeklyOn } = choice;
    const hours = quiet === null || [quiet.from, quiet.to].every((time) => TIME.test(time));
    return hours && weeklyOn >= 1 && weeklyOn <= 7 ? null : 'notice/hours';
  }
  const { message, mode } = choice;
  // Of every message there is always a choice: none would be none of anything.
  if (message === EVERY_MESSAGE) return mode === null ? 'notice/unknown' : null;
  if (!isNoticeMessage(message)) return 'notice/unknown';
  return isLegal(message) ? 'notice/legal' : null;
}

const write = (
  manager: OpenTransaction,
  own: { authority: string; person: string },
  choice: NoticeChoice,
): Promise<void> =>
  choice.kind === 'habits'
    ? writeHabits(manager, { ...own, ...choice })
    : writeChoice(manager, { ...own, ...choice });
