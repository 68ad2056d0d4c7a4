import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, processBirth } from '../processes';
import { errorCode, refuse } from '../refusals';

/** Who runs here: written at the start, removed at the end, left behind by a kill. */
interface Holder {
  pid: number;
  /** Tells a recycled pid from the launcher that wrote this; undefined where the system does not say. */
  birth?: string | undefined;
  address: string;
}

export interface Lock {
  /** The one before us was killed: its parts may need a moment to notice and let go of their ports. */
  tookOver: boolean;
  release: () => void;
}

/** One launcher for one home: refuses while another one runs. */
export function takeLock(file: string, address: string): Lock {
  const mine: Holder = { pid: process.pid, birth: processBirth(process.pid), address };
  let tookOver = false;
  while (!claim(file, mine)) {
    const other = readHolder(file);
    if (other && isRunning(other)) throw refuse('start/already-running', other.pid, other.address);
    discard(file);
    tookOver = true;
  }
  const release = (): void => {
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
  };
  return { tookOver, release };
}

/** The launcher that runs in that home now, if any. */
export function findRunning(file: string): { pid: number; address: string } | undefined {
  const holder = readHolder(file);
  return holder && isRunning(holder) ? holder : undefined;
}

/** A link is made whole or not at all, so that of two starts at once only one wins. */
function claim(file: string, mine: Holder): boolean {
  const written = `${file}.${process.pid}`;
  writeFileSync(written, JSON.stringify(mine), { mode: 0o600 });
  try {
    linkSync(written, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(written, { force: true });
  }
}

/** Moved aside before it is deleted: another start may have put its own there since we looked. */
function discard(file: string): void {
  const aside = `${file}.old-${process.pid}`;
  try {
    renameSync(file, aside);
    const holder = readHolder(aside);
    if (holder && isRunning(holder)) linkSync(aside, file);
    rmSync(aside);
  } catch (error) {
    // ENOENT, EEXIST: that other start was quicker; the next look will find it.
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error))) throw error;
    rmSync(aside, { force: true });
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    // Gone meanwhile, or cut short by a full disk: in either case nobody's.
    return undefined;
  }
}

const isRunning = ({ pid, birth }: Holder): boolean =>
  pid !== process.pid && isAlive(pid) && (birth === undefined || processBirth(pid) === birth);
