import { DataSource } from 'typeorm';
import { connectionOptions, migrateDatabase, Transactions } from '@copianifica/database';
import { readIpaFile } from '@copianifica/documents';
import type { AddressFinding, IndexedBody } from '@copianifica/domain';
import { ImportAddresses } from '@copianifica/usecases';
import { openHome, projectRoot } from '../home';
import { chooseLogins } from '../postgres/urls';
import { refuse } from '../refusals';
import { keepSecrets } from '../secrets';
import { openDatabase } from '../start/database-source';
import { readSettings } from '../start/settings';
import { requireBody } from './check-body';
import { type BodyOptions, type Print, toldAsJson } from './told';

export interface AddressOptions extends BodyOptions {
  /** writes what is new or changed; without it nothing is written */
  apply?: boolean;
}

/** In the order in which somebody wants to read them; what is the same is only counted. */
const SHOWN = ['ambiguous', 'unmatched', 'no-address', 'new', 'changed'] as const;
const KINDS = [...SHOWN, 'same'] as const;

/**
 * `copianifica body addresses KEY FILE`: holds the addresses of a body's comuni and unions against the open data of the
 * national index, says what would change and what is in doubt, and with --apply writes the rest. Resolves to 0.
 */
export async function importAddressesCommand(
  key: string,
  file: string,
  options: AddressOptions = {},
  print: Print = console.log,
): Promise<number> {
  return toldAsJson(options, print, async () => {
    requireBody(options.root ?? projectRoot, key);
    const { bodies, problems, skipped } = await readIpaFile(file);
    if (problems.length > 0) throw refuse('body/addresses-unreadable', problems[0]!);
    const apply = options.apply ?? false;
    const findings = await compareIn(key, bodies, apply);
    if (findings.length === 0) throw refuse('body/not-founded', key);
    const counts = Object.fromEntries(
      KINDS.map((kind) => [kind, findings.filter((one) => one.kind === kind).length]),
    );
    if (options.json) print(JSON.stringify({ key, applied: apply, counts, skipped, findings }));
    else tell(findings, { counts, apply }, print);
    return 0;
  });
}

function tell(
  findings: AddressFinding[],
  { counts, apply }: { counts: Record<string, number>; apply: boolean },
  print: Print,
): void {
  for (const kind of SHOWN)
    for (const finding of findings.filter((one) => one.kind === kind)) print(line(finding));
  print(KINDS.map((kind) => `${kind} ${counts[kind]}`).join(', '));
  print(apply ? 'What is new or changed has been written.' : 'Nothing has been written: --apply does that.');
}

function line({ kind, post, name, before, after, found }: AddressFinding): string {
  const changed = (['email', 'pec'] as const)
    .filter((one) => before[one] !== after[one])
    .map((one) => `${one} ${before[one] ?? '(none)'} -> ${after[one]}`);
  const said = kind === 'ambiguous' ? [`in the index as ${found.join(', ')}`] : changed;
  return [`${kind}: ${name} (${post})`, ...said].join('; ');
}

async function compareIn(key: string, index: IndexedBody[], apply: boolean): Promise<AddressFinding[]> {
  const settings = readSettings(process.env, { production: true });
  const home = openHome(process.env);
  const secrets = keepSecrets(home.secrets);
  const report = (told: string): void => console.error(`• ${told}`);
  const database = await openDatabase({ databaseUrl: settings.databaseUrl, home, secrets, report });
  try {
    const logins = chooseLogins(database.ownerUrl, secrets, process.env);
    await migrateDatabase({ url: database.ownerUrl, logins, demo: undefined });
    const options = connectionOptions(logins.app, { connections: 1, statementMs: 60_000 });
    const source = await new DataSource(options).initialize();
    try {
      return await new ImportAddresses(new Transactions(source)).execute(key, index, apply);
    } finally {
      await source.destroy();
    }
  } finally {
    if (!database.foundRunning) await database.stop();
  }
}
