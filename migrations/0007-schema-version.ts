import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets an app ask which release its database is at, without a right to read the migrations themselves. */
export class SchemaVersion1764000000007 implements MigrationInterface {
  readonly name = 'SchemaVersion1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function copianifica.schema_version() returns integer
  language sql stable security definer set search_path = pg_catalog
  as 'select count(*)::integer from copianifica_migrations.applied';
revoke execute on function copianifica.schema_version() from public;
grant execute on function copianifica.schema_version()
  to copianifica_app, copianifica_relay, copianifica_reader;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
