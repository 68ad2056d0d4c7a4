import type { Client } from 'pg';

const SCHEMAS = `('copianifica', 'copianifica_migrations')`;
const inSchemas = (column: string): string =>
  `${column} in (select oid from pg_namespace where nspname in ${SCHEMAS})`;

/** Who may do what with a thing, one line for each right, in no order that depends on when it was given. */
const rights = (thing: string, acl: string, from: string): string => `
  select concat_ws(' ', ${thing}, 'grants', r.privilege_type, 'to',
    case r.grantee when 0 then 'public' else r.grantee::regrole::text end,
    case when r.is_grantable then 'with grant option' end)
  from ${from} cross join aclexplode(${acl}) r`;

/** Each question gives lines of one column, `line`. */
const QUESTIONS: string[] = [
  `select concat_ws(' ', 'schema', nspname, 'of', nspowner::regrole) from pg_namespace where nspname in ${SCHEMAS}`,
  `select concat_ws(' ', 'relation', oid::regclass, relkind, 'of', relowner::regrole, 'rls', relrowsecurity,
     'forced', relforcerowsecurity, pg_get_viewdef(case when relkind in ('v', 'm') then oid end))
   from pg_class where ${inSchemas('relnamespace')} and relkind <> 'i' and relkind <> 't'`,
  `select concat_ws(' ', 'column', a.attrelid::regclass, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),
     case when a.attnotnull then 'not null' end, a.attidentity, a.attgenerated, a.attcollation::regcollation,
     'default', pg_get_expr(d.adbin, d.adrelid))
   from pg_attribute a join pg_class c on c.oid = a.attrelid
   left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where ${inSchemas('c.relnamespace')} and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped`,
  `select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid),
     case when not convalidated then 'not validated' end)
   from pg_constraint where ${inSchemas('connamespace')}`,
  `select concat_ws(' ', 'index', pg_get_indexdef(indexrelid)) from pg_index
   join pg_class c on c.oid = indexrelid where ${inSchemas('c.relnamespace')}`,
  `select concat_ws(' ', 'policy', polrelid::regclass, polname, polcmd, polpermissive,
     array(select role::regrole::text from unnest(polroles) as role order by 1)::text,
     'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid))
   from pg_policy join pg_class c on c.oid = polrelid where ${inSchemas('c.relnamespace')}`,
  `select concat_ws(' ', 'function', oid::regprocedure, 'of', proowner::regrole, pg_get_functiondef(oid))
   from pg_proc where ${inSchemas('pronamespace')} and prokind in ('f', 'p')`,
  `select concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid), t.tgenabled) from pg_trigger t
   join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and ${inSchemas('c.relnamespace')}`,
  `select concat_ws(' ', 'sequence', seqrelid::regclass, seqtypid::regtype, seqstart, seqincrement, seqmax, seqmin,
     seqcycle) from pg_sequence join pg_class c on c.oid = seqrelid where ${inSchemas('c.relnamespace')}`,
  `select concat_ws(' ', 'type', oid::regtype, typtype, array(select enumlabel from pg_enum
     where enumtypid = pg_type.oid order by enumsortorder)::text)
   from pg_type where ${inSchemas('typnamespace')} and typtype in ('e', 'd')`,
  `select concat_ws(' ', 'extension', extname) from pg_extension`,
  rights(`'schema ' || nspname`, 'nspacl', `(select * from pg_namespace where nspname in ${SCHEMAS}) n`),
  rights('oid::regclass::text', 'relacl', `(select * from pg_class where ${inSchemas('relnamespace')}) c`),
  rights(
    `attrelid::regclass::text || '.' || attname`,
    'attacl',
    `(select a.* from pg_attribute a join pg_class c on c.oid = a.attrelid where ${inSchemas('c.relnamespace')}) a`,
  ),
  rights('oid::regprocedure::text', 'proacl', `(select * from pg_proc where ${inSchemas('pronamespace')}) p`),
  rights(
    `concat_ws(' ', 'by default in', defaclnamespace::regnamespace, defaclobjtype)`,
    'defaclacl',
    'pg_default_acl',
  ),
];

/** Everything that a schema is made of, a line for each thing, sorted: two databases are alike when their lines are. */
export async function describeSchema(client: Client): Promise<string[]> {
  const lines: string[] = [];
  for (const question of QUESTIONS) {
    const { rows } = await client.query<string[]>({ text: question, rowMode: 'array' });
    lines.push(...rows.map(([line]) => line!));
  }
  return lines.toSorted();
}
