/**
 * The second wall: every table carries `authority`, and row-level security, forced even on the
 * owner, shows a transaction only the rows of the authority that its wrapper has set.
 */
export function tenantTables(names: string[]): string {
  return names
    .map(
      (name) => `
alter table copianifica.${name} enable row level security;
alter table copianifica.${name} force row level security;
create policy tenant on copianifica.${name}
  using (authority = copianifica.current_authority())
  with check (authority = copianifica.current_authority());`,
    )
    .join('\n');
}

/** Lets the relay find what is due across authorities; its column grants keep it to ids. */
export function relayedTables(names: string[]): string {
  return names
    .map(
      (name) => `
create policy relay_sees on copianifica.${name} for select to copianifica_relay using (true);
create policy relay_marks on copianifica.${name} for update to copianifica_relay using (true) with check (true);`,
    )
    .join('\n');
}
