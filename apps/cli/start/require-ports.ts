import { type PortState, portState } from '../ports';
import { refuse } from '../refusals';
import { waitFor } from '../wait';
import { demoPort, smtpPort } from './parts';
import type { Settings } from './settings';

/** How long the parts of a launcher that was killed may take to notice and to end, in milliseconds. */
const LEAVING = 6_000;

/** Refuses unless every port that will be needed can be listened on. */
export async function requirePorts(settings: Settings, tookOver: boolean): Promise<void> {
  const needed: [port: number, use: string][] = [
    [settings.port, 'the address to open, PORT'],
    [demoPort(settings), 'sign-in and mailbox of the demo, PORT + 1'],
    [smtpPort(settings), 'mail of the demo, PORT + 2'],
  ];
  for (const [port, use] of needed) {
    const limit = tookOver ? LEAVING : 0;
    const free = await waitFor(
      async () => (await isTaken(port, settings.host)) === false || undefined,
      limit,
    );
    if (!free) throw refuse('start/port-in-use', port, use, await suggestPort(settings));
  }
}

async function isTaken(port: number, host: string): Promise<boolean> {
  const state = await portState(port, host);
  if (state === 'no-such-address') throw refuse('start/address-unavailable', host);
  if (state === 'forbidden') throw refuse('start/port-forbidden', port);
  // Browsers try ::1 first for «localhost»: a stranger there would be shown instead of us.
  const loopback: PortState = host === '127.0.0.1' ? await portState(port, '::1') : 'free';
  return state === 'taken' || loopback === 'taken';
}

/** The next round hundred from which all three are free. */
async function suggestPort({ port, host }: Settings): Promise<number> {
  for (let candidate = port + 100; candidate < 65_000; candidate += 100) {
    const states = await Promise.all([0, 1, 2].map((step) => portState(candidate + step, host)));
    if (states.every((state) => state === 'free')) return candidate;
  }
  return 3000;
}
