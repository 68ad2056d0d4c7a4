import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import italian from '../../../messages/it.json';

const WEB = join(__dirname, '..');

/** Every key that the pages write out, and the patterns of those they put together. */
function usedKeys(): { literal: Set<string>; patterns: RegExp[] } {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/^generated|\.spec\.ts$/.test(file),
  );
  const text = files.map((file) => readFileSync(join(WEB, file), 'utf8')).join('\n');
  const literal = new Set([...text.matchAll(/['"](web\.[\w.-]+)['"]/g)].map((match) => match[1] ?? ''));
  const patterns = [...text.matchAll(/`(web\.\w[^`]*)`/g)].map(
    (match) => new RegExp(`^${(match[1] ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  );
  return { literal, patterns };
}

describe('the sentences of the pages', () => {
  const known = Object.keys(italian).filter((key) => key.startsWith('web.'));
  const { literal, patterns } = usedKeys();

  it('are all in the catalogue', () => {
    expect([...literal].filter((key) => !known.includes(key))).toEqual([]);
    expect(patterns.filter((pattern) => !known.some((key) => pattern.test(key)))).toEqual([]);
  });

  it('are all said somewhere', () => {
    const said = (key: string): boolean => literal.has(key) || patterns.some((pattern) => pattern.test(key));
    expect(known.filter((key) => !said(key))).toEqual([]);
  });
});
