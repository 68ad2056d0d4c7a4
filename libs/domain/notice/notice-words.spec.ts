import { noticeWords } from './notice-words';

describe('the words of a notice', () => {
  it('tell a civil day with its weekday, in Italian and English', () => {
    expect(noticeWords({ closesOn: '2026-03-14' }, 'it')).toEqual({ closesOn: 'sabato 14 marzo 2026' });
    expect(noticeWords({ closesOn: '2026-03-14' }, 'en')).toEqual({ closesOn: 'Saturday, 14 March 2026' });
  });

  it('tell the first of a month as Italian does', () => {
    expect(noticeWords({ closesOn: '2026-05-01' }, 'it')['closesOn']).toBe('venerdì 1º maggio 2026');
  });

  it.each([
    ['2026-03-14T14:00:00.000Z', 'sabato 14 marzo 2026 alle ore 15:00'],
    ['2026-03-31T22:30:00Z', 'mercoledì 1º aprile 2026 alle ore 00:30'],
    ['2026-04-20T17:00+02:00', 'lunedì 20 aprile 2026 alle ore 17:00'],
  ])('tell the instant %s as the clocks of Rome show it', (heldAt, words) => {
    expect(noticeWords({ heldAt }, 'it')['heldAt']).toBe(words);
  });

  it("tell an instant as the authority's clocks show it", () => {
    const given = { heldAt: '2026-03-14T14:00:00.000Z', timezone: 'Atlantic/Azores' };
    expect(noticeWords(given, 'en')['heldAt']).toBe('Saturday, 14 March 2026 at 13:00');
  });

  it('leave titles and numbers as they are', () => {
    const given = { plan: 'Piano 2026-2028', number: 2 };
    expect(noticeWords(given, 'it')).toEqual(given);
  });
});
