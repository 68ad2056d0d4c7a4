import { migrateDatabase } from '@copianifica/database';
import { openHome, projectRoot } from '../home';
import { chooseLogins } from '../postgres/urls';
import { refuse } from '../refusals';
import { keepSecrets } from '../secrets';
import { seedDemoPeople } from '../seed/demo-people';
import { seedBody } from '../seed/territory';
import { openDatabase } from '../start/database-source';
import { demoAddress, peopleFile } from '../start/parts';
import { readSettings } from '../start/settings';
import { requireBody } from './check-body';
import { inspectGoverned } from './inspect-governed';
import { type BodyOptions, type Print, toldAsJson } from './told';

/**
 * `copianifica body found KEY`: founds a body in the database of DATABASE_URL, else in that of this installation,
 * which may be running; or brings it up to changed files. In a demo its posts are filled with invented people.
 */
export async function foundBodyCommand(
  key: string,
  options: BodyOptions = {},
  print: Print = console.log,
): Promise<number> {
  return toldAsJson(options, print, async () => {
    const root = options.root ?? projectRoot;
    requireBody(root, key);
    const { found, errors } = await inspectGoverned(root, key);
    if (!found) throw refuse('body/unsound', key, errors.length, errors[0]!);
    const { hosts } = found.body.authority;
    const founded = await foundIn(root, key);
    if (options.json) print(JSON.stringify({ key, hosts, ...founded }));
    else {
      print(`${found.body.authority.name.it} is founded: ${founded.comuni} comuni, ${founded.posts} posts.`);
      print(
        hosts.length > 0 ? `It answers at ${hosts.join(', ')}.` : 'It answers wherever no other body does.',
      );
    }
    return 0;
  });
}

async function foundIn(root: string, key: string): Promise<{ comuni: number; posts: number; demo: boolean }> {
  const settings = readSettings(process.env, { production: true });
  const home = openHome(process.env);
  const secrets = keepSecrets(home.secrets);
  const report = (line: string): void => console.error(`• ${line}`);
  const database = await openDatabase({ databaseUrl: settings.databaseUrl, home, secrets, report });
  try {
    const logins = chooseLogins(database.ownerUrl, secrets, process.env);
    // A new database is a real one; one that is there keeps what it is.
    const { demo } = await migrateDatabase({ url: database.ownerUrl, logins, demo: undefined });
    const keyDir = process.env['RECORD_KEY_DIR'] || home.keys;
    const founded = await seedBody({ url: logins.app, keyDir, root, key });
    if (demo) {
      const issuer = process.env['OIDC_ISSUER'] || demoAddress(settings);
      const file = process.env['DEMO_PEOPLE'] || peopleFile(home);
      await seedDemoPeople({ url: logins.app, peopleFile: file, issuer });
    }
    return { ...founded, demo };
  } finally {
    if (!database.foundRunning) await database.stop();
  }
}
