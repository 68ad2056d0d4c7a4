import { Injectable } from '@nestjs/common';
import { readCaseAsOf, readCases, Transactions } from '@copianifica/database';
import type { CommandAnswer } from '@copianifica/usecases';
import { sayRefusal } from '../graphql/words';
import type { Refusal } from '../graphql/refusal.type';
import type { Accepted, Case } from './case.type';
import { caseView } from './case-view';

/** Reads cases as they are shown, and turns a command's answer into what the API answers. */
@Injectable()
export class CaseReader {
  constructor(private readonly transactions: Transactions) {}

  async cases(authority: string, ids: string[]): Promise<Case[]> {
    if (ids.length === 0) return [];
    const found = await this.transactions.inAuthority(authority, (manager) => readCases(manager, ids));
    const views = new Map(found.map((read) => [read.id, caseView(read)]));
    return ids.flatMap((id) => views.get(id) ?? []);
  }

  /** The case as it was then; null where there was none yet. An instant that has not come is now. */
  async caseAsOf(authority: string, id: string, instant: Date): Promise<Case | null> {
    const [now] = await this.cases(authority, [id]);
    const then = instant.toISOString();
    if (!now || then >= now.read.now) return now ?? null;
    const found = await this.transactions.inAuthority(authority, (manager) =>
      readCaseAsOf(manager, id, then),
    );
    return found && caseView(found);
  }

  answer(requestId: string, answer: CommandAnswer): Accepted | Refusal {
    if (answer.kind === 'refused') return sayRefusal(answer.code, answer.checks, answer.data);
    return { requestId, caseId: answer.case, sequence: answer.sequence };
  }
}
