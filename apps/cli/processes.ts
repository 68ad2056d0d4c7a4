import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { waitFor } from './wait';

const PROC = '/proc';

/** Signal 0 asks without touching; EPERM means that it is there and somebody else's. The dead answer until they are buried. */
export function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A container without an init never buries its dead: they still answer signals. */
export const isAlive = (pid: number): boolean => answersSignals(pid) && processStat(pid)?.state !== 'Z';

/** True as soon as that process has ended; false if it is still there after the limit. */
export async function hasEnded(pid: number, limitMs: number): Promise<boolean> {
  return (await waitFor(() => (isAlive(pid) ? undefined : true), limitMs)) ?? false;
}

/**
 * When that process began, in the kernel's ticks since boot: a recycled pid has another.
 * Undefined where there is no /proc.
 */
export const processBirth = (pid: number): string | undefined => processStat(pid)?.birth;

/** Fields 3 and 22 of proc_pid_stat(5); the name before them may hold blanks and brackets. */
function processStat(pid: number): { state: string; birth: string } | undefined {
  try {
    const stat = readFileSync(`${PROC}/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0]!, birth: fields[19]! };
  } catch {
    // No /proc on this system, or no such process: either way nothing is known.
    return undefined;
  }
}

/** Ids of the running programs of that name whose working folder is this one (Linux; elsewhere none). */
export function programsIn(folder: string, program: string): number[] {
  return listPids().filter((pid) => {
    try {
      if (readlinkSync(`${PROC}/${pid}/cwd`) !== folder) return false;
      // The kernel adds « (deleted)» when the file was replaced meanwhile.
      return basename(readlinkSync(`${PROC}/${pid}/exe`)).split(' ')[0] === program;
    } catch {
      // It has just ended, or is another user's: not one of ours.
      return false;
    }
  });
}

function listPids(): number[] {
  try {
    return readdirSync(PROC)
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}
