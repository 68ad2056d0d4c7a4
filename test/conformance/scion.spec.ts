import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import leftOut from './left-out.json';
import { LeftOut, readScxml, type ScxmlState } from './scxml-chart';
import { ScxmlSession } from './scxml-session';

/** What is heard, after how many milliseconds, and where that leads. */
interface Script {
  initialConfiguration: string[];
  events: { after?: number; event: { name: string }; nextConfiguration: string[] }[];
}

const framework = dirname(require.resolve('@scion-scxml/test-framework/package.json'));
const documents = ['test', 'test-ext'].flatMap((folder) =>
  readdirSync(join(framework, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.scxml'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
);

/** A document and its script; or why it is left out. */
function readCase(file: string): { root: ScxmlState; script: Script } | string {
  const script = join(framework, file.replace(/\.scxml$/, '.json'));
  if (!existsSync(script)) return 'no script of events beside it';
  try {
    const root = readScxml(readFileSync(join(framework, file), 'utf8'));
    return { root, script: JSON.parse(readFileSync(script, 'utf8')) as Script };
  } catch (error) {
    if (error instanceof LeftOut) return error.message;
    throw error;
  }
}

const cases = documents.toSorted().map((file) => [file, readCase(file)] as const);

describe("SCION's cases of SCXML", () => {
  it('are all here, and those left out are the ones listed, for the reasons listed', () => {
    const reasons = cases.filter(([, found]) => typeof found === 'string');
    expect(Object.fromEntries(reasons)).toEqual(leftOut);
  });

  for (const [file, found] of cases)
    if (typeof found !== 'string')
      it(`passes ${file}`, () => {
        const session = new ScxmlSession(found.root);
        const configurations = [session.configuration];
        for (const { after = 0, event } of found.script.events) {
          session.wait(after);
          session.hear(event.name);
          configurations.push(session.configuration);
        }
        const { initialConfiguration, events } = found.script;
        const expected = [initialConfiguration, ...events.map(({ nextConfiguration }) => nextConfiguration)];
        expect(configurations).toEqual(expected.map((states) => states.toSorted()));
      });
});
