import {
  type Attendance,
  type Forecast,
  type Scenario,
  type ScenarioCast,
  type ScenarioResult,
  simulate,
  simulateAndForecast,
} from '@copianifica/domain';
import {
  readAttendance,
  readCast,
  readScenario,
  UnreadableBody,
  UnreadableSettings,
} from '@copianifica/documents';
import { projectRoot } from '../home';
import { type Printed, terminal } from '../calculate/answer';
import { LANGUAGES, say, type Language } from '../calculate/words';
import { forecastLines } from './print-forecast';
import { closingLines, failureLines, timelineLines } from './print-timeline';

export interface SimulateOptions {
  json?: boolean;
  lang?: string;
}

export interface ForecastOptions extends SimulateOptions {
  /** also say what follows at the soonest from where the scenario ends */
  forecast?: boolean;
  /** a table (CSV) of how many came to earlier sittings */
  attendance?: string;
}

/** As expected; not as expected; a file that cannot be read or was asked for wrongly. */
const HELD = 0;
const DIFFERS = 1;
const BROKEN = 2;

/** A scenario with all it is played with. */
export interface Staged {
  scenario: Scenario;
  cast: ScenarioCast;
}

/**
 * `copianifica simulate FILE`: runs a scenario on the pure engine and tells its timeline. Exit code 0 when all that
 * it expects holds, 1 with the differences otherwise, 2 for a file that cannot be taken.
 */
export async function simulateCommand(
  file: string,
  options: ForecastOptions,
  printed: Printed = terminal,
): Promise<number> {
  const language = languageOf(options, printed);
  const staged = language && (await stage(file, printed));
  const attendance = staged && (await attendanceOf(options, printed));
  if (!staged || !attendance) return BROKEN;
  const asksAhead = options.forecast === true || options.attendance !== undefined;
  const { scenario, cast } = staged;
  const result = asksAhead ? simulateAndForecast(scenario, cast, attendance) : simulate(scenario, cast);
  if ('kind' in result) {
    const { code, conditions } = result.refusal;
    printed.error(say(language, 'scenario.broken', { code, conditions: conditions.join(', ') }));
    return BROKEN;
  }
  return tellResult(staged, result, { ...options, language, printed });
}

export function languageOf({ lang = 'en' }: SimulateOptions, printed: Printed): Language | null {
  const language = LANGUAGES.find((one) => one === lang);
  if (language) return language;
  const choices = LANGUAGES.join(', ');
  printed.error(say('en', 'refusal.command/option-invalid', { option: '--lang', given: lang, choices }));
  return null;
}

async function attendanceOf({ attendance }: ForecastOptions, printed: Printed): Promise<Attendance[] | null> {
  return attendance === undefined ? [] : unlessUnreadable(() => readAttendance(attendance), printed);
}

/** The scenario of a file and what it is played with; null, and sentences, where something cannot be read. */
export function stage(file: string, printed: Printed): Promise<Staged | null> {
  return unlessUnreadable(async () => {
    const scenario = await readScenario(file);
    return { scenario, cast: await readCast(projectRoot, scenario) };
  }, printed);
}

async function unlessUnreadable<T>(read: () => Promise<T>, printed: Printed): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableSettings) && !(error instanceof UnreadableBody)) throw error;
    for (const sentence of error.sentences.slice(0, 50)) printed.error(sentence);
    return null;
  }
}

type Telling = SimulateOptions & { language: Language; printed: Printed };

/** Prints what came of a scenario, and gives the exit code. */
export function tellResult(
  { scenario, cast }: Staged,
  result: ScenarioResult & { forecast?: Forecast | null },
  { json, language, printed }: Telling,
): number {
  const { failures, rows } = result;
  if (json) printed.out(JSON.stringify({ title: scenario.title, ok: failures.length === 0, ...result }));
  else {
    printed.out(scenario.title[language]);
    for (const { [language]: doubt } of scenario.disputed)
      printed.out(`  ${say(language, 'scenario.disputed')}: ${doubt}`);
    printed.out('');
    for (const line of timelineLines(rows, cast, language)) printed.out(line);
    printed.out('');
    for (const line of closingLines(result, language)) printed.out(line);
    if (result.forecast) {
      printed.out('');
      for (const line of forecastLines(result.forecast, cast, language)) printed.out(line);
    }
  }
  for (const line of failureLines(failures, language)) printed.error(line);
  if (!json && failures.length === 0)
    printed.out(say(language, 'scenario.held', { steps: scenario.steps.length }));
  return failures.length === 0 ? HELD : DIFFERS;
}
