// Reads package.json and package-lock.json as `npm ci` will, because npm can write a lock file that it then
// refuses: an optional platform package that its registry lacks is left out without a word. Usage: node
// test/house/lockfile.mjs [folder]; one line per finding, exit code 1 if there is any.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const EXACT = /^(?:npm:(?:@[^/@]+\/)?[^@]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'];

const folder = process.argv[2] ?? '.';
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const manifest = read('package.json');
const { packages } = read('package-lock.json');

/** Where Node would find `name` from the package at `at`: its own folder first, then each one above. */
function place(at, name) {
  for (let from = at; ; from = from.slice(0, from.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
    const path = `${from && `${from}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (!from) return undefined;
  }
}

/** Versions are exact, and an override that repeats one says `$name`. */
function* ranges(owner, versions) {
  for (const [name, version] of Object.entries(versions ?? {}))
    if (typeof version === 'object') yield* ranges(`${owner} of ${name}`, version);
    else if (!EXACT.test(version) && !version.startsWith('$'))
      yield `package.json ${owner}: ${name} is "${version}", not one exact version`;
}

function* differences() {
  const root = packages[''] ?? {};
  for (const key of ['name', 'version', ...KINDS])
    if (JSON.stringify(sorted(manifest[key])) !== JSON.stringify(sorted(root[key])))
      yield `package-lock.json was made for other ${key} than package.json has: run npm install`;
  for (const kind of KINDS)
    for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
      const locked = packages[`node_modules/${name}`]?.version;
      if (locked && version.split('@').pop() !== locked)
        yield `${name}: package.json says ${version}, the lock ${locked}`;
    }
}

const sorted = (value) =>
  typeof value === 'object' ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)) : value;

function* holes(path, entry) {
  const wanted = {
    ...entry.dependencies,
    ...entry.optionalDependencies,
    ...(path === '' && entry.devDependencies),
  };
  for (const name of Object.keys(entry.peerDependencies ?? {}))
    if (!entry.peerDependenciesMeta?.[name]?.optional) wanted[name] = 'peer';
  for (const name of Object.keys(wanted))
    if (!place(path, name))
      yield `${path || 'package.json'} needs ${name}, which has no entry: npm ci will refuse; pin a version of ${path.split('node_modules/').pop() || name} whose packages are all published`;
  if (path && !entry.link && !entry.inBundle && !(entry.version && entry.integrity))
    yield `${path} has no version or no integrity`;
  if (entry.resolved)
    yield `${path} names a host (resolved): set omit-lockfile-registry-resolved and write the lock again`;
}

const findings = [
  ...[...KINDS, 'overrides'].flatMap((owner) => [...ranges(owner, manifest[owner])]),
  ...differences(),
  ...Object.entries(packages).flatMap(([path, entry]) => [...holes(path, entry)]),
];
for (const finding of findings) console.log(finding);
if (findings.length === 0) console.log(`${Object.keys(packages).length - 1} packages, all there, all exact`);
process.exitCode = findings.length === 0 ? 0 : 1;
