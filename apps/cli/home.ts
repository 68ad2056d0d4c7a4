import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { folderRefusal } from './refusals';

/** The folder where an installation keeps what is its own, by default `.copianifica/` in the project. */
export interface Home {
  folder: string;
  logs: string;
  /** Signing keys of the record, one file per authority. */
  keys: string;
  demo: string;
  /** The embedded database: data, password, port; or a link to where they had to be put. */
  postgres: string;
  secrets: string;
  lock: string;
}

/** The project's root; the build lies one folder deeper than the sources, so it is looked for upwards. */
export const projectRoot: string = (() => {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
})();

export const describeUser = (): string => {
  const uid = process.getuid?.();
  try {
    return `user ${userInfo().username}`;
  } catch {
    // A container may run under a uid that has no name.
    return `the user with uid ${uid}`;
  }
};

/** Where the home is, without touching the disk. `COPIANIFICA_HOME` moves it. */
export function homeAt(env: NodeJS.ProcessEnv): Home {
  const folder = env['COPIANIFICA_HOME']
    ? resolve(env['COPIANIFICA_HOME'])
    : join(projectRoot, '.copianifica');
  return {
    folder,
    logs: join(folder, 'logs'),
    keys: join(folder, 'keys'),
    demo: join(folder, 'demo'),
    postgres: join(folder, 'postgres'),
    secrets: join(folder, 'secrets.json'),
    lock: join(folder, 'running.json'),
  };
}

/** Makes the home and proves by writing that it can be written; refuses with what to do. */
export function openHome(env: NodeJS.ProcessEnv): Home {
  const home = homeAt(env);
  const probe = join(home.folder, `.probe-${process.pid}`);
  try {
    const made = mkdirSync(home.folder, { recursive: true });
    // Root's database runs as another user, who must pass through here without reading the rest.
    // A folder that was here before keeps the rights its owner gave it.
    if (made !== undefined) chmodSync(home.folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    for (const folder of [home.logs, home.keys, home.demo])
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw folderRefusal(error, home.folder, describeUser());
  }
  return home;
}

/** A path as a person in this folder would write it. */
export function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') || isAbsolute(near) ? path : near || '.';
}
