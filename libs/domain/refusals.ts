import { BALLOT_REFUSALS } from './ballot/ballot-refusal';
import { TERM_REFUSALS } from './term/term-refusal';

/**
 * Every expected no of the product, by its stable code. Each has a sentence in every language of the
 * catalogue (`refusal.<code>`) that says what, where and what to do; a test holds the two together.
 */
export const refusalCodes = [
  'mandate/sign-in',
  'mandate/not-linked',
  'mandate/not-in-force',
  'mandate/not-yours',
  'procedure/not-now',
  'procedure/conditions',
  'procedure/undecided',
  'procedure/missing',
  'case/unknown',
  'case/closed',
  'request/reused',
  'request/missing',
  'plan/cycle-open',
  'plan/title-length',
  'plan/text-length',
  'plan/unknown-parent',
  'plan/unknown-level',
  'plan/unknown-element',
  'plan/under-itself',
  'plan/years',
  'plan/not-drafting',
  'text/empty',
  'text/too-long',
  'text/unreadable',
  'consultation/none',
  'consultation/already-answered',
  'consultation/unknown-observation',
  'sitting/unknown',
  'sitting/in-the-past',
  'sitting/not-a-date',
  'sitting/rule-missing',
  'term/not-due',
  ...TERM_REFUSALS,
  ...BALLOT_REFUSALS,
  'notice/unknown',
  'session/unknown-address',
  'session/wrong-code',
  'session/code-expired',
  'clock/not-a-demo',
  'clock/forward-only',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
