import { type AnyJob, handlersByName, type JobHandler, type JobName, Queues } from '@copianifica/messaging';
import { UnrecoverableError } from 'bullmq';
import { type ClonedDatabase, cloneDatabase } from '../../support/database';
import { eventually } from '../../support/app-database';
import { redisIsHere, startTestRedis, type TestRedis } from '../../support/redis';

const ID = '0d9a5b5e-6d1c-4a8e-9c55-0c9a5fe1b001';
const YEAR_MS = 365 * 24 * 3_600_000;
const tell = (outbox = ID): AnyJob => ({ name: 'tell', data: { authority: 'a', outbox } });
const fire = (at: number, delayMs = 0): AnyJob => ({
  name: 'fire-terms',
  data: { authority: 'a', at },
  delayMs,
});

describe.each(redisIsHere() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'])('the queues in %s', (kind) => {
  let database: ClonedDatabase;
  let redis: TestRedis | undefined;
  let queues: Queues;
  let done: string[];
  let troubles: string[];
  /** What a job does besides being noted down. */
  let work: (name: JobName) => Promise<void>;

  beforeEach(async () => {
    [done, troubles] = [[], []];
    work = () => Promise.resolve();
    database = await cloneDatabase();
    redis = kind === 'Redis' ? await startTestRedis() : undefined;
    queues = await open();
  });
  afterEach(async () => {
    await queues.close();
    await redis?.stop();
    await database.drop();
  });

  const open = (): Promise<Queues> =>
    Queues.open({
      postgresUrl: database.logins.queue,
      redisUrl: redis?.url,
      concurrency: { work: 1, mail: 1 },
      onTrouble: (error, { job }) => troubles.push(`${job}: ${error.message}`),
    });
  const handler = (job: JobName): JobHandler<never> => ({
    job: job as never,
    handle: async (data) => {
      done.push(`${job} ${Object.values(data).at(-1)}`);
      await work(job);
    },
  });
  const process = (): Promise<void> =>
    queues.process(
      handlersByName(
        (['tell', 'mail-link-code', 'plan-wake-up', 'fire-terms', 'send-notices'] as const).map(handler),
      ),
    );

  it('do a job once, however often it is asked for while it waits', async () => {
    for (let times = 0; times < 5; times += 1) await queues.enqueue([tell(), tell()]);
    await process();
    await eventually(() => done.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(done).toEqual([`tell ${ID}`]);
  });

  it('do it again when it is asked for after it is done', async () => {
    await process();
    await queues.enqueue([tell()]);
    await eventually(() => done.length === 1);
    await eventually(async () => {
      await queues.enqueue([tell()]);
      return done.length >= 2;
    });
    expect(troubles).toEqual([]);
  });

  it('try a job that failed again, and one that cannot succeed no more', async () => {
    work = (name) =>
      done.length > 2
        ? Promise.resolve()
        : Promise.reject(
            name === 'tell' ? new Error('the database is away') : new UnrecoverableError('never'),
          );
    await process();
    await queues.enqueue([tell()]);
    await eventually(() => done.length === 3);
    expect(troubles).toEqual(['tell: the database is away', 'tell: the database is away']);
  });

  it('forget a job that failed for good, so that it can be asked for again', async () => {
    work = () => Promise.reject(new UnrecoverableError('never'));
    await process();
    await queues.enqueue([tell()]);
    await eventually(() => done.length === 1);
    await eventually(async () => {
      await queues.enqueue([tell()]);
      return done.length >= 2;
    });
    expect(troubles[0]).toBe('tell: never');
  });

  it('let a term that is due pass one that sleeps for a year', async () => {
    await process();
    await queues.enqueue([fire(2, YEAR_MS)]);
    await queues.enqueue([fire(1)]);
    await eventually(() => done.length > 0);
    expect(done).toEqual(['fire-terms 1']);
  });

  it('wake in time for what sleeps shortly', async () => {
    await process();
    await queues.enqueue([fire(1, 700), fire(1, 700)]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(done).toEqual([]);
    await eventually(() => done.length === 1, 3_000);
  });

  it('are opened by several at once', async () => {
    const others = await Promise.all([1, 2, 3].map(open));
    await Promise.all(others.map((other) => other.close()));
    expect(troubles).toEqual([]);
  });
});
