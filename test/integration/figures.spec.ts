import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemoPeople } from '../../apps/cli/seed/demo-people';
import { seedTerritory } from '../../apps/cli/seed/territory';
import { type BodyOverview, readBodyOverview } from '@copianifica/database';
import { AUTHORITY, type AppDatabase, openAppDatabase } from '../support/app-database';
import { openFoundedBody } from '../support/founded-body';

const ROOT = join(__dirname, '../..');
const LEFT_OUT = '001001';

const figuresOf = ({ transactions }: AppDatabase): Promise<BodyOverview> =>
  transactions.inAuthority(AUTHORITY, readBodyOverview);
const seatsOf = ({ organs }: BodyOverview, key: string) => organs.find((organ) => organ.key === key)!;

/** A copy of the project's data and procedures; without one comune, if so asked. */
function copyData(folder: string, leftOut: string | null): string {
  for (const name of ['data', 'procedures'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  for (const file of leftOut ? ['comuni', 'ipa-codes', 'zone-memberships', 'union-memberships'] : []) {
    const path = join(folder, `data/torino/${file}.csv`);
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, lines.filter((line) => !line.split(',').includes(leftOut!)).join('\n'));
  }
  return folder;
}

describe('the figures of the body', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copianifica-figures-'));
  const seed = ({ database }: AppDatabase, root: string) =>
    seedTerritory({ url: database.logins.app, keyDir: join(folder, 'keys'), root });
  let founded: AppDatabase;
  beforeAll(async () => (founded = await openFoundedBody()));
  afterAll(async () => {
    await founded.close();
    rmSync(folder, { recursive: true });
  });

  it('are counted from its rows', async () => {
    const figures = await figuresOf(founded);
    expect(figures.territory).toMatchObject({
      comuni: 312,
      residents: 2_247_780,
      censusYear: 2011,
      zones: 11,
    });
    expect(seatsOf(figures, 'consiglio')).toMatchObject({ seats: 19, filled: 19 });
    expect(seatsOf(figures, 'conferenza')).toMatchObject({ seats: 312, filled: 312 });
    expect(figures).toMatchObject({ today: '2026-01-12', demo: true });
  });

  it('stay the same when the same files are read again, and no row is written twice', async () => {
    const before = await figuresOf(founded);
    const counts = () =>
      founded.query(
        'select (select count(*) from copianifica.comuni) as comuni, (select count(*) from copianifica.posts) as posts, (select count(*) from copianifica.procedures) as procedures, (select count(*) from copianifica.record_keys) as keys',
      );
    // The key folder is another here: a second key is what such an operator would get, and nothing else.
    await seed(founded, copyData(join(folder, 'first'), null));
    const [{ keys: _, ...rows }] = (await counts()) as [Record<string, string>];
    await seed(founded, copyData(join(folder, 'same'), null));
    const [{ keys: __, ...again }] = (await counts()) as [Record<string, string>];
    expect(again).toEqual(rows);
    const { now: _now, recordKey: _key, ...figures } = await figuresOf(founded);
    expect(before).toMatchObject(figures);
  });

  it('change when a row of the data is removed before the body is founded', async () => {
    const app = await openAppDatabase();
    await seed(app, copyData(join(folder, 'fewer'), LEFT_OUT));
    const figures = await figuresOf(app);
    await app.close();
    expect(figures.territory).toMatchObject({ comuni: 311, residents: 2_247_780 - 2_644, zones: 11 });
    expect(seatsOf(figures, 'conferenza')).toMatchObject({ seats: 311, filled: 0 });
  });

  it('change in a body that stands, when a row is removed and the files are read again, and back', async () => {
    const peopleFile = join(folder, 'people.json');
    await seed(founded, copyData(join(folder, 'gone'), LEFT_OUT));
    const figures = await figuresOf(founded);
    expect(figures.territory).toMatchObject({ comuni: 311, residents: 2_247_780 - 2_644 });
    expect(seatsOf(figures, 'conferenza')).toMatchObject({ seats: 311, filled: 311 });
    // Whose seat has gone has no right to act any more, from that same day.
    expect(
      await founded.query(
        `select m.post from copianifica.mandates m join copianifica.posts p on p.key = m.post
         where p.withdrawn_on is not null and m.known_to is null and coalesce(m.valid_to, 'infinity') >= '2026-01-12'`,
      ),
    ).toEqual([]);
    await seed(founded, copyData(join(folder, 'back'), null));
    await seedDemoPeople({
      url: founded.database.logins.app,
      peopleFile,
      issuer: 'https://identity.example',
    });
    const again = await figuresOf(founded);
    expect(again.territory).toMatchObject({ comuni: 312, residents: 2_247_780 });
    expect(seatsOf(again, 'conferenza')).toMatchObject({ seats: 312, filled: 312 });
  });
});
