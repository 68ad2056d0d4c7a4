import { join } from 'node:path';
import { NOTICE_MESSAGES, type NoticeLocale } from '@copianifica/domain';
import { NoticeTexts, readCatalogue } from './notice-texts';

const FOLDER = join(__dirname, '../../messages');
const texts = (locale: NoticeLocale) =>
  new NoticeTexts(readCatalogue(FOLDER, locale), locale, 'https://piano.example');
/** What commands put into an order, all of it at once. */
const PARAMETERS = {
  plan: 'Piano 2026-2028',
  timezone: 'Europe/Rome',
  closesOn: '2026-02-16',
  heldAt: '2026-03-14T14:00:00.000Z',
  organ: 'consiglio',
  number: 1,
  inForceFrom: '2026-05-01',
};

describe.each(['it', 'en'] as const)('the mails in %s', (locale) => {
  it.each(NOTICE_MESSAGES)('say %s in whole sentences, with the way to the case', (message) => {
    const { subject, text } = texts(locale).mail({ message, case: 'c1', parameters: PARAMETERS });
    expect(subject).toContain('Piano 2026-2028');
    expect(subject).not.toContain('\n');
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
  });

  it('bring a code in two halves', () => {
    const { subject, text } = texts(locale).linkCodeMail('AB2CDEF3GH');
    expect(subject).not.toContain('AB2CD');
    expect(text).toMatch(/ AB2CD-EF3GH\n[^]*https:\/\/piano\.example\/link\n/);
  });
});

describe('a catalogue', () => {
  const whole = readCatalogue(FOLDER, 'it');

  it('that lacks a sentence is refused at boot', () => {
    const { 'notice.plan-in-force.body': _, ...rest } = whole;
    expect(() => new NoticeTexts(rest, 'it', '')).toThrow(
      'The catalogue it lacks notice.plan-in-force.body.',
    );
  });

  it('with a sentence that is no ICU message is refused at boot', () => {
    expect(() => new NoticeTexts({ ...whole, 'notice.mail.link': '{link' }, 'it', '')).toThrow(SyntaxError);
  });

  it('has no words for what it does not know, nor for what it was not told', () => {
    const notice = { message: 'plan-in-force', case: null, parameters: { plan: 'Piano' } };
    expect(() => texts('it').mail(notice)).toThrow(/number/);
    expect(() => texts('it').mail({ ...notice, message: 'no-such-message' })).toThrow('no-such-message');
  });
});
