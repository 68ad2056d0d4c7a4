import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCommand, type CheckOptions } from './check';
import { drawCommand } from './draw';

const SAMPLE = join(__dirname, '../../../libs/documents/drawing/sample-procedure.yaml');

async function check(files: string[], options?: CheckOptions): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await checkCommand(files, options, (line) => lines.push(line));
  return { code, lines };
}

describe('at a terminal', () => {
  let folder: string;
  let alone: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'check-'));
    alone = join(folder, 'alone.yaml');
    cpSync(SAMPLE, alone);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A folder of a body: its procedure, changed, and a list of rules. */
  const body = (name: string, rules: string, from = '', to = ''): string => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'rules.yaml'), rules);
    const file = join(folder, name, 'plan.yaml');
    writeFileSync(file, readFileSync(SAMPLE, 'utf8').replace(from, to));
    return file;
  };

  describe('copianifica check', () => {
    test('says in one line that a procedure is sound', async () => {
      expect(await check([alone])).toEqual({
        code: 0,
        lines: [`${alone}: sound: alfa/nested with 26 states, 15 events, 6 conditions and 3 terms.`],
      });
    });

    test('says each thing that is wrong with its place', async () => {
      const file = body('misspelt', 'rules: []', 'to: contrary', 'to: contary');
      const { code, lines } = await check([file]);
      expect(code).toBe(1);
      expect(lines).toEqual([
        expect.stringMatching(
          /^\/states\/cycle\/states\/opinions\/\S+\/on\/vote\/2\/to {2}There is no state «contary»/,
        ),
      ]);
    });

    test('holds a procedure against the rules beside it', async () => {
      const { code, lines } = await check([body('ruleless', 'rules: []')]);
      expect(code).toBe(1);
      expect(lines).toContainEqual(
        expect.stringMatching(/^\/states\/cycle\S+\/sitting\/rule {2}No rule of this body/),
      );
    });

    test('asks to mend first what is broken beside it', async () => {
      expect(await check([body('broken', 'rules: [')])).toEqual({
        code: 1,
        lines: [
          '/  rules.yaml beside it has findings of its own: mend it first, the two are checked together.',
        ],
      });
    });

    test('names the file where there are several, and answers other programs as JSON', async () => {
      const missing = join(folder, 'nowhere.yaml');
      const { code, lines } = await check([alone, missing]);
      expect(code).toBe(1);
      expect(lines.slice(1)).toEqual([`${missing}:`, '/  The file does not exist.']);
      const { lines: json } = await check([alone, missing], { json: true });
      expect(JSON.parse(json.join(''))).toEqual({
        files: [
          { file: alone, kind: 'procedure', findings: [] },
          {
            file: missing,
            kind: 'refused',
            findings: [{ pointer: '', sentence: 'The file does not exist.' }],
          },
        ],
      });
    });
  });

  describe('copianifica draw', () => {
    const draw = async (file: string, options: Parameters<typeof drawCommand>[1]) => {
      const said: string[] = [];
      const wrong: string[] = [];
      const code = await drawCommand(
        file,
        options,
        (line) => said.push(line),
        (line) => wrong.push(line),
      );
      return { code, said, wrong };
    };

    test('prints the picture, or writes it into a file', async () => {
      const { code, said } = await draw(alone, { lang: 'en' });
      expect(code).toBe(0);
      expect(said.join('')).toMatch(/^<\?xml[^]*<title>Plan of Alfa<\/title>[^]*<\/svg>$/);
      const out = join(folder, 'plan.svg');
      expect((await draw(alone, { lang: 'en', out })).said).toEqual([`${out} shows alfa/nested.`]);
      expect(readFileSync(out, 'utf8').trimEnd()).toBe(said.join(''));
    });

    test('draws nothing that is not sound, and says why', async () => {
      const file = join(folder, 'empty.yaml');
      writeFileSync(file, '');
      expect(await draw(file, { lang: 'it' })).toEqual({
        code: 1,
        said: [],
        wrong: ['/  The file is no procedure: it has neither format nor states.'],
      });
    });

    test('refuses a language it has not, and a place where it may not write', async () => {
      await expect(draw(alone, { lang: 'xx' })).rejects.toMatchObject({ exitCode: 2 });
      const out = join(folder, 'no/such/folder.svg');
      await expect(draw(alone, { lang: 'it', out })).rejects.toThrow('cannot be written (ENOENT)');
    });
  });
});
