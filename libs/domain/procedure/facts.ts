/**
 * The facts a condition may speak of: a closed vocabulary with types, so that a definition is checked
 * when it is stored and not when a mayor needs it. Facts are gathered before a decision and recorded
 * with the event: the same facts always give the same decision.
 */
export type FactType = 'number' | 'boolean' | 'string';
export type FactValue = number | boolean | string | null;

export const FACTS = {
  'plan.elements': 'number',
  'plan.changedElements': 'number',
  'consultation.observations': 'number',
  'consultation.unanswered': 'number',
  'sitting.convened': 'boolean',
  'sitting.held': 'boolean',
  'sitting.noticeDays': 'number',
  'sitting.noticeRequired': 'number',
  'vote.outcome': 'string',
  'vote.opinion': 'string',
  'revision.open': 'boolean',
} as const satisfies Record<string, FactType>;

export type FactName = keyof typeof FACTS;
export type Facts = Record<FactName, FactValue>;

/** Nothing known yet: what a case that has just opened can say of itself. */
export const NO_FACTS: Facts = Object.fromEntries(Object.keys(FACTS).map((name) => [name, null])) as Facts;
