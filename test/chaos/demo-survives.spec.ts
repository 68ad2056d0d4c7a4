import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Failpoint } from '@copianifica/database';
import { waitFor } from '../../apps/cli/wait';
import { ensureBuild } from '../support/build';
import { refusedBundles } from '../support/bundles';
import { Installation } from '../support/installation';
import { faultsOfHistory } from '../support/sound-history';
import { compareTold, readMailbox } from '../support/told';
import { between, killDuring, seedsOf, withSeed } from './kill';

interface Blow {
  name: Failpoint;
  part: 'api' | 'worker';
  passing: number;
}

/** Each moment, who passes it, and among which of its passings the blow falls. */
const BLOWS: (Omit<Blow, 'passing'> & { last: number })[] = [
  { name: 'command.committed', part: 'api', last: 30 },
  { name: 'command.committed', part: 'worker', last: 1 },
  { name: 'relay.enqueued', part: 'worker', last: 8 },
  { name: 'relay.marked', part: 'worker', last: 8 },
  { name: 'notices.claimed', part: 'worker', last: 4 },
  { name: 'notice.delivered', part: 'worker', last: 60 },
  { name: 'sequencer.committed', part: 'worker', last: 4 },
];

/** Of what the demo said: enough for a sentence or the head of a stack. */
const LAST_LINES = 8;

let installation: Installation;
let failpoints: string;

beforeAll(ensureBuild, 60_000);

beforeEach(async () => {
  installation = await Installation.prepare();
  failpoints = join(installation.home, '..', 'failpoints');
}, 60_000);

afterEach(() => installation.remove(), 60_000);

/** Shows its last words first where the demo did not end well, then all that was said, by it and by all parts. */
function expectWell({ exitCode, output }: { exitCode: number | null; output: string }): void {
  const lastWords = output.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
  if (exitCode !== 0)
    throw new Error(`exit code ${exitCode}: ${lastWords}\n\n${output}\n${installation.tell()}`);
}

/** What is still wrong after everything has had a minute to come to rest. */
async function faults(): Promise<string[]> {
  let found: string[] = [];
  await waitFor(
    async () => {
      found = await findFaults().catch((error: Error) => [error.message]);
      return found.length === 0 || undefined;
    },
    60_000,
    1_000,
  );
  return [...found, ...(await refusedBundles(installation))];
}

async function findFaults(): Promise<string[]> {
  const client = await installation.openAsSuperuser();
  try {
    const told = await compareTold(client, await readMailbox(`http://localhost:${installation.port + 1}`));
    const found = [...(await faultsOfHistory(client)), ...told.faults];
    if (found.length === 0)
      process.stdout.write(`${told.notices} notices received, ${told.repeated} of them once more\n`);
    return found;
  } finally {
    await client.end();
  }
}

describe('The demo', () => {
  it.each(seedsOf('killed at random'))(
    'ends well while api, worker and database are killed at random moments (seed %i)',
    (seed) =>
      withSeed('killed at random', seed, async (random) => {
        await installation.start();
        const demo = installation.playDemo();
        const killed = await killDuring(demo, {
          victims: ['api', 'worker', 'database'] as const,
          pidOf: (part) => installation.pidOf(part),
          random,
          quietMs: [1_000, 4_000],
          mostBlows: 9,
        });
        process.stdout.write(`killed: ${killed.join(', ')}\n`);
        expectWell(await demo);
        expect(killed.length).toBeGreaterThanOrEqual(3);
        expect(await faults()).toEqual([]);
      }),
    300_000,
  );

  it.each(seedsOf('killed at each moment'))(
    'ends well when api and worker die at each of the moments that have a name (seed %i)',
    (seed) =>
      withSeed('killed at each moment', seed, async (random) => {
        const blows = BLOWS.map(({ last, ...blow }) => ({ ...blow, passing: between(random, 1, last) }));
        await startArmed(blows);
        const demo = await installation.playDemo();
        const done = readFileSync(`${failpoints}.done`, 'utf8').trim().split('\n');
        process.stdout.write(`died at: ${done.join(', ')}\n`);
        expectWell(demo);
        expect(done.toSorted()).toEqual(blows.map(({ part, name }) => `${part} ${name}`).toSorted());
        expect(await faults()).toEqual([]);
      }),
    300_000,
  );

  it.each(seedsOf('launcher killed'))(
    'goes on from where it was when everything is killed, the launcher too, and started again (seed %i)',
    (seed) =>
      withSeed('launcher killed', seed, async (random) => {
        await installation.start();
        const first = installation.run(['demo', '--url', installation.url]);
        await first.said('Seduta convocata');
        await pause(between(random, 0, 10_000));
        const database = installation.pidOf('database');
        await installation.killLauncher();
        if (database !== undefined && random() < 0.5) process.kill(database, 'SIGKILL');
        first.child.kill('SIGKILL');
        expect((await first.ended).exitCode).toBeNull();
        await installation.start();
        const demo = await installation.playDemo();
        expectWell(demo);
        expect(demo.output).toContain('Si riprende');
        expect(await faults()).toEqual([]);
      }),
    300_000,
  );
});

/** Starts it with what will befall its parts in a file that they read when they begin. */
async function startArmed(blows: Blow[]): Promise<void> {
  writeFileSync(failpoints, blows.map((blow) => `${JSON.stringify(blow)}\n`).join(''));
  await installation.start({
    NODE_OPTIONS: `--require=${join(__dirname, 'failpoint-kill.cjs')}`,
    CHAOS_FAILPOINTS: failpoints,
  });
}
