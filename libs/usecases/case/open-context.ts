import type { CaseFacts } from '@copianifica/database';
import type { CaseContext, CaseSnapshot } from '@copianifica/domain';
import { caseOf, contextOf } from './case-step';

/** The facts of a case that has begun, as a decision about it wants them that is no event of its procedure. */
export function openContext(
  authority: string,
  facts: CaseFacts,
): CaseContext & { case: { snapshot: CaseSnapshot } } {
  const stepped = caseOf(facts);
  const context = contextOf(authority, facts, stepped);
  return { ...context, case: { ...context.case, snapshot: stepped.snapshot } };
}
