import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '../../apps/cli/wait';

const KEPT = join(__dirname, 'seeds.json');

/** Numbers from 0 to 1 (1 excluded), always the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export const between = (random: () => number, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

type Kept = Record<string, number[]>;

const readKept = (): Kept => (existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Kept) : {});

/** The seeds a scenario runs with: the one of CHAOS_SEED alone, or all that once failed and a new one. */
export function seedsOf(scenario: string): number[] {
  const given = Number(process.env['CHAOS_SEED']);
  if (given > 0) return [given];
  return [...(readKept()[scenario] ?? []), 1 + Math.floor(Math.random() * 999_999)];
}

/**
 * Runs a scenario with its seed, which is printed, and kept in seeds.json when the scenario fails: it is run again from
 * then on, until somebody who has mended the fault takes it out.
 */
export async function withSeed(
  scenario: string,
  seed: number,
  run: (random: () => number) => Promise<void>,
): Promise<void> {
  process.stdout.write(`${scenario}: seed ${seed}\n`);
  try {
    await run(seeded(seed));
  } catch (error) {
    const kept = readKept();
    kept[scenario] = [...new Set([...(kept[scenario] ?? []), seed])];
    writeFileSync(KEPT, `${JSON.stringify(kept, null, 2)}\n`);
    process.stdout.write(`${scenario} failed: CHAOS_SEED=${seed} runs it again\n`);
    throw error;
  }
}

export interface Killing<Victim extends string> {
  victims: readonly Victim[];
  /** The process of a victim at this moment; undefined while it has none. */
  pidOf: (victim: Victim) => number | undefined;
  random: () => number;
  /** Quiet before each blow, in milliseconds. */
  quietMs: readonly [least: number, most: number];
  /** Then it is left in peace: who never comes to an end of its work in one life never ends. */
  mostBlows: number;
}

/**
 * Kills (SIGKILL) one victim after another, at random moments, until the work has ended; each round takes all of them,
 * in another order. Resolves to who was killed, in order; rejects as the work does.
 */
export async function killDuring<Victim extends string>(
  work: Promise<unknown>,
  { victims, pidOf, random, quietMs, mostBlows }: Killing<Victim>,
): Promise<Victim[]> {
  let over = false;
  const ended = work.finally(() => (over = true));
  ended.catch(() => undefined);
  const killed: Victim[] = [];
  for (let order: Victim[] = []; !over && killed.length < mostBlows;) {
    if (order.length === 0) order = shuffled(victims, random);
    await Promise.race([pause(between(random, ...quietMs)), ended]);
    if (over) break;
    const victim = order.shift()!;
    // It may be down from the last blow: whoever keeps it brings it back.
    const pid = await waitFor(() => pidOf(victim) ?? (over ? 0 : undefined), 30_000);
    if (pid === undefined) throw new Error(`The ${victim} was not brought back within 30 s.`);
    if (pid !== 0 && kill(pid)) killed.push(victim);
  }
  await ended;
  return killed;
}

/** False if the process had ended by itself. */
function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = list.map((value) => ({ value, at: random() }));
  return mixed.toSorted((one, other) => one.at - other.at).map(({ value }) => value);
}
