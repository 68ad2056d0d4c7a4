import { nameAndItem } from '../procedure/definition';
import { daysBetween, legalDay } from '../term/civil-days';
import { chanceOfDesertion, type Desertion } from './desertion';
import { branch, countedHere, doBest, eventsAhead, mayPublish, type Move, passTime } from './forecast-moves';
import type { Ground, LivedCase } from './ground';
import { isClosed } from './lived-case';
import type { Attendance } from './scenario';

/** One step of the quickest way there is. */
export interface ForecastStep extends Move {
  day: string;
  /** civil days that passed before it */
  waited: number;
}

export interface Way {
  /** the day on which the act is adopted, and on which it is in force */
  adoptedOn: string;
  inForceOn: string | null;
  steps: ForecastStep[];
}

export interface Forecast {
  /** the day from which it is reckoned */
  from: string;
  /** null: no way was found */
  way: Way | null;
  /** by organ: how likely it is deserted, and by how many days that puts adoption off; null: unknown */
  desertion: (Desertion & { delay: number | null })[];
}

/** More places than this have not been looked at in any procedure of a plan. */
const MOST = 3_000;

interface Node {
  ground: Ground;
  of: LivedCase;
  steps: ForecastStep[];
  desert: string | null;
}

/**
 * The quickest way from where a case stands to its adoption and to its coming into force: the engine itself is asked,
 * nearest day first (Dijkstra), what could be done. Every office acts on the day it may, every sitting is convened
 * with just its notice, all come and vote in favour, and no condition is waived.
 */
export function forecast(ground: Ground, of: LivedCase, attendance: readonly Attendance[]): Forecast {
  const way = quickestWay(ground, of, null);
  const organs = [...new Set(attendance.map(({ organ }) => organ))];
  return {
    from: dayOf(ground),
    way,
    desertion: organs.flatMap((organ) => {
      const chance = chanceFor(ground, of, organ, attendance);
      if (!chance) return [];
      const late = way && quickestWay(ground, of, organ);
      return [{ ...chance, delay: late ? daysBetween(way.adoptedOn, late.adoptedOn) : null }];
    }),
  };
}

function chanceFor(
  { body, rules, now }: Ground,
  { definition }: LivedCase,
  organ: string,
  attendance: readonly Attendance[],
): Desertion | null {
  const found = body.organs.find(({ key }) => key === organ);
  const rule = ruleOfOrgan(definition.states, organ);
  if (!found || rule === null) return null;
  const members = found.seats.filter(({ role }) => role === 'president' || role === 'member').length;
  return chanceOfDesertion({
    organ,
    members,
    rule,
    on: legalDay(now, body.authority.timezone),
    rules,
    attendance,
  });
}

type States = LivedCase['definition']['states'];

/** The rule of the last sitting of an organ that a procedure asks for: its opinion, or its adoption. */
function ruleOfOrgan(states: States, organ: string): string | null {
  let found: string | null = null;
  for (const { sitting, states: inside } of Object.values(states)) {
    if (sitting?.organ === organ) found = sitting.rule;
    if (inside) found = ruleOfOrgan(inside, organ) ?? found;
  }
  return found;
}

const dayOf = ({ now, body }: Ground): string => legalDay(now, body.authority.timezone);

function quickestWay(ground: Ground, of: LivedCase, desert: string | null): Way | null {
  const seen = new Set<string>();
  const before = of.plan.inForce.length;
  let waiting: Node[] = [{ ...branch(ground, of.id), steps: [], desert }];
  let adopted: Node | null = null;
  for (let looked = 0; looked < MOST && waiting.length > 0; looked += 1) {
    const node = nearest(waiting);
    waiting = waiting.filter((one) => one !== node);
    const key = keyOf(node);
    if (seen.has(key)) continue;
    seen.add(key);
    if (!adopted && mayPublish(node.of) && node.steps.length > 0) {
      adopted = node;
      // From here on only its own way to force is followed.
      waiting = [];
    }
    if (node.of.plan.inForce.length > before)
      return { ...wayOf(adopted ?? node), inForceOn: dayOf(node.ground), steps: node.steps };
    if (!isClosed(node.of)) waiting.push(...after(node));
  }
  return adopted && wayOf(adopted);
}

const wayOf = ({ ground, steps }: Node): Way => ({ adoptedOn: dayOf(ground), inForceOn: null, steps });

/** The earliest; of those, the one with the fewest steps. */
const nearest = (nodes: Node[]): Node =>
  nodes.reduce((best, node) => {
    if (node.ground.now !== best.ground.now) return node.ground.now < best.ground.now ? node : best;
    return node.steps.length < best.steps.length ? node : best;
  });

function after(node: Node): Node[] {
  const next: Node[] = [];
  const from = dayOf(node.ground);
  const follow = (made: { ground: Ground; of: LivedCase }, move: Move | null): void => {
    if (!move) return;
    const day = dayOf(made.ground);
    const step = { ...move, day, waited: daysBetween(from, day) };
    const isDeserted = move.kind === 'sitting' && node.desert !== null && wasDeserted(made.of);
    next.push({ ...made, steps: [...node.steps, step], desert: isDeserted ? null : node.desert });
  };
  for (const { event, items } of eventsAhead(node.of)) {
    const made = branch(node.ground, node.of.id);
    follow(made, doBest(made.ground, made.of, event, items));
  }
  const made = branch(node.ground, node.of.id);
  follow(made, passTime(made.ground, made.of, node.desert));
  return next;
}

const wasDeserted = ({ events }: LivedCase): boolean => events.at(-1)?.tally?.outcome === 'no-quorum';

/** Where a way has come to, whatever led there: states by number of members, what has been done, what is awaited. */
function keyOf({ of, desert }: Node): string {
  const { state, times, sittings, terms } = of.snapshot!;
  const counts = new Map<string, number>();
  for (const called of state.split(' ')) {
    const { name } = nameAndItem(called);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const asked = countedHere(of);
  const done = new Set(Object.keys(times).map((called) => nameAndItem(called).name));
  return JSON.stringify([
    [...counts],
    [...done].filter((event) => asked.has(event)).toSorted(),
    Object.keys(sittings).length,
    Object.keys(terms).length,
    of.draft.length > 0,
    of.plan.inForce.length,
    desert,
  ]);
}
