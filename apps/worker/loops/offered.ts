/** What was given to the queue lately, by key, so that a sweep does not offer the same again at every round. */
export class Offered {
  private readonly until = new Map<string, number>();

  /** @param restMs how long something rests before it is offered again */
  constructor(private readonly restMs: number) {}

  /** Keys that still rest. */
  resting(): string[] {
    const now = performance.now();
    for (const [key, end] of this.until) if (end <= now) this.until.delete(key);
    return [...this.until.keys()];
  }

  add(keys: readonly string[]): void {
    const end = performance.now() + this.restMs;
    for (const key of keys) this.until.set(key, end);
  }
}
