import { randomBytes } from 'node:crypto';
import { databaseOf, withDatabase } from '../../apps/cli/postgres/urls';
import type { DatabaseLogins } from '../../libs/database/migrate';
import { asAdmin, testLogins } from './template';

/** A migrated, empty demo database of a spec file's own; its legal date is TEST_DAY. */
export interface ClonedDatabase {
  /** The owner's URL: may change the schema, is no superuser. */
  ownerUrl: string;
  logins: DatabaseLogins;
  /** Ends its connections and deletes it. */
  drop: () => Promise<void>;
}

/** Copying files is quick where nothing is forced to the disk; elsewhere the default is quicker. */
const STRATEGY = process.env['TEST_DATABASE_URL'] ? '' : ' strategy file_copy';

/** What start-database.ts has left for the spec files: the server, the migrated template, the logins' password. */
export function testServer(): { adminUrl: string; templateUrl: string; password: string } {
  return {
    adminUrl: fromSetup('ADMIN_URL'),
    templateUrl: fromSetup('OWNER_URL'),
    password: fromSetup('PASSWORD'),
  };
}

/**
 * Copies the template that start-database.ts has made, or one that was made from it. What belongs to a database and not to its
 * content (grants on the database itself, its settings) is not copied: PUBLIC may connect.
 */
export async function cloneDatabase(template?: string): Promise<ClonedDatabase> {
  const { adminUrl, templateUrl, password } = testServer();
  const name = `${databaseOf(templateUrl)}_${randomBytes(5).toString('hex')}`;
  const owner = decodeURIComponent(new URL(templateUrl).username);
  await asAdmin(adminUrl, [
    `create database ${name} template ${template ?? databaseOf(templateUrl)} owner "${owner}"${STRATEGY}`,
  ]);
  const logins = Object.entries(testLogins(templateUrl, password)).map(([kind, url]) => [
    kind,
    withDatabase(url, name),
  ]);
  return {
    ownerUrl: withDatabase(templateUrl, name),
    logins: Object.fromEntries(logins) as unknown as DatabaseLogins,
    drop: () => asAdmin(adminUrl, [`drop database if exists ${name} with (force)`]),
  };
}

function fromSetup(name: string): string {
  const value = process.env[`TEST_DATABASE_${name}`];
  if (!value) throw new Error('No test database: this project of jest.config.cjs has no start-database.ts.');
  return value;
}
