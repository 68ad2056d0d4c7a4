import type { Temporal } from 'temporal-polyfill';
import { refuseLength, type TermRefusal } from './term-refusal';
import { step, type TermResult, type TermStep } from './term-step';

/**
 * How long an act is posted on the albo and when it becomes enforceable. `postingDays` are consecutive and
 * include the first; the act is enforceable after `waitingDays` from the first day of posting or from its
 * end, the two readings that bodies follow.
 */
export type PostingPolicy = {
  postingDays: number;
  waitingDays: number;
  countedFrom: 'first-day-of-posting' | 'end-of-posting';
};

/** 15 days on the albo (TUEL, d.lgs. 267/2000, art. 124) and enforceable after the tenth (art. 134 c. 3). */
export const ORDINARY_POSTING: PostingPolicy = {
  postingDays: 15,
  waitingDays: 10,
  countedFrom: 'first-day-of-posting',
};

/** The last day of a posting that begins on `firstDay`; it never rolls over holidays (DOMAIN §6). */
export function computePosting(
  firstDay: Temporal.PlainDate,
  policy: PostingPolicy = ORDINARY_POSTING,
): TermResult | TermRefusal {
  const refusal = refuseLength(policy.postingDays, 'days');
  if (refusal) return refusal;
  const last = lastDayOfPosting(firstDay, policy);
  return { date: last.toString(), steps: postingSteps(firstDay, last, policy) };
}

/** The first day on which an act posted from `firstDay` is enforceable: the day after the waiting days. */
export function computeEnforceability(
  firstDay: Temporal.PlainDate,
  policy: PostingPolicy = ORDINARY_POSTING,
): TermResult | TermRefusal {
  const { postingDays, waitingDays, countedFrom } = policy;
  const refusal = refuseLength(postingDays, 'days') ?? refuseLength(waitingDays, 'days');
  if (refusal) return refusal;
  const last = lastDayOfPosting(firstDay, policy);
  const [rule, base] =
    countedFrom === 'end-of-posting'
      ? (['waited-from-end', last] as const)
      : (['waited-from-first-day', firstDay] as const);
  const waited = base.add({ days: waitingDays });
  const enforceable = waited.add({ days: 1 });
  const steps = [
    ...postingSteps(firstDay, last, policy),
    step(rule, waited, { count: waitingDays, unit: 'days' }),
    step('enforceable', enforceable),
  ];
  return { date: enforceable.toString(), steps };
}

function lastDayOfPosting(firstDay: Temporal.PlainDate, policy: PostingPolicy): Temporal.PlainDate {
  // The first day counts as one of them.
  return firstDay.add({ days: policy.postingDays - 1 });
}

function postingSteps(
  firstDay: Temporal.PlainDate,
  last: Temporal.PlainDate,
  policy: PostingPolicy,
): TermStep[] {
  return [
    step('posting-first-day', firstDay),
    step('posting-last-day', last, { count: policy.postingDays, unit: 'days' }),
  ];
}

/** An act voted urgent by the majority of the members, in a ballot of its own, is enforceable at once (TUEL art. 134 c. 4). */
export function enforceableAtOnce(adopted: Temporal.PlainDate): TermResult {
  return { date: adopted.toString(), steps: [step('enforceable-at-once', adopted)] };
}
