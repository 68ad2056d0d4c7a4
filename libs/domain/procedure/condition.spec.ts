import fc from 'fast-check';
import {
  ConditionError,
  type ConditionScope,
  evaluate,
  factsRead,
  parseCondition,
  type Vocabulary,
} from './condition';
import { FACTS, type Facts, NO_FACTS } from './facts';

const facts = (known: Facts): Facts => ({ ...NO_FACTS, ...known });
const asked = (source: string, known: Facts = {}, scope?: ConditionScope) =>
  evaluate(parseCondition(source), facts(known), scope);

const VOCABULARY: Vocabulary = {
  facts: { ...FACTS, 'policy.zone-silence': 'string' },
  values: { 'policy.zone-silence': new Set(['reconvene', 'consent']) },
  states: new Set(['drafting', 'opinions', 'requested', 'given']),
  regions: new Map([['opinions', new Set(['requested', 'given'])]]),
  events: new Set(['text-frozen', 'opinion-given']),
};
const SCOPE: ConditionScope = {
  isActive: (key) => key === 'drafting',
  regions: (_key, states) => (states.length > 0 ? 9 : 11),
  times: (event) => (event === 'text-frozen' ? 2 : 0),
};

/** Taken, or refused with a sentence: anything else is a crash, and anything long an attack. */
function takes(source: string): boolean {
  try {
    parseCondition(source);
    return true;
  } catch (error) {
    if (!(error instanceof ConditionError) || error.message === '') throw error;
    return false;
  }
}

