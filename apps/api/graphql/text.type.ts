import { Field, ObjectType } from '@nestjs/graphql';
import { Rule } from './rule';

@ObjectType({ description: 'The same words in the languages of the house; Italian is the official text' })
@Rule('public.read')
export class Text {
  @Field()
  it: string;
  @Field()
  en: string;
}
