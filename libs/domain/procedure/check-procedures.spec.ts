import { checkProcedures } from './check-procedures';
import { smallDefinition, smallProcedure } from './small-procedure';

const RULES = [{ key: 'alfa/consiglio' }, { key: 'alfa/conferenza' }];
const plan = smallDefinition();
/** A revision of Alfa: the plan's own states, of which the last tells the plan. */
function revision(event = 'revision-adopted', key = 'alfa/revision') {
  const raw: Record<string, unknown> = { ...smallProcedure(), key, kind: 'revision' };
  const states = structuredClone(smallProcedure()['states']!);
  states['in-force'] = {
    label: states['in-force']!['label'],
    final: true,
    entry: ['put-in-force', { 'tell-parent': event }],
  };
  return smallDefinition({ ...raw, states });
}
const found = (...asked: Parameters<typeof checkProcedures>) => Object.fromEntries(checkProcedures(...asked));

describe('the procedures of one body', () => {
  it('fit one another', () => {
    expect(found([plan, revision()], RULES)).toEqual({});
  });

  it('are refused for a revision that none of them describes', () => {
    expect(found([plan], RULES)['alfa/plan']![0]).toEqual({
      pointer: '/states/in-force/on/propose-revision/0/effects/0',
      sentence: 'No procedure of this body is «alfa/revision».',
    });
  });

  it('are refused for telling a parent what it does not know, or telling where there is no parent', () => {
    const pointer = '/states/in-force/entry/1';
    expect(found([plan, revision('sunrise')], RULES)).toMatchObject({
      'alfa/revision': [{ pointer, sentence: expect.stringContaining('«sunrise»') }],
    });
    expect(found([plan, revision(), revision('revision-adopted', 'alfa/orphan')], RULES)).toEqual({
      'alfa/orphan': [{ pointer, sentence: expect.stringContaining('no parent') }],
    });
  });

  it('are refused for a vote under a rule that nobody wrote', () => {
    expect(found([plan, revision()], RULES.slice(0, 1))['alfa/plan']).toEqual([
      { pointer: '/states/adoption/sitting/rule', sentence: expect.stringContaining('«alfa/conferenza»') },
    ]);
  });
});
