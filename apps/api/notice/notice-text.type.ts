import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Language } from '../graphql/language';
import { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';

@ObjectType({ description: 'What a message speaks of: its sentences name it in braces' })
@Rule('text.write')
export class NoticeTextParameter {
  @Field()
  name: string;
  @Field({ description: 'its sentences must say it' })
  required: boolean;
}

@ObjectType({ description: 'The ICU sentences of one message in one language' })
@Rule('text.write')
export class NoticeSentences {
  @Field()
  subject: string;
  @Field()
  body: string;
}

@ObjectType({ description: 'A version of a body’s own sentences; the newest is in force' })
@Rule('text.write')
export class NoticeTextVersion {
  @Field(() => Language)
  language: Language;
  @Field(() => Int)
  number: number;
  @Field(() => NoticeSentences, { nullable: true, description: 'null: back to the words of the house' })
  words: NoticeSentences | null;
  @Field(() => Text, { description: 'the office that wrote it' })
  by: Text;
  @Field()
  at: Date;
}

@ObjectType({ description: 'What is said of one message in one language' })
@Rule('text.write')
export class NoticeTextInLanguage {
  @Field(() => Language)
  language: Language;
  @Field(() => Int, { description: 'the newest version; 0 where there is none' })
  number: number;
  @Field(() => NoticeSentences, { description: 'what is sent now' })
  inForce: NoticeSentences;
  @Field(() => NoticeSentences, { description: 'the words of the house' })
  house: NoticeSentences;
  @Field({ description: 'whether the body has words of its own here' })
  own: boolean;
}

@ObjectType({ description: 'A message that the house sends, and the words that it says it in' })
@Rule('text.write')
export class NoticeText {
  @Field(() => ID)
  message: string;
  @Field(() => Text)
  name: Text;
  @Field(() => Text, { description: 'when it is sent' })
  when: Text;
  @Field({ description: 'it has a legal effect: nobody can mute it' })
  legal: boolean;
  @Field(() => [String], { description: 'groups that the procedures in force tell it to, by key' })
  audience: string[];
  @Field(() => [NoticeTextParameter])
  parameters: NoticeTextParameter[];
  @Field(() => [NoticeTextInLanguage], { description: 'Italian first: the language that mails are sent in' })
  texts: NoticeTextInLanguage[];
  @Field(() => [NoticeTextVersion], { description: 'newest first' })
  versions: NoticeTextVersion[];
}

@InputType()
export class NoticeSentencesInput {
  @Field()
  subject: string;
  @Field()
  body: string;
}

@ObjectType({ description: 'A mail as it would be sent, of what was last sent or of a sample' })
@Rule('text.write')
export class NoticeTextPreview {
  @Field()
  subject: string;
  @Field({ description: 'the plain text' })
  text: string;
  @Field({ description: 'the page: one document, which fetches nothing' })
  html: string;
}

export const NoticeTextPreviewResult = createUnionType({
  name: 'NoticeTextPreviewResult',
  types: () => [NoticeTextPreview, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : NoticeTextPreview),
});

@ObjectType()
@Rule('text.write')
export class NoticeTextSaved {
  @Field(() => Int)
  number: number;
}

export const NoticeTextResult = createUnionType({
  name: 'NoticeTextResult',
  types: () => [NoticeTextSaved, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : NoticeTextSaved),
});
