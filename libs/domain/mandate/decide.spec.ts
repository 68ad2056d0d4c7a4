import type { Actor, Mandate } from './actor';
import { type Action, ACTIONS, decide, holds, type Resource } from './decide';

const TODAY = '2026-01-12';
const mandate = (changes: Partial<Mandate> = {}): Mandate => ({
  id: 'a-mandate',
  person: 'ada',
  post: 'consiglio/sindaco',
  role: 'president',
  organization: 'consiglio',
  organizationKind: 'consiglio',
  validFrom: '2025-06-01',
  validTo: '2026-01-12',
  revision: 1,
  ...changes,
});
const office = (changes: Partial<Mandate> = {}): Actor => ({
  kind: 'office',
  person: 'ada',
  mandate: mandate(changes),
});
const label = { it: 'un ufficio', en: 'an office' };
const MAYOR = { label, posts: ['consiglio/sindaco'] };

const ACTORS = {
  anonymous: { kind: 'anonymous' },
  subject: { kind: 'subject' },
  person: { kind: 'person', person: 'ada' },
  office: office(),
  'former office': office({ validTo: '2026-01-11' }),
  'future office': office({ validFrom: '2026-01-13', validTo: null }),
  'plan office': office({
    post: 'ufficio-piano/01',
    organization: 'ufficio-piano',
    organizationKind: 'ufficio-piano',
  }),
  clock: { kind: 'clock' },
} satisfies Record<string, Actor>;
type Who = keyof typeof ACTORS;

/** Of each action one resource; what is not in its row of `YES` is refused with the code beside. */
const RESOURCES: Record<Action, Resource> = {
  'public.read': {},
  'session.read': {},
  'session.act-as': { mandate: mandate() },
  'session.link': {},
  'desk.read': {},
  'notice.read': { post: 'consiglio/sindaco' },
  'notice.choose': {},
  'case.raise': { offices: [MAYOR] },
  'observation.read-text': { organization: 'consiglio', published: false },
  'procedure.manage': {},
  'case.administer': {},
  'calendar.subscribe': {},
  'webhook.manage': {},
  'text.write': {},
  'protocol.read': {},
  'clock.move': {},
};
const EVERYONE = Object.keys(ACTORS) as Who[];
const YES: Record<Action, Who[]> = {
  'public.read': EVERYONE,
  'session.read': EVERYONE,
  // An office in a session is a person's, who may change it for another of hers.
  'session.act-as': ['person', 'office', 'former office', 'future office', 'plan office'],
  'session.link': EVERYONE.filter((who) => who !== 'anonymous'),
  'desk.read': ['office', 'plan office'],
  'notice.read': ['office'],
  'notice.choose': ['person', 'office', 'former office', 'future office', 'plan office'],
  'case.raise': ['office'],
  'observation.read-text': ['office', 'plan office'],
  'procedure.manage': ['plan office'],
  'case.administer': ['plan office'],
  'calendar.subscribe': ['office', 'plan office'],
  'webhook.manage': ['plan office'],
  'text.write': ['plan office'],
  'protocol.read': ['plan office'],
  'clock.move': ['plan office'],
};
const NO: Partial<Record<Who, string>> = {
  anonymous: 'mandate/sign-in',
  clock: 'mandate/sign-in',
  subject: 'mandate/not-linked',
  person: 'mandate/not-linked',
  'former office': 'mandate/not-in-force',
  'future office': 'mandate/not-in-force',
};
const table = ACTIONS.flatMap((action) => EVERYONE.map((who) => [who, action] as const));

