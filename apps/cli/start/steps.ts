import { Listr, PRESET_TIMER } from 'listr2';

/** One line on the screen. `run` may return what it found, which is added to the title. */
export interface Step {
  title: string;
  run: () => Promise<string | void>;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/**
 * Runs the steps one after the other and shows each on a line of its own, with its seconds: alive in a
 * terminal, written when done anywhere else. Rejects with what the first failing step threw.
 */
export async function runSteps(steps: Step[]): Promise<void> {
  const terminal = process.stdout.isTTY === true;
  const tasks = steps.map(({ title, run }) => ({
    title,
    task: async (_context: unknown, task: { title?: string | undefined }): Promise<void> => {
      const began = performance.now();
      const line = await finish(title, run, terminal);
      task.title = line;
      if (!terminal) console.log(`✔ ${line}  ${seconds(performance.now() - began)}`);
    },
  }));
  const timer = { ...PRESET_TIMER, field: seconds };
  await new Listr(tasks, {
    renderer: terminal ? 'default' : 'silent',
    rendererOptions: { timer, showErrorMessage: false, collapseErrors: false },
    // Ctrl-C is ours: what has been started must be stopped in order.
    registerSignalListeners: false,
  }).run();
}

async function finish(title: string, run: Step['run'], terminal: boolean): Promise<string> {
  try {
    const found = await run();
    return found ? `${title}: ${found}` : title;
  } catch (error) {
    if (!terminal) console.log(`✖ ${title}`);
    throw error;
  }
}
