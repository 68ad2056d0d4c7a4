import { setTimeout as pause } from 'node:timers/promises';
import { Turns } from './turns';

describe('turns', () => {
  it('come one after the other, in the order in which they were asked for', async () => {
    const turns = new Turns();
    const told: string[] = [];
    const work = (name: string, ms: number) => async () => {
      told.push(`${name} begins`);
      await pause(ms);
      told.push(`${name} ends`);
      return name;
    };
    const ended = await Promise.all([turns.take(work('first', 20)), turns.take(work('second', 1))]);
    expect(ended).toEqual(['first', 'second']);
    expect(told).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('go on after one that fails, whose failure is told to who asked for it', async () => {
    const turns = new Turns();
    const failing = turns.take(() => Promise.reject(new Error('the database is away')));
    const next = turns.take(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('the database is away');
    expect(await next).toBe('done');
  });
});
