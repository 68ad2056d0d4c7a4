import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readIpaFile } from './read-ipa';

const folder = mkdtempSync(join(tmpdir(), 'ipa-'));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (text: string) => {
  const path = join(folder, 'enti.csv');
  writeFileSync(path, text);
  return readIpaFile(path);
};
const ALPE = {
  ipaCode: 'c_a001',
  name: 'Comune di Alpe',
  category: 'L6',
  istatCode: '001001',
  pec: ['alpe@pec.example'],
  mail: ['protocollo@alpe.example'],
};

describe('the open data of the national index', () => {
  it('are read by the columns of today, whatever stands between them', async () => {
    const header =
      'Codice_IPA,Denominazione_ente,Codice_Categoria,Codice_comune_ISTAT,Mail1,Tipo_Mail1,Mail2,Tipo_Mail2';
    const row = 'c_a001,Comune di Alpe,L6,1001,alpe@pec.example,Pec,protocollo@alpe.example,Altro';
    for (const sign of [',', ';', '\t'])
      expect(await read(`\uFEFF${header}\n${row}\n`.replaceAll(',', sign))).toEqual({
        bodies: [ALPE],
        problems: [],
        skipped: 0,
      });
  });

  it('are read by the columns that they had before, without codes of ISTAT', async () => {
    const { bodies } = await read(
      'cod_amm\tdes_amm\tComune\tmail1\ttipo_mail1\tmail2\ttipo_mail2\nc_a001\tComune di "Alpe\tAlpe\talpe@pec.example\tpec\tnull\tnull\n',
    );
    expect(bodies).toEqual([{ ...ALPE, name: 'Comune di "Alpe', category: null, istatCode: null, mail: [] }]);
  });

  it('leave out what is no address, and say how many', async () => {
    const file = await read(
      'Codice_IPA;Denominazione_ente;Mail1;Tipo_Mail1\nc_b;B;"B" <b@c.example>, d;pec\n;C;;\n',
    );
    expect(file).toMatchObject({ bodies: [{ ipaCode: 'c_b', pec: [] }], skipped: 2 });
  });

  it.each([
    ['Denominazione_ente,Mail1\nA,a@b.example\n', 'the column codice_ipa is missing'],
    ['Codice_IPA,Denominazione_ente\na,A\n', 'the column mail1 is missing'],
    ['', 'there is no line in it'],
  ])('that are something else are refused: %j', async (text, problem) => {
    expect((await read(text)).problems.join()).toContain(problem);
  });

  it('that are not there are said to be missing', async () => {
    expect((await readIpaFile(join(folder, 'no.csv'))).problems).toEqual([
      `${join(folder, 'no.csv')}: there is no such file`,
    ]);
  });
});
