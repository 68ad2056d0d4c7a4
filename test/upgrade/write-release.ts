// `node --import ./test/support/typescript.mjs test/upgrade/write-release.ts` keeps this release's database for the
// tests of all later ones: plays the demo to its end in an installation of its own, and writes down what there then is.
// Run it once for each release, just before it is published; once published, what is kept is never written again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { ensureBuild, ROOT } from '../support/build';
import { Installation } from '../support/installation';
import { faultsOfHistory } from '../support/sound-history';
import { compareTold, readMailbox } from '../support/told';
import { writeRelease } from './release';

const MOST_BYTES = 1_000_000;

async function live(installation: Installation): Promise<Client> {
  await installation.start();
  const { exitCode, output } = await installation.playDemo();
  if (exitCode !== 0) throw new Error(output);
  const client = await installation.openAsSuperuser();
  const { faults } = await compareTold(
    client,
    await readMailbox(`http://localhost:${installation.port + 1}`),
  );
  const all = [...faults, ...(await faultsOfHistory(client))];
  if (all.length > 0) throw new Error(all.join('\n'));
  return client;
}

/** What is kept is published: nobody in it may be real. */
async function refuseReal(client: Client): Promise<void> {
  const { rows } = await client.query(`
    select email from copianifica.post_addresses where email !~ '\\.example$'
    union all select address from copianifica.notices where address !~ '\\.example$'`);
  if (rows.length > 0) throw new Error(`${rows.length} addresses do not end in .example`);
}

async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  await ensureBuild();
  const installation = await Installation.prepare();
  try {
    const client = await live(installation);
    await refuseReal(client);
    const size = await writeRelease(client, version);
    await client.end();
    if (size > MOST_BYTES) throw new Error(`${size} bytes are more than may be kept (${MOST_BYTES}).`);
    console.log(`release ${version}: ${size} bytes`);
  } finally {
    await installation.remove();
  }
}

void main();
