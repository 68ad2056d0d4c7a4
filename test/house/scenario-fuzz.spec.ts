import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseScenario } from '../../libs/domain/scenario/parse-scenario';
import { simulate } from '../../libs/domain/scenario/simulate';
import type { Cast } from '../../libs/domain/scenario/stage';
import { readCast } from '../../libs/documents/scenario/read-scenario';

const ROOT = join(__dirname, '../..');
const FILES = [
  'torino/scenarios/ordinary-cycle.yaml',
  'torino/scenarios/refused.yaml',
  'torino/scenarios/revision-and-zone-update.yaml',
  'torino/scenarios/2015-04-14-statute.yaml',
  'napoli/scenarios/two-deserted-further-sittings.yaml',
];
const raw = FILES.map((file) => parse(readFileSync(join(ROOT, 'procedures', file), 'utf8')) as unknown);

/** Printed by a failure: the same seed makes the same scenarios. */
const SEED = 20261123;
/** A generator of numbers below one (mulberry32), so that a failure comes again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const JUNK: unknown[] = [
  null,
  -1,
  0,
  1e308,
  Number.NaN,
  99_999,
  '',
  'x'.repeat(100_000),
  '2026-02-30',
  '1900-01-01',
  '2200-12-31T23:59',
  'pass 50y',
  'pass until 2200-01-01',
  'pass term annual-revision',
  '50y',
  'zone:99',
  'mayor:',
  'post:__proto__',
  'constructor',
  '__proto__',
  'everybody',
  'submit-observation',
  'withdraw',
  'resume',
  'rework',
  'answer',
  [],
  [[]],
  {},
  { members: 1000, population: 1 },
  { members: 3, population: 1_000_000_000 },
  { members: -3 },
  true,
];

type Tree = Record<string, unknown> | unknown[];
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

function mutate(whole: unknown, random: () => number): unknown {
  const copy = structuredClone(whole);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  for (let times = Math.ceil(random() * 4); times > 0; times -= 1) {
    let at = copy as Tree;
    for (let depth = Math.floor(random() * 5); depth > 0; depth -= 1) {
      const inside = Object.values(at).filter(isTree);
      if (inside.length === 0) break;
      at = any(inside);
    }
    const keys = Object.keys(at);
    const key = keys.length > 0 ? any(keys) : 'steps';
    const how = random();
    if (Array.isArray(at)) {
      if (how < 0.3) at.splice(Number(key), 1);
      else if (how < 0.5) at.push(structuredClone(at[Number(key)]));
      else if (how < 0.7) at.sort(() => random() - 0.5);
      else at[Number(key)] = structuredClone(any(JUNK));
    } else if (how < 0.2) delete at[key];
    else if (how < 0.3) at[String(any(JUNK)).slice(0, 20)] = structuredClone(any(JUNK));
    else at[key] = structuredClone(any(JUNK));
  }
  return copy;
}

describe('a scenario that somebody has spoilt', () => {
  const casts = new Map<string, Cast>();
  beforeAll(async () => {
    for (const body of ['torino', 'napoli']) {
      const scenario = { body, from: '2026-11-23', policies: {} } as unknown as Parameters<
        typeof readCast
      >[1];
      casts.set(body, await readCast(ROOT, scenario));
    }
  });

  it(`is read or has findings, each with its place (seed ${SEED})`, () => {
    const random = seeded(SEED);
    for (let times = 0; times < 4_000; times += 1) {
      const parsed = parseScenario(mutate(raw[times % raw.length], random));
      if (parsed.ok) continue;
      expect(parsed.findings.length).toBeGreaterThan(0);
      for (const { pointer, sentence } of parsed.findings)
        expect([pointer === '' || pointer.startsWith('/'), sentence.length > 5]).toEqual([true, true]);
    }
  });

  it(`is played to some end, and never throws (seed ${SEED})`, () => {
    const random = seeded(SEED + 1);
    const began = Date.now();
    let played = 0;
    // Bounded by time as well: a busy machine plays fewer.
    for (let times = 0; times < 2_000 && Date.now() - began < 5_000; times += 1) {
      const parsed = parseScenario(mutate(raw[times % raw.length], random));
      const cast = parsed.ok ? casts.get(parsed.value.body) : undefined;
      if (!parsed.ok || !cast) continue;
      const result = simulate(parsed.value, cast);
      expect('kind' in result || Array.isArray(result.rows)).toBe(true);
      played += 1;
    }
    expect(played).toBeGreaterThan(20);
  });
});
