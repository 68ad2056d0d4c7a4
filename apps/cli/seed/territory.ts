import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { connectionOptions, Transactions } from '@copianifica/database';
import { readBodies, readBody, readSettings } from '@copianifica/documents';
import { FoundBody } from '@copianifica/usecases';
import { type BodyDefinition, bodyFigures } from '@copianifica/domain';
import { recordKey } from './record-key';

/** The project's folder, from dist/apps/cli/seed. */
const ROOT = join(__dirname, '../../../..');

/** Founds every body that `data/` describes, or brings it up to changed files. `url` is the app's login. */
export async function seedTerritory(options: {
  url: string;
  keyDir: string;
  root?: string;
}): Promise<{ bodies: number; comuni: number }> {
  const root = options.root ?? ROOT;
  const source = await new DataSource(
    connectionOptions(options.url, { connections: 1, statementMs: 60_000 }),
  ).initialize();
  try {
    const founding = new FoundBody(new Transactions(source));
    const bodies = await readBodies(root, await founding.legalDay('Europe/Rome'));
    for (const body of bodies) await foundOne(founding, body, { root, keyDir: options.keyDir });
    return { bodies: bodies.length, comuni: bodies.reduce((sum, body) => sum + bodyFigures(body).comuni, 0) };
  } finally {
    await source.destroy();
  }
}

/** Founds the one body of `<root>/data/<key>`, or brings it up to changed files, whenever it is to be founded. */
export async function seedBody(options: {
  url: string;
  keyDir: string;
  root: string;
  key: string;
}): Promise<{ comuni: number; posts: number }> {
  const source = await new DataSource(
    connectionOptions(options.url, { connections: 1, statementMs: 60_000 }),
  ).initialize();
  try {
    const founding = new FoundBody(new Transactions(source));
    const day = await founding.legalDay('Europe/Rome');
    const body = await readBody(join(options.root, 'data', options.key), day);
    await foundOne(founding, body, options);
    return { comuni: bodyFigures(body).comuni, posts: body.organs.flatMap(({ seats }) => seats).length };
  } finally {
    await source.destroy();
  }
}

async function foundOne(
  founding: FoundBody,
  body: BodyDefinition,
  { root, keyDir }: { root: string; keyDir: string },
): Promise<void> {
  const { calendar, key, origin } = body.authority;
  const settings = await readSettings(root, { calendar, procedures: body.procedures });
  await founding.execute(body, settings, recordKey(keyDir, key, origin));
}
