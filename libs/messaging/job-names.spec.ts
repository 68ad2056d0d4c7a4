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
const ALL: JobName[] = ['tell', 'mail-link-code', 'plan-wake-up', 'fire-term', 'send-notices'];
const ID = '0d9a5b5e-6d1c-4a8e-9c55-0c9a5fe1b001';

describe('the handlers of jobs', () => {
  it('are one for each', () => {
    expect([...handlersByName(ALL.map(handler)).keys()].sort()).toEqual([...ALL].sort());
  });

  it('are refused at boot where one is missing or there are two', () => {
    expect(() => handlersByName(ALL.slice(1).map(handler))).toThrow('tell has 0');
    expect(() => handlersByName([...ALL, 'fire-term' as const].map(handler))).toThrow('fire-term has 2');
  });
});

describe('a job', () => {
  const wake: AnyJob = {
    name: 'fire-term',
    data: { authority: 'a', term: ID, epoch: 1 },
    delayMs: 5,
    wake: true,
  };

  it('has the id of the outbox row that it comes of', () => {
    expect(jobId(jobForTopic('notice', { authority: 'a', outbox: ID })!)).toBe(ID);
  });

  it('that sleeps does not keep one out that is due', () => {
    expect(jobId(wake)).not.toBe(jobId({ ...wake, wake: false }));
  });

  it('has an id that either queue takes', () => {
    const part: AnyJob = { name: 'send-notices', data: { authority: 'a', outbox: ID, part: 3 } };
    for (const job of [wake, part]) expect(jobId(job)).toMatch(/^[0-9a-z.-]*[a-z-][0-9a-z.-]*$/);
  });

  it('is not made of a topic that is for live pages alone', () => {
    expect(jobForTopic('case-moved', { authority: 'a', outbox: ID })).toBeUndefined();
  });

  it('carries what its name promises, and nothing else is taken', () => {
    expect(readJobData('fire-term', wake.data)).toEqual(wake.data);
    expect(readJobData('fire-term', { authority: 'a', term: 'Anna', epoch: 1 })).toBeUndefined();
    expect(readJobData('tell', null)).toBeUndefined();
  });
});
