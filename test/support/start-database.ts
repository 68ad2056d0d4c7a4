import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type TestServer, startTestServer } from './server';
import { type Template, makeTemplate } from './template';

/** What stop-database.ts needs of it; jest runs both in one process. */
export interface Started {
  server: TestServer;
  template: Template;
}

declare global {
  // A global is declared with var, or it is not one.
  var copianificaTestDatabase: Started | undefined;
}

const LIBS = join(__dirname, '../../libs');

/** Jest's globalSetup: a server with a migrated template, whose copies the spec files work on. */
export default async function startDatabase(): Promise<void> {
  nameLibs();
  // Loaded only now that the names are known; an import would be moved above.
  const { migrateDatabase } =
    require('../../libs/database/migrate') as typeof import('../../libs/database/migrate');
  const server = await startTestServer();
  try {
    const template = await makeTemplate(server, migrateDatabase);
    globalThis.copianificaTestDatabase = { server, template };
    process.env['TEST_DATABASE_ADMIN_URL'] = server.adminUrl;
    process.env['TEST_DATABASE_OWNER_URL'] = template.ownerUrl;
    process.env['TEST_DATABASE_PASSWORD'] = template.password;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Jest's moduleNameMapper does not reach its global setup: the libs' names are taught to Node here. */
function nameLibs(): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      const lib = /^@copianifica\/([a-z]+)$/.exec(specifier)?.[1];
      return next(lib ? pathToFileURL(join(LIBS, lib, 'index.ts')).href : specifier, context);
    },
  });
}
