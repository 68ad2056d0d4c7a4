import { Args, Query, Resolver } from '@nestjs/graphql';
import {
  computeEnforceability,
  computePosting,
  computeTerm,
  computeTermBefore,
  type HolidayCalendar,
  parseLegalDate,
  stepMessage,
  type TermResult as Reckoned,
  type TermStep as Step,
} from '@copianifica/domain';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { say, sayRefusal } from '../graphql/words';
import { Calendars } from './calendars';
import { PostingArgs, TermArgs } from './term.args';
import { Calendar, PostingAnswer, PostingResult, TermAnswer, TermResult } from './term.type';

/** Legal terms for whoever asks: nothing here is read from a case, nothing is kept. */
@Resolver(() => Calendar)
export class TermResolver {
  constructor(private readonly calendars: Calendars) {}

  @Query(() => [Calendar], { name: 'calendars', description: 'whose holidays a term may be reckoned by' })
  @Rule('public.read')
  all(): HolidayCalendar[] {
    return this.calendars.all();
  }

  @Query(() => TermResult, { description: 'A legal term, with every step that leads to its date' })
  @Rule('public.read')
  term(@Args() { from, length, unit, direction, ...how }: TermArgs): TermAnswer | Refusal {
    const start = parseLegalDate(from);
    if ('code' in start) return sayRefusal(start.code, [], start.data);
    const calendar = this.calendars.find(how.calendar);
    if (!calendar) return this.unknownCalendar(how.calendar);
    const policy = { freeDays: how.freeDays, saturdays: how.saturdays ?? calendar.saturdays };
    const compute = direction === 'backward' ? computeTermBefore : computeTerm;
    const result = compute(start, length, unit, calendar, policy);
    return 'code' in result ? sayRefusal(result.code, [], result.data) : worded(result);
  }

  @Query(() => PostingResult, {
    description: 'How long an act stays on the albo, and when it is enforceable',
  })
  @Rule('public.read')
  posting(@Args() { firstDay, postingDays, waitingDays }: PostingArgs): PostingAnswer | Refusal {
    const first = parseLegalDate(firstDay);
    if ('code' in first) return sayRefusal(first.code, [], first.data);
    const days = { postingDays, waitingDays };
    const counted = (countedFrom: 'first-day-of-posting' | 'end-of-posting') =>
      computeEnforceability(first, { ...days, countedFrom });
    const posted = computePosting(first, { ...days, countedFrom: 'end-of-posting' });
    if ('code' in posted) return sayRefusal(posted.code, [], posted.data);
    const [early, late] = [counted('first-day-of-posting'), counted('end-of-posting')];
    if ('code' in early) return sayRefusal(early.code, [], early.data);
    if ('code' in late) return sayRefusal(late.code, [], late.data);
    return { posted: worded(posted), fromFirstDay: worded(early), fromEnd: worded(late) };
  }

  private unknownCalendar(given: string): Refusal {
    const known = this.calendars.all().map(({ key }) => key);
    return sayRefusal('term/calendar-unknown', [], { given, known: known.join(', ') });
  }
}

const worded = ({ date, steps }: Reckoned): TermAnswer => ({ date, steps: steps.map(wordedStep) });

function wordedStep(step: Step): TermAnswer['steps'][number] {
  const [it, en] = [stepMessage(step, 'it'), stepMessage(step, 'en')];
  const sentence = { it: say(it.id, it.values).it, en: say(en.id, en.values).en };
  return { rule: step.rule, date: step.date, sentence };
}
