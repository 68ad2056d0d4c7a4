import fc from 'fast-check';
import { parseDefinition } from './parse-definition';
import { putAt, type RawDefinition, smallDefinition, smallProcedure } from './small-procedure';

type Break = (raw: RawDefinition) => unknown;

const findingsOf = (raw: unknown): Record<string, string> => {
  const parsed = parseDefinition(raw);
  return parsed.kind === 'definition'
    ? {}
    : Object.fromEntries(parsed.findings.map(({ pointer, sentence }) => [pointer, sentence]));
};
const broken = (change: Break): Record<string, string> => {
  const raw = smallProcedure();
  change(raw);
  return findingsOf(raw);
};
const put =
  (pointer: string, value: unknown): Break =>
  (raw) =>
    putAt(raw, pointer, value);

describe('the definition of a procedure', () => {
  it('is read whole, with what it leaves out filled in', () => {
    const { states, conditions } = smallDefinition();
    expect(Object.keys(states)).toHaveLength(8);
    expect(states['publication-due']).toMatchObject({ phase: 'publication', drafting: false, entry: [] });
    expect(states['drafting']).toMatchObject({ phase: 'drafting', drafting: true, final: false });
    expect(states['drafting']!.on['write-text']).toEqual([{ if: [], effects: [] }]);
    expect(conditions['held']!.when).toBe('sitting.convened and sitting.held');
  });

  const state = '/states/drafting';
  const row = `${state}/on/close/0`;
  it.each<[string, string, unknown, string]>([
    ['a format of another house', '/format', 'bpmn', 'one of copianifica-procedure/1'],
    ['a key that is no text', '/key', 7, 'a text'],
    ['a key that is blank', '/key', '  ', 'a text'],
    ['a kind that does not exist', '/kind', 'cycle', 'one of plan, revision'],
    ['a label in one language only', '/name/en', undefined, 'missing'],
    ['a label in a third one', '/name/de', 'Plan', 'not one of it, en'],
    ['no source', '/source', undefined, 'missing'],
    ['a doubt about what is verified', '/verified', 'perhaps', 'true or false'],
    ['a day that does not exist', '/validFrom', '2015-02-30', 'day of the calendar'],
    ['a misspelt field of the whole', '/terns', {}, 'not one of'],
    ['a misspelt field of a state', `${state}/frinal`, true, 'not one of'],
    // The guard of a transition must never be lost to a slip of the pen.
    ['a misspelt guard', `${row}/iff`, ['written'], 'not one of if, to, internal, by, effects'],
    ['offices that are a list', '/offices', [], 'named fields'],
    ['an office that nobody holds', '/offices/office', { label: { it: 'a', en: 'b' } }, 'who holds it'],
    ['an office of posts and of a role', '/offices/president/role', 'mayor', 'not both'],
    ['a name with a capital', '/offices/Office', smallProcedure()['offices']!['office'], 'lower-case'],
    [
      'a name that is a prototype',
      '/offices/__proto__',
      smallProcedure()['offices']!['office'],
      'lower-case',
    ],
    ['a term of half a day', '/terms/window/length', 0.5, 'whole number'],
    ['a term of no day', '/terms/window/length', 0, 'whole number'],
    ['a term longer than a century', '/terms/window/length', 36_526, 'No term is'],
    ['a term in weeks', '/terms/window/unit', 'weeks', 'one of days, months, years'],
    ['a notice counted in months', '/terms/notice/unit', 'months', 'counted in days'],
    ['a posting counted in years', '/terms/enforceable/unit', 'years', 'counted in days'],
    ['a term of an unknown kind', '/terms/window/kind', 'sideways', 'one of forward'],
    ['a condition that is no condition', '/conditions/held/when', 'sitting.held +', 'is no condition'],
    ['a condition on an unknown fact', '/conditions/held/when', 'sitting.warm', 'no fact'],
    ['a condition on what every object inherits', '/conditions/held/when', 'toString = toString', 'no fact'],
    ['an event of an unknown form', '/events/close/form', 'shout', 'one of confirm'],
    ['an event by nobody known', '/events/close/by/0', 'king', 'no office «king»'],
    ['a phase that is no state', '/phases/0', 'dawn', 'no state «dawn»'],
    ['an opening state that is none', '/opens/state', 'dawn', 'no state «dawn»'],
    ['an opening event that is none', '/opens/event', 'sunrise', 'no event «sunrise»'],
    ['an actor that is no office', `${state}/actors/0`, 'king', 'no office «king»'],
    ['a phase outside the phases', `${state}/phase`, 'dawn', 'not among the phases'],
    ['a sitting without its notice', '/states/adoption/sitting/notice', 'never', 'no term «never»'],
    ['a notice that runs forward', '/states/adoption/sitting/notice', 'window', 'backward'],
    ['an awaited term that is none', '/states/publication/awaits', 'never', 'no term «never»'],
    ['an awaited term that changes nothing', '/states/publication/awaits', 'window', 'nothing happens'],
    ['an event that is none', `${state}/on/sunrise`, [{}], 'no event «sunrise»'],
    ['an event that every object inherits', `${state}/on/constructor`, [{}], 'no event «constructor»'],
    ['a clock of no term', `${state}/on/term:dawn`, [{}], 'no term «dawn»'],
    ['an event without rows', `${state}/on/close`, [], 'does nothing'],
    ['rows that are no list', `${state}/on/close`, {}, 'a list'],
    ['a condition that is none', `${row}/if/0`, 'sunny', 'no condition «sunny»'],
    ['a target that is none', `${row}/to`, 'dawn', 'no state «dawn»'],
    ['an effect that is none', `${row}/effects/0`, 'sing', 'no effect'],
    ['an effect that every object inherits', `${row}/effects/0`, 'toString', 'no effect'],
    ['an effect that is a number', `${row}/effects/0`, 7, 'named fields'],
    [
      'two effects behind one hyphen',
      `${row}/effects/0`,
      { 'start-term': 'window', spawn: 'x' },
      'one effect',
    ],
    ['an effect with what it has no use for', `${row}/effects/0`, { 'freeze-text': 'twice' }, 'left empty'],
    ['an effect without what it needs', `${row}/effects/0`, 'start-term', 'missing'],
    ['a start of a term that is none', `${row}/effects/0`, { 'start-term': 'never' }, 'no term «never»'],
    ['a start of what is counted back', `${row}/effects/0`, { 'start-term': 'notice' }, 'counted back'],
    ['a consultation before its term', `${row}/effects/0`, { 'open-consultation': 'window' }, 'just before'],
    ['a vote where none is called', `${row}/effects/0`, 'record-vote', 'of form roll-call'],
    ['a sitting where none is convened', `${row}/effects/0`, 'convene', 'of form convene'],
    ['a vote on the way in', '/states/publication/entry/0', 'record-vote', 'of form roll-call'],
    ['a sitting in a state without one', `${state}/on/convene`, [{}], 'only where the state has a sitting'],
    ['a final state that goes on', `${state}/final`, true, 'is final'],
    ['a state without a way out', `${state}/on`, {}, 'Nothing leads out'],
    [
      'a state without a way in',
      '/states/limbo',
      { ...smallProcedure()['states']!['drafting'], phase: 'drafting' },
      'No event leads',
    ],
  ])('is refused for %s', (_, pointer, value, sentence) => {
    const found = Object.entries(broken(put(pointer, value)));
    const said = found.filter(([, words]) => words.includes(sentence)).map(([place]) => place);
    expect({ said, found }).toMatchObject({ said: [expect.any(String)] });
    // At the very place, in what stands there, or at its owner: nobody has to search.
    expect(pointer.startsWith(said[0]!) || said[0]!.startsWith(pointer)).toBe(true);
  });

  it.each<[unknown, string]>([
    [['nobody'], '/to/0'],
    [[], ''],
  ])('is refused for telling %j', (to, suffix) => {
    const at = '/states/in-force/on/term:yearly/0/effects/0/tell';
    const found = broken(put(`${at}/to`, to));
    expect(Object.keys(found)).toEqual(suffix === '' ? [] : [`${at}${suffix}`]);
  });

  it('is refused for a notice that no catalogue words', () => {
    const at = '/states/in-force/on/term:yearly/0/effects/0/tell/message';
    expect(broken(put(at, 'good-morning'))).toEqual({ [at]: expect.stringContaining('consultation-opened') });
  });

  it('names every mistake at once, and nothing else', () => {
    const found = broken((raw) => {
      put('/key', 7)(raw);
      put('/terms/window/length', 0)(raw);
      put('/states/drafting/on/close/0/effects/0', 'sing')(raw);
    });
    expect(Object.keys(found).sort()).toEqual([
      '/key',
      '/states/drafting/on/close/0/effects/0',
      '/terms/window/length',
    ]);
  });

  it('points into names with a slash or a tilde as RFC 6901 asks', () => {
    expect(Object.keys(broken(put('/states/drafting/on/a~1b', [{}])))).toEqual(['/states/drafting/on/a~1b']);
  });

  it('is taken or refused, whatever it is made of, and never throws', () => {
    const names = fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'states',
      'on',
      'if',
      'tell',
      '',
      '~/',
    );
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(names, fc.jsonValue()),
      fc.dictionary(names, fc.dictionary(names, fc.jsonValue())),
    );
    const pointers = leavesOf(smallProcedure(), '');
    fc.assert(
      fc.property(fc.constantFrom(...pointers), anything, (pointer, value) => {
        const raw = smallProcedure();
        put(pointer, value)(raw);
        const parsed = parseDefinition(raw);
        // What was put there is either good as it is, or named where it stands.
        if (parsed.kind === 'refused') expect(parsed.findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
    fc.assert(fc.property(anything, (raw) => expect(parseDefinition(raw).kind).toBe('refused')));
  });
});

/** Pointers of every place in plain data. */
function leavesOf(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).flatMap(([name, item]) =>
    leavesOf(item, `${at}/${name.replaceAll('/', '~1')}`),
  );
  return at === '' ? inner : [at, ...inner];
}
