/** npm passes on the Ctrl-C that the terminal has already given us: twice at once is once. */
const SAME_PRESS = 300;

/**
 * Listens for the wish to stop. `asked` resolves at the first Ctrl-C, SIGTERM, closed terminal or dead
 * parent; `again` is called at a later one, from somebody who does not want to wait, and `hurried` says so from then on.
 */
export function listenForStop(again: () => void): { asked: Promise<'stop'>; hurried(): boolean } {
  let first: number | undefined;
  let hurried = false;
  const asked = new Promise<'stop'>((resolve) => {
    const hear = (): void => {
      first ??= performance.now();
      if (performance.now() - first > SAME_PRESS && !hurried) {
        hurried = true;
        again();
      }
      resolve('stop');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear);
    // Started again under the project's own Node: the one above us is gone.
    process.on('disconnect', hear);
  });
  return { asked, hurried: () => hurried };
}
