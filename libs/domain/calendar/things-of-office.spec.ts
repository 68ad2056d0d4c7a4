import type { Mandate } from '../mandate/actor';
import { smallDefinition } from '../procedure/small-procedure';
import { nestedDefinition } from '../procedure/small-nested';
import { officesWaitedFor } from './offices-waited-for';
import {
  type CalendarCase,
  type CalendarSitting,
  type CalendarTerm,
  thingsOfOffice,
} from './things-of-office';

const TODAY = '2026-03-02';
const NAME = { it: 'Consiglio', en: 'Council' };

const mandate = (
  organization: string,
  kind: string,
  role = 'member',
  post = `${organization}/01`,
): Mandate => ({
  id: 'm',
  person: 'p',
  post,
  role,
  organization,
  organizationKind: kind,
  validFrom: '2026-01-01',
  validTo: null,
  revision: 1,
});
const STAFF = [mandate('ufficio-piano', 'ufficio-piano')];
const COUNCILLOR = [mandate('consiglio', 'consiglio')];
const MAYOR = [mandate('comune/001001', 'comune', 'mayor')];

const of = (changes: Partial<CalendarCase> = {}): CalendarCase => ({
  id: 'c1',
  plan: 'Piano 2026-2028',
  closed: false,
  changedAt: '2026-02-01T09:00:00.000Z',
  definition: smallDefinition(),
  suspended: [],
  pending: [],
  sittings: [],
  windows: [],
  terms: [],
  ...changes,
});
const sitting = (id: string, changes: Partial<CalendarSitting> = {}): CalendarSitting => ({
  id,
  organ: 'consiglio',
  organName: NAME,
  matter: 'consiglio',
  heldAt: '2026-03-10T09:00:00.000Z',
  convenedAt: `2026-02-0${id.slice(1)}T09:00:00.000Z`,
  voted: false,
  ...changes,
});
const term = (changes: Partial<CalendarTerm> = {}): CalendarTerm => ({
  name: 'enforceable',
  startedOn: '2026-02-20',
  dueOn: '2026-03-10',
  state: 'armed',
  epoch: 1,
  ...changes,
});
const shown = (found: CalendarCase, mandates = STAFF) => thingsOfOffice([found], mandates, TODAY);
const state = (found: CalendarCase) => {
  const [thing, ...others] = shown(found);
  expect(others).toEqual([]);
  const { uid, sequence, cancelled, when } = thing!;
  return { uid, sequence, cancelled, when };
};

describe('the calendar of an office', () => {
  it('holds the sittings of its organs, and staff those of all', () => {
    const found = of({ pending: ['s1'], sittings: [sitting('s1')] });
    expect(shown(found, COUNCILLOR)).toHaveLength(1);
    expect(shown(found, STAFF)).toHaveLength(1);
    expect(shown(found, MAYOR)).toEqual([]);
    expect(shown(found, COUNCILLOR)[0]!.label).toEqual({
      it: 'Consiglio: consiglio',
      en: 'Council: consiglio (en)',
    });
  });

  it('holds the terms that one of its offices is waited for in', () => {
    const window = term({ name: 'yearly' });
    expect(
      shown(of({ terms: [window] }), [mandate('consiglio', 'consiglio', 'president', 'consiglio/sindaco')]),
    ).toHaveLength(1);
    expect(shown(of({ terms: [window] }), MAYOR)).toEqual([]);
  });

  it('holds every consultation, as its window and not as its term too', () => {
    const windows = [{ id: 'k1', openedOn: '2026-02-20', closesOn: '2026-03-22', extensions: 0 }];
    const things = shown(of({ windows, terms: [term({ name: 'window' })] }), MAYOR);
    expect(things).toMatchObject([
      { kind: 'window', uid: 'window-k1', sequence: 0, when: { from: '2026-02-20', until: '2026-03-22' } },
    ]);
    expect(shown(of({ windows: [{ ...windows[0]!, extensions: 1, closesOn: '2026-04-01' }] }))).toMatchObject(
      [{ uid: 'window-k1', sequence: 1 }],
    );
  });

  it('forgets what has been over for three months', () => {
    expect(shown(of({ terms: [term({ dueOn: '2025-12-01', state: 'fired', epoch: 2 })] }))).toEqual([]);
    expect(shown(of({ terms: [term({ dueOn: '2025-12-02', state: 'fired', epoch: 2 })] }))).toHaveLength(1);
  });

  it('calls a term of a member of a set by that member', () => {
    const definition = nestedDefinition();
    const [name] = Object.keys(definition.terms);
    const [thing] = shown(of({ definition, terms: [term({ name: `${name}[05]` })] }));
    expect(thing?.label.it).toMatch(/ \(05\)$/);
    expect(thing?.uid).toMatch(/\.05\.-2026-02-20$/);
  });
});

