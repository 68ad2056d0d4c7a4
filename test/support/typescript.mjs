// `node --import ./test/support/typescript.mjs some.ts` runs the tests' TypeScript outside of Jest, as Jest would: by
// swc, with the libs' names, and with imports that name no extension.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const {
  exclude: _exclude,
  $schema: _schema,
  ...swc
} = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
const options = { ...swc, jsc: { ...swc.jsc, baseUrl: undefined, paths: undefined }, swcrc: false };

/** The file that an import of ours means; undefined for packages and for Node's own modules. */
function fileOf(specifier, parent) {
  const lib = /^@copianifica\/([a-z]+)$/.exec(specifier)?.[1];
  if (lib) return join(root, 'libs', lib, 'index.ts');
  if (!specifier.startsWith('.') || !parent?.startsWith('file:')) return undefined;
  const named = resolve(dirname(fileURLToPath(parent)), specifier);
  return [`${named}.ts`, join(named, 'index.ts')].find((file) => existsSync(file));
}

registerHooks({
  resolve(specifier, context, next) {
    const file = fileOf(specifier, context.parentURL);
    if (!file) return next(specifier, context);
    return { url: pathToFileURL(file).href, format: 'commonjs', shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      ...options,
      filename,
      sourceMaps: 'inline',
    });
    return { format: 'commonjs', source: code, shortCircuit: true };
  },
});
