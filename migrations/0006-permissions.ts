import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each role may do, table by table. What is not here is not allowed. */
const APP: Record<string, string[]> = {
  // Read by all, written when a body is founded or its territory changes.
  'select, insert, update': [
    'authorities',
    'comuni',
    'comune_populations',
    'zones',
    'zone_memberships',
    'unions',
    'union_memberships',
    'organizations',
    'posts',
    'persons',
    'sessions',
    'link_codes',
  ],
  // Erasable: what is personal.
  'select, insert, update, delete': ['person_details', 'post_addresses', 'texts', 'identities', 'sign_ins'],
  // The record and what is never rewritten.
  'select, insert': [
    'record_keys',
    'procedures',
    'plans',
    'case_events',
    'plan_edits',
    'plan_versions',
    'versions_in_force',
    'consultations',
    'observations',
    'responses',
    'sittings',
    'votes',
    'ballots',
    'leaves',
    'leaf_positions',
    'tree_nodes',
    'checkpoints',
    'requests',
    'outbox',
  ],
  'select, insert, delete': ['unsequenced_leaves'],
  select: ['installation'],
  'select, insert, update (valid_to, known_to, revision)': ['mandates'],
  'select, insert, update (version, state, snapshot, head_hash, closed_at)': ['cases'],
  'select, insert, update (state, epoch)': ['terms'],
  'select, insert, update (done_at)': ['deliveries'],
  'select, insert, update (state, sent_at, read_at)': ['notices'],
};
const RELAY: Record<string, string[]> = {
  'select (authority, id, topic, sequence, relayed_at, position), update (relayed_at, position)': ['outbox'],
  'select (authority, id, due_at, epoch, state)': ['terms'],
  'select (authority, leaf, arrival)': ['unsequenced_leaves'],
};
const READER = [
  'authorities',
  'comuni',
  'comune_populations',
  'zones',
  'organizations',
  'posts',
  'procedures',
  'plans',
  'cases',
  'case_events',
  'plan_versions',
  'versions_in_force',
  'sittings',
  'votes',
  'ballots',
  'leaves',
  'leaf_positions',
  'tree_nodes',
  'checkpoints',
  'record_keys',
];

const grants = (role: string, matrix: Record<string, string[]>): string =>
  Object.entries(matrix)
    .flatMap(([rights, tables]) =>
      tables.map((table) => `grant ${rights} on copianifica.${table} to ${role};`),
    )
    .join('\n');

export class Permissions1764000000006 implements MigrationInterface {
  readonly name = 'Permissions1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
revoke all on schema copianifica from public;
revoke execute on all functions in schema copianifica from public;
grant usage on schema copianifica to copianifica_app, copianifica_relay, copianifica_reader;
${grants('copianifica_app', APP)}
${grants('copianifica_relay', RELAY)}
${grants('copianifica_reader', { select: READER })}
grant usage on sequence copianifica.change_positions to copianifica_relay;
grant execute on function copianifica.current_authority(), copianifica.legal_now(), copianifica.is_demo()
  to copianifica_app, copianifica_relay, copianifica_reader;
grant select on copianifica.installation to copianifica_relay, copianifica_reader;
grant execute on function copianifica.write_command(jsonb), copianifica.hold_case(uuid, boolean),
  copianifica.add_leaf(uuid, text, text, integer, text, timestamptz),
  copianifica.leaf_json(text, boolean, text, uuid, text, text, integer, text) to copianifica_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
