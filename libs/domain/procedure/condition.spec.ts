import fc from 'fast-check';
import { evaluate as feelin } from 'feelin';
import { ConditionError, evaluate, factsRead, parseCondition } from './condition';
import { type Facts, NO_FACTS } from './facts';

const facts = (known: Partial<Facts>): Facts => ({ ...NO_FACTS, ...known });

describe('a condition', () => {
  it('is taken or refused with a sentence, whatever of the language’s own words it is made of', () => {
    const words = fc.constantFrom(
      ...'plan.elements revision.open vote.outcome ( ) not and or = != >= [ ] , : . "a" "\\ 1 -1 true null'.split(
        ' ',
      ),
      ...'if then else in between for return some satisfies function @ { } // /* date'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        expect(() => {
          try {
            parseCondition(parts.join(' '));
          } catch (error) {
            if (!(error instanceof ConditionError)) throw error;
          }
        }).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });

  it('compares facts with values and with one another', () => {
    expect(evaluate(parseCondition('plan.elements >= 1'), facts({ 'plan.elements': 1 }))).toBe(true);
    expect(evaluate(parseCondition('plan.elements >= 1'), facts({ 'plan.elements': 0 }))).toBe(false);
    const notice = parseCondition('sitting.noticeDays >= sitting.noticeRequired');
    expect(evaluate(notice, facts({ 'sitting.noticeDays': 4, 'sitting.noticeRequired': 5 }))).toBe(false);
    expect(factsRead(notice)).toEqual(['sitting.noticeDays', 'sitting.noticeRequired']);
  });

  it('says that it does not know, rather than no, when a fact that decides is missing', () => {
    expect(evaluate(parseCondition('plan.elements >= 1'), NO_FACTS)).toBeNull();
    expect(
      evaluate(parseCondition('revision.open and plan.elements >= 1'), facts({ 'revision.open': false })),
    ).toBe(false);
    expect(evaluate(parseCondition('not(revision.open)'), NO_FACTS)).toBeNull();
  });

  it.each([
    ['plan.elements +', 'cannot be read'],
    ['plan.elements + 1 > 2', 'do not have'],
    ['plan.pages > 2', 'no fact «plan.pages»'],
    ['plan.elements', 'yes-or-no'],
    ['plan.elements = "three"', 'compared with a string'],
    ['vote.outcome < "b"', 'numbers only'],
    ['plan.elements > 0.5', 'not a whole number'],
    ['not(plan.elements)', 'yes-or-no'],
    ['plan.elements > 1 and vote.outcome', 'yes-or-no'],
    ['', ''],
    ['toString = toString', 'no fact «toString»'],
    ['__proto__ = null', 'no fact «__proto__»'],
    ['not()', 'one yes-or-no question'],
    ['not(x: revision.open)', 'one yes-or-no question'],
    ['not(revision.open, revision.open)', 'one yes-or-no question'],
    ['vote.outcome = "a\\q"', 'backslash'],
    [`${'('.repeat(600)}true${')'.repeat(600)}`, 'at most'],
  ])('refuses «%s» with a sentence', (source, part) => {
    expect(() => parseCondition(source)).toThrow(ConditionError);
    expect(() => parseCondition(source)).toThrow(part);
  });

  it('agrees with feelin on every expression of the subset', () => {
    const atom = fc.oneof(
      fc
        .tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>='), fc.integer({ min: -3, max: 3 }))
        .map(([operator, n]) => `plan.elements ${operator} ${n}`),
      fc.constantFrom('revision.open', 'sitting.held', 'vote.outcome = "passed"', 'true', 'false'),
    );
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 4 },
        atom,
        fc
          .tuple(tie('expression'), fc.constantFrom('and', 'or'), tie('expression'))
          .map(([a, j, b]) => `(${a}) ${j} (${b})`),
        tie('expression').map((inner) => `not(${inner})`),
      ),
    }));
    const world = fc.record({
      elements: fc.option(fc.integer({ min: -3, max: 3 })),
      open: fc.option(fc.boolean()),
      held: fc.option(fc.boolean()),
      outcome: fc.option(fc.constantFrom('passed', 'failed')),
    });
    fc.assert(
      fc.property(expression, world, (source, { elements, open, held, outcome }) => {
        const mine = evaluate(
          parseCondition(source),
          facts({
            'plan.elements': elements,
            'revision.open': open,
            'sitting.held': held,
            'vote.outcome': outcome,
          }),
        );
        const theirs = feelin(source, {
          plan: { elements },
          revision: { open },
          sitting: { held },
          vote: { outcome },
        }).value as boolean | null;
        expect(mine).toBe(theirs);
      }),
      { numRuns: 2000 },
    );
  });
});
