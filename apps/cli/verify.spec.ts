import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyCommand, type VerifyOptions } from './verify';

const SAMPLE = join(__dirname, '../../libs/domain/record/sample-case.bundle');
const { key } = JSON.parse(readFileSync(SAMPLE, 'utf8')) as { key: string };

async function run(file: string, options?: VerifyOptions): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await verifyCommand(file, options, (line) => lines.push(line));
  return { code, lines };
}

describe('copianifica verify', () => {
  let folder: string;
  const changed = (from: string, to: string) => {
    const file = join(folder, 'changed.bundle');
    writeFileSync(file, readFileSync(SAMPLE, 'utf8').replace(from, to));
    return file;
  };
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'verify-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('accepts a good bundle, and says what it vouches for', async () => {
    const { code, lines } = await run(SAMPLE, { verifier: key });
    expect(code).toBe(0);
    expect(lines[0]).toBe(`${SAMPLE} is good, of a demo: not a legal record.`);
    expect(lines.join('\n')).toContain('procedure strategic-plan: 5 events from 2026-01-12T08:00:00.250Z');
    expect(lines.at(-1)).toBe('  The tree is signed with the key you gave.');
  });

  test('asks to compare the key where none was given', async () => {
    const { code, lines } = await run(SAMPLE);
    expect(code).toBe(0);
    expect(lines.at(-1)).toContain(`${key}: compare it`);
  });

  test('refuses a changed bundle in one sentence for each finding', async () => {
    const { code, lines } = await run(changed('guidelines-voted', 'guidelines-noted'));
    expect(code).toBe(1);
    expect(lines).toEqual([
      `${join(folder, 'changed.bundle')} is refused.`,
      '  Event 3 was changed: its content does not give its hash. (record/event-hash, at events[2].hash)',
    ]);
  });

  test('refuses a file that is no bundle', async () => {
    const { code, lines } = await run(__filename);
    expect(code).toBe(1);
    expect(lines[1]).toBe('  The file is not JSON. (record/bundle-not-json)');
  });

  test('refuses a bundle signed with another key than the one given', async () => {
    const other = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    const { code, lines } = await run(SAMPLE, { verifier: other });
    expect(code).toBe(1);
    expect(lines[1]).toContain('record/key-untrusted');
  });

  test('gives its verdict to other programs as JSON', async () => {
    const good = await run(SAMPLE, { json: true });
    expect(JSON.parse(good.lines.join(''))).toMatchObject({ ok: true, summary: { events: 5, treeSize: 15 } });
    const bad = await run(changed('guidelines-voted', 'guidelines-noted'), { json: true });
    expect(JSON.parse(bad.lines.join(''))).toMatchObject({
      ok: false,
      findings: [{ code: 'record/event-hash', where: 'events[2].hash' }],
    });
  });

  test.each([
    ['a file that is not there', 'nowhere.bundle', {}, 'does not exist.'],
    ['a folder', '.', {}, 'is a folder, not a bundle.'],
    ['a key that is none', SAMPLE, { verifier: 'x' }, 'name+id+base64'],
  ])('says in one line that it cannot judge %s', async (_what, file, options, said) => {
    const { code, lines } = await run(file, options);
    expect(code).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(said);
  });
});
