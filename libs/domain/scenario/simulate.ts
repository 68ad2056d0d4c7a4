import { type Forecast, forecast } from './forecast';
import { withChosenPolicies } from './chosen-policies';
import { Broken } from './lived-case';
import { beginningOf } from './scenario-clock';
import { performScenario, type ScenarioResult } from './performance';
import type { Attendance, Scenario } from './scenario';
import type { Cast, StageRefusal } from './stage';
import { World } from './world';

/** A scenario that cannot be played with this body at all. */
export interface CannotSimulate {
  kind: 'broken';
  /** what follows in another case was refused: the procedures do not fit each other */
  refusal: StageRefusal;
}

/** Runs a scenario on the pure engine, with a clock of its own. The same scenario and cast give the same result. */
export function simulate(scenario: Scenario, cast: Cast): ScenarioResult | CannotSimulate {
  const played = playInMemory(scenario, cast);
  return 'kind' in played ? played : played.result;
}

/** What came of a scenario, and what follows at the soonest from where it ends. */
export interface ForecastResult extends ScenarioResult {
  forecast: Forecast | null;
}

/**
 * Runs a scenario, and asks the engine for the quickest way on from where its plan's case stands then; where it opens
 * none, there is nothing to forecast (null). `attendance` is added to the scenario's own.
 */
export function simulateAndForecast(
  scenario: Scenario,
  cast: Cast,
  attendance: readonly Attendance[],
): ForecastResult | CannotSimulate {
  const played = playInMemory(scenario, cast);
  if ('kind' in played) return played;
  const { result, world } = played;
  const of = world.newestPlan();
  const known = [...scenario.attendance, ...attendance];
  return { ...result, forecast: of && forecast(world.ground, of, known) };
}

function playInMemory(
  scenario: Scenario,
  cast: Cast,
): { result: ScenarioResult; world: World } | CannotSimulate {
  const chosen = withChosenPolicies(cast, scenario.policies);
  const world = new World(chosen, beginningOf(scenario, cast.body.authority.timezone), scenario.undelivered);
  const playing = performScenario(scenario, chosen);
  try {
    let next = playing.next();
    while (!next.done) next = playing.next(world.perform(next.value));
    return { result: next.value, world };
  } catch (error) {
    if (error instanceof Broken) return { kind: 'broken', refusal: error.refusal };
    throw error;
  }
}
