import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { describeProcedure, drawProcedure } from '@copianifica/documents';
import {
  readProcedures,
  type ReadProcedure,
  readProcedureVersion,
  Transactions,
} from '@copianifica/database';
import type { RequestContext } from '../graphql/context';
import { Language } from '../graphql/language';
import { Rule } from '../graphql/rule';
import { comparisonView } from './comparison-view';
import { documentView } from './definition-view';
import { DescribedState, ProcedureDocument } from './definition.type';
import { ProcedureTexts } from './procedure-texts';
import { Procedure, ProcedureComparison, ProcedureFinding } from './procedure.type';

const BY_ITSELF = { state: '', sets: {} };

/** The procedures of the body, for whoever wants to read, compare or check them. */
@Resolver(() => ProcedureDocument)
export class ProcedureResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly texts: ProcedureTexts,
  ) {}

  @Query(() => [Procedure], { description: 'with their versions, the one in force, and what is proposed' })
  @Rule('public.read')
  async procedures(@Context() { authority, actor }: RequestContext): Promise<Procedure[]> {
    const found = await this.transactions.inAuthority(authority, readProcedures);
    const person = actor.kind === 'office' ? actor.person : null;
    return found.map((read) => procedureView(read, person));
  }

  @Query(() => ProcedureDocument, { nullable: true, description: 'one version, by the hash of its text' })
  @Rule('public.read')
  async procedure(
    @Context() { authority }: RequestContext,
    @Args('hash') hash: string,
  ): Promise<ProcedureDocument | null> {
    const found = await this.transactions.inAuthority(authority, (manager) =>
      readProcedureVersion(manager, hash),
    );
    return found && documentView(found);
  }

  @Query(() => [ProcedureFinding], {
    description:
      'What is wrong with texts of procedures, together and beside what is in force; nothing is kept',
  })
  @Rule('public.read')
  checkProcedure(
    @Context() { authority }: RequestContext,
    @Args('texts', { type: () => [String] }) texts: string[],
  ): Promise<ProcedureFinding[]> {
    return this.texts.check(authority, texts);
  }

  @Query(() => ProcedureComparison, {
    nullable: true,
    description: 'two versions by their hashes, the older first',
  })
  @Rule('public.read')
  async compareProcedures(
    @Context() { authority }: RequestContext,
    @Args('one') one: string,
    @Args('other') other: string,
  ): Promise<ProcedureComparison | null> {
    const [older, newer] = await this.transactions.inAuthority(authority, async (manager) => [
      await readProcedureVersion(manager, one),
      await readProcedureVersion(manager, other),
    ]);
    if (!older || !newer) return null;
    return { one, other, differences: comparisonView(older.definition, newer.definition) };
  }

  @ResolveField('drawing', () => String, { description: 'the procedure by itself, as SVG' })
  @Rule('public.read')
  drawing(
    @Parent() { read }: ProcedureDocument,
    @Args('language', { type: () => Language }) language: Language,
  ): Promise<string> {
    return drawProcedure(read.definition, BY_ITSELF, language);
  }

  @ResolveField('described', () => [DescribedState], { description: 'what is in the drawing, as a list' })
  @Rule('public.read')
  described(
    @Parent() { read }: ProcedureDocument,
    @Args('language', { type: () => Language }) language: Language,
  ): DescribedState[] {
    return describeProcedure(read.definition, BY_ITSELF, language);
  }

  @ResolveField('findings', () => [ProcedureFinding], {
    description: 'what would keep it from coming into force today',
  })
  @Rule('public.read')
  findings(
    @Context() { authority }: RequestContext,
    @Parent() { read }: ProcedureDocument,
  ): Promise<ProcedureFinding[]> {
    return this.texts.checkTogether(authority, [read.definition]);
  }
}

function procedureView(read: ReadProcedure, person: string | null): Procedure {
  const { key, kind, name, inForce, versions, proposals } = read;
  return {
    key,
    kind,
    name,
    inForce: inForce && { ...inForce, since: new Date(inForce.since) },
    versions: versions.map(({ hash, storedAt, inForceFrom, cases }) => ({
      hash,
      storedAt: new Date(storedAt),
      inForceFrom: inForceFrom === null ? null : new Date(inForceFrom),
      openCases: cases,
    })),
    proposals: proposals.map(({ id, hash, at, proposedBy, proposer }) => ({
      id,
      hash,
      proposedBy,
      at: new Date(at),
      mine: proposer === person,
    })),
  };
}
