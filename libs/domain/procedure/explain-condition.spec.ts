import fc from 'fast-check';
import { type ConditionScope, evaluate, explainCondition, parseCondition } from './condition';
import { type Facts, NO_FACTS } from './facts';

const facts = (known: Facts): Facts => ({ ...NO_FACTS, ...known });
const SCOPE: ConditionScope = {
  isActive: () => false,
  regions: (_key, states) => (states.length > 0 ? 9 : 11),
  times: () => 0,
};

describe('an explanation', () => {
  it('says of each part whether it holds, and what it stands on', () => {
    const source =
      'sitting.held and (regions("opinions", "given") >= regions("opinions") or plan.elements + 1 > 3)';
    const known = facts({ 'sitting.held': true, 'plan.elements': null });
    expect(explainCondition(parseCondition(source), known, SCOPE)).toEqual([
      { text: 'sitting.held', holds: true, values: [{ name: 'sitting.held', value: true }] },
      {
        text: 'regions("opinions", "given") >= regions("opinions")',
        holds: false,
        values: [
          { name: 'regions("opinions", "given")', value: 9 },
          { name: 'regions("opinions")', value: 11 },
        ],
      },
      { text: 'plan.elements + 1 > 3', holds: null, values: [{ name: 'plan.elements', value: null }] },
    ]);
  });

  it('turns what is denied round, so that a part that holds always helps', () => {
    const parts = explainCondition(
      parseCondition('not(sitting.convened or not(revision.open))'),
      facts({ 'sitting.convened': true, 'revision.open': true }),
    );
    expect(parts.map(({ text, holds }) => [text, holds])).toEqual([
      ['not(sitting.convened)', false],
      ['revision.open', true],
    ]);
  });

  it('never says that all parts hold of a condition that does not, nor that none does of one that does', () => {
    const atoms = ['plan.elements > 1', 'sitting.held', 'revision.open', 'vote.outcome = "passed"'];
    const { source } = fc.letrec<{ source: string }>((tie) => ({
      source: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(...atoms),
        fc.tuple(tie('source'), fc.constantFrom('and', 'or'), tie('source')).map((of) => `(${of.join(' ')})`),
        tie('source').map((inner) => `not(${inner})`),
      ),
    }));
    const truth = fc.constantFrom(true, false, null);
    const world = fc.record({
      'plan.elements': fc.constantFrom(1, 2, null),
      'sitting.held': truth,
      'revision.open': truth,
      'vote.outcome': fc.constantFrom('passed', 'failed'),
    });
    fc.assert(
      fc.property(source, world, (written, known) => {
        const expression = parseCondition(written);
        const answers = explainCondition(expression, known).map(({ holds }) => holds);
        const whole = evaluate(expression, known);
        expect(answers).not.toHaveLength(0);
        if (answers.every((holds) => holds === true)) expect(whole).toBe(true);
        if (answers.every((holds) => holds === false)) expect(whole).toBe(false);
        if (!answers.includes(null)) expect(whole).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });
});
