import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '../../apps/cli/wait';
import { askApi } from './ask';
import type { Installation } from './installation';

const QUESTION = '{ authority { recordKey } plans { cases { id bundlePath } } }';

interface Answer {
  authority: { recordKey: string };
  plans: { cases: { id: string; bundlePath: string }[] }[];
}

/** Where the bundle of each case was saved, as a stranger would who downloads them, and the key to check them with. */
async function downloadBundles(installation: Installation): Promise<{ key: string; files: string[] }> {
  const { authority, plans } = await askApi<Answer>(installation.url, QUESTION);
  const files: string[] = [];
  for (const { id, bundlePath } of plans.flatMap(({ cases }) => cases)) {
    const file = join(installation.home, `${id}.bundle`);
    writeFileSync(file, await download(new URL(bundlePath, installation.url)));
    files.push(file);
  }
  return { key: authority.recordKey, files };
}

/** A case that has just moved has no bundle until its last leaf is sealed. */
async function download(url: URL): Promise<Buffer> {
  const bytes = await waitFor(async () => {
    const response = await fetch(url);
    return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
  }, 20_000);
  if (!bytes) throw new Error(`${url.pathname} was not given within 20 s`);
  return bytes;
}

/** What `copianifica verify` says of each bundle that it refuses; none is as it should be. */
export async function refusedBundles(installation: Installation): Promise<string[]> {
  const { key, files } = await downloadBundles(installation);
  if (files.length === 0) return ['there is no bundle at all'];
  const verdicts = files.map((file) => installation.run(['verify', file, '--verifier', key]).ended);
  return (await Promise.all(verdicts)).flatMap(({ exitCode, output }) => (exitCode === 0 ? [] : [output]));
}
