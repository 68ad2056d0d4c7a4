// The calculator's answer, worked out in the browser by the domain itself: the same code that the cases run on.
import {
  computeEnforceability,
  computePosting,
  computeTermBefore,
  extendTerm,
  type HolidayCalendar,
  interruptTerm,
  type LegalTerm,
  parseLegalDate,
  readTermLength,
  restartTerm,
  resumeTerm,
  startTerm,
  suspendTerm,
  type TermRefusal,
  type TermResult,
} from '../../../libs/domain/index';
import type { TermSearch } from './search';

/** A question with nothing left open. */
export type Asked = TermSearch & { from: string };

export type Reckoned =
  | { kind: 'term'; result: TermResult }
  | { kind: 'posting'; posted: TermResult; early: TermResult; late: TermResult }
  /** something is still to be filled in */
  | { kind: 'open' }
  | { kind: 'refused'; refusal: TermRefusal };

export function reckon(asked: Asked, calendar: HolidayCalendar): Reckoned {
  const { from, length = '', posted = '', wait = '' } = asked;
  const needed = asked.kind === 'posting' ? [from, posted, wait] : [from, length.slice(0, -1)];
  if (needed.includes('')) return { kind: 'open' };
  if (asked.kind === 'posting') return reckonPosting(asked);
  const result = asked.direction === 'backward' ? before(asked, calendar) : forward(asked, calendar);
  if (result === null) return { kind: 'open' };
  return 'code' in result ? { kind: 'refused', refusal: result } : { kind: 'term', result };
}

const policyOf = ({ free, saturdays }: Asked) => ({
  freeDays: free === true,
  ...(saturdays === true ? { saturdays: true } : {}),
});

function before(asked: Asked, calendar: HolidayCalendar): TermResult | TermRefusal {
  const event = parseLegalDate(asked.from);
  if ('code' in event) return event;
  const length = readTermLength(asked.length ?? '');
  if ('code' in length) return length;
  return computeTermBefore(event, length.count, length.unit, calendar, policyOf(asked));
}

function forward(asked: Asked, calendar: HolidayCalendar): TermResult | TermRefusal | null {
  const start = parseLegalDate(asked.from);
  if ('code' in start) return start;
  const length = readTermLength(asked.length ?? '');
  if ('code' in length) return length;
  const term = startTerm(start, length, { calendar, policy: policyOf(asked) });
  return 'code' in term || asked.after === undefined ? term : happened(term, asked, calendar);
}

/** What happened to a term on its way; null while the form does not say it all. */
function happened(term: LegalTerm, asked: Asked, calendar: HolidayCalendar): TermResult | TermRefusal | null {
  const counting = { calendar, policy: policyOf(asked) };
  const { after, on, again, more } = asked;
  const length = !more || more.length < 2 ? null : readTermLength(more);
  if (length && 'code' in length) return length;
  if (after === 'extended') return length && extendTerm(term, length, counting);
  if (!on || !again) return null;
  const [stopped, resumed] = [parseLegalDate(on), parseLegalDate(again)];
  if ('code' in stopped) return stopped;
  if ('code' in resumed) return resumed;
  if (after === 'suspended') {
    const still = suspendTerm(term, stopped);
    return 'code' in still ? still : resumeTerm(still, resumed, counting);
  }
  if (!length) return null;
  const broken = interruptTerm(term, stopped);
  return 'code' in broken ? broken : restartTerm(broken, resumed, length, counting);
}

function reckonPosting(asked: Asked): Reckoned {
  const first = parseLegalDate(asked.from);
  if ('code' in first) return { kind: 'refused', refusal: first };
  const policy = { postingDays: Number(asked.posted), waitingDays: Number(asked.wait) };
  const posted = computePosting(first, { ...policy, countedFrom: 'end-of-posting' });
  const early = computeEnforceability(first, { ...policy, countedFrom: 'first-day-of-posting' });
  const late = computeEnforceability(first, { ...policy, countedFrom: 'end-of-posting' });
  for (const result of [posted, early, late]) {
    if ('code' in result) return { kind: 'refused', refusal: result };
  }
  return { kind: 'posting', posted, early, late } as Reckoned;
}
