import {
  computeTerm,
  computeTermBefore,
  parseLegalDate,
  readTermLength,
  stepMessage,
  type TermLength,
  type TermRefusal,
  type TermResult,
} from '@copianifica/domain';
import { calendarKeys, readCalendar } from '@copianifica/documents';
import { projectRoot } from '../home';
import {
  answer,
  type Answered,
  type AnswerOptions,
  type CannotAnswer,
  missing,
  type Printed,
  terminal,
} from './answer';
import { say, type Language } from './words';

export interface TermOptions extends AnswerOptions {
  /** the civil day (YYYY-MM-DD) a term runs from, or back from */
  from?: string;
  /** its length forward or backward, as `15d`, `1m`, `3y`: one of the two */
  plus?: string;
  minus?: string;
  /** key of a calendar: a body's, or a country's */
  calendar: string;
  saturday?: boolean;
  freeDays?: boolean;
}

/** `copianifica term`: a legal term with the steps that led to its date, from the files of this folder alone. */
export function termCommand(options: TermOptions, printed: Printed = terminal): Promise<number> {
  return answer(options, printed, (language) => reckon(options, language));
}

async function reckon(options: TermOptions, language: Language): Promise<Answered | CannotAnswer> {
  const { from, plus, minus } = options;
  if (from === undefined) return missing('--from', '--from 2025-04-10');
  const written = plus ?? minus;
  if (written === undefined || (plus !== undefined && minus !== undefined)) {
    return missing('--plus | --minus', '--plus 15d');
  }
  const start = parseLegalDate(from);
  if ('code' in start) return start;
  const length = readTermLength(written);
  if ('code' in length) return length;
  const calendar = await readCalendar(projectRoot, options.calendar);
  if (!calendar) return unknownCalendar(options.calendar);
  const { saturday, freeDays = false } = options;
  const policy = { freeDays, ...(saturday === undefined ? {} : { saturdays: saturday }) };
  const compute = minus === undefined ? computeTerm : computeTermBefore;
  const result = compute(start, length.count, length.unit, calendar, policy);
  return 'code' in result ? refused(result) : told(result, { from, length, options }, language);
}

async function unknownCalendar(given: string): Promise<CannotAnswer> {
  const known = (await calendarKeys(projectRoot)).join(', ');
  return { code: 'term/calendar-unknown', data: { given, known } };
}

const refused = ({ code, data }: TermRefusal): CannotAnswer => ({ code, data });

type Asked = { from: string; length: TermLength; options: TermOptions };

function told({ date, steps }: TermResult, { from, length, options }: Asked, language: Language): Answered {
  const worded = steps.map((step) => {
    const { id, values } = stepMessage(step, language);
    return { date: step.date, rule: step.rule, sentence: say(language, id, values) };
  });
  const direction = options.minus === undefined ? 'forward' : 'backward';
  return {
    json: { date, steps: worded, from, direction, length, calendar: options.calendar },
    lines: [date, ...worded.map(({ sentence }) => `  ${sentence}`)],
  };
}
