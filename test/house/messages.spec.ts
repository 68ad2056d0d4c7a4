import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusalCodes } from '../../libs/domain/refusals';
import { messageFindings } from './messages';

/** Looks at two catalogues written for the purpose. */
function findings(it: object, en: object, codes: string[] = []): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'messages-'));
  writeFileSync(join(folder, 'it.json'), JSON.stringify(it));
  writeFileSync(join(folder, 'en.json'), JSON.stringify(en));
  try {
    return messageFindings(folder, codes);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the catalogues', () => {
  it('say the same things with the same arguments in every language, every refusal among them', () => {
    expect(messageFindings(join(__dirname, '../../messages'), refusalCodes)).toEqual([]);
  });

  it('are refused when a language lacks a key or says nothing', () => {
    expect(findings({ a: 'Uno', b: 'Due' }, { a: ' ' })).toEqual([
      'en.json: a says nothing',
      'en.json: b says nothing',
    ]);
  });

  it('are refused when a sentence is no ICU message', () => {
    expect(findings({ a: '{n, plural, one {uno}}' }, { a: '{n' })).toEqual([
      expect.stringContaining('en.json: a is no ICU message'),
      expect.stringContaining('it.json: a is no ICU message'),
    ]);
  });

  it('are refused when the arguments differ, in a branch or in a tag too', () => {
    const it = { a: '{n, plural, one {# voto} other {# voti di {body}}}', b: '<b>{who}</b>' };
    const en = { a: '{n, plural, one {# vote} other {# votes}}', b: '{who}' };
    expect(findings(it, en)).toEqual([
      'a takes different arguments: en.json {n}, it.json {body, n}',
      'b takes different arguments: en.json {who}, it.json {b, who}',
    ]);
  });

  it('are refused when a refusal has no sentence', () => {
    expect(findings({}, {}, ['ballot/closed'])).toEqual([
      'en.json: refusal.ballot/closed says nothing',
      'it.json: refusal.ballot/closed says nothing',
    ]);
  });

  it('are refused while a language is missing or fragments are left over', () => {
    const folder = mkdtempSync(join(tmpdir(), 'messages-'));
    mkdirSync(join(folder, 'fragments'));
    writeFileSync(join(folder, 'it.json'), '{}');
    expect(messageFindings(folder, [])).toEqual([
      'en.json is missing',
      'fragments/ is left over: merge it into the catalogues',
    ]);
    rmSync(folder, { recursive: true });
  });
});
