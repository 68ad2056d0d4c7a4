// A chart as a plan's procedure makes it, in a notation of its own that both engines are given: drafting beside
// listening, eleven zones beside a conference, a revision beside the plan in force; some rows with conditions.

/** `on` is event → rows of [target, condition, effect], of which the first that holds is taken. */
const state = (key, on = {}, more = {}) => ({ key, on, ...more });
const compound = (key, states, on = {}, more = {}) => state(key, on, { kind: 'compound', states, ...more });
const parallel = (key, states, on = {}, more = {}) => state(key, on, { kind: 'parallel', states, ...more });
const final = (key) => state(key, {}, { kind: 'final' });

export const FACTS = ['quorum', 'passes', 'textFrozen', 'sameText', 'delivered', 'zonesDone', 'heard'];
const ZONES = Array.from({ length: 11 }, (_, at) => String(at + 1).padStart(2, '0'));

const zone = (number) =>
  compound(`zone-${number}`, [
    state(`requested-${number}`, {
      [`opinion-${number}`]: [[`given-${number}`, ['quorum', 'sameText'], 'record']],
      [`documents-${number}`]: [[`interrupted-${number}`, [], 'suspend']],
      'term:zone-opinion': [[`lapsed-${number}`, ['delivered'], 'tell']],
    }),
    state(`interrupted-${number}`, { [`supplied-${number}`]: [[`requested-${number}`, [], 'resume']] }),
    final(`given-${number}`),
    final(`lapsed-${number}`),
  ]);

const conference = compound('conference', [
  state('deposited', { convene: [['convened', ['delivered'], 'tell']] }),
  state('convened', {
    'roll-call': [
      ['sitting', ['quorum'], 'record'],
      ['deserted', [], 'tell'],
    ],
  }),
  state('deserted', { reconvene: [['convened', [], 'tell']] }),
  state('sitting', {
    vote: [
      ['favourable', ['quorum', 'passes'], 'record'],
      ['contrary', ['quorum'], 'record'],
    ],
  }),
  final('favourable'),
  final('contrary'),
]);

const PLAN = compound(
  'plan',
  [
    state('not-started', { propose: [['guidelines', [], 'tell']] }),
    state('guidelines', {
      vote: [
        ['forming', ['quorum', 'passes'], 'tell'],
        ['not-started', ['quorum'], 'tell'],
      ],
    }),
    parallel(
      'forming',
      [
        compound('drafting', [
          state('drafted', { freeze: [['frozen', [], 'freeze']] }),
          state('frozen', { thaw: [['drafted', [], 'thaw']] }),
        ]),
        compound('listening', [
          state('window-open', {
            hear: [['window-open', [], 'record']],
            close: [['window-closed', [], 'tell']],
          }),
          state('window-closed'),
        ]),
      ],
      { submit: [['proposal-ready', ['textFrozen', 'heard'], 'tell']] },
    ),
    state('proposal-ready', { transmit: [['committee', [], 'start-term']] }),
    state('committee', {
      release: [['first-reading', [], 'tell']],
      'term:committee': [['first-reading', [], 'tell']],
    }),
    state('first-reading', {
      vote: [
        ['opinions', ['quorum', 'passes'], 'ask'],
        ['forming', ['quorum'], 'tell'],
      ],
    }),
    parallel('opinions', [parallel('zones', ZONES.map(zone)), conference], {
      agenda: [['final-reading', ['zonesDone'], 'tell']],
      rework: [['forming', [], 'tell']],
    }),
    state('final-reading', {
      vote: [
        ['publication', ['quorum', 'passes'], 'publish'],
        ['opinions', ['quorum'], 'ask'],
      ],
    }),
    state('publication', { 'term:posting': [['in-force', [], 'put-in-force']] }),
    parallel(
      'in-force',
      [
        compound('monitoring', [state('on-time', { alarm: [['overdue', [], 'tell']] }), state('overdue')]),
        compound('revising', [
          state('no-revision', { revise: [['revision', [], 'spawn']] }),
          state('revision', { merged: [['no-revision', ['passes'], 'merge']] }),
        ]),
      ],
      { 'term:triennium': [['expired', [], 'tell']], replace: [['superseded', [], 'tell']] },
    ),
    final('superseded'),
    final('expired'),
    final('withdrawn'),
  ],
  { withdraw: [['withdrawn', ['heard'], 'tell']] },
);

/** The same without anything inside: the phases one after another. */
const FLAT = compound(
  'flat',
  PLAN.states.map(({ key, kind, on }) => (kind === 'final' ? final(key) : state(key, on))),
);

export const CHARTS = { plan: PLAN, flat: FLAT };

export function* everyState(chart) {
  yield chart;
  for (const child of chart.states ?? []) yield* everyState(child);
}

const holds = (facts, names) => names.every((name) => facts[name]);

/** For our engine. */
export const asNodes = ({ key, kind = 'atomic', states = [], on }) => ({
  key,
  kind,
  children: states.map(asNodes),
  entry: [`enter ${key}`],
  exit: [],
  transitions: Object.entries(on).flatMap(([event, rows]) =>
    rows.map(([target, names, effect]) => ({
      events: [event],
      guard: names.length > 0 ? names : null,
      targets: [target],
      internal: false,
      effects: [effect],
    })),
  ),
});
export const judgeOf = (facts) => (names) => holds(facts, names);

/** For XState: the facts come with the event. */
export const asConfig = ({ key, kind, states, on }) => ({
  id: key,
  entry: `enter ${key}`,
  ...(kind && kind !== 'compound' && { type: kind }),
  ...(kind === 'compound' && { initial: states[0].key }),
  ...(states && { states: Object.fromEntries(states.map((child) => [child.key, asConfig(child)])) }),
  on: Object.fromEntries(
    Object.entries(on).map(([event, rows]) => [
      event,
      rows.map(([target, names, effect]) => ({
        target: `#${target}`,
        reenter: true,
        actions: effect,
        ...(names.length > 0 && { guard: ({ event: { facts } }) => holds(facts, names) }),
      })),
    ]),
  ),
});
