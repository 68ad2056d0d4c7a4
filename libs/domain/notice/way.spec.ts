import { isLegal, NOTICE_MESSAGES } from './notice-message';
import { endOfQuiet } from './quiet-hours';
import { NOTICE_MODES, type NoticeToTell, wayOf } from './way';

const NIGHT = { from: '20:00', to: '07:30' };
const notice = (more: Partial<NoticeToTell> = {}): NoticeToTell => ({
  message: 'term-approaching',
  choices: { modes: {}, quiet: null },
  address: 'comune@posts.example',
  pec: null,
  now: '2026-03-02T21:00:00.000Z',
  zone: 'Europe/Rome',
  ...more,
});

describe('the way of a notice', () => {
  it('is a mail at once, for who has chosen nothing', () => {
    expect(wayOf(notice())).toEqual({
      channel: 'mail',
      state: 'queued',
      address: 'comune@posts.example',
      sendFrom: null,
    });
  });

  it.each(NOTICE_MESSAGES.filter(isLegal))(
    'of %s, which has a legal effect, is not changed by any choice',
    (message) => {
      for (const mode of NOTICE_MODES) {
        const choices = { modes: { '*': mode, [message]: mode }, quiet: NIGHT };
        expect(wayOf(notice({ message, choices }))).toMatchObject({
          channel: 'mail',
          state: 'queued',
          sendFrom: null,
        });
      }
    },
  );

  it('with a legal effect is certified mail where the office has an address for it', () => {
    const pec = 'comune@pec.example';
    expect(wayOf(notice({ message: 'sitting-convened', pec }))).toMatchObject({
      channel: 'pec',
      address: pec,
    });
    expect(wayOf(notice({ message: 'sitting-convened', pec, address: null }))).toMatchObject({
      channel: 'pec',
    });
  });

  it('without one is never certified mail', () => {
    expect(wayOf(notice({ pec: 'comune@pec.example' })).channel).toBe('mail');
  });

  it.each([
    ['daily', 'mail', 'held'],
    ['weekly', 'mail', 'held'],
    ['desk', 'desk', 'desk'],
  ] as const)('chosen as %s is %s, %s', (mode, channel, state) => {
    expect(wayOf(notice({ choices: { modes: { '*': mode }, quiet: NIGHT } }))).toMatchObject({
      channel,
      state,
      sendFrom: null,
    });
  });

  it('follows the choice for its own message before the one for every message', () => {
    const choices = { modes: { '*': 'desk', 'term-approaching': 'daily' }, quiet: null } as const;
    expect(wayOf(notice({ choices })).state).toBe('held');
  });

  it('to an office without an address is its desk, and says so', () => {
    expect(wayOf(notice({ address: null }))).toMatchObject({ channel: 'desk', state: 'no-address' });
  });

  it('waits for the end of the quiet hours it falls into', () => {
    const { sendFrom } = wayOf(notice({ choices: { modes: {}, quiet: NIGHT } }));
    expect(sendFrom).toBe('2026-03-03T06:30:00.000Z');
  });
});

describe('quiet hours', () => {
  it.each([
    ['before midnight', '2026-03-02T21:00:00Z', '2026-03-03T06:30:00.000Z'],
    ['after midnight', '2026-03-03T02:00:00Z', '2026-03-03T06:30:00.000Z'],
    ['at their first minute', '2026-03-02T19:00:00Z', '2026-03-03T06:30:00.000Z'],
    ['at their end', '2026-03-03T06:30:00Z', null],
    ['at noon', '2026-03-03T11:00:00Z', null],
    // The clocks are put forward on 29 March 2026 at 2, back on 25 October 2026 at 3.
    ['in the short night', '2026-03-28T21:00:00Z', '2026-03-29T05:30:00.000Z'],
    ['in the long night', '2026-10-24T21:00:00Z', '2026-10-25T06:30:00.000Z'],
  ])('%s: %s ends at %s', (_when, now, end) => {
    expect(endOfQuiet(NIGHT, now, 'Europe/Rome')).toBe(end);
  });

  it('within one day end on it', () => {
    const siesta = { from: '13:00', to: '15:00' };
    expect(endOfQuiet(siesta, '2026-06-01T11:30:00Z', 'Europe/Rome')).toBe('2026-06-01T13:00:00.000Z');
    expect(endOfQuiet(siesta, '2026-06-01T14:00:00Z', 'Europe/Rome')).toBeNull();
  });

  it('that end in the hour which is left out end an hour later', () => {
    const short = { from: '22:00', to: '02:30' };
    expect(endOfQuiet(short, '2026-03-28T23:00:00Z', 'Europe/Rome')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('that end in the hour which comes twice end after now in either of the two', () => {
    const short = { from: '22:00', to: '02:30' };
    expect(endOfQuiet(short, '2026-10-25T00:10:00Z', 'Europe/Rome')).toBe('2026-10-25T00:30:00.000Z');
    expect(endOfQuiet(short, '2026-10-25T01:10:00Z', 'Europe/Rome')).toBe('2026-10-25T01:30:00.000Z');
  });

  it('that begin when they end are none', () => {
    expect(endOfQuiet({ from: '08:00', to: '08:00' }, '2026-03-02T07:00:00Z', 'Europe/Rome')).toBeNull();
  });
});
