import type { ProcedureDefinition } from '../procedure/definition';
import { parseDefinition } from '../procedure/parse-definition';
import { type Chance, chance } from '../procedure/small-chance';
import { randomDefinition } from '../procedure/small-random';
import { activeStates } from '../procedure/state-tree';
import { canonicalJson } from '../record/canonical';
import { checkChain } from '../record/case-chain';
import { element, SmallCase, zone } from './small-case';
import { type CaseEvent, foldEvents, foldEventsUntil } from './snapshot';

const DEFINITIONS = 150;
const EVENTS = 25;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** What the case might hear where it is, or something that it might not. */
function anyEvent(life: SmallCase, by: Chance): { type: string; item?: string } {
  const { definition, snapshot } = life;
  const heard = snapshot
    ? activeStates(definition, snapshot.state).flatMap(({ state }) => Object.keys(state.on))
    : [];
  const type = heard.length === 0 || by.once(8) ? by.pick(Object.keys(definition.events)) : by.pick(heard);
  return by.once(3) ? { type, item: by.pick(['1', '2', '9']) } : { type };
}

function live(definition: ProcedureDefinition, by: Chance): SmallCase {
  const life = new SmallCase(null, definition);
  life.members = ['1', '2'].slice(by.upTo(3)).map((item) => zone(item));
  life.take('go');
  for (let nth = 0; nth < EVENTS && life.snapshot; nth += 1) {
    life.at(new Date(Date.parse(life.now) + (1 + by.upTo(20)) * 86_400_000).toISOString());
    life.draft = by.once(2) ? [element(1)] : [];
    life.known = { ...life.known, 'consultation.unanswered': by.pick([0, 1, null as unknown as number]) };
    if (by.once(10)) life.members = [zone('1')];
    const { type, ...about } = anyEvent(life, by);
    life.take(type, type.startsWith('term:') ? { actor: null, ...about } : about);
  }
  return life;
}

/** That the log is whole, and says all that the snapshot says, at its end and at any moment before. */
function expectWhole(life: SmallCase, by: Chance): void {
  const { events, snapshot } = life;
  expect(checkChain(events as never)).toEqual([]);
  const again = JSON.parse(JSON.stringify(events)) as CaseEvent[];
  expect(canonicalJson(foldEvents(again))).toBe(canonicalJson(snapshot));
  const cut = by.upTo(events.length);
  expect(foldEventsUntil(events, events[cut]!.instant)).toEqual(foldEvents(events.slice(0, cut + 1)));
  const both = Object.keys(snapshot!.terms).filter((name) => snapshot!.suspended[name]);
  expect(both).toEqual([]);
}

describe('any procedure that is accepted', () => {
  it(`can be entered and lived, and its log tells its life, from seed ${seed}`, () => {
    const by = chance(seed);
    let [lived, refused, taken, deepest] = [0, 0, 0, 0];
    while (lived < DEFINITIONS && refused < 20 * DEFINITIONS) {
      const parsed = parseDefinition(randomDefinition(by));
      if (parsed.kind === 'refused') {
        refused += 1;
        continue;
      }
      lived += 1;
      try {
        const life = live(parsed.definition, by);
        if (!life.snapshot) continue;
        expectWhole(life, by);
        taken += life.events.length;
        deepest = Math.max(deepest, life.snapshot.state.split(' ').length);
      } catch (error) {
        throw new Error(`Seed ${seed}, definition ${lived}`, { cause: error });
      }
    }
    // The property says nothing of procedures that are never accepted, or of lives that are never lived.
    expect({ lived, isLively: taken > lived * 8, isParallel: deepest > 1 }).toEqual({
      lived: DEFINITIONS,
      isLively: true,
      isParallel: true,
    });
  });
});
