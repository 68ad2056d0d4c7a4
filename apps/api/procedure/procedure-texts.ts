import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readCaseFacts, readDefinitionsInForce, Transactions } from '@copianifica/database';
import { inspectProcedure } from '@copianifica/documents';
import type { DataFinding, ProcedureDefinition } from '@copianifica/domain';
import { checkTogether, type VersionToStore } from '@copianifica/usecases';
import type { ProcedureFinding } from './procedure.type';

/** Several are one thing only where each needs the others: a body has a handful of procedures. */
const MOST_TEXTS = 8;

/** Texts as procedures: what they say, or everything that is wrong with them. */
export type ReadTexts = { versions: VersionToStore[] } | { findings: ProcedureFinding[] };

/** Reads texts of procedures, and checks them against each other, the rules, and what is in force. */
@Injectable()
export class ProcedureTexts {
  constructor(private readonly transactions: Transactions) {}

  read(texts: string[]): ReadTexts {
    if (texts.length === 0 || texts.length > MOST_TEXTS)
      return { findings: [finding(null, tooMany(texts.length))] };
    const read = texts.map((text) => ({ text, inspected: inspectProcedure(text) }));
    const findings = read.flatMap(({ inspected }) =>
      inspected.kind === 'refused' ? inspected.findings.map((one) => finding(null, one)) : [],
    );
    const versions = read.flatMap(({ text, inspected }) =>
      inspected.kind === 'procedure' ? [{ text, hash: hashOf(text), definition: inspected.definition }] : [],
    );
    const repeated = versions.find(({ definition: { key } }, index) =>
      versions.slice(0, index).some((one) => one.definition.key === key),
    );
    if (repeated) findings.push(finding(repeated.definition.key, TWICE));
    return findings.length > 0 ? { findings } : { versions };
  }

  /** Everything that would keep these texts from being stored; nothing is written. */
  async check(authority: string, texts: string[]): Promise<ProcedureFinding[]> {
    const read = this.read(texts);
    if ('findings' in read) return read.findings;
    return this.checkTogether(
      authority,
      read.versions.map(({ definition }) => definition),
    );
  }

  /** What is wrong between these procedures and those that are in force beside them. */
  async checkTogether(authority: string, definitions: ProcedureDefinition[]): Promise<ProcedureFinding[]> {
    const nobody = { case: null, mandate: null, actorKey: '', requestId: '' };
    const found = await this.transactions.inAuthority(authority, async (manager) => {
      const inForce = await readDefinitionsInForce(manager);
      const { rules } = await readCaseFacts(manager, nobody);
      return checkTogether(
        definitions,
        inForce.map(({ definition }) => definition),
        rules,
      );
    });
    return found.map((one) => finding(one.procedure, one));
  }
}

export const finding = (
  procedure: string | null,
  { pointer, sentence, severity }: DataFinding,
): ProcedureFinding => ({ procedure, pointer, sentence, severity: severity ?? 'error' });

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const TWICE: DataFinding = { pointer: '/key', sentence: 'Two of these texts are of the same procedure.' };
const tooMany = (count: number): DataFinding => ({
  pointer: '',
  sentence: `From 1 to ${MOST_TEXTS} texts are read together: these are ${count}.`,
});
