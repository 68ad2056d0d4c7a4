import { type Chart, compileChart, type StateKind, type StateNode, type TransitionNode } from './chart';
import { enterChart, type Judge, type Macrostep, macrostep } from './macrostep';

/**
 * Charts in a few words, for tests: an effect `raise x` raises x; a guard is `yes`, `no`, `unknown`, or `in x`.
 */
export type SmallState = StateNode<string, string>;
export type SmallRow = TransitionNode<string, string>;
export type SmallStep = Macrostep<string, string>;

type Parts = Partial<Omit<SmallState, 'initial'>> & { initial?: string };

const words = (text: string): string[] => text.split(' ').filter(Boolean);

const node =
  (kind: StateKind) =>
  (key: string, { initial, ...parts }: Parts = {}, ...children: SmallState[]): SmallState => ({
    key,
    kind,
    ...(initial !== undefined && { initial: { targets: words(initial), effects: [`begin ${key}`] } }),
    entry: [],
    exit: [],
    transitions: [],
    children,
    ...parts,
  });

export const atomic = node('atomic');
export const compound = node('compound');
export const parallel = node('parallel');
export const final = node('final');
export const shallow = node('shallow-history');
export const deep = node('deep-history');

/** `row('open close', 'a b')`: on either event, to both states. */
export const row = (events: string, targets: string, parts: Partial<SmallRow> = {}): SmallRow => ({
  events: words(events),
  guard: null,
  targets: words(targets),
  internal: false,
  effects: [],
  ...parts,
});

/** A state that only has rows. */
export const on = (...transitions: SmallRow[]): { transitions: SmallRow[] } => ({ transitions });

/** What a state says when it is entered and left. */
export const told = (key: string): { entry: string[]; exit: string[] } => ({
  entry: [`enter ${key}`],
  exit: [`leave ${key}`],
});

const RAISE = 'raise ';
export const compileSmall = (root: SmallState): Chart<string, string> =>
  compileChart(root, (effect) => (effect.startsWith(RAISE) ? effect.slice(RAISE.length) : null));

export const judgeSmall: Judge<string> = (guard, isActive) => {
  if (guard.startsWith('in ')) return isActive(guard.slice('in '.length));
  return guard === 'unknown' ? null : guard === 'yes';
};

/** What each of these events does, one after another; the first answer is that of entering. */
export function live(root: SmallState, ...events: string[]): SmallStep[] {
  const chart = compileSmall(root);
  const steps = [enterChart(chart, judgeSmall)];
  let snapshot = takenBy(steps[0]!).snapshot;
  for (const event of events) {
    const step = macrostep(chart, snapshot, event, judgeSmall);
    steps.push(step);
    if (step.kind === 'taken') snapshot = step.snapshot;
  }
  return steps;
}

export function takenBy(step: SmallStep): Extract<SmallStep, { kind: 'taken' }> {
  if (step.kind !== 'taken') throw new Error(`Nothing was taken: ${step.kind}.`);
  return step;
}

/** The configurations of a life, as text; what took nothing says what it was instead. */
export const places = (root: SmallState, ...events: string[]): string[] =>
  live(root, ...events).map((step) => (step.kind === 'taken' ? step.snapshot.active.join(' ') : step.kind));

/** The effects of a life's last step. */
export const lastEffects = (root: SmallState, ...events: string[]): string[] =>
  takenBy(live(root, ...events).at(-1)!).effects;
