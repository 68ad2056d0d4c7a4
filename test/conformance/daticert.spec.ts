import { daticertOf } from '../support/pec-receipts';
import { parseDaticert } from '../../libs/messaging/pec/daticert';

const SAID = {
  type: 'avvenuta-consegna',
  messageId: '<a&b@ente.example>',
  recipient: 'Protocollo@Comune.example',
  at: '2026-02-12T09:30:15.000Z',
};
const FILE = daticertOf(SAID);
const parse = (text: string) => parseDaticert(Buffer.from(text));

describe('the file of certification data', () => {
  it('says which receipt of whom about what it is', () => {
    expect(parse(FILE)).toEqual({
      type: 'avvenuta-consegna',
      error: 'nessuno',
      recipients: ['protocollo@comune.example'],
      provider: 'Gestore di Prova S.p.A.',
      at: '2026-02-12T09:30:15.000Z',
      messageId: '<a&b@ente.example>',
      deliveredTo: 'protocollo@comune.example',
    });
  });

  it('is read in the zone that it names, and in the encoding', () => {
    const summer = FILE.replace('zona="+0000"', 'zona="+0200"').replace('UTF-8', 'ISO-8859-1');
    const latin = Buffer.from(summer.replace('di Prova', 'di Citt\u00e0'), 'latin1');
    expect(parseDaticert(latin)).toMatchObject({
      at: '2026-02-12T07:30:15.000Z',
      provider: 'Gestore di Citt\u00e0 S.p.A.',
    });
  });

  it.each<[string, (text: string) => string]>([
    [
      'has a DTD',
      (text) => text.replace('<postacert', '<!DOCTYPE postacert SYSTEM "postacert.dtd"><postacert'),
    ],
    [
      'has entities of its own',
      (text) =>
        text.replace('<postacert', '<!DOCTYPE p [<!ENTITY a "b">]><postacert').replace('Gestore', '&a;'),
    ],
    ['names an entity that nobody has', (text) => text.replace('Gestore', '&gestore;')],
    ['is cut', (text) => text.slice(0, -20)],
    ['has two roots', (text) => `${text}<postacert/>`],
    ['has another root', (text) => text.replaceAll('postacert', 'postacerta')],
    ['has something more', (text) => text.replace('<dati>', '<dati><nota>x</nota>')],
    [
      'has its parts in another order',
      (text) => text.replace(/(<intestazione>.*)(<dati>.*<\/dati>)/s, '$2$1'),
    ],
    ['says a thing twice', (text) => text.replace(/<consegna>.*<\/consegna>/, '$&$&')],
    ['is of a kind that there is not', (text) => text.replace('avvenuta-consegna', 'consegnata')],
    ['has an error that there is not', (text) => text.replace('nessuno', 'tutto')],
    ['has no day', (text) => text.replace(/<giorno>.*<\/giorno>/, '<giorno>31/02/2026</giorno>')],
    ['has no zone', (text) => text.replace(' zona="+0000"', '')],
    ['is endless', (text) => text.replace('Gestore', 'Gestore '.repeat(50_000))],
    [
      'is as deep as a well',
      (text) => text.replace('Gestore', `${'<a>'.repeat(9_000)}${'</a>'.repeat(9_000)}`),
    ],
    ['is in an encoding that hides things', (text) => text.replace('UTF-8', 'UTF-7')],
    ['is nothing', () => ''],
  ])('is refused when it %s', (_, change) => {
    expect(parse(change(FILE))).toBeNull();
  });
});
