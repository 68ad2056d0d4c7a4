import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sampleText } from '../drawing/sample';
import { inspectData, inspectFile, inspectProcedure } from './inspect-file';

const sentencesOf = (text: string): string[] => {
  const read = inspectProcedure(text);
  return read.kind === 'refused' ? read.findings.map(({ sentence }) => sentence) : [];
};

describe('the text of a procedure', () => {
  test('is read whole', () => {
    expect(inspectProcedure(sampleText())).toMatchObject({
      kind: 'procedure',
      definition: { key: 'alfa/nested' },
    });
  });

  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefgh'].map((key, index) => `${key}: &${key} [${`*${'abcdefgh'[index]!}, `.repeat(9)}]`),
  ].join('\n');
  test.each([
    ['no YAML', 'states: [', 'The file is not YAML: Flow sequence in block collection must be'],
    ['an error in a line', 'a: 1\nb: [\n', '(line 3).'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'The file is not YAML: Source contains multiple documents'],
    ['aliases of aliases', bomb, 'The file is not YAML: Excessive alias count'],
    ['an alias of nothing', 'states: *nowhere', 'The file is not YAML: Unresolved alias'],
    ['brackets without end', '['.repeat(20_000), 'The file is n'],
    ['a map in a map in a map', '{a: '.repeat(20_000), 'The file is n'],
    ['a megabyte and more', 'a'.repeat(1_000_001), 'The file is larger than 1000 kB: no procedure is.'],
    ['the same key twice', 'states:\n  a: 1\n  b: 2\n  a: 3\n', '«a» stands twice in one place (line 4).'],
    ['nothing', '', 'The file is no procedure: it has neither format nor states.'],
    ['a number', '42', 'The file is no procedure: it has neither format nor states.'],
    ['a list', '- states', 'The file is no procedure: it has neither format nor states.'],
    ['itself, again and again', '&a { states: *a }', 'is missing'],
    ['the old kind of YAML', '%YAML 1.1\n---\nstates: !!set { a }\nvalidFrom: 2015-01-01\n', 'is missing'],
    [
      'names that every object has',
      'states: { __proto__: { a: 1 }, constructor: 1, toString: {} }',
      'is missing',
    ],
  ])('that is %s gets its sentence', (_what, text, part) => {
    expect(sentencesOf(text).join('\n')).toContain(part);
  });

  test.each([
    ['keys', Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['errors in one line', "'a' ".repeat(20_000)],
    ['anchors', Array.from({ length: 15_000 }, (_, index) => `- &a${index} x`).join('\n')],
    ['empty lines', '\n'.repeat(200_000)],
  ])('with nothing but %s is refused before anybody loses patience', (_what, text) => {
    const began = performance.now();
    expect(inspectProcedure(text).kind).toBe('refused');
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  test('is a definition or a list of findings, however it is broken: 2,000 times', () => {
    const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_101);
    const random = generator(seed);
    const raw = parse(sampleText()) as unknown;
    const seen = { procedure: 0, refused: 0 };
    for (let index = 0; index < 2000; index += 1) {
      // Reading YAML takes longest: one in twenty is changed as text, the others in what it says.
      const read = attempt(
        () =>
          index % 20 === 0
            ? inspectProcedure(scribbled(sampleText(), random))
            : inspectData(mutated(raw, random)),
        `seed ${seed}, number ${index}`,
      );
      seen[read.kind] += 1;
      if (read.kind !== 'refused') continue;
      expect(read.findings.length).toBeGreaterThan(0);
      for (const { pointer, sentence } of read.findings) {
        expect(pointer === '' || pointer.startsWith('/')).toBe(true);
        expect(sentence.length).toBeGreaterThan(10);
      }
    }
    // Some changes do no harm (a label, a source); most do.
    expect(seen.procedure).toBeGreaterThan(50);
    expect(seen.refused).toBeGreaterThan(1000);
  });
});

describe('a file', () => {
  let folder: string;
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'inspect-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['is not there', () => join(folder, 'nowhere.yaml'), 'The file does not exist.'],
    ['is a folder', () => folder, 'The file is a folder.'],
    [
      'is no text',
      () => file('picture.yaml', Uint8Array.of(0xff, 0xd8, 0xff)),
      'The file is no text in UTF-8.',
    ],
    [
      'is huge',
      () => file('huge.yaml', 'a'.repeat(1_000_001)),
      'The file is larger than 1000 kB: no procedure is.',
    ],
  ])('that %s gets one sentence', async (_what, made, sentence) => {
    expect(await inspectFile(made())).toMatchObject({
      kind: 'refused',
      findings: [{ pointer: '', sentence }],
    });
  });
});

const ODD = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  'alfa',
  '__proto__',
  'term:',
  'done:x',
  '[05]',
  [],
  {},
  [[]],
  { if: 1 },
  'a'.repeat(500),
];

type Random = (below: number) => number;

/** A small generator of its own, so that a seed gives the same changes everywhere (mulberry32). */
function generator(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One to three changes somewhere in the data: a value replaced, removed, doubled, moved under another name. */
function mutated(raw: unknown, random: Random): unknown {
  const copy = structuredClone(raw) as Record<string, unknown>;
  const places: [Record<string, unknown>, string][] = [];
  collect(copy, places);
  for (let times = 1 + random(3); times > 0; times -= 1) {
    const [holder, key] = places[random(places.length)]!;
    const [other, name] = places[random(places.length)]!;
    const deed = random(5);
    // A list without one of its items is shorter; YAML has none with holes.
    if (deed === 0 && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (deed === 0) delete holder[key];
    else if (deed === 1) holder[key] = structuredClone(ODD[random(ODD.length)]);
    else if (deed === 2) holder[key] = withoutCircle(other[name]);
    else if (deed === 3 && !Array.isArray(holder)) holder[name] = withoutCircle(holder[key]);
    else if (typeof holder[key] === 'string') holder[key] = scribbled(holder[key], random);
  }
  return copy;
}

const withoutCircle = (value: unknown): unknown => structuredClone(value);

function collect(value: unknown, places: [Record<string, unknown>, string][]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    places.push([value as Record<string, unknown>, key]);
    collect((value as Record<string, unknown>)[key], places);
  }
}

/** A few letters struck out, doubled or replaced. */
function scribbled(text: string, random: Random): string {
  let result = text;
  for (let times = 1 + random(3); times > 0; times -= 1) {
    const at = random(result.length + 1);
    const put = ['', ':', '\n', '  ', '[', '}', '&a ', '*a', '\t', '#', '"', '- ', '\u0000', 'é', '?'][
      random(15)
    ]!;
    result = result.slice(0, at) + put + result.slice(at + random(3));
  }
  return result;
}

function attempt<T>(work: () => T, what: string): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`It broke (${what})`, { cause: error });
  }
}