describe('a condition', () => {
  it('is taken or refused with a sentence, whatever of the language’s own words it is made of', () => {
    const words = fc.constantFrom(
      ...'plan.elements revision.open vote.outcome ( ) not and or = != >= [ ] , : . .. "a" "\\ 1 -1 true null'.split(
        ' ',
      ),
      ...'if then else in between for return some satisfies function @ { } // /* date + - * / ** min( active('.split(
        ' ',
      ),
    );
    const glued = fc
      .tuple(fc.array(words, { maxLength: 30 }), fc.constantFrom('', ' '))
      .map(([parts, by]) => parts.join(by));
    fc.assert(
      fc.property(glued, (source) => void takes(source)),
      { numRuns: 3_000 },
    );
  });

  it('is taken or refused with a sentence, whatever signs it is made of', () => {
    const signs = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 1_200 }));
    fc.assert(
      fc.property(signs, (source) => void takes(source)),
      { numRuns: 1_000 },
    );
  });

  it.each(['(', '[', '{', '-', '1+', 'if ', 'not(', 'true and ', '"', '1..', 'date(', 'x in (', 'a.', '@'])(
    'that repeats «%s» as often as it can is refused before anybody waits',
    (part) => {
      const began = performance.now();
      expect(takes(part.repeat(Math.floor(1_000 / part.length)))).toBe(false);
      expect(performance.now() - began).toBeLessThan(5_000);
    },
  );

  it('compares facts with values and with one another', () => {
    expect(asked('plan.elements >= 1', { 'plan.elements': 1 })).toBe(true);
    expect(asked('plan.elements >= 1', { 'plan.elements': 0 })).toBe(false);
    const notice = parseCondition('sitting.noticeDays >= sitting.noticeRequired');
    expect(evaluate(notice, facts({ 'sitting.noticeDays': 4, 'sitting.noticeRequired': 5 }))).toBe(false);
    expect(factsRead(notice)).toEqual(['sitting.noticeDays', 'sitting.noticeRequired']);
  });

  it('says that it does not know, rather than no, when a fact that decides is missing', () => {
    expect(asked('plan.elements >= 1')).toBeNull();
    expect(asked('proposal.zones >= 1')).toBeNull();
    expect(asked('revision.open and plan.elements >= 1', { 'revision.open': false })).toBe(false);
    expect(asked('not(revision.open)')).toBeNull();
    expect(asked('plan.elements + 1 > 0')).toBeNull();
    expect(asked('max(plan.elements, 5) > 0')).toBeNull();
    expect(asked('plan.elements / consultation.unanswered > 0', { 'plan.elements': 3 })).toBeNull();
    expect(asked('plan.elements / 0 > 0', { 'plan.elements': 3 })).toBeNull();
  });

  it('can ask whether something is known', () => {
    expect(asked('plan.elements != null')).toBe(false);
    expect(asked('plan.elements = null')).toBe(true);
    expect(asked('plan.elements != null', { 'plan.elements': 0 })).toBe(true);
  });

  it('knows what a range leaves open: a bound that is not known settles nothing, the other one may', () => {
    expect(asked('3 between plan.elements and 5')).toBeNull();
    expect(asked('7 between plan.elements and 5')).toBe(false);
    expect(asked('7 in [plan.elements..5]')).toBe(false);
    expect(asked('5 in (5..6]')).toBe(false);
    expect(asked('5 in ]4..5[')).toBe(false);
    expect(asked('plan.elements in ([1..2], [5..7], 9)', { 'plan.elements': 9 })).toBe(true);
  });

  it('finds a value among others, and null among them only if null is there', () => {
    expect(asked('vote.outcome in ("failed", "no-quorum")', { 'vote.outcome': 'failed' })).toBe(true);
    expect(asked('vote.outcome in ["failed", "no-quorum"]', { 'vote.outcome': 'passed' })).toBe(false);
    expect(asked('vote.outcome in ("failed")')).toBe(false);
    expect(asked('vote.outcome in ("failed", null)')).toBe(true);
  });

  it('reckons exactly, where floats would not', () => {
    expect(asked('0.1 + 0.2 = 0.3')).toBe(true);
    expect(asked('1 / 3 * 3 = 1')).toBe(true);
    expect(asked('9007199254740992 + 1 > 9007199254740992')).toBe(true);
    expect(asked('plan.elements * 3 >= 2 * 11', { 'plan.elements': 22 / 3 })).toBe(false);
    expect(asked('plan.elements = 0.1 * 3', { 'plan.elements': 0.3 })).toBe(true);
    expect(
      asked('-plan.elements = 0 and abs(-2.50) = 2.5 and min(3, 2.5) = 2.5', { 'plan.elements': 0 }),
    ).toBe(true);
  });

  it('chooses; what is not known is not true', () => {
    const chosen = 'if sitting.held then plan.elements > 1 else plan.elements > 5';
    expect(asked(chosen, { 'sitting.held': true, 'plan.elements': 3 })).toBe(true);
    expect(asked(chosen, { 'sitting.held': null, 'plan.elements': 3 })).toBe(false);
    expect(asked('(if sitting.held then 1 else null) = 1', { 'sitting.held': true })).toBe(true);
  });

  it('passes over notes', () => {
    expect(asked('plan.elements // as they are written\n >= /* at least */ 1', { 'plan.elements': 1 })).toBe(
      true,
    );
  });

  it('asks the procedure where it stands, and does not know without one', () => {
    const source =
      'active("drafting") and regions("opinions", "given") * 2 > regions("opinions") and times("text-frozen") >= 2';
    const expression = parseCondition(source, VOCABULARY);
    expect(evaluate(expression, NO_FACTS, SCOPE)).toBe(true);
    expect(evaluate(expression, NO_FACTS)).toBeNull();
    expect(factsRead(expression)).toEqual([]);
    expect(parseCondition('active("anything")').kind).toBe('active');
  });

  it('reads names with a minus in them when it knows them', () => {
    const expression = parseCondition(
      'policy.zone-silence = "reconvene" and plan.elements-1 = 2',
      VOCABULARY,
    );
    expect(evaluate(expression, { 'policy.zone-silence': 'reconvene', 'plan.elements': 3 })).toBe(true);
  });

  it.each([
    ['plan.elements +', 'cannot be read'],
    ['2 ** 3 = 8', 'do not have «**»'],
    ['plan.pages > 2', 'no fact «plan.pages»'],
    ['plan.elemnts > 2', 'did you mean «plan.elements»?'],
    ['plan.elements', 'yes-or-no'],
    ['plan.elements + 1', 'yes-or-no'],
    ['plan.elements = "three"', 'compared with a string'],
    ['plan.elements in (1, "two")', 'compared with a string'],
    ['vote.outcome < "b"', 'numbers only'],
    ['plan.elements < null', 'numbers only'],
    ['vote.outcome + 1 > 1', '«vote.outcome» is none'],
    ['-vote.outcome > 1', '«vote.outcome» is none'],
    ['max(1, vote.outcome) > 1', '«vote.outcome» is none'],
    ['vote.outcome in [1..2]', '«vote.outcome» is none'],
    ['vote.outcome = "pased"', 'did you mean «passed»?'],
    ['vote.outcome in ("pased")', 'did you mean «passed»?'],
    ['plan.elements in [5..1]', 'Nothing lies between 5 and 1'],
    ['plan.elements in []', 'empty list'],
    ['plan.elements in (< 5)', 'cannot follow «in»'],
    ['plan.elements > 1e2', 'no decimal number'],
    ['plan.elements > 1e+2', 'no decimal number'],
    ['plan.elements ** 2 > 1', 'do not have «**»'],
    ['if true then 1 else "a"', 'a number in one case and a string in the other'],
    ['if 1 then true else false', 'yes-or-no'],
    ['not(plan.elements)', 'yes-or-no'],
    ['plan.elements > 1 and vote.outcome', 'yes-or-no'],
    ['true and null', 'yes-or-no'],
    ['', ''],
    ['true true', 'cannot be read near character 6'],
    ['plan elements > 1', 'no fact «plan elements»'],
    ['toString = toString', 'no fact «toString»'],
    ['__proto__ = null', 'no fact «__proto__»'],
    ['not()', 'one yes-or-no question'],
    ['not(x: revision.open)', 'one yes-or-no question'],
    ['not(revision.open, revision.open)', 'one yes-or-no question'],
    ['abs() > 1', 'one number'],
    ['abs(1, 2) > 1', 'one number'],
    ['min() > 1', 'must hold numbers'],
    ['sum(1, 2) > 1', 'conditions do not have that function'],
    ['times(vote.outcome) > 1', 'names between double quotes'],
    ['active() or true', 'names between double quotes'],
    ['active("a", "b")', 'takes one name'],
    ['vote.outcome = "a\\q"', 'backslash'],
    ['some x in [1] satisfies x = 1', 'do not have it'],
    [`${'('.repeat(200)}true${')'.repeat(200)}`, 'levels deep'],
    [`${'('.repeat(600)}true${')'.repeat(600)}`, '1000 characters'],
    [`true ${' '.repeat(1_000)}`, '1000 characters'],
  ])('refuses «%s» with a sentence', (source, part) => {
    expect(() => parseCondition(source)).toThrow(ConditionError);
    expect(() => parseCondition(source)).toThrow(part);
  });

  it.each([
    ['active("draftnig")', 'no state «draftnig»: did you mean «drafting»?'],
    ['active("adopted")', 'no state «adopted».'],
    ['regions("opinion") > 1', 'did you mean «opinions»?'],
    ['regions("drafting") > 1', 'no state with forEach «drafting»'],
    ['regions("opinions", "givn") > 1', 'did you mean «given»?'],
    ['regions("opinions", "drafting") > 1', 'no state inside «opinions», «drafting»'],
    ['times("text-frozzen") > 1', 'did you mean «text-frozen»?'],
    ['vote.outcome = "pased"', 'did you mean «passed»?'],
    ['policy.zone-silence = "reconvnee"', 'did you mean «reconvene»?'],
    ['policy.zone-silense = "consent"', 'did you mean «policy.zone-silence»?'],
  ])('refuses «%s» where the definition has no such name', (source, part) => {
    expect(() => parseCondition(source, VOCABULARY)).toThrow(ConditionError);
    expect(() => parseCondition(source, VOCABULARY)).toThrow(part);
  });
});