describe('the number by which a subscribed client knows that something has moved', () => {
  it('rises at every turn of a term, which stays the same thing', () => {
    const first = term({ state: 'cancelled', epoch: 2 });
    const second = term({ dueOn: '2026-03-25' });
    const life: [string, CalendarCase, object][] = [
      ['runs', of({ terms: [term()] }), { sequence: 0, cancelled: false }],
      ['suspended', of({ terms: [first], suspended: ['enforceable'] }), { sequence: 1, cancelled: true }],
      ['resumed, longer', of({ terms: [first, second] }), { sequence: 2, cancelled: false }],
      [
        'over',
        of({ terms: [first, { ...second, state: 'fired', epoch: 2 }] }),
        { sequence: 3, cancelled: false },
      ],
    ];
    for (const [name, found, expected] of life)
      expect({ name, ...state(found) }).toMatchObject({
        name,
        uid: 'term-c1-enforceable-2026-02-20',
        ...expected,
      });
    expect(state(of({ terms: [first, second] })).when).toEqual({ from: '2026-03-25', until: '2026-03-25' });
    expect(state(of({ terms: [first, { ...second, state: 'cancelled', epoch: 2 }] }))).toMatchObject({
      sequence: 3,
      cancelled: true,
      when: { from: '2026-03-25' },
    });
  });

  it('rises when the case ends under a term', () => {
    expect(state(of({ closed: true, terms: [term()] }))).toMatchObject({ sequence: 1, cancelled: true });
  });

  it('rises when a sitting is put off, dropped, and convened again', () => {
    const second = sitting('s2', { heldAt: '2026-03-17T09:00:00.000Z' });
    const life: [CalendarCase, object][] = [
      [of({ pending: ['s1'], sittings: [sitting('s1')] }), { sequence: 0, cancelled: false }],
      [of({ sittings: [sitting('s1')] }), { sequence: 1, cancelled: true }],
      [
        of({ pending: ['s2'], sittings: [second, sitting('s1')] }),
        { sequence: 2, cancelled: false, when: { at: second.heldAt } },
      ],
      [
        of({ closed: true, pending: ['s2'], sittings: [sitting('s1'), second] }),
        { sequence: 3, cancelled: true },
      ],
    ];
    for (const [found, expected] of life)
      expect(state(found)).toMatchObject({ uid: 'sitting-s1', ...expected });
  });

  it('does not: the sitting after one that was held or deserted is another', () => {
    const found = of({ pending: ['s2'], sittings: [sitting('s1', { voted: true }), sitting('s2')] });
    expect(shown(found).map(({ uid, sequence }) => ({ uid, sequence }))).toEqual([
      { uid: 'sitting-s1', sequence: 0 },
      { uid: 'sitting-s2', sequence: 0 },
    ]);
  });
});

describe('offices that a term concerns', () => {
  it('are those of the state that waits for it', () => {
    expect(officesWaitedFor(smallDefinition(), 'window').map(({ role }) => role)).toEqual(['mayor']);
    expect(officesWaitedFor(smallDefinition(), 'notice')).toEqual([]);
  });
});
