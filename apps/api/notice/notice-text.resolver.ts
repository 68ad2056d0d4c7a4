import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  readDefinitionsInForce,
  readLetterFacts,
  readSentParameters,
  readTextVersions,
  Transactions,
} from '@copianifica/database';
import { checkNoticeText, type Letter, sampleParameters, type TextRefusal } from '@copianifica/documents';
import { isNoticeMessage, NOTICE_MESSAGES } from '@copianifica/domain';
import { SaveNoticeText } from '@copianifica/usecases';
import type { RequestContext } from '../graphql/context';
import { Language } from '../graphql/language';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { sayRefusal } from '../graphql/words';
import { NoticeLetters } from './notice-letters';
import { noticeTextView } from './notice-text-view';
import {
  NoticeSentencesInput,
  NoticeText,
  type NoticeTextPreview,
  NoticeTextPreviewResult,
  NoticeTextResult,
  type NoticeTextSaved,
} from './notice-text.type';

/** The words of the mails: read, tried, and written by the body in its own, with every version of them. */
@Resolver(() => NoticeText)
export class NoticeTextResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly letters: NoticeLetters,
    private readonly saving: SaveNoticeText,
  ) {}

  @Query(() => [NoticeText], { description: 'every message that the house sends' })
  @Rule('text.write')
  async noticeTexts(@Context() { authority }: RequestContext): Promise<NoticeText[]> {
    const texts = await this.letters.open();
    const { versions, definitions } = await this.transactions.inAuthority(authority, async (manager) => ({
      versions: await readTextVersions(manager, null),
      definitions: await readDefinitionsInForce(manager),
    }));
    return NOTICE_MESSAGES.map((message) => noticeTextView(message, texts, versions, definitions));
  }

  @Query(() => NoticeTextPreviewResult, { description: 'The mail that these sentences would make' })
  @Rule('text.write')
  async previewNoticeText(
    @Context() context: RequestContext,
    @Args('message', { type: () => ID }) message: string,
    @Args('language', { type: () => Language }) language: Language,
    @Args('words') words: NoticeSentencesInput,
  ): Promise<NoticeTextPreview | Refusal> {
    const refused = await this.check(message, language, words);
    if (refused) return sayRefusal(refused.code, [], refused.data);
    return this.sample(context, message, language, words);
  }

  @Mutation(() => NoticeTextResult, {
    description: 'Puts sentences of the body’s own in force; without any, those of the house',
  })
  @Rule('text.write')
  async saveNoticeText(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('message', { type: () => ID }) message: string,
    @Args('language', { type: () => Language }) language: Language,
    @Args('after', { type: () => Int, description: 'the version it was written on; 0: none' }) after: number,
    @Args('words', { type: () => NoticeSentencesInput, nullable: true }) words: NoticeSentencesInput | null,
  ): Promise<NoticeTextSaved | Refusal> {
    const refused = words && (await this.check(message, language, words));
    if (refused) return sayRefusal(refused.code, [], refused.data);
    const wanted = { message, language, after, words: words && { subject: words.subject, body: words.body } };
    const answer = await this.saving.execute({ authority, actor, requestId }, wanted);
    return answer.kind === 'saved' ? { number: answer.number } : sayRefusal(answer.code);
  }

  private async check(
    message: string,
    language: Language,
    words: NoticeSentencesInput,
  ): Promise<TextRefusal> {
    if (!isNoticeMessage(message)) return { code: 'notice-text/unknown-message', data: {} };
    const texts = await this.letters.open();
    return checkNoticeText(words, texts[language].sentencesOf(message), language);
  }

  /** Of what was last sent to somebody, where anything was: a text is judged on what it will really say. */
  private async sample(
    { authority }: RequestContext,
    message: string,
    language: Language,
    { subject, body }: NoticeSentencesInput,
  ): Promise<Letter> {
    const texts = await this.letters.open();
    const { sender, sent } = await this.transactions.inAuthority(authority, async (manager) => ({
      sender: (await readLetterFacts(manager, language, null)).sender,
      sent: await readSentParameters(manager, message),
    }));
    const facts = { sender: sender[language], texts: new Map([[message, { subject, body }]]) };
    const parameters = { ...sampleParameters(), ...sent };
    return texts[language].mail({ message, case: null, parameters }, facts);
  }
}
