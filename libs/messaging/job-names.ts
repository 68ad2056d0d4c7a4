import { z } from 'zod';

const authority = z.string();
const id = z.guid();

/** What each job carries: ids and numbers, never anything about a person. */
const DATA = {
  /** Carry out an order to tell people something, ordered by an outbox row. */
  tell: z.object({ authority, outbox: id }),
  /** Mail the code that links a sign-in to a person, asked for by an outbox row. */
  'mail-link-code': z.object({ authority, outbox: id }),
  /** Ask to be woken when the term of an outbox row is due. */
  'plan-wake-up': z.object({ authority, outbox: id }),
  /** Fire the terms that have ended, asked for those that end at this instant (milliseconds since 1970). */
  'fire-terms': z.object({ authority, at: z.int() }),
  /** Send one part, about fifty notices, of what an outbox row ordered. */
  'send-notices': z.object({ authority, outbox: id, part: z.int() }),
};

export type JobName = keyof typeof DATA;
export type JobData = { [Name in JobName]: z.infer<(typeof DATA)[Name]> };

/** Mail waits for other people's servers; what must be done on time does not queue behind it. */
export type QueueName = 'work' | 'mail';
export const QUEUE_NAMES: readonly QueueName[] = ['work', 'mail'];

export type AnyJob = {
  [Name in JobName]: { name: Name; data: JobData[Name]; delayMs?: number };
}[JobName];

interface JobManners {
  queue: QueueName;
  /** Tries before the queue gives up; each of these is found again by a sweep of the database. */
  attempts: number;
}

export const MANNERS: Record<JobName, JobManners> = {
  tell: { queue: 'work', attempts: 5 },
  // Somebody waits for it before a screen: not behind three hundred others.
  'mail-link-code': { queue: 'work', attempts: 5 },
  'plan-wake-up': { queue: 'work', attempts: 5 },
  'fire-terms': { queue: 'work', attempts: 1 },
  'send-notices': { queue: 'mail', attempts: 1 },
};

/** What an outbox row of that topic sets to work; undefined: it is for live pages alone. */
export function jobForTopic(topic: string, data: { authority: string; outbox: string }): AnyJob | undefined {
  if (topic === 'notice') return { name: 'tell', data };
  if (topic === 'link-code') return { name: 'mail-link-code', data };
  if (topic === 'term-started') return { name: 'plan-wake-up', data };
  return undefined;
}

/** The same work has the same id, so that it waits once however often it is asked for. No colon: Redis splits there. */
export function jobId(job: AnyJob): string {
  switch (job.name) {
    case 'tell':
    case 'mail-link-code':
    case 'plan-wake-up':
      return job.data.outbox;
    case 'fire-terms':
      // Terms end at midnight, many of them at the same: they are woken for once.
      return `${job.data.authority}.${job.data.at}`;
    case 'send-notices':
      return `${job.data.outbox}.${job.data.part}`;
  }
}

/** Reads what a job carries; undefined where it is not what its name promises. */
export function readJobData<Name extends JobName>(name: Name, data: unknown): JobData[Name] | undefined {
  return DATA[name].safeParse(data).data as JobData[Name] | undefined;
}

/** Does one kind of job. Throws UnrecoverableError (bullmq) for what trying again cannot mend. */
export interface JobHandler<Name extends JobName = JobName> {
  readonly job: Name;
  handle(data: JobData[Name]): Promise<void>;
}

export type HandlersByName = ReadonlyMap<JobName, JobHandler<never>>;

/** Throws unless each job has exactly one handler: better at boot than at midnight. */
export function handlersByName(handlers: readonly JobHandler<never>[]): HandlersByName {
  const names = Object.keys(DATA) as JobName[];
  const found = names.map((name) => [name, handlers.filter(({ job }) => job === name)] as const);
  const wrong = found.filter(([, of]) => of.length !== 1).map(([name, of]) => `${name} has ${of.length}`);
  if (wrong.length > 0) throw new Error(`Each job must have one handler: ${wrong.join(', ')}.`);
  return new Map(found.map(([name, [handler]]) => [name, handler!]));
}
