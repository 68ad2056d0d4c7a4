// The fence is proven twice: every rule of .dependency-cruiser.cjs bites in its own small tree under
// test/fence/<rule>/, and the project's tree passes all of them.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

const root = join(__dirname, '../..');
const config = join(root, '.dependency-cruiser.cjs');
const rules: string[] = (require(config) as { forbidden: { name: string }[] }).forbidden.map(
  (rule) => rule.name,
);

/** Runs the real command and reads its findings. */
function violations(...args: string[]): Violation[] {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const command = [bin, '--config', config, '--output-type', 'json', ...args];
  const json = execFileSync(process.execPath, command, { cwd: root, maxBuffer: 1 << 28 }).toString();
  return (JSON.parse(json) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the fence', () => {
  it('has a fixture for each rule and a rule for each fixture', () => {
    expect(readdirSync(join(root, 'test/fence')).toSorted()).toEqual(rules.toSorted());
  });

  it('stops each fixture with exactly the rule that the fixture is named after', () => {
    const found = new Map(rules.map((rule) => [rule, new Set<string>()]));
    // The fixtures may name a lib by its alias; the lib itself is then no part of what is looked at.
    for (const { from, rule } of violations('--do-not-follow', 'node_modules/|^(apps|libs)/', 'test/fence'))
      found.get(from.split('/')[2] ?? '')?.add(rule.name);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(rules.map((rule) => [rule, new Set([rule])])),
    );
  });

  it("lets the project's own tree pass", () => {
    const folders = ['apps', 'libs', 'migrations', 'test', 'bench'].filter((folder) =>
      existsSync(join(root, folder)),
    );
    const found = violations('--exclude', '^(dist|test/fence)/', ...folders);
    expect(found.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});
