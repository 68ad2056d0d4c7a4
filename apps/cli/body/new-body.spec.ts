import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../home';
import { Refused } from '../refusals';
import { checkBodyCommand } from './check-body';
import { foundBodyCommand } from './found-body';
import { newBodyCommand } from './new-body';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bodies-'));
  mkdirSync(join(root, 'data'));
  mkdirSync(join(root, 'procedures'));
  for (const name of ['calendars', 'comuni-italia.csv', 'metropolitan-cities.csv'])
    cpSync(join(projectRoot, 'data', name), join(root, 'data', name), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** A row of the list that has a body already, and one that is not called as its capital is. */
const cities = readFileSync(join(projectRoot, 'data/metropolitan-cities.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1);
const rows = cities.map((row) => row.split(','));

const run = async (command: typeof newBodyCommand, key: string, options = {}) => {
  const lines: string[] = [];
  const code = await command(key, { root, ...options }, (line) => lines.push(line));
  return { code, lines };
};
const refusal = async (command: typeof newBodyCommand, key: string, options = {}) => {
  const printed: string[] = [];
  const error: unknown = await command(key, { root, ...options, json: true }, (line) =>
    printed.push(line),
  ).catch((thrown: unknown) => thrown);
  if (!(error instanceof Refused)) throw error;
  expect(JSON.parse(printed.at(-1)!)).toEqual({ code: error.code, sentence: error.message });
  expect(error.message).toMatch(/^[^\n]+\.$|\)\.$/);
  return error.code;
};
const folders = () => ['data', 'procedures'].flatMap((folder) => readdirSync(join(root, folder))).sort();

describe('copianifica body new', () => {
  it.each(rows.map(([, province, name, , , , , councillors]) => [name!, province!, councillors!]))(
    'describes %s from the list, sound as it is, with the councillors the law gives so many residents',
    async (name, province, councillors) => {
      expect(await run(newBodyCommand, 'nuova', { from: name })).toMatchObject({ code: 0 });
      const { code, lines } = await run(checkBodyCommand, 'nuova');
      expect([code, lines.at(-1)]).toEqual([0, 'nuova: sound, with 2 procedures and 3 rules.']);
      const comuni = readFileSync(join(root, 'data/nuova/comuni.csv'), 'utf8').trim().split('\n').slice(1);
      expect(readFileSync(join(root, 'data/nuova/body.yaml'), 'utf8')).toContain(`count: ${councillors}\n`);
      expect(comuni.every((row) => row.startsWith(province))).toBe(true);
    },
  );

  it('describes a body that no list has, whatever its name holds', async () => {
    const name = `Città "d'Oltre": {a, b} # {{key}} \\ 100 %`;
    const { code } = await run(newBodyCommand, 'oltre', { nameIt: name, capital: '001272' });
    expect(code).toBe(0);
    const { lines } = await run(checkBodyCommand, 'oltre', { json: true });
    expect(JSON.parse(lines[0]!)).toEqual({ key: 'oltre', errors: [], warnings: [] });
    expect(folders()).toEqual(
      ['calendars', 'comuni-italia.csv', 'metropolitan-cities.csv', 'oltre', 'oltre'].sort(),
    );
  });

  it('marks what it assumes as not verified, with a source that says so', async () => {
    await run(newBodyCommand, 'oltre', { nameIt: 'Oltre', capital: '001272' });
    const files = [
      'data/oltre/body.yaml',
      ...['plan', 'revision', 'rules'].map((name) => `procedures/oltre/${name}.yaml`),
    ];
    for (const file of files) {
      const text = readFileSync(join(root, file), 'utf8');
      const assumed = [...text.matchAll(/source: ["'](?:Assum|Assunz).*\n\s*verified: (\w+)/g)];
      for (const [, verified] of assumed) expect(verified).toBe('false');
      expect(text).toMatch(/source: ["'](?:Assumption|Assunzione): /);
    }
  });

  it.each<[string, string, object]>([
    ['body/key-invalid', 'Nuova', {}],
    ['body/key-invalid', '../fuori', {}],
    ['body/key-invalid', '', {}],
    ['body/usage', 'nuova', {}],
    ['body/usage', 'nuova', { nameIt: 'Nuova' }],
    ['body/usage', 'nuova', { capital: '001272' }],
    ['body/capital-unknown', 'nuova', { nameIt: 'Nuova', capital: '999999' }],
    ['body/capital-unknown', 'nuova', { nameIt: 'Nuova', capital: '1272' }],
    ['body/city-unknown', 'nuova', { from: 'Atlantide' }],
    ['body/name-invalid', 'nuova', { nameIt: 'Due\nrighe', capital: '001272' }],
    ['body/name-invalid', 'nuova', { nameIt: ' ', capital: '001272' }],
    ['body/exists', 'calendars', { nameIt: 'Nuova', capital: '001272' }],
  ])('refuses with %s: %s %j, and writes nothing', async (code, key, options) => {
    const before = folders();
    expect(await refusal(newBodyCommand, key, options)).toBe(code);
    expect(folders()).toEqual(before);
  });

  it('refuses a body that is there, and a list that is not', async () => {
    await run(newBodyCommand, 'nuova', { nameIt: 'Nuova', capital: '001272' });
    expect(await refusal(newBodyCommand, 'nuova', { nameIt: 'Nuova', capital: '001272' })).toBe(
      'body/exists',
    );
    rmSync(join(root, 'data/comuni-italia.csv'));
    expect(await refusal(newBodyCommand, 'altra', { nameIt: 'Altra', capital: '001272' })).toBe(
      'body/list-unreadable',
    );
    expect(folders()).not.toContain('altra');
  });
});

describe('copianifica body check', () => {
  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(root, file), text.replaceAll(from, to));
  };
  const errors = async () => {
    const { code, lines } = await run(checkBodyCommand, 'nuova', { json: true });
    const told = JSON.parse(lines[0]!) as { errors: string[] };
    expect(code).toBe(told.errors.length > 0 ? 1 : 0);
    return told.errors;
  };
  beforeEach(async () => {
    await run(newBodyCommand, 'nuova', { nameIt: 'Nuova', capital: '001272' });
  });

  it.each<[string, string, string, string, RegExp]>([
    [
      'a file that is no YAML',
      'data/nuova/body.yaml',
      'founded: on-request',
      'founded: [',
      /body\.yaml line \d+/,
    ],
    [
      'an office nobody can hold',
      'procedures/nuova/plan.yaml',
      'posts: [consiglio/sindaco]',
      'posts: [consiglio/capo]',
      /no seat consiglio\/capo/,
    ],
    [
      'an organ that is not there',
      'procedures/nuova/plan.yaml',
      'organ: conferenza',
      'organ: senato',
      /no organ senato/,
    ],
    [
      'votes weighed where no seat weighs',
      'procedures/nuova/plan.yaml',
      'rule: nuova/consiglio/ordinary',
      'rule: nuova/conferenza/plan-opinion',
      /consiglio\/\w+ represents none/,
    ],
    [
      'a rule that nobody wrote',
      'procedures/nuova/plan.yaml',
      'rule: nuova/consiglio/ordinary',
      'rule: nuova/consiglio/ordinari',
      /ordinari/,
    ],
    [
      'a substitute that is none',
      'procedures/nuova/rules.yaml',
      'vicesindaco]',
      'cugino]',
      /substitutes\/0\/roles\/0/,
    ],
    [
      'seats that are not as many as their numbers',
      'data/nuova/body.yaml',
      "        role: member\n        title: { it: 'Cons",
      "        represents: { residents: [1], source: x, verified: false, validFrom: 2015-01-01 }\n        role: member\n        title: { it: 'Cons",
      /18 seats, and represents says residents for 1/,
    ],
  ])('has a sentence for %s', async (_what, file, from, to, expected) => {
    change(file, from, to);
    expect((await errors())[0]).toMatch(expected);
  });

  it('tells what is wrong with the rules though the body is wrong too', async () => {
    change('data/nuova/body.yaml', "capital: '001272'", "capital: '999999'");
    change('procedures/nuova/rules.yaml', 'abstentions: voters', 'abstentions: nobody');
    const found = await errors();
    expect(found.some((sentence) => sentence.includes('999999'))).toBe(true);
    expect(found.some((sentence) => sentence.includes('abstentions'))).toBe(true);
  });

  it('refuses a body that nobody has described, as founding does', async () => {
    expect(await refusal(checkBodyCommand, 'altra')).toBe('body/not-there');
    expect(await refusal(foundBodyCommand, 'altra')).toBe('body/not-there');
    expect(await refusal(checkBodyCommand, '../nuova')).toBe('body/key-invalid');
  });

  it('lets nothing unsound be founded', async () => {
    change('procedures/nuova/plan.yaml', 'organ: conferenza', 'organ: senato');
    expect(await refusal(foundBodyCommand, 'nuova')).toBe('body/unsound');
  });
});
