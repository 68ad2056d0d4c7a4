/** What was tried lately, by key, and is left alone for a while: not the same again at every round. */
export class Resting {
  private readonly until = new Map<string, number>();

  /** @param restMs how long something rests before it is tried again */
  constructor(private readonly restMs: number) {}

  /** What still rests. */
  keys(): string[] {
    const now = performance.now();
    for (const [key, end] of this.until) if (end <= now) this.until.delete(key);
    return [...this.until.keys()];
  }

  add(keys: readonly string[]): void {
    const end = performance.now() + this.restMs;
    for (const key of keys) this.until.set(key, end);
  }
}
