import { parseDefinition } from './parse-definition';
import { NOT_BEGUN } from './position';
import { NO_FACTS } from './facts';
import { smallNested } from './small-nested';
import { statesOf } from './state-tree';
import { step } from './step';
import { chance, type Chance } from './small-chance';

const MUTATIONS = 5_000;
const WHOLE = JSON.stringify(smallNested());
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

type Tree = Record<string, unknown>;
type Place = [holder: Tree, name: string];
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Every place in plain data, as what holds it and its name there. */
function placesOf(value: Tree, found: Place[] = []): Place[] {
  for (const name of Object.keys(value)) {
    found.push([value, name]);
    const inner = value[name];
    if (isTree(inner)) placesOf(inner, found);
  }
  return found;
}

const ODD = [
  null,
  0,
  -1,
  0.5,
  1e21,
  true,
  '',
  ' ',
  'x'.repeat(5_000),
  [],
  {},
  [[]],
  '__proto__',
  'constructor',
  '{item}',
  'term:',
  'done:',
];

/** One slip of a pen that knows no shame: something goes, is doubled, is put where something else was, or changes its kind. */
function mutate(places: readonly Place[], by: Chance): void {
  const [holder, name] = by.pick(places);
  const [other, otherName] = by.pick(places);
  const copied = structuredClone(other[otherName]);
  switch (by.pick(['delete', 'odd', 'copy', 'double', 'rename'])) {
    case 'delete':
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete holder[name];
      return;
    case 'odd':
      holder[name] = structuredClone(by.pick(ODD));
      return;
    case 'copy':
      holder[name] = copied;
      return;
    case 'double':
      if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(name)]));
      else holder[by.pick(['constructor', '__proto__', 'a~b/c', otherName])] = structuredClone(holder[name]);
      return;
    default:
      if (typeof holder[name] === 'string' && typeof copied === 'string') holder[name] = copied;
      else holder[name] = String(holder[name]);
  }
}

/** Whether a pointer leads to something in the data, or to a name that is missing in something that is there. */
function leadsSomewhere(raw: unknown, pointer: string): boolean {
  const names = pointer.split('/').slice(1);
  let at: unknown = raw;
  for (const [depth, name] of names.entries()) {
    const key = name.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!isTree(at)) return false;
    if (!Object.hasOwn(at, key)) return depth === names.length - 1;
    at = at[key];
  }
  return true;
}

describe('a definition in which anything has been changed', () => {
  it(`is read or refused at places that are there, ${MUTATIONS} times, from seed ${seed}`, () => {
    const by = chance(seed);
    let accepted = 0;
    for (let nth = 0; nth < MUTATIONS; nth += 1) {
      const raw = JSON.parse(WHOLE) as Tree;
      const places = placesOf(raw);
      for (let slips = by.upTo(3); slips >= 0; slips -= 1) mutate(places, by);
      const begun = performance.now();
      try {
        accepted += expectSound(raw, by) ? 1 : 0;
      } catch (error) {
        throw new Error(`Seed ${seed}, mutation ${nth}: ${JSON.stringify(raw)}`, { cause: error });
      }
      if (performance.now() - begun > 2_000) throw new Error(`Seed ${seed}, mutation ${nth} took too long.`);
    }
    // Labels and numbers may be changed and nobody minds: some of them must have gone on to be lived.
    expect(accepted).toBeGreaterThan(MUTATIONS / 50);
  });
});

/** Whether the data is accepted; it has then been entered and asked for each of its events. */
function expectSound(raw: unknown, by: Chance): boolean {
  const parsed = parseDefinition(raw);
  const findings = parsed.kind === 'refused' ? parsed.findings : (parsed.warnings ?? []);
  if (parsed.kind === 'refused' && findings.length === 0) throw new Error('Refused without a word.');
  for (const { pointer, sentence } of findings) {
    if (!leadsSomewhere(raw, pointer)) throw new Error(`«${pointer}» leads nowhere: ${sentence}`);
    if (sentence.trim() === '') throw new Error(`Nothing is said of «${pointer}».`);
  }
  if (parsed.kind === 'refused') return false;
  const { definition } = parsed;
  const members = by.pick([[], ['1'], ['1', '2']]);
  const facts = { ...NO_FACTS, 'plan.elements': 1, 'plan.changedElements': 0 };
  const event = { facts, sets: { zones: members, 'zone-assemblies': members } };
  const opened = step(definition, NOT_BEGUN, { type: definition.opens.event, ...event });
  if (opened.kind === 'refused') return true;
  const heard = [...statesOf(definition).values()].flatMap(({ state }) => Object.keys(state.on));
  for (const type of new Set(heard)) step(definition, { ...opened.position, times: {} }, { type, ...event });
  return true;
}
