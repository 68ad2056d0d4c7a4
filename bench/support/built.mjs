// The product as it is built: what is measured is what runs in earnest.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);

/** A module of the build, by its path in the sources. */
export function built(path) {
  const file = join(root, 'dist', `${path}.js`);
  if (!existsSync(file)) {
    console.error('There is no build to measure: run npm run build first.');
    process.exit(1);
  }
  return require(file);
}
