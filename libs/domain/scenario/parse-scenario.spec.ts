import { parseScenario } from './parse-scenario';

const whole = (changes: object = {}): object => ({
  format: 'copianifica-scenario/1',
  body: 'alfa',
  procedure: 'alfa/plan',
  title: 'A first step',
  from: '2026-11-23',
  sources: [],
  steps: [{ by: 'sindaco', do: 'convene', heldAt: '2026-12-01' }],
  ...changes,
});
const steps = (...list: unknown[]) => whole({ steps: list });

function findings(raw: unknown): string[] {
  const parsed = parseScenario(raw);
  return parsed.ok ? [] : parsed.findings.map(({ pointer, sentence }) => `${pointer}: ${sentence}`);
}

describe('a scenario that is read', () => {
  it('is taken whole, with each step in its place', () => {
    const parsed = parseScenario(
      steps(
        {
          at: '2026-12-01',
          by: 'segretario',
          do: 'record-roll-call',
          roll: { present: 88, for: [1].map(() => 'a') },
        },
        { let: 'pass until 2026-12-31T08:30' },
        { let: 'pass term zone-opinion[05]', after: '3d' },
        { note: { it: 'Si dice', en: 'They say' }, when: 'autumn 2016', unknown: true },
        { at: '2015-04-14', ask: 'alfa/conferenza/statute', ballots: { base: 315, for: 180 } },
        { by: 'zone:05', do: 'convene-zone', item: 5, heldAt: '2026-12-01' },
      ),
    );
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        title: { it: 'A first step', en: 'A first step' },
        steps: [
          {
            kind: 'do',
            in: 'plan',
            roll: { present: { members: 88 }, for: { seats: ['a'] }, against: null },
          },
          { kind: 'let', pass: { until: '2026-12-31T08:30' } },
          { kind: 'let', pass: { term: 'zone-opinion[05]' }, time: { after: { count: 3, unit: 'days' } } },
          { kind: 'note', unknown: true, when: { it: 'autumn 2016', en: 'autumn 2016' } },
          { kind: 'ask', ballots: { base: { members: 315 }, for: { members: 180 } } },
          { kind: 'do', item: '05' },
        ],
      },
    });
  });

  it('has a finding with its place for whatever is wrong, all in one pass', () => {
    expect(findings(whole({ from: '2026-02-30', titel: 'x', body: '../etc' }))).toEqual([
      '/titel: titel is not one of format, body, procedure, title, from, sources, disputed, policies, undelivered, attendance, steps',
      '/body: body must be the key of a body, in lower-case letters',
      '/from: from must be a day of the calendar, written YYYY-MM-DD',
    ]);
    expect(findings(steps({ do: 'publish' }))).toEqual([
      '/steps/0/by: by is missing: it must be a text that is not empty',
    ]);
    expect(findings(steps({ by: 'sindaco', do: 'publish', ask: 'a', ballots: {} }))).toEqual([
      '/steps/0: steps[0] must be one thing alone, and is do and ask',
      '/steps/0/ballots: ballots is what only a step with «ask» has',
    ]);
    expect(findings(steps({ note: 'x', heldAt: '2026-12-01' }))).toEqual([
      '/steps/0/heldAt: heldAt is what only a step with «do» has',
    ]);
    expect(findings(steps({ let: 'pass until tomorrow' })).join()).toContain('/steps/0/let');
    expect(findings(steps({ let: 'pass 90y' })).join()).toContain('of fifty years at most');
    expect(findings(steps({ at: '2026-12-01', after: '1d', note: 'x' })).join()).toContain(
      'together with «at»',
    );
    expect(findings(steps({}))).toEqual([
      '/steps/0: steps[0] must say what happens: do, ask, let, or a note of its own',
    ]);
  });

  it('asserts nothing of what is not known', () => {
    expect(findings(steps({ note: 'x', unknown: true, expect: { state: 'forming' } }))).toEqual([
      '/steps/0/expect: expect is given, though what happened is not known',
    ]);
  });

  it('names its procedure where something is done', () => {
    const { procedure: _, ...without } = whole() as { procedure: string };
    expect(findings(without)).toEqual(['/procedure: procedure is missing, though something is done']);
  });
});
