import {
  daysBetween,
  notPlayable,
  performScenario,
  type Scenario,
  type ScenarioResult,
} from '@copianifica/domain';
import { type Printed, terminal } from '../calculate/answer';
import { type Language, say } from '../calculate/words';
import { AnswerError } from '../demo/client';
import type { LiveAuthority } from './live-shapes';
import { LiveStage } from './live-stage';
import { languageOf, type SimulateOptions, stage, type Staged, tellResult } from './simulate';

export interface PlayOptions extends SimulateOptions {
  url: string;
}

const BROKEN = 2;
const FAILED = 1;

/**
 * `copianifica play FILE --url …`: plays a scenario against a live demo and tells the same timeline as `simulate`.
 * Exit codes as there; 1 also where the demo does not answer, or stands after the scenario's first day.
 */
export async function playCommand(
  file: string,
  options: PlayOptions,
  printed: Printed = terminal,
): Promise<number> {
  const language = languageOf(options, printed);
  const staged = language && (await stage(file, printed));
  if (!staged) return BROKEN;
  try {
    const result = await playScenario(staged, options.url, language);
    return tellResult(staged, result, { ...options, language, printed });
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    printed.error(error.message);
    return FAILED;
  }
}

/** Plays a scenario to its end, as the offices that act in it. @throws AnswerError */
export async function playScenario(
  { scenario, cast }: Staged,
  url: string,
  language: Language,
): Promise<ScenarioResult> {
  const keeper = cast.body.organs.find(({ kind }) => kind === 'ufficio-piano')?.seats[0]?.key ?? '';
  const live = new LiveStage(url, keeper);
  const authority = await live.begin();
  const cannot = whyNot(scenario, authority, language);
  if (cannot !== null) throw new AnswerError(cannot);
  const playing = performScenario(scenario, cast);
  let next = playing.next();
  while (!next.done) next = playing.next(await live.perform(next.value));
  return next.value;
}

/** Why a live demo cannot be made to play a scenario; null where it can. */
function whyNot(scenario: Scenario, { key, demo, today }: LiveAuthority, language: Language): string | null {
  if (!demo) return say(language, 'scenario.no-demo');
  if (key !== scenario.body)
    return say(language, 'scenario.other-body', { there: key, wanted: scenario.body });
  const used = notPlayable(scenario);
  if (used.length > 0) return say(language, 'scenario.not-played', { fields: used.join(', ') });
  if (daysBetween(today, scenario.from) < 0)
    return say(language, 'scenario.too-late', { today, from: scenario.from });
  return null;
}
