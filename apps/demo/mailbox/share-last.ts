/**
 * Lets callers that come together share one run of an expensive action, with the promise that the run they
 * share began after they called: who calls during a run waits for the next one.
 */
export function shareLast(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const run = (): Promise<void> => {
    next = undefined;
    running = action().finally(() => {
      running = undefined;
    });
    return running;
  };

  return () => {
    if (!running) return run();
    next ??= running.then(run, run);
    return next;
  };
}
