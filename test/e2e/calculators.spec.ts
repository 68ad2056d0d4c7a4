// The two commands that reckon, as somebody at a terminal runs them: no server, no database, and no build of the pages.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/build';

jest.setTimeout(120_000);

describe('at a terminal, in a copy that was never built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'calculators-'));
  beforeAll(() => {
    const parts = ['apps', 'libs', 'migrations', 'messages', 'procedures', 'data'];
    for (const part of [...parts, 'package.json', 'package-lock.json', 'tsconfig.json', '.swcrc'])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(args: string[], input = '') {
    const command = join(folder, 'apps/cli/bin/copianifica.mjs');
    // A database that is nowhere: whoever asked it would fail.
    const env = { ...process.env, DATABASE_URL: 'postgres://nobody@localhost:1/none' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      input,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  it('a term is reckoned, forward and backward', () => {
    const forward = run(['term', '--from', '2025-04-10', '--plus', '15d', '--calendar', 'torino', '--json']);
    expect(forward).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(forward.stdout)).toMatchObject({ date: '2025-04-26' });
    const backward = run([
      'term',
      '--from',
      '2027-05-10',
      '--minus',
      '15d',
      '--calendar',
      'torino',
      '--json',
    ]);
    expect(JSON.parse(backward.stdout)).toMatchObject({ date: '2027-04-25' });
    expect(existsSync(join(folder, 'dist/web'))).toBe(false);
  });

  it('a ballot is counted from standard input', () => {
    const ballot = {
      base: { members: 315, population: 2247780 },
      present: { members: 200 },
      for: { members: 180, population: 1857701 },
      abstain: { members: 17 },
      against: { members: 3 },
    };
    const asked = ['tally', '--rule', 'torino/conferenza/statute', '--on', '2015-04-14', '--json'];
    const { status, stdout } = run(asked, JSON.stringify(ballot));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'passed',
      checks: [
        { name: 'comuni', need: 105, have: 180, holds: true },
        { name: 'population', need: 1123891, have: 1857701, holds: true },
      ],
    });
    expect(run(asked, '{')).toMatchObject({ status: 2, stderr: expect.stringMatching(/ballot\/not-json/) });
  });

  it('what is asked wrongly ends with 2, in one sentence, and for programs in JSON', () => {
    const unreal = run(['term', '--from', '2025-02-30', '--plus', '15d', '--calendar', 'torino', '--json']);
    expect(unreal.status).toBe(2);
    expect(unreal.stderr).toBe(
      '“2025-02-30” is not a day of the calendar. Write the date as YYYY-MM-DD. (term/not-a-date)\n',
    );
    expect(JSON.parse(unreal.stdout)).toMatchObject({ code: 'term/not-a-date' });
    const unknown = run(['term', '--when', 'now', '--json']);
    expect(unknown.status).toBe(2);
    expect(JSON.parse(unknown.stdout)).toMatchObject({ code: 'command/usage' });
  });
});
