import { Command, CommanderError } from 'commander';
import type { NewBodyOptions } from './body/describe-new-body';
import type { AddressOptions } from './body/import-addresses';
import type { BodyOptions } from './body/told';
import type { TallyOptions } from './calculate/tally';
import type { TermOptions } from './calculate/term';
import type { CheckOptions } from './procedure/check';
import type { DrawOptions } from './procedure/draw';
import { Refused } from './refusals';
import type { PlayOptions } from './scenario/play';
import type { ForecastOptions } from './scenario/simulate';
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
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (argv.includes('--json')) console.log(JSON.stringify(usageError(error)));
      return ASKED_WRONGLY;
    }
    if (isBuildFailure(error)) console.error(error.output);
    else if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    return error instanceof Refused ? error.exitCode : 1;
  }
}

/** What Commander says of a command it cannot read, for the programs that asked for JSON. */
const usageError = ({ message }: CommanderError) => ({
  code: 'command/usage',
  sentence: message.replace(/^error: /, ''),
});

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
  describeCalculators(program, end);
  describeScenarios(program, end);
  describeProcedureFiles(program, end);
  describeBodies(program, end);
  program
    .command('doctor')
    .description('say what is well here and what is not: Node, folder, ports, database')
    .action(async () => end(await (await import('./doctor/doctor.js')).examine()));
  return program;
}

/** Terms and majorities: they need neither a server nor a database. */
function describeCalculators(program: Command, end: (exitCode: number) => void): void {
  program
    .command('term')
    .description('a legal term, and the steps that lead to its date')
    .option('--from <date>', 'the day it runs from, or back from (YYYY-MM-DD)')
    .option('--plus <length>', 'forward: 15d, 1m, 3y')
    .option('--minus <length>', 'backward, "at least 15d before"')
    .option('--calendar <key>', 'whose holidays: a body of procedures/, or a country', 'italy')
    .option('--saturday', 'a Saturday counts as a holiday')
    .option('--free-days', 'neither the first nor the last day is counted')
    .option('--json', 'print the answer, or why there is none, as JSON')
    .option('--lang <language>', 'it or en', 'en')
    .action(async (options: TermOptions) =>
      end(await (await import('./calculate/term.js')).termCommand(options)),
    );
  program
    .command('tally')
    .description('count a ballot, JSON on standard input, under a dated rule of quorum and majority')
    .option('--rule <key>', 'a rule of procedures/, such as body/organ/matter')
    .option('--on <date>', 'the day whose rule counts (YYYY-MM-DD)')
    .option('--rounding <policy>', 'what if shares were rounded: exact, floor, ceil, nearest')
    .option('--abstentions <base>', 'what if the base were: voters, or present')
    .option('--json', 'print the answer, or why there is none, as JSON')
    .option('--lang <language>', 'it or en', 'en')
    .action(async (options: TallyOptions) =>
      end(await (await import('./calculate/tally.js')).tallyCommand(options)),
    );
}

/** Procedures as files: they too need neither a server nor a database. */
function describeProcedureFiles(program: Command, end: (exitCode: number) => void): void {
  program
    .command('check <files...>')
    .description('say what is wrong with files of procedures, rules and calendars, each with its place')
    .option('--json', 'print the findings as JSON')
    .action(async (files: string[], options: CheckOptions) =>
      end(await (await import('./procedure/check.js')).checkCommand(files, options)),
    );
  program
    .command('draw <file>')
    .description('draw the procedure in a file as a picture (SVG)')
    .option('--lang <language>', 'it or en', 'it')
    .option('--out <file>', 'write the picture there instead of printing it')
    .action(async (file: string, options: DrawOptions) =>
      end(await (await import('./procedure/draw.js')).drawCommand(file, options)),
    );
}

/** Bodies as data: described and checked in files, then founded in a database. */
function describeBodies(program: Command, end: (exitCode: number) => void): void {
  const body = program
    .command('body')
    .description('describe one more metropolitan city in files, check them, and found it');
  const command = (name: string, description: string): Command =>
    body
      .command(`${name} <key>`)
      .description(description)
      .option('--root <folder>', 'the folder with data/ and procedures/, if it is not the project')
      .option('--json', 'print the answer, or why there is none, as JSON');
  command('new', 'write the files of a new body: a starting point that can be founded as it is')
    .option('--from <row>', 'a row of data/metropolitan-cities.csv: its name, or the code of its province')
    .option('--name-it <name>', 'its name in Italian')
    .option('--name-en <name>', 'its name in English')
    .option('--capital <code>', 'the ISTAT code of its capital, whose province gives the comuni')
    .action(async (key: string, options: NewBodyOptions) =>
      end(await (await import('./body/new-body.js')).newBodyCommand(key, options)),
    );
  command('check', 'say what is wrong or doubtful in the files of a body, and in what governs it').action(
    async (key: string, options: BodyOptions) =>
      end(await (await import('./body/check-body.js')).checkBodyCommand(key, options)),
  );
  command('found', 'found a body in the database, or bring it up to changed files').action(
    async (key: string, options: BodyOptions) =>
      end(await (await import('./body/found-body.js')).foundBodyCommand(key, options)),
  );
  body
    .command('addresses <key> <file>')
    .description('hold addresses against a file of IndicePA’s open data, and say what would change')
    .option('--apply', 'write what is new or changed; without this nothing is written')
    .option('--root <folder>', 'the folder with data/ and procedures/, if it is not the project')
    .option('--json', 'print the answer, or why there is none, as JSON')
    .action(async (key: string, file: string, options: AddressOptions) =>
      end(await (await import('./body/import-addresses.js')).importAddressesCommand(key, file, options)),
    );
}

/** Scenarios: the same file on the engine alone, and against a running demo. */
function describeScenarios(program: Command, end: (exitCode: number) => void): void {
  program
    .command('simulate <file>')
    .description('run a scenario on the pure engine and tell its timeline; it needs no server')
    .option('--forecast', 'also say what follows at the soonest: adoption, critical path, deserted sittings')
    .option('--attendance <csv>', 'how many came to earlier sittings: organ,on,members,present')
    .option('--json', 'print what came of it as JSON')
    .option('--lang <language>', 'it or en', 'en')
    .action(async (file: string, options: ForecastOptions) =>
      end(await (await import('./scenario/simulate.js')).simulateCommand(file, options)),
    );
  program
    .command('play <file>')
    .description('play a scenario against a running demo, as its offices, and tell its timeline')
    .option('--url <url>', 'where it runs', `http://localhost:${process.env['PORT'] || 3000}`)
    .option('--json', 'print what came of it as JSON')
    .option('--lang <language>', 'it or en', 'en')
    .action(async (file: string, options: PlayOptions) =>
      end(await (await import('./scenario/play.js')).playCommand(file, options)),
    );
}
