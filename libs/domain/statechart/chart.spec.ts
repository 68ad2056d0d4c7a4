import { ChartError } from './chart';
import {
  atomic,
  compileSmall,
  compound,
  deep,
  final,
  on,
  parallel,
  row,
  shallow,
  type SmallState,
} from './small-chart';

const refusal = (root: SmallState): string => {
  try {
    compileSmall(root);
  } catch (error) {
    expect(error).toBeInstanceOf(ChartError);
    return (error as ChartError).message;
  }
  return 'none';
};
const regions = parallel(
  'p',
  {},
  compound('r', {}, atomic('r1'), atomic('r2')),
  compound('s', {}, atomic('s1')),
);
const leading = (targets: string): SmallState =>
  compound('root', {}, atomic('a', on(row('go', targets))), regions);

describe('a chart', () => {
  it('is refused where two states have one key', () => {
    expect(refusal(compound('root', {}, atomic('a'), compound('b', {}, atomic('a'))))).toBe(
      'Two states are called «a».',
    );
  });

  it('is refused where a row or a beginning leads to no state', () => {
    expect(refusal(leading('nowhere'))).toBe('«a» leads to «nowhere», which is no state.');
    expect(refusal(compound('root', { initial: 'b' }, atomic('a')))).toBe(
      '«root» leads to «b», which is no state.',
    );
  });

  it('is refused where targets cannot be active together (SCXML 3.11)', () => {
    expect(refusal(leading('r1 r2'))).toBe('«a» leads to «r1», «r2», which cannot be active together.');
    expect(refusal(leading('p r1'))).toContain('cannot be active together');
    expect(refusal(leading('r r1'))).toContain('cannot be active together');
    expect(refusal(leading('r1 r'))).toContain('cannot be active together');
    expect(refusal(leading('r1 r1'))).toContain('cannot be active together');
    expect(refusal(leading('a r1'))).toContain('cannot be active together');
    expect(refusal(leading('r2 s1'))).toBe('none');
  });

  it('is refused where a history and a state of the same parent are aimed at together', () => {
    const withHistory = compound(
      'root',
      {},
      atomic('a', on(row('go', 'h r1'))),
      parallel('p', {}, deep('h', { initial: 'r' }), compound('r', {}, atomic('r1')), atomic('s')),
    );
    expect(refusal(withHistory)).toContain('cannot be active together');
  });

  it('is refused where it begins outside of itself (3.6)', () => {
    const root = compound('root', {}, atomic('a'), compound('b', { initial: 'a' }, atomic('c')));
    expect(refusal(root)).toBe('«b» begins in «a», which is not inside.');
  });

  it('is refused where histories lead to each other, or outside of their parent (3.10)', () => {
    const root = (one: string, other: string) =>
      compound(
        'root',
        {},
        atomic('z'),
        compound(
          'b',
          { initial: 'c' },
          shallow('h', { initial: one }),
          deep('k', { initial: other }),
          atomic('c'),
        ),
      );
    expect(refusal(root('k', 'h'))).toBe('The history «h» leads to a history of the same state.');
    expect(refusal(root('z', 'c'))).toBe('«h» begins in «z», which is not inside.');
    expect(refusal(root('c', 'c'))).toBe('none');
    expect(refusal(compound('root', { initial: 'h' }, shallow('h'), atomic('a')))).toBe(
      'The history «h» leads to a history of the same state.',
    );
  });

  it('is refused where a state holds what SCXML has no place for', () => {
    const within = (...children: SmallState[]): string => refusal(compound('root', {}, ...children));
    expect(within(compound('a'))).toBe('«a» is compound and holds no state.');
    expect(within(parallel('a', {}, deep('h')))).toBe('«a» is parallel and holds no state.');
    expect(within(atomic('a', {}, atomic('b')))).toBe('«a» is atomic and holds states.');
    expect(within(atomic('a', {}, shallow('h')))).toBe('«a» is atomic and holds states.');
    expect(within(final('a', on(row('go', 'a'))))).toBe('«a» is final and leads on.');
    expect(within(parallel('a', {}, final('b')))).toBe('«b» is final and a region of its own.');
    expect(within(atomic('a'), parallel('b', { initial: 'c' }, atomic('c')))).toBe(
      '«b» is parallel and begins nowhere inside.',
    );
    expect(within(atomic('a'), deep('h', { entry: ['x'] }))).toBe(
      '«h» is a history, which is never entered or left itself.',
    );
    expect(within(atomic('a'), deep('h', on(row('go', 'a'))))).toBe('«h» is a history and has transitions.');
    expect(within(compound('a', { initial: '' }, atomic('b')))).toBe('«a» begins nowhere.');
    expect(refusal(atomic('root'))).toBe('The root of a chart holds states.');
  });

  it('is refused where a row leads to the root, or waits for no event', () => {
    expect(refusal(leading('root'))).toBe('«a» leads to the root, which is never left.');
    expect(refusal(compound('root', {}, atomic('a', on(row('.*', 'a')))))).toBe(
      '«a» waits for «.*», which is no event.',
    );
  });
});
