import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../graphql/date.scalar';
import { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';

@ObjectType({ description: 'An office that the viewer holds today' })
@Rule('session.read')
export class Office {
  @Field(() => ID)
  mandate: string;
  @Field()
  post: string;
  @Field()
  role: string;
  @Field(() => Text)
  title: Text;
  @Field(() => Text)
  organization: Text;
  @Field(() => DateScalar)
  from: string;
  @Field(() => DateScalar, { nullable: true, description: 'last day; null while no end is known' })
  until: string | null;
}

@ObjectType({ description: 'Who is reading' })
@Rule('session.read')
export class Me {
  @Field()
  signedIn: boolean;
  @Field({ description: 'false: the subject is not yet linked to a person: show the linking page' })
  linked: boolean;
  @Field(() => String, { nullable: true })
  name: string | null;
  @Field(() => [Office], { description: 'held today' })
  offices: Office[];
  @Field(() => Office, { nullable: true, description: 'null: none was chosen, or it is no longer held' })
  actingAs: Office | null;
}

@ObjectType({ description: 'The session as it now is' })
@Rule('session.read')
export class SessionChanged {
  @Field(() => Me)
  me: Me;
}

export const SessionResult = createUnionType({
  name: 'SessionResult',
  types: () => [SessionChanged, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : SessionChanged),
});
