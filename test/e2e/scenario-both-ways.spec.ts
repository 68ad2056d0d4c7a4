import { join } from 'node:path';
import { compareTimelines, type TimelineRow } from '../../libs/domain';
import { ensureBuild, ROOT } from '../support/build';
import { Installation } from '../support/installation';

const FILE = join(ROOT, 'procedures/torino/scenarios/ordinary-cycle.yaml');
/** The scenario's first day: a demo's clock only goes forward. */
const FROM = '2026-11-23';

let installation: Installation;

beforeAll(async () => {
  await ensureBuild();
  const redisUrl = process.env['REDIS_URL'];
  installation = await Installation.prepare({ env: redisUrl ? { REDIS_URL: redisUrl } : {}, demo: FROM });
}, 60_000);

afterAll(() => installation.remove(), 60_000);

interface Told {
  ok: boolean;
  failures: unknown[];
  rows: TimelineRow[];
}

async function tell(args: string[]): Promise<Told> {
  const { exitCode, output } = await installation.run([...args, '--json']).ended;
  if (exitCode !== 0) throw new Error(`${args[0]} ended with ${exitCode}: ${output.slice(0, 2_000)}`);
  return JSON.parse(output) as Told;
}

describe('One scenario, simulated and played', () => {
  it('tells the same timeline on the engine alone and against a live demo', async () => {
    const simulated = await tell(['simulate', FILE]);
    expect(simulated).toMatchObject({ ok: true, failures: [] });
    await installation.start();
    const played = await tell(['play', FILE, '--url', installation.url]);
    expect(played).toMatchObject({ ok: true, failures: [] });
    expect(compareTimelines(simulated.rows, played.rows)).toEqual([]);
    expect(played.rows.length).toBeGreaterThan(40);
  }, 300_000);

  it('is not played where the clock stands after its first day, with a sentence that says how to', async () => {
    const { exitCode, output } = await installation.run(['play', FILE, '--url', installation.url]).ended;
    expect(exitCode).toBe(1);
    expect(output).toContain(`--demo ${FROM}`);
  }, 60_000);
});
