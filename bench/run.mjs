// `node bench/run.mjs [scenario…]`: measures each scenario against its peer, in the same run, by turns, and holds the
// ratio of the two against its limit. Prints a table, keeps everything in bench/results/, ends with 1 if a limit is
// missed. What a scenario is stands in README.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const SCENARIOS = readdirSync(join(here, 'scenarios')).map((file) => file.replace('.mjs', ''));
/** Counted; one more before them is not. */
const ROUNDS = 7;

export const median = (values) => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Who goes first changes from round to round: a machine that grows warm or busy treats both alike. */
async function measure(scenario) {
  const { ours, peer, close } = await scenario.open();
  const rounds = [];
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      const measured = {};
      for (const side of round % 2 === 0 ? ['ours', 'peer'] : ['peer', 'ours'])
        measured[side] = await (side === 'ours' ? ours() : peer());
      process.stderr.write('.');
      if (round > 0) rounds.push(measured);
    }
  } finally {
    await close();
  }
  const [oursMedian, peerMedian] = ['ours', 'peer'].map((side) => median(rounds.map((round) => round[side])));
  const ratio = oursMedian / peerMedian;
  const { title, peerTitle, unit, limit } = scenario;
  return { title, peerTitle, unit, limit, ours: oursMedian, peer: peerMedian, ratio, rounds };
}

const shown = (value) => value.toPrecision(3);
/** A ratio of a few hundredths needs more places than one of a few times. */
const ratioShown = (value) => (value < 0.1 ? shown(value) : value.toFixed(2));

function table(results) {
  const heads = ['scenario', 'unit', 'ours', 'peer', 'ratio', 'limit', ''];
  const rows = Object.entries(results).map(([name, { unit, ours, peer, ratio, limit }]) => [
    name,
    unit,
    shown(ours),
    shown(peer),
    ratioShown(ratio),
    ratioShown(limit),
    ratio <= limit ? '✔' : '✖ missed',
  ]);
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at].length)));
  const line = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function keep(results, load) {
  const at = new Date().toISOString();
  const commit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: here, encoding: 'utf8' }).stdout?.trim();
  const machine = { processors: cpus().length, model: cpus()[0]?.model, node: process.versions.node, load };
  mkdirSync(join(here, 'results'), { recursive: true });
  const file = join(here, 'results', `${at.replaceAll(':', '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ at, commit, machine, results }, null, 2)}\n`);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SCENARIOS.includes(name));
if (unknown.length > 0) {
  console.error(`There is no scenario ${unknown.join(', ')}: choose from ${SCENARIOS.join(', ')}.`);
  process.exit(2);
}
const load = loadavg()[0];
if (load > cpus().length / 2)
  console.error(`The load is ${load.toFixed(1)}: what follows is less sure than usual.`);
const results = {};
for (const name of asked.length > 0 ? asked : SCENARIOS) {
  process.stderr.write(`${name} `);
  results[name] = await measure((await import(`./scenarios/${name}.mjs`)).default);
  process.stderr.write('\n');
}
console.log(table(results));
keep(results, load);
process.exitCode = Object.values(results).every(({ ratio, limit }) => ratio <= limit) ? 0 : 1;
