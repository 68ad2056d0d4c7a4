import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer, at most for that many milliseconds.
 * Resolves to undefined when the time is up; what the question throws goes to the caller.
 */
export async function waitFor<T>(
  ask: () => Promise<T | undefined> | T | undefined,
  limitMs: number,
  everyMs = 25,
): Promise<T | undefined> {
  const end = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() >= end) return undefined;
    await pause(everyMs);
  }
}
