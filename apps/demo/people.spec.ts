import { INVENTED_PEOPLE, inventPerson, sampleAddress } from './people';

const names = Array.from({ length: INVENTED_PEOPLE }, (_, index) => {
  const { givenName, familyName } = inventPerson(index);
  return `${givenName} ${familyName}`;
});

// Heads of state and government, ministers, party leaders, presidents of regions and mayors of the
// metropolitan cities whose names are made of common parts. Add one here when it comes to mind.
const REAL_OFFICE_HOLDERS = [
  'Sergio Mattarella',
  'Giorgia Meloni',
  'Mario Draghi',
  'Giuseppe Conte',
  'Paolo Gentiloni',
  'Matteo Renzi',
  'Enrico Letta',
  'Mario Monti',
  'Silvio Berlusconi',
  'Romano Prodi',
  'Giuliano Amato',
  'Carlo Azeglio Ciampi',
  'Elly Schlein',
  'Matteo Salvini',
  'Antonio Tajani',
  'Carlo Calenda',
  'Nicola Fratoianni',
  'Angelo Bonelli',
  'Nicola Zingaretti',
  'Enrico Zanetti',
  'Andrea Orlando',
  'Andrea Orsini',
  'Andrea Ranieri',
  'Nicola Sanna',
  'Alberto Tedesco',
  'Stefano Bruni',
  'Paolo Corsini',
  'Stefano Lo Russo',
  'Chiara Appendino',
  'Piero Fassino',
  'Alberto Cirio',
  'Sergio Chiamparino',
  'Roberto Gualtieri',
  'Giuseppe Sala',
  'Gaetano Manfredi',
  'Marco Bucci',
  'Silvia Salis',
  'Sara Funaro',
  'Dario Nardella',
  'Matteo Lepore',
  'Luigi Brugnaro',
  'Antonio Decaro',
  'Vito Leccese',
  'Roberto Lagalla',
  'Enrico Trantino',
  'Federico Basile',
  'Paolo Truzzu',
  'Massimo Zedda',
  'Giuseppe Falcomatà',
  'Attilio Fontana',
  'Lorenzo Fontana',
  'Luca Zaia',
  'Stefano Bonaccini',
  'Vincenzo De Luca',
  'Giovanni Toti',
  'Michele Emiliano',
  'Alessandra Todde',
  'Laura Boldrini',
  'Federica Guidi',
  'Roberta Pinotti',
  'Anna Finocchiaro',
  'Elena Bonetti',
  'Francesca Puglisi',
];

describe('the invented people', () => {
  it('are all different, and enough for every office of a metropolitan city', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(900);
  });

  it('are the same at every start', () => {
    expect(inventPerson(271)).toEqual(inventPerson(271));
    expect(names.slice(0, 3)).toEqual(['Anna Marchetti', 'Andrea Grassi', 'Giulia Coppola']);
  });

  it('never bear the name of a well-known office holder', () => {
    expect(names.filter((name) => REAL_OFFICE_HOLDERS.includes(name))).toEqual([]);
  });

  it('do not share a name with their neighbour in a list', () => {
    const shared = names.filter((name, index) => {
      const [given, family] = name.split(' ');
      const before = names[index - 1]?.split(' ') ?? [];
      return before.includes(given!) || before.includes(family!);
    });
    expect(shared).toEqual([]);
  });

  it('run out with an error rather than with a repeated name', () => {
    expect(() => inventPerson(INVENTED_PEOPLE)).toThrow(RangeError);
    expect(() => inventPerson(-1)).toThrow(RangeError);
    expect(() => inventPerson(1.5)).toThrow(RangeError);
  });
});

describe('a sample address', () => {
  it('names the office and the key, and cannot reach anybody', () => {
    expect(sampleAddress('mayor', '001272')).toBe('sindaco.001272@comuni.example');
    expect(sampleAddress('party', 'Società di Mutuo Soccorso')).toBe(
      'segreteria.societa-di-mutuo-soccorso@parti.example',
    );
  });

  it('refuses a key with nothing to tell it apart by', () => {
    expect(() => sampleAddress('citizen', ' – ')).toThrow(RangeError);
  });
});