describe('what an actor may do', () => {
  it.each(table)('is decided for %s and %s', (who, action) => {
    const decision = decide(ACTORS[who], action, RESOURCES[action], TODAY);
    if (YES[action].includes(who)) return expect(decision).toEqual({ allowed: true });
    // The clock raises what is given to nobody; what is given to an office is not its own.
    const code =
      who === 'clock' && action === 'case.raise' ? 'mandate/not-yours' : (NO[who] ?? 'mandate/not-yours');
    return expect(decision).toEqual({ allowed: false, code });
  });

  it.each(
    ACTIONS.filter(
      (action) =>
        ![
          'public.read',
          'session.read',
          'session.link',
          'desk.read',
          'procedure.manage',
          'case.administer',
          'calendar.subscribe',
          'webhook.manage',
          'notice.choose',
          'text.write',
          'protocol.read',
          'clock.move',
        ].includes(action),
    ),
  )('is nothing where the resource of %s says nothing', (action) => {
    for (const who of EVERYONE)
      expect({ who, ...decide(ACTORS[who], action, {}, TODAY) }).toMatchObject(
        action === 'observation.read-text' && who === 'plan office' ? { allowed: true } : { allowed: false },
      );
  });

  it.each([
    ['the eve of its first day', '2025-05-31', false],
    ['its first day', '2025-06-01', true],
    ['its last day', '2026-01-12', true],
    ['the day after its last', '2026-01-13', false],
  ])('lasts as long as the mandate: on %s', (_, day, allowed) => {
    expect(decide(office(), 'case.raise', { offices: [MAYOR] }, day).allowed).toBe(allowed);
    expect(
      decide({ kind: 'person', person: 'ada' }, 'session.act-as', { mandate: mandate() }, day).allowed,
    ).toBe(allowed);
  });

  it('has no end while none is known, and one day where the first is the last', () => {
    const oneDay = { validFrom: TODAY, validTo: TODAY };
    expect(decide(office({ validTo: null }), 'desk.read', {}, '2999-12-31').allowed).toBe(true);
    expect(decide(office(oneDay), 'desk.read', {}, TODAY).allowed).toBe(true);
    expect(decide(office(oneDay), 'desk.read', {}, '2026-01-13').allowed).toBe(false);
  });

  it('does not let a person act in another’s office', () => {
    const decision = decide(
      { kind: 'person', person: 'eve' },
      'session.act-as',
      { mandate: mandate() },
      TODAY,
    );
    expect(decision).toEqual({ allowed: false, code: 'mandate/not-yours' });
  });

  it('lets the clock raise only what the procedure gives to nobody', () => {
    expect(decide({ kind: 'clock' }, 'case.raise', { offices: [] }, TODAY).allowed).toBe(true);
    expect(decide({ kind: 'clock' }, 'case.raise', { offices: [MAYOR] }, TODAY).allowed).toBe(false);
    expect(decide(office(), 'case.raise', { offices: [] }, TODAY).allowed).toBe(false);
  });

  it('opens an observation’s text to all once its answers are out, before only to who wrote and who answers', () => {
    const text = (actor: Actor, published: boolean) =>
      decide(actor, 'observation.read-text', { organization: 'comune/999002', published }, TODAY).allowed;
    expect(text(ACTORS.anonymous, true)).toBe(true);
    expect(text(office({ organization: 'comune/999002', organizationKind: 'comune' }), false)).toBe(true);
    expect(text(office({ organization: 'comune/999003', organizationKind: 'comune' }), false)).toBe(false);
  });

  it('is nothing for an action that nobody has written a line for', () => {
    for (const action of ['case.delete', '', 'constructor'] as unknown as Action[])
      for (const who of EVERYONE)
        expect(
          decide(ACTORS[who], action, { offices: [], published: true, mandate: mandate() }, TODAY).allowed,
        ).toBe(false);
  });
});

describe('an office of a procedure', () => {
  it.each([
    ['its post', { label, posts: ['consiglio/sindaco'] }, true],
    ['another post', { label, posts: ['consiglio/01'] }, false],
    ['no post at all', { label, posts: [] }, false],
    ['its role', { label, role: 'president' }, true],
    ['its kind of organization', { label, organization: 'consiglio' }, true],
    ['its role elsewhere', { label, role: 'president', organization: 'union' }, false],
    ['another role there', { label, role: 'member', organization: 'consiglio' }, false],
    ['nothing', { label }, false],
  ])('is held by a mandate if it names %s', (_, described, held) => {
    expect(holds(mandate(), described)).toBe(held);
  });
});
