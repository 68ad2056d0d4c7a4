import { openHome } from '../home';
import { keepSecrets } from '../secrets';
import { announce } from './announce';
import { Launch } from './launch';
import { takeLock } from './lock';
import { requirePorts } from './require-ports';
import { type StartOptions, readSettings } from './settings';
import { runSteps } from './steps';
import { listenForStop } from './stop-signals';

/**
 * `copianifica start`: brings everything up and shows how, then stays until it is told to stop.
 * Resolves to the exit code; a refusal is thrown after what had been started has been stopped again.
 *
 * @param built resolves when dist/ is built from the present sources
 */
export async function start(options: StartOptions, built: Promise<unknown>): Promise<number> {
  const settings = readSettings(process.env, options);
  const home = openHome(process.env);
  const lock = takeLock(home.lock, settings.publicUrl);
  // While the steps are drawn, a line in between would be drawn over: it waits for the end.
  const held: string[] = [];
  let say = (line: string): void => void held.push(line);
  try {
    await requirePorts(settings, lock.tookOver);
    const launch = new Launch(settings, home, keepSecrets(home.secrets), (line) => say(line));
    const { asked, hurried } = listenForStop(() => void launch.kill().finally(() => process.exit(IMPATIENT)));
    try {
      const up = runSteps(launch.steps(built));
      // After a stop in the middle nobody waits for the steps any more, and they may fail.
      up.catch(() => undefined);
      if ((await Promise.race([up, asked])) !== 'stop') {
        say = sayNow;
        held.splice(0).forEach(sayNow);
        console.log(announce(settings, home, launch.isDemo));
        await asked;
      }
      console.log('\nStopping: api, worker, demo, database …');
    } finally {
      held.splice(0).forEach(sayNow);
      await launch.stop();
    }
    // The orderly stop may end first, once the parts have been killed under it.
    return hurried() ? IMPATIENT : 0;
  } finally {
    lock.release();
  }
}

/** Exit code of a program that was interrupted before it had ended in order. */
const IMPATIENT = 130;
const sayNow = (line: string): void => console.log(`• ${line}`);
