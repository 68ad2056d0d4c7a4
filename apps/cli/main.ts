import { Command, CommanderError } from 'commander';
import { Refused } from './refusals';
import type { StartOptions } from './start/settings';

/** What the entry has begun before this file could be loaded. */
export interface Begun {
  /** Resolves when dist/ is built from the present sources. */
  built: Promise<unknown>;
}

/** Exit codes: 0 done, 1 could not, 2 asked wrongly; as usual in Unix. */
const ASKED_WRONGLY = 2;

/**
 * Runs the command line `argv` (as process.argv) and resolves to its exit code. A refusal is one line on
 * the error stream; a fault keeps its stack, for it is ours to mend.
 */
export async function run(argv: string[], begun: Begun): Promise<number> {
  let exitCode = 0;
  const program = describeCommands(begun, (code) => (exitCode = code));
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    // Commander has written its own message, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : ASKED_WRONGLY;
    if (isBuildFailure(error)) console.error(error.output);
    else if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    return error instanceof Refused ? error.exitCode : 1;
  }
}

/** As bin/build.mjs rejects: a sentence, and what the tool said. Its class is not ours to import. */
const isBuildFailure = (error: unknown): error is Error & { output: string } =>
  error instanceof Error && error.name === 'BuildFailed';

/** Each command loads its own files when it is called: verify needs no database, doctor no web server. */
function describeCommands(begun: Begun, end: (exitCode: number) => void): Command {
  const program = new Command('copianifica')
    .description('A civic procedure engine: strategic plans, their consultation, adoption and revision.')
    .exitOverride()
    .showHelpAfterError('(copianifica --help shows the commands)');
  program
    .command('start')
    .description('start everything on this machine and stay; Ctrl-C stops it')
    .option('--demo [date]', 'make a new database a demo whose legal date is this one (default: today)')
    .option('--no-build', 'start the build that is there, whatever the sources are by now')
    .option('--production', 'make a new database a real one, without demo people and their sign-in')
    .action(async (options: StartOptions) =>
      end(await (await import('./start/start.js')).start(options, begun.built)),
    );
  program
    .command('migrate')
    .description('bring the database to this release and its territory to the files in data/, then end')
    .option('--demo [date]', 'make a new database a demo whose legal date is this one (default: today)')
    .action(async (options: StartOptions) =>
      end(await (await import('./migrate/migrate.js')).migrate(options)),
    );
  program
    .command('demo')
    .description('play the life of one plan against the running demo, and tell it')
    .option('--url <url>', 'where it runs', `http://localhost:${process.env['PORT'] || 3000}`)
    .action(async (options: { url: string }) =>
      end(await (await import('./demo/play.js')).playDemo(options)),
    );
  program
    .command('verify <bundle>')
    .description('check the bundle of a case offline: every leaf, proof and signature')
    .option('--verifier <key>', 'the key you trust for its authority, as it was published')
    .option('--json', 'print the verdict as JSON')
    .action(async (bundle: string, options: { verifier?: string; json?: boolean }) =>
      end(await (await import('./verify.js')).verifyCommand(bundle, options)),
    );
  program
    .command('doctor')
    .description('say what is well here and what is not: Node, folder, ports, database')
    .action(async () => end(await (await import('./doctor/doctor.js')).examine()));
  return program;
}
