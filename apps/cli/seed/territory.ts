import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { connectionOptions, Transactions } from '@copianifica/database';
import { readBodies, readSettings } from '@copianifica/documents';
import { FoundBody } from '@copianifica/usecases';
import { bodyFigures } from '@copianifica/domain';
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
    for (const body of bodies) {
      const settings = await readSettings(root, {
        calendar: body.authority.calendar,
        procedures: body.procedures,
      });
      const key = recordKey(options.keyDir, body.authority.key, body.authority.origin);
      await founding.execute(body, settings, key);
    }
    return { bodies: bodies.length, comuni: bodies.reduce((sum, body) => sum + bodyFigures(body).comuni, 0) };
  } finally {
    await source.destroy();
  }
}
