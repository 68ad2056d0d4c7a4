import { join } from 'node:path';
import { NOTICE_MESSAGES, type NoticeLocale } from '@copianifica/domain';
import { type LetterLayout, openLayout } from './letter-layout';
import { NoticeTexts, readCatalogue } from './notice-texts';

const FOLDER = join(__dirname, '../../../messages');
let layout: LetterLayout;
beforeAll(async () => {
  layout = await openLayout();
});
const texts = (locale: NoticeLocale, catalogue = readCatalogue(FOLDER, locale)) =>
  new NoticeTexts(catalogue, locale, { layout, publicUrl: 'https://piano.example' });
const FACTS = { sender: 'Ente di prova' };
/** What commands put into an order, all of it at once. */
const PARAMETERS = {
  plan: 'Piano 2026-2028',
  timezone: 'Europe/Rome',
  closesOn: '2026-02-16',
  heldAt: '2026-03-14T14:00:00.000Z',
  organ: 'consiglio',
  number: 1,
  inForceFrom: '2026-05-01',
  term: 'Consultazione dei comuni',
  late: 3,
};

describe.each(['it', 'en'] as const)('the mails in %s', (locale) => {
  it.each(NOTICE_MESSAGES)('say %s in whole sentences, with the way to the case', (message) => {
    const { subject, text } = texts(locale).mail({ message, case: 'c1', parameters: PARAMETERS }, FACTS);
    expect(subject).toContain('Piano 2026-2028');
    expect(subject).not.toContain('\n');
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
  });

  it('bring a code in two halves', () => {
    const { subject, text } = texts(locale).linkCodeMail('AB2CDEF3GH', FACTS);
    expect(subject).not.toContain('AB2CD');
    expect(text).toMatch(/ AB2CD-EF3GH\n[^]*https:\/\/piano\.example\/link\n/);
  });
});

describe('the mail of a digest', () => {
  const notice = (plan: string) => ({ message: 'case-ended', parameters: { ...PARAMETERS, plan } });

  it('says how many there are, and each of them once in the order given', () => {
    const notices = [notice('Piano 2'), notice('Piano 1')];
    const { subject, text } = texts('it').digestMail({ kind: 'daily', period: '2026-03-01', notices }, FACTS);
    expect(subject).toBe('Riepilogo del giorno: 2 comunicazioni');
    expect(text.match(/• .*/g)).toEqual([
      '• Procedimento concluso: Piano 2',
      '• Procedimento concluso: Piano 1',
    ]);
    expect(text).toContain('domenica 1º marzo 2026');
    expect(text).toContain('https://piano.example/inbox');
  });
});

describe('a catalogue', () => {
  const whole = readCatalogue(FOLDER, 'it');

  it('that lacks a sentence is refused at boot', () => {
    const { 'notice.plan-in-force.body': _, ...rest } = whole;
    expect(() => texts('it', rest)).toThrow('The catalogue it lacks notice.plan-in-force.body.');
  });

  it('with a sentence that is no ICU message is refused at boot', () => {
    expect(() => texts('it', { ...whole, 'notice.mail.link': '{link' })).toThrow(SyntaxError);
  });

  it('has no words for what it does not know, nor for what it was not told', () => {
    const notice = { message: 'plan-in-force', case: null, parameters: { plan: 'Piano' } };
    expect(() => texts('it').mail(notice, FACTS)).toThrow(/number/);
    expect(() => texts('it').mail({ ...notice, message: 'no-such-message' }, FACTS)).toThrow(
      'no-such-message',
    );
  });
});

describe('the page of a mail', () => {
  const notice = { message: 'consultation-opened', case: 'c1', parameters: PARAMETERS };
  const own = (subject: string, body: string) => new Map([['consultation-opened', { subject, body }]]);

  it('says what the plain text says, with one way in and nothing fetched from elsewhere', () => {
    const { html } = texts('it').mail(notice, {
      ...FACTS,
      protocol: { number: 7, year: 2026, day: '2026-01-12' },
    });
    expect(html).toContain('<html lang="it"');
    for (const said of ['Ente di prova', 'Consultazione aperta: Piano 2026-2028', 'lunedì 16 febbraio 2026'])
      expect(html).toContain(said);
    expect(html).toContain('Protocollo n. 0000007/2026 di lunedì 12 gennaio 2026.');
    expect(html.match(/<a\s/g)).toHaveLength(1);
    expect(html).toContain('href="https://piano.example/cases/c1"');
    expect(html).not.toMatch(/<img|<link|@import|url\(|<script|\[\[/);
    expect(html).toContain('prefers-color-scheme: dark');
  });

  it("is in the body's own words where it has some, and each of them is only text", () => {
    const texted = texts('it').mail(notice, {
      sender: 'Ente <b>&</b> "altri"',
      texts: own('[[label]] {plan}', '<script>alert(1)</script> {closesOn}\n$& [[notes]]'),
    });
    expect(texted.subject).toBe('[[label]] Piano 2026-2028');
    expect(texted.text).toContain('<script>alert(1)</script> lunedì 16 febbraio 2026\n$& [[notes]]');
    expect(texted.html).not.toContain('<script');
    expect(texted.html).toContain('<p>$&amp; [[notes]]</p>');
    expect(texted.html).toContain('Ente &lt;b&gt;&amp;&lt;/b&gt; &quot;altri&quot;');
  });
});
