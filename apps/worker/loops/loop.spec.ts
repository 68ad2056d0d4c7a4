import { makeLog } from '../log';
import { Loop } from './loop';
import { Resting } from './resting';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for a fact, however busy the machine is; the test's own limit ends a wait for what never comes. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5);
}

function watch(): { log: ReturnType<typeof makeLog>; lines: string[] } {
  const lines: string[] = [];
  return { log: makeLog('info', { write: (line) => void lines.push(line) }), lines };
}

describe('a loop', () => {
  it('comes round again at once while there is more to do', async () => {
    let rounds = 0;
    const loop = new Loop('test', 60_000, () => Promise.resolve(++rounds < 5), watch().log);
    loop.start();
    // Its pause is a minute: only a loop that comes round at once gets to the fifth within this test.
    await until(() => rounds === 5);
    await loop.stop();
    expect(rounds).toBe(5);
  });

  it('goes on after a failure, and says so once for the failing and once for the mending', async () => {
    const { log, lines } = watch();
    let rounds = 0;
    const loop = new Loop(
      'test',
      1,
      () => (++rounds < 4 ? Promise.reject(new Error('away')) : Promise.resolve(false)),
      log,
    );
    loop.start();
    await until(() => rounds > 4);
    await loop.stop();
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('"failures":3');
  });

  it('stops after the round under way', async () => {
    let ended = false;
    const loop = new Loop(
      'test',
      1,
      async () => {
        await pause(30);
        ended = true;
        return false;
      },
      watch().log,
    );
    loop.start();
    await loop.stop();
    expect(ended).toBe(true);
    expect(loop.isAlive).toBe(true);
  });
});

describe('what was tried', () => {
  it('rests for its time and no longer', async () => {
    const resting = new Resting(300);
    resting.add(['one', 'other']);
    expect(resting.keys()).toEqual(['one', 'other']);
    await pause(330);
    expect(resting.keys()).toEqual([]);
  });
});
