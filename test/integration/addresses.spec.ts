import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importAddressesCommand } from '../../apps/cli/body/import-addresses';
import type { AddressFinding } from '@copianifica/domain';
import { type AppDatabase, AUTHORITY } from '../support/app-database';
import { openFoundedBody } from '../support/founded-body';

const folder = mkdtempSync(join(tmpdir(), 'addresses-'));
const HEADER =
  'Codice_IPA,Denominazione_ente,Codice_Categoria,Codice_comune_ISTAT,Mail1,Tipo_Mail1,Mail2,Tipo_Mail2';
const before = { ...process.env };
let app: AppDatabase;

beforeAll(async () => {
  app = await openFoundedBody();
  Object.assign(process.env, { DATABASE_URL: app.database.ownerUrl, COPIANIFICA_HOME: folder });
  for (const [kind, url] of Object.entries(app.database.logins))
    process.env[`${kind.toUpperCase()}_DATABASE_URL`] = url;
});
afterAll(async () => {
  process.env = before;
  rmSync(folder, { recursive: true });
  await app.close();
});

const known = async (post: string) =>
  (
    await app.query<{ email: string; pec: string | null }>(
      'select email, pec from copianifica.post_addresses where post = $1',
      [post],
    )
  )[0];
const file = (...rows: string[]): string => {
  const path = join(folder, 'enti.csv');
  writeFileSync(path, [HEADER, ...rows, ''].join('\n'));
  return path;
};

interface Answer {
  applied: boolean;
  counts: Record<string, number>;
  findings: AddressFinding[];
}
async function run(path: string, apply: boolean): Promise<Answer> {
  const lines: string[] = [];
  await importAddressesCommand(AUTHORITY, path, { json: true, apply }, (line) => void lines.push(line));
  return JSON.parse(lines.join('')) as Answer;
}

describe('addresses from the open data of the national index', () => {
  it('are compared before anything changes, and then written where it is certain whose they are', async () => {
    const [mine, other] = await app.query<{ istat: string; ipa: string }>(
      'select istat_code as istat, ipa_code as ipa from copianifica.comuni where valid_to is null order by istat_code limit 2',
    );
    const [union] = await app.query<{ ipa: string }>(
      'select ipa_code as ipa from copianifica.unions where in_force order by ipa_code limit 1',
    );
    const path = file(
      `x_new,Comune di prova,L6,${mine!.istat},uno@pec.example,Pec,uno@comune.example,Altro`,
      `a_one,Primo,L6,${other!.istat},due@pec.example,Pec,,`,
      `a_two,Secondo,L6,${other!.istat},tre@pec.example,Pec,,`,
      `school,Scuola,L33,${mine!.istat},scuola@pec.example,Pec,,`,
      `${union!.ipa.toUpperCase()},Unione,L18,001999,unione@pec.example,Pec,,`,
    );
    const post = `comune/${mine!.istat}/sindaco`;
    const was = await known(post);
    const shown = await run(path, false);
    expect(shown).toMatchObject({ applied: false, counts: { changed: 2, ambiguous: 1, same: 0 } });
    expect(shown.findings.find((one) => one.post === post)).toMatchObject({
      kind: 'changed',
      before: was,
      after: { email: 'uno@comune.example', pec: 'uno@pec.example' },
    });
    expect(await known(post)).toEqual(was);
    const written = await run(path, true);
    expect(written.counts).toEqual(shown.counts);
    expect(await known(post)).toEqual({ email: 'uno@comune.example', pec: 'uno@pec.example' });
    expect(await known(`union/${union!.ipa}/presidente`)).toMatchObject({ pec: 'unione@pec.example' });
    expect((await run(path, true)).counts).toMatchObject({ changed: 0, new: 0, same: 2 });
  });

  it('are refused from a file that is something else', async () => {
    const path = join(folder, 'other.csv');
    writeFileSync(path, 'a,b\n1,2\n');
    await expect(importAddressesCommand(AUTHORITY, path, {}, () => undefined)).rejects.toThrow(
      /column codice_ipa is missing/,
    );
  });
});
