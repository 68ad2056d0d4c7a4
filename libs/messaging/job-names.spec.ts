import {
  type AnyJob,
  handlersByName,
  jobForTopic,
  jobId,
  type JobHandler,
  type JobName,
  readJobData,
} from './job-names';

const handler = (job: JobName): JobHandler<never> => ({ job: job as never, handle: () => Promise.resolve() });
const ALL: JobName[] = ['tell', 'mail-link-code', 'plan-wake-up', 'fire-terms', 'send-notices'];
const ID = '0d9a5b5e-6d1c-4a8e-9c55-0c9a5fe1b001';

describe('the handlers of jobs', () => {
  it('are one for each', () => {
    expect([...handlersByName(ALL.map(handler)).keys()].sort()).toEqual([...ALL].sort());
  });

  it('are refused at boot where one is missing or there are two', () => {
    expect(() => handlersByName(ALL.slice(1).map(handler))).toThrow('tell has 0');
    expect(() => handlersByName([...ALL, 'fire-terms' as const].map(handler))).toThrow('fire-terms has 2');
  });
});

describe('a job', () => {
  const AT = Date.UTC(2026, 2, 2, 23);
  const wake: AnyJob = { name: 'fire-terms', data: { authority: 'a', at: AT }, delayMs: 5 };

  it('has the id of the outbox row that it comes of', () => {
    expect(jobId(jobForTopic('notice', { authority: 'a', outbox: ID })!)).toBe(ID);
  });

  it('that wakes for what ends at an instant is one for the body, and another for the next instant', () => {
    const other = (data: Partial<typeof wake.data>): AnyJob => ({ ...wake, data: { ...wake.data, ...data } });
    expect(jobId({ ...wake, delayMs: 900 })).toBe(jobId(wake));
    expect(jobId(other({ at: AT + 1 }))).not.toBe(jobId(wake));
    expect(jobId(other({ authority: 'b' }))).not.toBe(jobId(wake));
  });

  it('has an id that either queue takes', () => {
    const part: AnyJob = { name: 'send-notices', data: { authority: 'a', outbox: ID, part: 3 } };
    for (const job of [wake, part]) expect(jobId(job)).toMatch(/^[0-9a-z.-]*[a-z-][0-9a-z.-]*$/);
  });

  it('is not made of a topic that is for live pages alone', () => {
    expect(jobForTopic('case-moved', { authority: 'a', outbox: ID })).toBeUndefined();
  });

  it('carries what its name promises, and nothing else is taken', () => {
    expect(readJobData('fire-terms', wake.data)).toEqual(wake.data);
    expect(readJobData('fire-terms', { authority: 'a', at: 'Anna' })).toBeUndefined();
    expect(readJobData('tell', null)).toBeUndefined();
  });
});
