import { migrateDatabase } from '@copianifica/database';
import { openHome } from '../home';
import { chooseLogins } from '../postgres/urls';
import { keepSecrets } from '../secrets';
import { seedDemoPeople } from '../seed/demo-people';
import { seedTerritory } from '../seed/territory';
import { openDatabase } from '../start/database-source';
import { demoAddress, peopleFile } from '../start/parts';
import { type StartOptions, readSettings } from '../start/settings';
import { runSteps } from '../start/steps';

/**
 * `copianifica migrate`: the steps of a start that concern the database, and no more. For installations
 * whose parts are started by something else; several may run at once. A new database is a real one
 * unless `--demo` is given. Resolves to the exit code.
 */
export async function migrate(options: StartOptions): Promise<number> {
  const settings = readSettings(process.env, { ...options, production: !options.demo });
  const home = openHome(process.env);
  const secrets = keepSecrets(home.secrets);
  const report = (line: string): void => console.log(`• ${line}`);
  const database = await openDatabase({ databaseUrl: settings.databaseUrl, home, secrets, report });
  const logins = chooseLogins(database.ownerUrl, secrets, process.env);
  let isDemo = false;
  try {
    await runSteps([
      {
        title: 'Migrations',
        run: async () => {
          const { applied, demo } = await migrateDatabase({
            url: database.ownerUrl,
            logins,
            demo: settings.demo,
          });
          isDemo = demo;
          return applied.length === 0 ? 'up to date' : `${applied.length} applied`;
        },
      },
      {
        title: 'Territory',
        run: async () => {
          const { bodies, comuni } = await seedTerritory({ url: logins.app, keyDir: keyFolder(home.keys) });
          return `${comuni} comuni, ${bodies} metropolitan ${bodies === 1 ? 'city' : 'cities'}`;
        },
      },
      {
        title: 'Demo people',
        run: async () => {
          if (!isDemo) return 'none, this is no demo';
          const issuer = process.env['OIDC_ISSUER'] || demoAddress(settings);
          const file = process.env['DEMO_PEOPLE'] || peopleFile(home);
          const { people } = await seedDemoPeople({ url: logins.app, peopleFile: file, issuer });
          return `${people}`;
        },
      },
    ]);
  } finally {
    if (!database.foundRunning) await database.stop();
  }
  return 0;
}

/** Where the worker looks for the record's keys: they are made here, at an authority's founding. */
const keyFolder = (own: string): string => process.env['RECORD_KEY_DIR'] || own;
