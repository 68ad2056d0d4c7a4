import { checkProcedures, type KnownRule } from './check-procedures';
import { nestedDefinition, smallNested } from './small-nested';
import { putAt, type RawDefinition, smallDefinition, smallProcedure } from './small-procedure';

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

/** The procedure with zones and the update of one of its zones, changed; what is found in the first. */
function inNested(
  change: (raw: RawDefinition) => unknown,
  rules: KnownRule[] = [{ key: 'alfa/zone/1/opinion' }],
) {
  const raw = smallNested();
  change(raw);
  const update = { ...revision('checked', 'alfa/zone-update'), states: plan.states };
  return found([nestedDefinition(raw), update], [...RULES, ...rules])['alfa/nested'] ?? [];
}
const zones = '/states/preparing/states/opinions/states/zones';

describe('the procedures of one body', () => {
  it('fit one another', () => {
    expect(found([plan, revision()], RULES)).toEqual({});
    expect(inNested(() => null)).toEqual([]);
  });

  it('are refused for a child that none of them describes, however deep it is started', () => {
    expect(found([plan], RULES)['alfa/plan']![0]).toEqual({
      pointer: '/states/in-force/on/propose-revision/0/effects/0',
      sentence: 'No procedure of this body is «alfa/revision».',
    });
    const at = `${zones}/states/requested/on/remind/0/effects/0`;
    expect(inNested((raw) => putAt(raw, at, { spawn: 'alfa/zone-updat' }))).toEqual([
      {
        pointer: at,
        sentence: 'No procedure of this body is «alfa/zone-updat»: did you mean «alfa/zone-update»?',
      },
    ]);
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

  it('are refused for telling a plan before what no plan knows', () => {
    const at = '/states/in-force/entry/2';
    expect(inNested((raw) => putAt(raw, at, { 'tell-previous': 'close' }))).toEqual([]);
    expect(inNested((raw) => putAt(raw, at, { 'tell-previous': 'sunrise' }))).toEqual([
      { pointer: at, sentence: expect.stringContaining('knows an event «sunrise»') },
    ]);
  });

  it('are refused for an event that no office, no effect and no other case can raise', () => {
    const nobody = {
      pointer: '/events/checked/by',
      sentence: expect.stringContaining('Nobody may raise «checked»'),
    };
    const proceed = '/states/preparing/states/reviewing/on/proceed/0/effects';
    expect(inNested((raw) => putAt(raw, proceed, []))).toEqual([nobody]);
    expect(inNested((raw) => putAt(putAt(raw, proceed, []), '/events/checked/by', ['office']))).toEqual([]);
    expect(inNested((raw) => putAt(raw, proceed, [{ 'tell-previous': 'checked' }]))).toEqual([]);
    expect(found([plan], RULES)['alfa/plan']).toContainEqual(
      expect.objectContaining({ pointer: '/events/revision-adopted/by' }),
    );
  });

  it('are refused for opening by an event that nobody may raise, unless another procedure starts them', () => {
    const raw = (key: string) => putAt({ ...smallProcedure(), key: key as never }, '/events/propose/by', []);
    expect(
      found([plan, smallDefinition(raw('alfa/revision')), revision('revision-adopted', 'alfa/other')], RULES),
    ).not.toHaveProperty('alfa/revision.0.pointer', '/events/propose/by');
    expect(found([smallDefinition(raw('alfa/plan')), revision()], RULES)['alfa/plan']).toEqual([
      { pointer: '/events/propose/by', sentence: expect.stringContaining('«propose»') },
    ]);
  });

  it('are refused for a vote under a rule that nobody wrote', () => {
    expect(found([plan, revision()], RULES.slice(0, 1))['alfa/plan']).toEqual([
      {
        pointer: '/states/adoption/sitting/rule',
        sentence: 'No rule of this body is «alfa/conferenza».',
      },
    ]);
    expect(
      found([plan, revision()], [...RULES.slice(0, 1), { key: 'alfa/conferenze' }])['alfa/plan']![0],
    ).toMatchObject({
      sentence: 'No rule of this body is «alfa/conferenza»: did you mean «alfa/conferenze»?',
    });
  });

  it('are refused for votes of members for which there is no rule at all', () => {
    const pointer = `${zones}/sitting/rule`;
    const missing = [{ pointer, sentence: expect.stringContaining('«alfa/zone/{item}/opinion»') }];
    expect(inNested(() => null, [])).toEqual(missing);
    // The member may not be nothing: this is another rule.
    expect(inNested(() => null, [{ key: 'alfa/zone//opinion' }])).toEqual(missing);
    expect(
      inNested((raw) => putAt(raw, `${zones}/sitting/rule`, 'alfa/zones'), [{ key: 'alfa/zones' }]),
    ).toEqual([]);
  });

  it('are refused for a vote under a rule that had ended before they begin', () => {
    const ended = RULES.map((rule) => ({ ...rule, validTo: '2014-12-31' }));
    expect(found([plan, revision()], ended)['alfa/plan']![0]).toEqual({
      pointer: '/states/guidelines/sitting/rule',
      sentence: 'Every version of the rule «alfa/consiglio» had ended before 2015-01-01.',
    });
    expect(
      found([plan, revision()], [...ended, ...RULES.map((rule) => ({ ...rule, validTo: null }))]),
    ).toEqual({});
  });
});
