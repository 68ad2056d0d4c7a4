import { portState } from '../../apps/cli/ports';
import { isAlive } from '../../apps/cli/processes';
import { askApi } from '../support/ask';
import { ensureBuild } from '../support/build';
import { Installation } from '../support/installation';
import { itIsLivedThrough, stretched } from '../support/lived-through';

const PARTS = ['api', 'worker', 'demo', 'database'] as const;

let installation: Installation;

beforeAll(async () => {
  await ensureBuild();
  // On the queue that this run is about: Redis where there is one, else PostgreSQL.
  const redisUrl = process.env['REDIS_URL'];
  installation = await Installation.prepare({ env: redisUrl ? { REDIS_URL: redisUrl } : {} });
}, 60_000);

afterAll(() => installation.remove(), 60_000);

async function startWithin(seconds: number): Promise<void> {
  const took = (await installation.start()) / 1000;
  process.stdout.write(`ready after ${took.toFixed(1)} s\n`);
  expect(took).toBeLessThan(stretched(seconds));
}

const plans = async (): Promise<unknown> =>
  (
    await askApi<{ plans: unknown }>(
      installation.url,
      '{ plans { title versions { number hash inForceFrom } } }',
    )
  ).plans;

describe('An installation with nothing but this project', () => {
  it('is ready within a minute, from an empty home', () => startWithin(60), 180_000);

  itIsLivedThrough(() => ({ installation, url: installation.url }));

  it('stops all of it at Ctrl-C, and is ready within ten seconds with all its data when it is started again', async () => {
    const before = await plans();
    const pids = PARTS.map((part) => installation.pidOf(part)!);
    expect(pids.every((pid) => pid > 0)).toBe(true);
    expect(await installation.stop()).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    const ports = [0, 1, 2].map((step) => installation.port + step);
    const states = await Promise.all(ports.map((port) => portState(port, '127.0.0.1')));
    expect(states).toEqual(['free', 'free', 'free']);
    await startWithin(10);
    expect(await plans()).toEqual(before);
  }, 180_000);
});
