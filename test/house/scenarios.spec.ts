import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { simulate } from '../../libs/domain/scenario/simulate';
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
    const result = simulate(scenario, await readCast(ROOT, scenario));
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
    const cast = await readCast(ROOT, scenario);
    expect(simulate(scenario, cast)).toEqual(simulate(scenario, cast));
  });
});
