import { refuse, type TermRefusal } from './term-refusal';
import type { TermUnit } from './term-step';

/** The length of a term as law and people say it: fifteen days, one month, three years. */
export type TermLength = { count: number; unit: TermUnit };

const UNITS: Record<string, TermUnit> = { d: 'days', m: 'months', y: 'years' };

/** Reads a length written `15d`, `1m` or `3y`. Whether it makes sense is said by who computes with it. */
export function readTermLength(text: string): TermLength | TermRefusal {
  const [, count, letter] = /^(\d{1,9})([dmy])$/.exec(text.trim().toLowerCase()) ?? [];
  const unit = letter === undefined ? undefined : UNITS[letter];
  if (unit === undefined) return refuse('term/not-a-length', { given: text });
  return { count: Number(count), unit };
}
