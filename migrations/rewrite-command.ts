import type { QueryRunner } from 'typeorm';

/** The write half of every command as the database has it now: later migrations teach it their tables. */
export async function definitionOf(runner: QueryRunner): Promise<string> {
  const [row] = (await runner.query(
    `select pg_get_functiondef('copianifica.write_command(jsonb)'::regprocedure) as source`,
  )) as { source: string }[];
  return row!.source;
}

/** Where the rows of tables known so far have been written, and the cases have not yet been moved. */
const AFTER_ROWS = `  for moved in select * from jsonb_array_elements(coalesce(command->'cases', '[]')) loop
    update copianifica.cases
    set version`;

/** The same function, which also writes rows of these tables, in this order, after all that it knew before. */
export function rewritten(source: string, tables: readonly string[]): string {
  if (!source.includes(AFTER_ROWS))
    throw new Error('The function write_command is not the one that this migration was written for.');
  const inserts = tables.map(
    (table) => `  if rows ? '${table}' then
    insert into copianifica.${table}
    select * from jsonb_populate_recordset(null::copianifica.${table}, rows->'${table}');
  end if;
`,
  );
  return source.replace(AFTER_ROWS, () => `${inserts.join('')}${AFTER_ROWS}`);
}
