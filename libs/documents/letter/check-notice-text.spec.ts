import { join } from 'node:path';
import { NOTICE_MESSAGES } from '@copianifica/domain';
import { checkNoticeText, parametersOf } from './check-notice-text';
import { readCatalogue } from './notice-texts';
import { sampleParameters } from './sample-parameters';

const FOLDER = join(__dirname, '../../../messages');
const house = (message: string, locale: 'it' | 'en' = 'it') => {
  const catalogue = readCatalogue(FOLDER, locale);
  return { subject: catalogue[`notice.${message}.subject`]!, body: catalogue[`notice.${message}.body`]! };
};
const check = (subject: string, body: string) =>
  checkNoticeText({ subject, body }, house('consultation-opened'), 'it');
const GOOD = 'Si apre {plan}, fino a {closesOn}.';

describe("a body's own words", () => {
  it.each(NOTICE_MESSAGES)('may be those of the house, for %s', (message) => {
    for (const locale of ['it', 'en'] as const)
      expect(checkNoticeText(house(message, locale), house(message, locale), locale)).toBeNull();
    expect(parametersOf(house(message, 'it'), 'it')).toEqual(parametersOf(house(message, 'en'), 'en'));
    const sample = sampleParameters();
    for (const { name } of parametersOf(house(message), 'it')) expect(sample).toHaveProperty([name]);
  });

  it('are taken where they say what must be said', () => {
    expect(check('Consultazione', GOOD)).toBeNull();
    expect(check('{plan} <b>', `${GOOD} Sì, '{'così'}'.`)).toBeNull();
  });

  it.each([
    ['nothing', ' ', GOOD, 'notice-text/empty', {}],
    ['too much', 'A'.repeat(201), GOOD, 'notice-text/too-long', {}],
    ['two lines for a subject', 'A\nBcc: b@c.example', GOOD, 'notice-text/one-line', {}],
    ['an open bracket', 'A {', GOOD, 'notice-text/not-icu', { text: 'A {' }],
    ['what the message does not know', '{heldAt}', GOOD, 'notice-text/unknown-parameter', { name: 'heldAt' }],
    ['less than it must', 'A', 'Si apre {plan}.', 'notice-text/missing-parameter', { name: 'closesOn' }],
    ['a day as if it were a number', '{closesOn, number}', GOOD, 'notice-text/parameter-form', {}],
    ['a day worded twice', '{closesOn, date, long}', GOOD, 'notice-text/parameter-form', {}],
    [
      'a day that is only chosen by',
      'A',
      'Si apre {plan} {closesOn, select, other {entro poco}}.',
      'notice-text/missing-parameter',
      { name: 'closesOn' },
    ],
  ])('are refused where they say %s', (_, subject, body, code, data) => {
    expect(check(subject, body)).toMatchObject({ code, data });
  });
});
