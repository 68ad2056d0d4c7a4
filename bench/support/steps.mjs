// Many lives of one chart, event by event, the same for our engine and for XState 5. Both are asked through their
// public functions, both judge the same conditions by the same function, both give back effects and the next
// snapshot; whatever one does, the other must have done, or nothing is measured.
import { createMachine, initialTransition, transition } from 'xstate';
import { built } from './built.mjs';
import { asConfig, asNodes, CHARTS, everyState, FACTS, judgeOf } from './plan-chart.mjs';

const STEPS = 4_000;

/** Numbers that look random and are the same in every run. */
function* numbers(seed) {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Events some active state has a row for, nine times in ten, with facts that mostly hold; ends begin anew. */
function livesOf(chart, { compileChart, enterChart, macrostep }) {
  const random = numbers(20_250_410);
  const next = () => random.next().value;
  const states = [...everyState(chart)];
  const events = [...new Set(states.flatMap(({ on }) => Object.keys(on)))];
  const compiled = compileChart(asNodes(chart));
  const begin = () => enterChart(compiled, () => true).snapshot;
  const steps = [];
  for (let snapshot = begin(), finished = false; steps.length < STEPS;) {
    const facts = Object.fromEntries(FACTS.map((name) => [name, next() < 0.9]));
    const judge = judgeOf(facts);
    const heard = events.filter((event) => macrostep(compiled, snapshot, event, judge).kind !== 'not-now');
    // The ends of a life are one in a hundred of what happens: most of a plan's life is spent in the middle.
    const usual = heard.filter(
      (event) => !['withdraw', 'replace', 'term:triennium'].includes(event) || next() < 0.05,
    );
    const event =
      next() < 0.1 || usual.length === 0
        ? events[Math.floor(next() * events.length)]
        : usual[Math.floor(next() * usual.length)];
    const made = macrostep(compiled, snapshot, event, judge);
    steps.push({ event, facts, begins: finished || steps.length === 0 });
    finished = made.kind === 'taken' && made.finished;
    snapshot = finished ? begin() : made.kind === 'taken' ? made.snapshot : snapshot;
  }
  return steps;
}

/** Both sides of a measurement; `keep` says in which form our snapshot is handed to the next step. */
export function openSteps(name, keep = (snapshot) => snapshot) {
  const engine = built('libs/domain/index');
  const chart = CHARTS[name];
  const steps = livesOf(chart, engine);
  const compiled = engine.compileChart(asNodes(chart));
  const machine = createMachine(asConfig(chart));
  const lives = steps.map(({ event, facts, begins }) => ({
    begins,
    event,
    judge: judgeOf(facts),
    heard: { type: event, facts },
  }));

  const ours = (see) => {
    let snapshot;
    for (const { begins, event, judge } of lives) {
      if (begins) ({ snapshot } = engine.enterChart(compiled, judge));
      const made = engine.macrostep(compiled, keep(snapshot), event, judge);
      if (made.kind === 'taken') ({ snapshot } = made);
      see?.(snapshot);
    }
  };
  const peer = (see) => {
    let snapshot;
    for (const { begins, heard } of lives) {
      if (begins) [snapshot] = initialTransition(machine);
      [snapshot] = transition(machine, snapshot, heard);
      see?.(snapshot);
    }
  };
  compare(ours, peer);
  const measured = (live) => () => {
    const began = performance.now();
    live();
    return ((performance.now() - began) / STEPS) * 1_000;
  };
  return { ours: measured(ours), peer: measured(peer) };
}

/** The leaves must be the same after every step. */
function compare(ours, peer) {
  const places = [];
  ours((snapshot) => places.push([...snapshot.active].sort().join(' ')));
  peer(({ _nodes: nodes }) => {
    const leaves = nodes.filter(({ type }) => type === 'atomic' || type === 'final').map(({ id }) => id);
    const place = places.shift();
    if (leaves.sort().join(' ') !== place) throw new Error(`XState is in ${leaves}, we are in ${place}.`);
  });
  if (places.length > 0) throw new Error('One of them lived longer.');
}
