import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** The user the database server runs as, where that is not ourselves. */
export interface Runner {
  uid: number;
  gid: number;
}

/** By convention `nobody`: it exists on every Unix, with or without a name. */
const NOBODY: Runner = { uid: 65_534, gid: 65_534 };

/**
 * PostgreSQL refuses to run as root, so root runs it as someone else: as the owner of the data that
 * are there already, else as the system's `postgres`, else as nobody. An ordinary user runs it himself.
 */
export function chooseRunner(dataDir: string): Runner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = statSync(dataDir, { throwIfNoEntry: false });
  if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid };
  return systemUser('postgres') ?? NOBODY;
}

function systemUser(name: string): Runner | undefined {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
  } catch {
    // An image without /etc/passwd has no named users at all.
    return undefined;
  }
}

/**
 * Whether that user can enter the folder and write in it. Asked of the kernel by trying, because mode
 * bits alone know nothing of access lists, mounts and security modules.
 */
export function canUse(folder: string, runner: Runner): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd -- "$1" && test -w .', 'sh', folder], {
    ...runner,
    cwd: '/',
    stdio: 'ignore',
  });
  return tried.status === 0;
}
