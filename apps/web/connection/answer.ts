import type { BothLanguages } from '../language/words';

export interface ConditionShown {
  name: string;
  label: BothLanguages;
  holds?: boolean | null;
  facts: readonly FactShown[];
  parts: readonly { text: string; holds?: boolean | null; facts: readonly FactShown[] }[];
  /** keys of the offices that may go on without it; none where it holds */
  waivable: readonly string[];
  item?: string | null;
}

export interface FactShown {
  name: string;
  value: string;
}

export interface RefusalShown {
  code: string;
  sentence: BothLanguages;
  conditions: readonly ConditionShown[];
}

/** What is wrong with a procedure that was sent, each with its place. */
export interface FindingShown {
  procedure?: string | null;
  /** JSON pointer (RFC 6901) */
  pointer: string;
  sentence: string;
  severity: 'error' | 'warning';
}

export type Answer =
  | { kind: 'success' }
  | { kind: 'refusal'; refusal: RefusalShown }
  | { kind: 'broken'; findings: readonly FindingShown[] };

const SUCCESSES = new Set([
  'Accepted',
  'SessionChanged',
  'NoticeChanged',
  'ClockMoved',
  'AdministrationDone',
  'ProcedureDone',
  'ProcedureStored',
  'MigrationDone',
  'CalendarLinkCreated',
  'CalendarLinkRevoked',
  'WebhookAdded',
  'WebhookSteered',
  'NoticeTextSaved',
  'NoticeChoicesChanged',
]);

/**
 * The one answer in a mutation's data. Only what the server has named a success is one; anything that is neither
 * that nor a refusal is no answer.
 */
export function answerIn(data: object | null | undefined): Answer | undefined {
  for (const value of Object.values(data ?? {}) as unknown[]) {
    if (typeof value !== 'object' || value === null || !('__typename' in value)) continue;
    if (value.__typename === 'Refusal') return { kind: 'refusal', refusal: value as unknown as RefusalShown };
    if (value.__typename === 'ProcedureBroken')
      return { kind: 'broken', findings: (value as unknown as { findings: FindingShown[] }).findings };
    if (SUCCESSES.has(String(value.__typename))) return { kind: 'success' };
  }
  return undefined;
}
