import { withChosenPolicies } from './chosen-policies';
import { Broken } from './lived-case';
import { beginningOf, performScenario, type ScenarioResult } from './performance';
import type { Scenario } from './scenario';
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
  const chosen = withChosenPolicies(cast, scenario.policies);
  const world = new World(chosen, beginningOf(scenario, cast.body.authority.timezone), scenario.undelivered);
  const playing = performScenario(scenario, chosen);
  try {
    let next = playing.next();
    while (!next.done) next = playing.next(world.perform(next.value));
    return next.value;
  } catch (error) {
    if (error instanceof Broken) return { kind: 'broken', refusal: error.refusal };
    throw error;
  }
}
