import { boxOf, readPecBoxes } from './pec-boxes';

const SET = {
  PEC_CITTA_NUOVA_SMTP_URL: 'smtps://piano:segreto@pec.gestore.example:465',
  PEC_CITTA_NUOVA_IMAP_URL: 'imaps://piano:segreto@pec.gestore.example:993',
  PEC_CITTA_NUOVA_ADDRESS: 'piano@pec.ente.example',
};

describe('the boxes for certified mail', () => {
  it('are found by the key of their authority, and are none where nothing is set', () => {
    const boxes = readPecBoxes({ ...SET, OTHER: 'x' });
    if (typeof boxes === 'string') throw new Error(boxes);
    expect(boxOf(boxes, 'citta-nuova')).toEqual({
      smtpUrl: SET.PEC_CITTA_NUOVA_SMTP_URL,
      imapUrl: SET.PEC_CITTA_NUOVA_IMAP_URL,
      address: 'piano@pec.ente.example',
    });
    expect(boxOf(boxes, 'altra')).toBeUndefined();
    expect(readPecBoxes({})).toEqual(new Map());
  });

  it.each([
    ['PEC_CITTA_NUOVA_SMTP_URL', undefined],
    ['PEC_CITTA_NUOVA_IMAP_URL', 'https://pec.gestore.example'],
    ['PEC_CITTA_NUOVA_ADDRESS', 'nessuno'],
  ])('are refused by name and without a secret where %s is %s', (name, value) => {
    const told = readPecBoxes({ ...SET, [name]: value });
    expect(told).toContain(name);
    expect(told).not.toContain('segreto');
  });
});
