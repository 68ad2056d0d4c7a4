import { Injectable } from '@nestjs/common';
import { readNewestText } from '@copianifica/database';
import { isNoticeMessage, type NoticeLocale } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { emptyWrites } from '../case/case-step';
import { type Command, refused, type Refused } from '../case/command-answer';
import { actingOffice } from '../mandate/acting-office';

export interface WantedText {
  message: string;
  language: NoticeLocale;
  /** the version that it was written on, 0 where there was none: who writes on an older one is refused */
  after: number;
  /** null: back to the words of the house */
  words: { subject: string; body: string } | null;
}

export interface SavedText {
  kind: 'saved';
  number: number;
}

/** Keeps a body's own sentences for one message as its newest version. Whether they can be said was looked at before. */
@Injectable()
export class SaveNoticeText {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, { message, language, after, words }: WantedText): Promise<SavedText | Refused> {
    return this.commands.run<SavedText>(command, {
      name: 'save-notice-text',
      body: { message, language, after, subject: words?.subject ?? null, body: words?.body ?? null },
      case: null,
      decide: async (facts, manager): Promise<Outcome<SavedText>> => {
        const office = actingOffice(facts, command, 'text.write');
        if ('kind' in office) return { answer: office, write: null };
        if (!isNoticeMessage(message)) return { answer: refused('notice-text/unknown-message'), write: null };
        if (after !== (await readNewestText(manager, message, language)))
          return { answer: refused('notice-text/overtaken'), write: null };
        const number = after + 1;
        const { subject, body } = words ?? { subject: null, body: null };
        const by = { authority: command.authority, actor: office.mandate, instant: facts.now };
        const row = { ...by, message, language, number, subject, body };
        return {
          answer: { kind: 'saved', number },
          write: { ...emptyWrites(), rows: { notice_texts: [row] } },
        };
      },
    });
  }
}
