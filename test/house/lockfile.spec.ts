// Each test breaks a copy of the real lock file in one way and expects that way to be named.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}
interface Lock {
  packages: Record<string, Entry>;
}
interface Manifest {
  dependencies: Record<string, string>;
  overrides: Record<string, unknown>;
}

const root = join(__dirname, '../..');
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'lockfile-'));
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(root, name), join(copy, name));
});
afterEach(() => rmSync(copy, { recursive: true }));

function check(): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [join(__dirname, 'lockfile.mjs'), copy], { encoding: 'utf8' });
}

function edit<T>(name: string, change: (content: T) => void): void {
  const content = JSON.parse(readFileSync(join(copy, name), 'utf8')) as T;
  change(content);
  writeFileSync(join(copy, name), JSON.stringify(content));
}

describe('the lock file check', () => {
  it('accepts the lock file as committed', () => {
    expect(check()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+ packages, all there/) });
  });

  it('names an optional platform package that has no entry', () => {
    edit<Lock>('package-lock.json', ({ packages }) => {
      const platform = Object.keys(packages['node_modules/@swc/core']?.optionalDependencies ?? {})[0];
      delete packages[`node_modules/${platform}`];
    });
    expect(check()).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^node_modules\/@swc\/core needs @swc\/core-\S+, which has no entry/),
    });
  });

  it('names an entry without integrity and one that names a host', () => {
    edit<Lock>('package-lock.json', ({ packages }) => {
      delete packages['node_modules/pg']?.integrity;
      packages['node_modules/ws'] = {
        ...packages['node_modules/ws'],
        resolved: 'https://packages.example/ws.tgz',
      };
    });
    const { status, stdout } = check();
    expect(status).toBe(1);
    expect(stdout).toContain('node_modules/pg has no version or no integrity');
    expect(stdout).toContain('node_modules/ws names a host');
  });

  it('names a range in package.json, in overrides too', () => {
    edit<Manifest>('package.json', ({ dependencies, overrides }) => {
      dependencies['pg'] = '^8.0.0';
      overrides['left'] = { right: 'latest' };
    });
    const { status, stdout } = check();
    expect(status).toBe(1);
    expect(stdout).toContain('dependencies: pg is "^8.0.0"');
    expect(stdout).toContain('overrides of left: right is "latest"');
  });

  it('names a package.json that has moved on without its lock', () => {
    edit<Manifest>('package.json', ({ dependencies }) => {
      dependencies['pg'] = '8.0.0';
    });
    const { status, stdout } = check();
    expect(status).toBe(1);
    expect(stdout).toContain('made for other dependencies');
    expect(stdout).toContain('pg: package.json says 8.0.0, the lock');
  });
});
