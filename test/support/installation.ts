import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { portState } from '../../apps/cli/ports';
import { DATABASE } from '../../apps/cli/postgres/databases';
import { SUPERUSER } from '../../apps/cli/postgres/initialise';
import { readPostmaster } from '../../apps/cli/postgres/postmaster';
import { withLogin } from '../../apps/cli/postgres/urls';
import { hasEnded, isAlive, programsIn } from '../../apps/cli/processes';
import { waitFor } from '../../apps/cli/wait';
import { type RunningCommand, runCommand } from './command';

/** The processes of an installation, besides the launcher itself. */
export type PartName = 'api' | 'worker' | 'demo' | 'database';

export interface InstallationOptions {
  /** Added to the launcher's environment; its parts inherit it. */
  env?: Record<string, string>;
  /** The legal date on which its new database starts as a demo; by default today. */
  demo?: string;
}

/** How long a start may take on a machine that has other things to do. */
const START_LIMIT = 120_000;
/** Of each log, when something went wrong. */
const LINES_TOLD = 12;

/**
 * A whole installation as `npm start` makes it, of a test's own: in a temporary home, on free ports, with an embedded
 * database unless `DATABASE_URL` is in its environment. Whatever is killed here was started here.
 */
export class Installation {
  private launcher: RunningCommand | undefined;

  private constructor(
    readonly home: string,
    readonly port: number,
    private readonly env: Record<string, string>,
    private readonly demo: string | undefined,
  ) {}

  /** Chooses folder and ports; starts nothing yet. */
  static async prepare({ env = {}, demo }: InstallationOptions = {}): Promise<Installation> {
    const folder = mkdtempSync(join(tmpdir(), 'installation-'));
    // Root's database runs as somebody else, who must be able to pass.
    chmodSync(folder, 0o755);
    return new Installation(join(folder, 'home'), await freePorts(3), env, demo);
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** What the launcher has said since its last start. */
  get output(): string {
    return this.launcher?.output() ?? '';
  }

  /** Runs `copianifica start` and resolves, to how long it took in ms, when it says that it is ready. */
  async start(more: Record<string, string> = {}): Promise<number> {
    const began = performance.now();
    const env = { ...this.env, ...more, PORT: String(this.port) };
    const demo = this.demo === undefined ? [] : [`--demo=${this.demo}`];
    this.launcher = this.run(['start', '--no-build', ...demo], env);
    const late = setTimeout(() => this.launcher!.child.kill('SIGKILL'), START_LIMIT);
    await this.launcher.said('Copianifica is ready').finally(() => clearTimeout(late));
    return performance.now() - began;
  }

  /** Runs another command of this installation: `demo`, `verify`. */
  run(args: string[], env: Record<string, string> = {}): RunningCommand {
    return runCommand(args, { env: { COPIANIFICA_HOME: this.home, ...env } });
  }

  /** Plays the demo to its end, through the address given (by default the installation's own). */
  async playDemo(url = this.url): Promise<{ exitCode: number | null; output: string; seconds: number }> {
    const began = performance.now();
    const { exitCode, output } = await this.run(['demo', '--url', url]).ended;
    return { exitCode, output, seconds: (performance.now() - began) / 1000 };
  }

  /** The process of a part as it runs at this moment; undefined while there is none. */
  pidOf(part: PartName): number | undefined {
    if (part === 'database') {
      const pid = readPostmaster(this.dataDir)?.pid;
      return pid !== undefined && this.databasePids().includes(pid) ? pid : undefined;
    }
    const parent = this.launcher?.child.pid;
    return parent === undefined ? undefined : childRunning(parent, `dist/apps/${part}/main.js`);
  }

  /** Asks for an orderly stop, as Ctrl-C does, and resolves to the launcher's exit code. */
  async stop(): Promise<number | null> {
    if (!this.launcher) return null;
    this.launcher.child.kill('SIGINT');
    return (await this.launcher.ended).exitCode;
  }

  /** The launcher dies without a word; its parts notice and end, its database stays behind. */
  async killLauncher(): Promise<void> {
    this.launcher?.child.kill('SIGKILL');
    await this.launcher?.ended;
  }

  /** What whoever looks for a fault wants to read: the launcher's words, and the end of each log. */
  tell(): string {
    const logs = join(this.home, 'logs');
    const ends = readdirSync(logs).map((name) => {
      const lines = readFileSync(join(logs, name), 'utf8').trimEnd().split('\n');
      return [`— ${name}`, ...lines.slice(-LINES_TOLD)].join('\n');
    });
    return [this.output, ...ends].join('\n');
  }

  /** Where its embedded database listens. */
  get databasePort(): number {
    return Number(readFileSync(join(this.home, 'postgres/port'), 'utf8'));
  }

  /** A connection that no wall stops: for looking, and only of an embedded database. */
  async openAsSuperuser(): Promise<Client> {
    const password = readFileSync(join(this.home, 'postgres/password'), 'utf8').trim();
    const url = withLogin(`postgres://127.0.0.1:${this.databasePort}/${DATABASE}`, SUPERUSER, password);
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Ends all that is left of it and deletes its folder. */
  async remove(): Promise<void> {
    const launcher = this.launcher?.child;
    if (launcher?.pid !== undefined && launcher.exitCode === null && launcher.signalCode === null) {
      launcher.kill('SIGTERM');
      if (!(await hasEnded(launcher.pid, 15_000))) await this.killLauncher();
    }
    // Left behind by a launcher that was killed: known by the folder that they work in.
    for (const pid of this.databasePids()) process.kill(pid, 'SIGKILL');
    await Promise.all(this.databasePids().map((pid) => hasEnded(pid, 5_000)));
    rmSync(join(this.home, '..'), { recursive: true, force: true });
  }

  private get dataDir(): string {
    return join(this.home, 'postgres/data');
  }

  private databasePids(): number[] {
    try {
      return programsIn(realpathSync(this.dataDir), 'postgres').filter(isAlive);
    } catch {
      // Its database is another server's, or was never made.
      return [];
    }
  }
}

/** The first of that many ports in a row that nobody listens on now, on either loopback address. */
export async function freePorts(count: number): Promise<number> {
  const found = await waitFor(async () => {
    // Below the ports that the system hands out by itself.
    const first = 20_000 + Math.floor(Math.random() * 10_000);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const states = await Promise.all(
      ports.flatMap((port) => ['127.0.0.1', '::1'].map((host) => portState(port, host))),
    );
    return states.some((state) => state === 'taken') ? undefined : first;
  }, 10_000);
  if (found === undefined) throw new Error(`no ${count} free ports in a row`);
  return found;
}

/** The child of that process that runs that script; undefined if there is none. */
function childRunning(parent: number, script: string): number | undefined {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).find((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // After the name, which may hold blanks and brackets: state, then the parent (proc_pid_stat(5)).
      const [, ppid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(ppid) === parent && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(script);
    } catch {
      // It has just ended.
      return false;
    }
  });
}
