import { compileChart } from '../../libs/domain/statechart/chart';
import { enterChart, type Macrostep, macrostep } from '../../libs/domain/statechart/macrostep';
import { Chance, EVENTS, type RandomGuard, type RandomState } from './random-chart';

export type RandomStep = Macrostep<RandomGuard, string>;

/** What an engine is asked to live through: to enter its chart (null) and to hear events, as long as it runs. */
export type Happening = string | null;

/** A chart's own events for its seed, the entering first. */
export function happeningsOf(seed: number): Happening[] {
  const chance = new Chance(seed ^ 0x5ca1ab1e);
  return [null, ...Array.from({ length: 8 }, () => chance.of(EVENTS))];
}

const judge = (guard: RandomGuard, isActive: (key: string) => boolean): boolean =>
  'holds' in guard ? guard.holds : isActive(guard.in);
const raises = (effect: string): string | null =>
  effect.startsWith('raise ') ? effect.slice('raise '.length) : null;

/**
 * The life of a chart in our own engine, one step for each happening, up to its end; one that takes more microsteps
 * than that, or never ends, is not in it, nor what would have come after.
 */
export function liveOurs(root: RandomState, happenings: Happening[], mostMicrosteps: number): RandomStep[] {
  const chart = compileChart(root, raises);
  const steps: RandomStep[] = [];
  let snapshot = { active: [] as readonly string[], history: {} };
  for (const event of happenings) {
    const step = event === null ? enterChart(chart, judge) : macrostep(chart, snapshot, event, judge);
    if (step.kind === 'endless' || (step.kind === 'taken' && step.microsteps.length > mostMicrosteps)) break;
    steps.push(step);
    if (step.kind === 'taken') ({ snapshot } = step);
    if (step.kind === 'taken' && step.finished) break;
  }
  return steps;
}
