import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { simulate, simulateAndForecast } from '../../libs/domain/scenario/simulate';
import type { Scenario } from '../../libs/domain/scenario/scenario';
import type { Cast } from '../../libs/domain/scenario/stage';
import { readCast, readScenario } from '../../libs/documents/scenario/read-scenario';

const ROOT = join(__dirname, '../..');
const FILES = readdirSync(join(ROOT, 'procedures'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => scenariosOf(join(ROOT, 'procedures', name, 'scenarios')))
  .sort();

function scenariosOf(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => relative(ROOT, join(folder, name)));
  } catch (error) {
    // A body whose rules alone are here has no scenarios.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

const casts = new Map<string, Promise<Cast>>();
/** A body on a day is read once: reading takes longer than playing. */
function castOf(scenario: Scenario): Promise<Cast> {
  const key = `${scenario.body} ${scenario.from}`;
  const known = casts.get(key) ?? readCast(ROOT, scenario);
  casts.set(key, known);
  return known;
}

/** Rows of DOMAIN §9 that a file of the history tells, by the day or the year that its name begins with. */
const HISTORY = ['2015-04-14', '2016', '2018', '2021', '2022-06-14', '2023-02-14', '2024'];

describe('the scenarios of the bodies', () => {
  it('are there, and tell the whole history', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(17);
    const names = FILES.map((file) => file.split('/').at(-1)!);
    expect(HISTORY.filter((row) => !names.some((name) => name.startsWith(`${row}-`)))).toEqual([]);
  });

  it.each(FILES)('%s happens as it says, under the rules in force at its dates', async (file) => {
    const scenario = await readScenario(join(ROOT, file));
    const result = simulate(scenario, await castOf(scenario));
    expect(result).toMatchObject({ failures: [] });
  });

  it('assert nothing where no source says what happened', async () => {
    for (const file of FILES) {
      const { steps } = await readScenario(join(ROOT, file));
      for (const step of steps)
        if (step.kind === 'note' && step.unknown) expect({ file, ...step }).toMatchObject({ expect: {} });
    }
  });

  it('are the same when they are played again', async () => {
    const scenario = await readScenario(
      join(
        ROOT,
        FILES.find((file) => file.includes('ordinary'))!,
      ),
    );
    const cast = await castOf(scenario);
    expect(simulate(scenario, cast)).toEqual(simulate(scenario, cast));
  });
});

describe('a scenario and its expectations', () => {
  const play = async (changes: (steps: unknown[]) => unknown[]) => {
    const scenario = await readScenario(join(ROOT, 'procedures/torino/scenarios/earliest-adoption.yaml'));
    const steps = changes([...scenario.steps]) as typeof scenario.steps;
    return { ...scenario, steps: steps.map((step, index) => ({ ...step, index })) };
  };
  const step = (changes: object) => ({ kind: 'do', in: 'plan', time: null, expect: {}, ...changes });

  it('says where something is not as expected: a refusal, a state, a day, a term, an office', async () => {
    const scenario = await play((steps) => [
      ...steps,
      step({ by: 'segretario', event: 'convene', heldAt: '2026-12-01', expect: { state: ['forming'] } }),
      step({ by: 'sindaco', event: 'publish', expect: { refused: 'case/closed' } }),
      step({ by: 'zone:99', event: 'publish' }),
      step({ by: 'sindaco', event: 'convene' }),
      step({ by: 'sindaco', event: 'withdraw', text: 'x', in: 'revision' }),
      step({ by: 'sindaco', event: 'convene', time: { at: '2026-11-01' } }),
      { kind: 'let', time: null, expect: {}, pass: { term: 'consultation' } },
    ]);
    const result = simulate(scenario, await castOf(scenario));
    expect(result).toMatchObject({
      failures: [
        { step: 1, what: 'refused', expected: 'accepted', found: 'mandate/not-yours' },
        { step: 1, what: 'state', expected: 'forming', found: 'guidelines' },
        { step: 2, what: 'refused', expected: 'case/closed', found: 'mandate/not-yours' },
        { step: 3, what: 'by', expected: 'zone:99' },
        { step: 4, what: 'heldAt' },
        { step: 5, what: 'in', expected: 'revision' },
        { step: 6, what: 'at', found: '2026-11-01' },
        { step: 7, what: 'term', expected: 'consultation' },
      ],
    });
  });

  it('is asked for the quickest way on: every wait of it is a notice or a term', async () => {
    const scenario = await play((steps) => steps);
    const result = simulateAndForecast(scenario, await castOf(scenario), []);
    if ('kind' in result) throw new Error(result.refusal.code);
    const { way, desertion } = result.forecast!;
    expect(way).toMatchObject({ adoptedOn: '2026-12-28', inForceOn: '2027-01-02' });
    const waits = way!.steps.filter(({ waited }) => waited > 0);
    expect(waits.map(({ kind, term, waited }) => [kind, term, waited])).toEqual([
      ['sitting', 'consiglio-notice', 5],
      ['sitting', 'consiglio-notice', 5],
      ['sitting', 'zone-notice', 5],
      ['sitting', 'conferenza-deposit', 15],
      ['sitting', 'consiglio-notice', 5],
      ['sitting', 'consiglio-notice', 5],
    ]);
    expect(desertion).toMatchObject([
      { organ: 'conferenza', need: 104, observed: { sittings: 3, deserted: 2 }, delay: 15 },
    ]);
  });
});
