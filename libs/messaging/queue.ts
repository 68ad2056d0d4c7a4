import { type Job, type JobsOptions, type Queue, UnrecoverableError, type Worker } from 'bullmq';
import {
  type AnyJob,
  type HandlersByName,
  jobId,
  type JobHandler,
  type JobName,
  MANNERS,
  QUEUE_NAMES,
  type QueueName,
  readJobData,
} from './job-names';
import { type QueueBoard, queueBoard } from './queue-board';
import { type Backend, migrateQueues, postgresBackend, redisBackend } from './queue-backend';

/** Where the queues live: in Redis where there is a `redisUrl`, else in the schema `bullmq` of PostgreSQL. */
export interface QueueSettings {
  postgresUrl: string;
  redisUrl?: string | undefined;
  /** How many jobs of a queue run at the same time in this process. */
  concurrency: Record<QueueName, number>;
  /** Hears of broken connections (no job) and of jobs that failed. */
  onTrouble: (error: Error, trouble: QueueTrouble) => void;
}

interface QueueTrouble {
  queue: QueueName;
  job?: string;
  jobId?: string;
}

/** Shorter than the database lets a transaction idle: the relay hands rows over inside one. */
const ENQUEUE_LIMIT_MS = 10_000;
/** A killed worker's jobs are taken up by another after at most the sum of the two. */
const LOCK_MS = 10_000;
const STALLED_MS = 5_000;

/**
 * The queues, over either backend. They only wake: whatever a job is about stands in the database, where a sweep
 * finds it when the queue has lost it, so a job that is over, done or failed, leaves nothing behind.
 */
export class Queues {
  private readonly workers: Worker[] = [];

  private constructor(
    private readonly settings: QueueSettings,
    private readonly backend: Backend,
    private readonly queues: ReadonlyMap<QueueName, Queue>,
  ) {}

  /** Connects; on PostgreSQL it first brings the queue's own tables up to date. */
  static async open(settings: QueueSettings): Promise<Queues> {
    if (!settings.redisUrl) await migrateQueues(settings.postgresUrl);
    const backend = settings.redisUrl
      ? redisBackend(settings.redisUrl)
      : postgresBackend(settings.postgresUrl);
    const queues = new Map(QUEUE_NAMES.map((name) => [name, backend.queue(name)]));
    for (const [name, queue] of queues)
      queue.on('error', (error) => settings.onTrouble(error, { queue: name }));
    await Promise.all([...queues.values()].map((queue) => queue.waitUntilReady()));
    return new Queues(settings, backend, queues);
  }

  /** Resolves when the queue has them all; one that waits there already stays as it is. */
  async enqueue(jobs: readonly AnyJob[]): Promise<void> {
    const adding = QUEUE_NAMES.map((name) => {
      const own = jobs.filter((job) => MANNERS[job.name].queue === name);
      const bulk = own.map((job) => ({ name: job.name, data: job.data, opts: optionsOf(job) }));
      return bulk.length > 0 ? this.queues.get(name)!.addBulk(bulk) : undefined;
    });
    await within(ENQUEUE_LIMIT_MS, Promise.all(adding));
  }

  /** Begins to do jobs. */
  async process(handlers: HandlersByName): Promise<void> {
    for (const name of QUEUE_NAMES) {
      const worker = this.backend.worker(name, (job) => this.run(name, handlers, job), {
        concurrency: this.settings.concurrency[name],
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_MS,
        runRetryDelay: 1_000,
      });
      worker.on('error', (error) => this.settings.onTrouble(error, { queue: name }));
      this.workers.push(worker);
    }
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** What waits and what failed, as pages under that path. */
  board(path: string): QueueBoard {
    return queueBoard([...this.queues.values()], path);
  }

  /** Waits for the jobs under way, takes no others, and disconnects. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  /** The queue keeps an error's message for as long as it retries: it gets the kind of error and nothing else. */
  private async run(queue: QueueName, handlers: HandlersByName, job: Job<unknown>): Promise<void> {
    const handler = handlers.get(job.name as JobName) as JobHandler | undefined;
    const data = handler && readJobData(handler.job, job.data);
    try {
      if (!data) throw new UnrecoverableError(`No handler takes this job.`);
      await handler.handle(data);
    } catch (error) {
      const fault = error instanceof Error ? error : new Error(String(error));
      this.settings.onTrouble(fault, {
        queue,
        job: job.name,
        ...(job.id !== undefined && { jobId: job.id }),
      });
      throw fault instanceof UnrecoverableError ? new UnrecoverableError(fault.name) : new Error(fault.name);
    }
  }
}

function optionsOf(job: AnyJob): JobsOptions {
  return {
    jobId: jobId(job),
    attempts: MANNERS[job.name].attempts,
    backoff: { type: 'exponential', delay: 500 },
    delay: job.delayMs ?? 0,
    removeOnComplete: true,
    // A failed job that stayed would keep the sweep from asking for the same work again.
    removeOnFail: true,
    stackTraceLimit: 0,
  };
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The queue did not answer within ${limitMs} ms.`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
