import ICAL from 'ical.js';
import { type CalendarEntry, writeCalendar } from './write-calendar';

const FILE = {
  name: 'Calendario, prova',
  description: 'Le sedute; i termini',
  timezone: 'Europe/Rome',
  language: 'it',
  source: 'https://piano.example/calendar/x.ics',
};
const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'sitting-1@piano.example',
  sequence: 3,
  cancelled: false,
  when: { at: '2026-03-28T09:00:00.000Z' },
  changedAt: '2026-02-01T09:30:00.000Z',
  summary:
    'Conferenza metropolitana: parere sul piano, in una sede il cui nome è più lungo di una riga intera',
  description: 'Una riga\nun’altra; con virgole, e punti',
  url: 'https://piano.example/cases/1',
  remind: [15, 1],
  ...changes,
});
const read = (...entries: CalendarEntry[]) => {
  const text = writeCalendar(FILE, entries);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as [string, unknown[], unknown[]]);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return { text, calendar, events, event: events[0]! };
};

describe('a feed', () => {
  it('is read back by a library of clients, word for word', () => {
    const { event, calendar } = read(entry());
    expect(event).toMatchObject({ uid: 'sitting-1@piano.example', sequence: 3 });
    expect(event.summary).toBe(entry().summary);
    expect(event.description).toBe(entry().description);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
    expect(calendar.getFirstPropertyValue('name')).toBe('Calendario, prova');
  });

  it('folds its lines at 75 octets, ends them as RFC 5545 asks, and is the same for the same entries', () => {
    const { text } = read(entry());
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(writeCalendar(FILE, [entry()])).toBe(text);
  });

  it.each([
    ['before the hour is put forward', '2026-03-28T09:00:00.000Z', '10:00'],
    ['after it', '2026-03-30T08:00:00.000Z', '10:00'],
    ['in winter', '2027-01-11T09:00:00.000Z', '10:00'],
  ])('holds a sitting in its zone, %s', (_, at, clock) => {
    const { event, calendar, text } = read(entry({ when: { at } }));
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
    expect(text).toContain('DTSTART;TZID=Europe/Rome:');
    const start = event.startDate;
    expect(start.toString().slice(11, 16)).toBe(clock);
    start.zone = zone;
    expect(start.toJSDate().toISOString()).toBe(at);
  });

  it('says when it was changed in UTC, as RFC 5545 (3.8.7.2) asks, and a sitting in the zone that it names', () => {
    const { text } = read(entry());
    expect(text).toContain('\r\nDTSTAMP:20260201T093000Z\r\n');
    expect(text).toContain('\r\nDTSTART;TZID=Europe/Rome:20260328T100000\r\n');
    expect(text).toContain('\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Rome\r\n');
  });

  it('gives a term its civil day, in no zone', () => {
    const { event, text } = read(entry({ when: { from: '2026-03-29', until: '2026-03-29' } }));
    expect(text).toContain('DTSTART;VALUE=DATE:20260329');
    expect(text).toContain('DTEND;VALUE=DATE:20260330');
    expect(event.startDate.isDate).toBe(true);
  });

  it('rings days before, in the morning for what lasts a day, and before the last day of a window', () => {
    const triggers = (one: CalendarEntry) => read(one).text.match(/TRIGGER.*/g);
    expect(triggers(entry())).toEqual(['TRIGGER:-P15D', 'TRIGGER:-P1D']);
    expect(triggers(entry({ when: { from: '2026-03-29', until: '2026-03-29' } }))).toEqual([
      'TRIGGER:-P14DT15H',
      'TRIGGER:-PT15H',
    ]);
    expect(triggers(entry({ when: { from: '2026-03-01', until: '2026-03-31' }, remind: [7, 40] }))).toEqual([
      'TRIGGER;RELATED=END:-P7DT15H',
      'TRIGGER;RELATED=END:-P40DT15H',
    ]);
  });

  it('says of what is off that it is, and rings no more', () => {
    const { text, calendar } = read(entry({ cancelled: true }));
    expect(text).toContain('STATUS:CANCELLED');
    expect(calendar.getFirstSubcomponent('vevent')!.getAllSubcomponents('valarm')).toEqual([]);
  });

  it('is a feed with nothing in it too', () => {
    expect(read().events).toEqual([]);
  });
});
