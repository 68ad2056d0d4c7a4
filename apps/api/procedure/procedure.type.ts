import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';

export const FindingSeverity = { error: 'error', warning: 'warning' } as const;
registerEnumType(FindingSeverity, { name: 'FindingSeverity' });

@ObjectType({ description: 'Something wrong in a procedure, with its place and a sentence' })
@Rule('public.read')
export class ProcedureFinding {
  @Field(() => String, { nullable: true, description: 'key of the procedure; null: the text has none' })
  procedure: string | null;
  @Field({ description: 'JSON pointer (RFC 6901) into the text' })
  pointer: string;
  @Field()
  sentence: string;
  @Field(() => FindingSeverity)
  severity: keyof typeof FindingSeverity;
}

@ObjectType({
  description: 'The version that cases open under; both offices are null for what the body was founded with',
})
@Rule('public.read')
export class ProcedureInForce {
  @Field()
  hash: string;
  @Field(() => Int, { description: 'number among the versions of this procedure that were put in force' })
  number: number;
  @Field()
  since: Date;
  @Field(() => Text, { nullable: true })
  proposedBy: Text | null;
  @Field(() => Text, { nullable: true })
  confirmedBy: Text | null;
}

@ObjectType()
@Rule('public.read')
export class ProcedureVersion {
  @Field({ description: 'SHA-256 of the text: its name' })
  hash: string;
  @Field()
  storedAt: Date;
  @Field(() => Date, { nullable: true, description: 'null: it was never in force' })
  inForceFrom: Date | null;
  @Field(() => Int, { description: 'cases that are open under it' })
  openCases: number;
}

@ObjectType({
  description: 'A version that somebody wants in force, and that nobody has confirmed or withdrawn',
})
@Rule('public.read')
export class ProcedureProposal {
  @Field(() => ID)
  id: string;
  @Field()
  hash: string;
  @Field()
  at: Date;
  @Field(() => Text)
  proposedBy: Text;
  @Field({ description: 'proposed by the viewer, who therefore cannot confirm it' })
  mine: boolean;
}

@ObjectType()
@Rule('public.read')
export class Procedure {
  @Field(() => ID)
  key: string;
  @Field({ description: 'plan, revision or zone-update' })
  kind: string;
  @Field(() => Text)
  name: Text;
  @Field(() => ProcedureInForce, { nullable: true })
  inForce: ProcedureInForce | null;
  @Field(() => [ProcedureVersion], { description: 'newest first' })
  versions: ProcedureVersion[];
  @Field(() => [ProcedureProposal])
  proposals: ProcedureProposal[];
}

export const ComparedChange = {
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  changed: 'changed',
} as const;
registerEnumType(ComparedChange, { name: 'ComparedChange' });

@ObjectType({ description: 'A part of a procedure that two versions have differently' })
@Rule('public.read')
export class ProcedureDifference {
  @Field({ description: 'states, events, rows, terms, conditions, policies, offices or general' })
  section: string;
  @Field()
  name: string;
  @Field(() => Text, { nullable: true, description: 'as the newer version calls it, else the older' })
  label: Text | null;
  @Field(() => ComparedChange)
  change: keyof typeof ComparedChange;
  @Field(() => [String], { description: 'fields that differ' })
  parts: string[];
  @Field(() => String, {
    nullable: true,
    description: 'what a changed part says in the older version, as JSON',
  })
  before: string | null;
  @Field(() => String, { nullable: true })
  after: string | null;
}

@ObjectType()
@Rule('public.read')
export class ProcedureComparison {
  @Field()
  one: string;
  @Field()
  other: string;
  @Field(() => [ProcedureDifference])
  differences: ProcedureDifference[];
}

@ObjectType()
@Rule('public.read')
export class ProcedureStored {
  @Field(() => [String])
  hashes: string[];
}

@ObjectType({ description: 'What was put in force, proposed or withdrawn' })
@Rule('public.read')
export class ProcedureDone {
  @Field(() => ID, { description: 'of the proposal; of a confirmation, the hash that is in force now' })
  id: string;
}

@ObjectType({ description: 'A procedure with errors: nothing was stored or put in force' })
@Rule('public.read')
export class ProcedureBroken {
  @Field(() => [ProcedureFinding])
  findings: ProcedureFinding[];
}

const typeOf =
  <Accepted>(accepted: Accepted) =>
  (value: object) =>
    'code' in value ? Refusal : 'findings' in value ? ProcedureBroken : accepted;

export const StoreProcedureResult = createUnionType({
  name: 'StoreProcedureResult',
  types: () => [ProcedureStored, ProcedureBroken, Refusal] as const,
  resolveType: typeOf(ProcedureStored),
});
export const ProcedureResult = createUnionType({
  name: 'ProcedureResult',
  types: () => [ProcedureDone, ProcedureBroken, Refusal] as const,
  resolveType: typeOf(ProcedureDone),
});
