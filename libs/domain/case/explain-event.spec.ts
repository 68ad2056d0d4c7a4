import { putAt, smallDefinition, smallProcedure } from '../procedure/small-procedure';
import { explainEvent } from './explain-event';
import { SmallCase } from './small-case';

const to = 'consultation';
const when = (text: string) => ({ label: { it: text, en: text }, when: text });

/** A case in drafting whose `close` has these rows, with nothing written yet. */
function drafting(rows: { if: string[]; to: string }[]): SmallCase {
  const raw = putAt(smallProcedure(), '/states/drafting/on/close', rows);
  putAt(raw, '/conditions/observed', when('consultation.observations >= 1'));
  putAt(raw, '/conditions/unobserved', when('consultation.observations = 0'));
  const life = new SmallCase(null, smallDefinition(raw));
  life.draft = [];
  life.take('propose');
  life.convene('2026-01-20');
  life.at('2026-01-20T10:00:00.000Z').vote('passed');
  return life;
}
const names = (checks: readonly { name: string }[]) => checks.map(({ name }) => name);
const why = (life: SmallCase, type = 'close') => {
  const { refusal, checks, ways } = explainEvent(life.context(), { type });
  return { refusal, checks: names(checks), ways };
};

describe('why an event cannot be taken', () => {
  it('is every condition of its row, which has no alternative', () => {
    expect(why(drafting([{ if: ['written', 'answered'], to }]))).toEqual({
      refusal: 'procedure/conditions',
      checks: ['written', 'answered'],
      ways: [],
    });
  });

  it('is told as alternatives where rows ask for different things, each condition once', () => {
    const life = drafting([
      { if: ['written', 'observed'], to },
      { if: ['written', 'answered', 'unobserved'], to },
    ]);
    expect(why(life)).toEqual({
      refusal: 'procedure/conditions',
      checks: ['written', 'observed', 'answered', 'unobserved'],
      ways: [
        ['written', 'observed'],
        ['written', 'answered', 'unobserved'],
      ],
    });
  });

  it('leaves out a way that asks for all that another asks for, and more', () => {
    const life = drafting([
      { if: ['written', 'observed'], to },
      { if: ['written'], to },
    ]);
    expect(why(life).ways).toEqual([]);
  });

  it('is nothing of the other ways where one is open', () => {
    const life = drafting([
      { if: ['answered', 'observed'], to },
      { if: ['answered', 'unobserved'], to },
    ]);
    expect(why(life)).toEqual({ refusal: null, checks: ['answered', 'unobserved'], ways: [] });
  });

  it('holds nothing against what will only be entered: rows that differ in that alone are one way', () => {
    const life = new SmallCase();
    life.take('propose');
    expect(why(life, 'record-roll-call')).toEqual({
      refusal: 'procedure/conditions',
      checks: ['held'],
      ways: [],
    });
    expect(why(life, 'publish')).toEqual({ refusal: 'procedure/not-now', checks: [], ways: [] });
  });
});
