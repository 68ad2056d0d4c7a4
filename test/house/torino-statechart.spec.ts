import type { ProcedureDefinition } from '../../libs/domain/procedure/definition';
import { called, readProcedure, voted, Walk, withPolicies } from '../support/procedure-walk';

const plan = readProcedure('procedures/torino/plan.yaml');
const ZONES = Array.from({ length: 11 }, (_, index) => String(index + 1).padStart(2, '0'));
const WITH_ASSEMBLY = ZONES.slice(1);
const inEach = (state: string, zones = ZONES): string[] => zones.map((zone) => `${state}[${zone}]`);

/** A case begun on facts that stand in nobody's way. */
const begun = (definition: ProcedureDefinition = plan): Walk =>
  new Walk(definition, ZONES, {
    'cycle.open': false,
    'plan.elements': 12,
    'plan.changedElements': 2,
    'plan.lastYear': 2026,
    'day.year': 2024,
    'consultation.unanswered': 0,
    'revision.open': false,
    'text.matches': true,
    'reasons.given': true,
    ...called(20, 5),
  });

type Leg = (walk: Walk) => void;
const consiglio: Leg = (walk) => {
  walk.take('convene');
  walk.take('record-roll-call', { facts: voted('passed', 'favourable') });
};
const guidelines: Leg = (walk) => {
  walk.take('propose-guidelines');
  consiglio(walk);
};
const forming: Leg = (walk) => {
  walk.take('record-hearing');
  walk.take('close-forming');
};
const committee: Leg = (walk) => {
  walk.take('mark-mere-direction');
  walk.take('transmit');
  walk.take('release-text');
};
const zones: Leg = (walk) => {
  walk.take('give-zone-opinion', { item: '01', facts: { 'vote.opinion': 'favourable' } });
  for (const item of WITH_ASSEMBLY) {
    walk.take('convene-zone', { item });
    walk.take('record-zone-roll-call', { item, facts: voted('passed', 'favourable') });
  }
};
const conferenza =
  (opinion: string): Leg =>
  (walk) => {
    walk.take('convene');
    const outcome = opinion === 'favourable' ? 'passed' : 'failed';
    walk.take('record-roll-call', { facts: voted(outcome, opinion) });
  };
const agenda: Leg = (walk) => void walk.take('put-on-agenda');
const published: Leg = (walk) => {
  walk.take('publish');
  walk.take('term:enforceable');
};
const after = (legs: Leg[], definition = plan): Walk => {
  const walk = begun(definition);
  for (const leg of legs) leg(walk);
  return walk;
};
const TO_OPINIONS = [guidelines, forming, committee, consiglio];
const TO_FINAL = [...TO_OPINIONS, zones, conferenza('favourable'), agenda];
const TO_FORCE = [...TO_FINAL, consiglio, published];

describe('the plan of Torino, row by row', () => {
  it('1: begins with guidelines that the Sindaco proposes', () => {
    const walk = begun();
    walk.take('propose-guidelines');
    expect(walk.at).toEqual(['guidelines']);
  });

  it('2: is formed once the Consiglio has voted the guidelines, drafting and listening side by side', () => {
    const walk = after([(one) => one.take('propose-guidelines')]);
    walk.take('convene');
    walk.take('record-roll-call', { facts: voted('no-quorum', 'not-given') });
    walk.take('record-roll-call', { facts: voted('failed', 'contrary') });
    expect(walk.at).toEqual(['guidelines']);
    walk.take('record-roll-call', { facts: voted('passed', 'favourable') });
    expect(walk.at).toEqual(['drafting', 'before-consultation']);
  });

  it('3: listens by hearings, questionnaires, zone meetings and observations, late ones too', () => {
    const walk = after([guidelines]);
    for (const event of ['record-hearing', 'record-questionnaire', 'record-zone-meeting']) walk.take(event);
    expect(walk.take('close-drafting')).toEqual([
      'freeze-text',
      'start-term consultation',
      'open-consultation consultation',
      'tell',
    ]);
    walk.take('write-text');
    walk.take('submit-observation');
    walk.take('term:consultation');
    expect(walk.at).toEqual(['drafting', 'answers']);
    walk.take('submit-observation');
    walk.take('close-drafting');
    expect(walk.at).toEqual(['drafting', 'consultation']);
  });

  it('4: freezes the proposal with its hash; the art. 49 opinions on another text are forgotten', () => {
    const walk = after([guidelines, (one) => one.take('record-hearing')]);
    expect(walk.take('close-forming')[0]).toBe('freeze-text');
    expect(walk.at).toEqual(['proposal-ready']);
  });

  it('5: goes to the committee with both opinions, or as a mere act of direction', () => {
    const walk = after([guidelines, forming]);
    walk.take('record-technical-opinion', { facts: { 'vote.opinion': 'favourable' } });
    walk.take('record-accounting-opinion', { facts: { 'vote.opinion': 'favourable' } });
    expect(walk.take('transmit')).toEqual(['start-term committee-examination', 'tell']);
    expect(after([guidelines, forming, committee]).at).toEqual(['first-reading']);
  });

  it('6: leaves the committee released, or when its time is over', () => {
    const walk = after([guidelines, forming]);
    walk.take('mark-mere-direction');
    walk.take('transmit');
    expect(walk.at).toEqual(['committee']);
    walk.take('term:committee-examination');
    expect(walk.at).toEqual(['first-reading']);
  });

  it('7: goes from the first reading to the opinions of eleven zones and the Conferenza, else back', () => {
    const walk = after([guidelines, forming, committee]);
    walk.take('convene');
    const effects = walk.take('record-roll-call', { facts: voted('passed', 'favourable') });
    expect(walk.at).toEqual([...inEach('requested'), 'deposited', 'opinion-time-to-come']);
    expect(effects).toEqual(expect.arrayContaining(inEach('start-term zone-opinion')));
    const back = after([guidelines, forming, committee]);
    back.take('convene');
    back.take('record-roll-call', { facts: voted('failed', 'contrary') });
    expect(back.at).toEqual(['drafting', 'before-consultation']);
  });

  it('8: takes the opinion of each zone, from its assembly or, for zone 1, from the mayor of the capital', () => {
    const walk = after(TO_OPINIONS);
    zones(walk);
    expect(walk.at).toEqual([...inEach('given'), 'deposited', 'opinion-time-to-come']);
  });

  it('9: interrupts a zone once, and gives it fifteen days from the documents', () => {
    const walk = after(TO_OPINIONS);
    walk.take('ask-documents', { item: '05' });
    expect(walk.at).toContain('interrupted[05]');
    expect(walk.take('supply-documents', { item: '05' })).toEqual(['start-term zone-opinion-resumed[05]']);
    expect(walk.at).toContain('supplemented[05]');
    walk.take('ask-documents', { item: '06' });
    expect(walk.at).toContain('interrupted[06]');
  });

  it('10: goes on without a zone that was asked and is silent, and only if the request was delivered', () => {
    const walk = after(TO_OPINIONS);
    walk.take('term:zone-opinion', { item: '05' });
    expect(walk.at).toContain('lapsed[05]');
    walk.items['06']!['item.requestDelivered'] = false;
    walk.take('term:zone-opinion', { item: '06' });
    expect(walk.at).toContain('undelivered[06]');
    expect(walk.refusal('note-silence', { item: '06' }).fails).toEqual(['request-delivered']);
    expect(walk.take('repeat-request', { item: '06' })).toContain('start-term zone-opinion[06]');
    walk.take('term:zone-opinion', { item: '06' });
    walk.items['06']!['item.requestDelivered'] = true;
    walk.take('note-silence', { item: '06' });
    expect(walk.at).toContain('lapsed[06]');
    walk.take('ask-documents', { item: '07' });
    walk.take('supply-documents', { item: '07' });
    walk.take('term:zone-opinion-resumed', { item: '07' });
    expect(walk.at).toContain('lapsed[07]');
  });

  it('11: convenes the Conferenza once every zone has answered; its time begins with the papers', () => {
    const walk = after([...TO_OPINIONS, zones]);
    expect(walk.take('convene')).toEqual(['convene', 'tell', 'start-term conferenza-opinion']);
    expect(walk.at.slice(-2)).toEqual(['convened', 'opinion-time-running']);
  });

  it.each([
    ['favourable', 'passed', 'favourable'],
    ['contrary', 'failed', 'contrary'],
    ['not-favourable', 'failed', 'not-favourable'],
    ['with-conditions', 'passed', 'conditions-open'],
    ['not-given', 'no-quorum', 'deserted'],
  ])('12, 13: the Conferenza sits and is %s', (opinion, outcome, state) => {
    const walk = after([...TO_OPINIONS, zones]);
    walk.take('convene');
    walk.take('record-roll-call', { facts: voted(outcome, opinion) });
    expect(walk.at.at(-2)).toBe(state);
  });

  it('13: is favourable with the conditions that were put to the vote, unless they were withdrawn', () => {
    const put = after([...TO_OPINIONS, zones]);
    put.take('convene');
    put.take('put-conditions');
    put.take('withdraw-conditions');
    put.take('put-conditions');
    put.take('record-roll-call', { facts: voted('passed', 'favourable') });
    expect(put.at.at(-2)).toBe('conditions-open');
    expect(put.refusal('put-on-agenda').fails).toContain('conditions-met');
    put.take('write-text');
    expect(put.take('incorporate-conditions')).toEqual(['freeze-text']);
    put.take('put-on-agenda');
    expect(put.at).toEqual(['adoption']);
  });

  it('14: convenes a deserted Conferenza anew, or goes on as the policy says, with reasons', () => {
    const deserted: Leg = (walk) => {
      walk.take('convene');
      walk.take('record-roll-call', { facts: voted('no-quorum', 'not-given') });
    };
    const again = after([...TO_OPINIONS, zones, deserted]);
    again.take('convene');
    expect(again.at.at(-2)).toBe('convened');

    const silent = withPolicies(plan, { silence: 'proceed-after-term' });
    const walk = after([...TO_OPINIONS, zones, deserted], silent);
    expect(walk.refusal('go-on-without-opinion').fails).toEqual(['opinion-time-over']);
    walk.take('term:conferenza-opinion');
    expect(walk.refusal('go-on-without-opinion', { facts: { 'reasons.given': false } }).fails).toEqual([
      'reasons-given',
    ]);
    walk.take('go-on-without-opinion');
    walk.take('put-on-agenda');
    expect(walk.at).toEqual(['adoption']);

    const blocked = withPolicies(plan, { silence: 'block' });
    const stuck = after([...TO_OPINIONS, zones, deserted], blocked);
    expect(stuck.refusal('convene').fails).toEqual(['reconvening-allowed']);
    expect(stuck.refusal('go-on-without-opinion').fails).toContain('silence-allows-going-on');
  });

  it('15: is put on the agenda of the Consiglio with every opinion there', () => {
    expect(after(TO_FINAL).at).toEqual(['adoption']);
  });

  it.each(['contrary', 'not-favourable', 'with-conditions'])(
    '16: goes back after a %s opinion',
    (opinion) => {
      const walk = after([...TO_OPINIONS, zones, conferenza(opinion)]);
      walk.take('rework');
      expect(walk.at).toEqual(['drafting', 'before-consultation']);
      // The parties have been heard; the text that is closed next asks for its art. 49 opinions anew.
      walk.take('close-forming');
      expect(walk.refusal('transmit').fails).toEqual(['technical-opinion', 'accounting-opinion']);
    },
  );

  it('17: asks every opinion anew after a material amendment, and none after a minor one', () => {
    const walk = after(TO_FINAL);
    walk.take('amend');
    walk.take('write-text');
    walk.take('record-amendment-opinion', { facts: { 'vote.opinion': 'favourable' } });
    expect(walk.take('mark-material')).toContain('freeze-text');
    expect(walk.at).toEqual([...inEach('requested'), 'deposited', 'opinion-time-to-come']);
    const minor = after(TO_FINAL);
    minor.take('amend');
    minor.take('record-amendment-opinion', { facts: { 'vote.opinion': 'favourable' } });
    minor.take('mark-minor');
    expect(minor.at).toEqual(['adoption']);
  });

  it('18: is adopted by the Consiglio, with a separate vote of urgency if it wants one', () => {
    const walk = after([...TO_FINAL, consiglio]);
    expect(walk.at).toEqual(['publication-due']);
    walk.take('convene');
    walk.take('record-roll-call', { facts: voted('failed', 'not-favourable') });
    expect(walk.at).toEqual(['publication-due']);
    walk.take('convene');
    walk.take('record-roll-call', { facts: voted('passed', 'favourable') });
    expect(walk.at).toEqual(['voted-urgent']);
    const missed = after(TO_FINAL);
    missed.take('convene');
    missed.take('record-roll-call', { facts: voted('failed', 'contrary') });
    expect(missed.at).toEqual(['drafting', 'before-consultation']);
  });

  it('19: is in force when it is enforceable, or at once, and the posting goes on', () => {
    const walk = after([...TO_FINAL, consiglio]);
    expect(walk.take('publish')).toEqual(['publish', 'start-term enforceable', 'start-term posting']);
    expect(walk.at).toEqual(['posted']);
    const effects = walk.take('term:enforceable');
    expect(effects).toEqual([
      'put-in-force',
      'start-term annual-revision',
      'start-term year-end',
      'tell',
      'tell-previous',
    ]);
    expect(walk.at).toEqual(['monitoring', ...inEach('zone-steady')]);
    walk.take('term:posting');
    const urgent = after([...TO_FINAL, consiglio, consiglio]);
    expect(urgent.take('publish')).toEqual(['publish', 'start-term posting', ...effects]);
    expect(urgent.at[0]).toBe('monitoring');
  });

  it('20: is revised by a case of its own each year; overdue is an alarm and nothing lapses', () => {
    const walk = after(TO_FORCE);
    expect(walk.take('propose-revision')).toEqual(['spawn']);
    expect(walk.take('term:annual-revision')).toEqual(['tell']);
    expect(walk.take('revision-adopted')).toEqual(['end-term annual-revision', 'start-term annual-revision']);
    walk.take('revision-dropped');
    expect(walk.at[0]).toBe('monitoring');
  });

  it('21: is updated zone by zone by cases of their own', () => {
    const walk = after(TO_FORCE);
    walk.facts['proposal.zones'] = 1;
    expect(walk.take('propose-zone-update', { item: '05' })).toEqual(['spawn[05]']);
    walk.take('propose-zone-update', { item: '07' });
    expect(walk.at).toEqual(
      expect.arrayContaining(['zone-updating[05]', 'zone-updating[07]', 'zone-steady[06]']),
    );
    walk.take('zone-update-ended', { item: '05' });
    expect(walk.at).toContain('zone-steady[05]');
  });

  it('22: is superseded by the plan that follows, or expires with its triennium unless it is extended', () => {
    const superseded = after(TO_FORCE);
    superseded.take('new-plan-in-force');
    expect(superseded.at).toEqual(['superseded']);
    const expired = after(TO_FORCE);
    expect(expired.take('term:year-end', { facts: { 'day.year': 2026 } })).toEqual(['start-term year-end']);
    expired.take('term:year-end', { facts: { 'day.year': 2027 } });
    expect(expired.at).toEqual(['expired']);
    const extended = after(TO_FORCE, withPolicies(plan, { extension: 'until-superseded' }));
    extended.take('term:year-end', { facts: { 'day.year': 2027 } });
    expect(extended.at[0]).toBe('monitoring');
  });

  it.each<[string, Leg[]]>([
    ['the guidelines', [(walk) => walk.take('propose-guidelines')]],
    ['the forming', [guidelines]],
    ['the committee’s desk', [guidelines, forming]],
    ['the opinions', TO_OPINIONS],
    ['the final reading', TO_FINAL],
    ['the publication', [...TO_FINAL, consiglio]],
    ['its life in force', TO_FORCE],
  ])('can be withdrawn, annulled, suspended and resumed from %s', (_, legs) => {
    for (const [event, state] of [
      ['withdraw', 'withdrawn'],
      ['annul', 'annulled'],
    ] as const) {
      const walk = after(legs);
      walk.take(event);
      expect(walk.at).toEqual([state]);
    }
    const walk = after(legs);
    const before = walk.at;
    expect(walk.take('suspend')).toEqual(['suspend-terms', 'tell']);
    expect(walk.at).toEqual(['suspended']);
    // Nothing is started or frozen a second time.
    expect(walk.take('resume')).toEqual(['resume-terms', 'tell']);
    expect(walk.at).toEqual(before);
  });

  it('is carried over when the Consiglio is renewed, or suspended, as the policy says', () => {
    const walk = after([guidelines]);
    walk.take('consiglio-renewed');
    expect(walk.at).toEqual(['drafting', 'before-consultation']);
    const suspended = after([guidelines], withPolicies(plan, { renewal: 'suspend' }));
    suspended.take('consiglio-renewed');
    expect(suspended.at).toEqual(['suspended']);
  });

  it('has its environmental assessment only where the policy says that it is due', () => {
    expect(after([guidelines]).refusal('open-vas').fails).toEqual(['vas-due']);
    const walk = after([guidelines], withPolicies(plan, { vas: 'due' }));
    walk.take('record-hearing');
    expect(walk.take('open-vas')).toEqual(['start-term vas-consultation']);
    walk.take('term:vas-consultation');
    expect(walk.refusal('close-forming').fails).toEqual(['vas-settled']);
    walk.take('record-vas');
    walk.take('close-forming');
  });
});

describe('the plan of Torino refuses, and says why:', () => {
  const fails = (walk: Walk, event: string, given: Parameters<Walk['refusal']>[1] = {}): string[] =>
    walk.refusal(event, given).fails;

  it('a second open cycle for a triennium', () => {
    expect(begun().refusal('propose-guidelines', { facts: { 'cycle.open': true } })).toEqual({
      code: 'procedure/conditions',
      fails: ['no-open-cycle'],
    });
  });

  it('a vote without a quorum: nothing is adopted by it', () => {
    const walk = after(TO_FINAL);
    walk.take('convene');
    walk.take('record-roll-call', { facts: voted('no-quorum', 'not-given') });
    expect(walk.at).toEqual(['adoption']);
  });

  it('a vote on an item that is on no agenda, or before the hour of its sitting', () => {
    const walk = after(TO_FINAL);
    const vote = voted('passed', 'favourable');
    expect(fails(walk, 'record-roll-call', { facts: { ...vote, 'sitting.convened': false } })).toContain(
      'on-the-agenda',
    );
    expect(fails(walk, 'record-roll-call', { facts: { ...vote, 'sitting.held': false } })).toContain(
      'sitting-held',
    );
    expect(fails(walk, 'convene', { facts: { 'sitting.convened': true } })).toEqual(['no-sitting-pending']);
  });

  it('an opinion on a superseded text, of a zone or of the Conferenza', () => {
    const walk = after(TO_OPINIONS);
    const stale = { ...voted('passed', 'favourable'), 'text.matches': false };
    expect(fails(walk, 'record-zone-roll-call', { item: '05', facts: stale })).toContain('text-current');
    expect(fails(walk, 'give-zone-opinion', { item: '01', facts: stale })).toContain('text-current');
    zones(walk);
    walk.take('convene');
    expect(fails(walk, 'record-roll-call', { facts: stale })).toContain('text-current');
  });

  it('an opinion before it was asked', () => {
    const walk = after([guidelines, forming, committee]);
    expect(walk.refusal('give-zone-opinion', { item: '01' })).toEqual({
      code: 'procedure/conditions',
      fails: ['opinion-asked'],
    });
    expect(walk.refusal('record-zone-roll-call', { item: '05' }).code).toBe('procedure/not-now');
  });

  it('the mayor’s opinion for a zone that has an assembly, and an assembly where there is none', () => {
    const walk = after(TO_OPINIONS);
    const favourable = { 'vote.opinion': 'favourable' };
    expect(fails(walk, 'give-zone-opinion', { item: '05', facts: favourable })).toContain(
      'zone-without-assembly',
    );
    expect(fails(walk, 'convene-zone', { item: '01' })).toEqual(['zone-has-assembly']);
    const silent = after(TO_OPINIONS, withPolicies(plan, { 'zone-one': 'none' }));
    expect(fails(silent, 'give-zone-opinion', { item: '01', facts: favourable })).toContain(
      'capital-mayor-speaks',
    );
  });

  it('a second interruption, while it lasts and after it', () => {
    const walk = after(TO_OPINIONS);
    walk.take('ask-documents', { item: '05' });
    expect(fails(walk, 'ask-documents', { item: '05' })).toEqual(['not-yet-interrupted']);
    walk.take('supply-documents', { item: '05' });
    expect(fails(walk, 'ask-documents', { item: '05' })).toEqual(['not-yet-interrupted']);
  });

  it('a Conferenza convened before every zone has answered', () => {
    const walk = after(TO_OPINIONS);
    walk.take('term:zone-opinion', { item: '05' });
    expect(fails(walk, 'convene')).toEqual(['zones-answered']);
  });

  it.each(['contrary', 'not-favourable'])('an adoption over a binding opinion that is %s', (opinion) => {
    const walk = after([...TO_OPINIONS, zones, conferenza(opinion)]);
    expect(fails(walk, 'put-on-agenda')).toContain('no-binding-contrary-opinion');
  });

  it('an adoption while conditions are not in the text, or while the Conferenza has not spoken', () => {
    const walk = after([...TO_OPINIONS, zones]);
    expect(fails(walk, 'put-on-agenda')).toEqual([
      'conferenza-favourable',
      'conditions-met',
      'conferenza-not-expressed',
      'silence-allows-going-on',
    ]);
    expect(fails(walk, 'rework')).toEqual(['binding-contrary-opinion']);
  });

  it('a departure from a zone’s opinion without reasons', () => {
    const walk = after(TO_OPINIONS);
    walk.take('convene-zone', { item: '05' });
    walk.take('record-zone-roll-call', { item: '05', facts: voted('failed', 'contrary') });
    expect(walk.at).toContain('given-otherwise[05]');
    for (const item of ZONES.filter((zone) => zone !== '05')) walk.take('term:zone-opinion', { item });
    conferenza('favourable')(walk);
    expect(fails(walk, 'put-on-agenda')).toContain('departures-explained');
    walk.take('explain-departure');
    walk.take('put-on-agenda');
  });

  it('the closing of a text without a hearing, with an observation unanswered or a window open', () => {
    const walk = after([guidelines]);
    walk.take('close-drafting');
    expect(fails(walk, 'close-forming', { facts: { 'consultation.unanswered': 3 } })).toEqual([
      'no-window-open',
      'social-parties-heard',
      'every-observation-answered',
    ]);
    expect(fails(after([guidelines]), 'submit-observation')).toEqual(['window-opened']);
  });

  it('a late call and missing art. 49 opinions, unless the Sindaco goes on with reasons', () => {
    const walk = after([guidelines, forming]);
    const both = ['technical-opinion', 'accounting-opinion'];
    expect(fails(walk, 'transmit')).toEqual(both);
    expect(walk.refusal('transmit', { offices: ['ufficio-piano'], waived: both }).code).toBe(
      'procedure/not-waivable',
    );
    walk.take('transmit', { offices: ['sindaco'], waived: both });
    walk.take('release-text');
    expect(fails(walk, 'convene', { facts: called(2, 5) })).toEqual(['notice-respected']);
    walk.take('convene', { facts: called(2, 5), offices: ['sindaco'], waived: ['notice-respected'] });
  });

  it('a short deposit of papers, unless the chair goes on with reasons', () => {
    const walk = after([...TO_OPINIONS, zones]);
    expect(fails(walk, 'convene', { facts: called(14, 15) })).toEqual(['deposit-respected']);
    walk.take('convene', { facts: called(14, 15), offices: ['sindaco'], waived: ['deposit-respected'] });
  });

  it('an amendment without its opinion, unless the Sindaco goes on with reasons', () => {
    const walk = after(TO_FINAL);
    walk.take('amend');
    expect(fails(walk, 'mark-material')).toEqual(['amendment-opinion']);
    walk.take('mark-material', { offices: ['sindaco'], waived: ['amendment-opinion'] });
  });

  it('a second revision, a second update of a zone, and an update that touches other zones', () => {
    const walk = after(TO_FORCE);
    expect(fails(walk, 'propose-revision', { facts: { 'revision.open': true } })).toEqual([
      'no-revision-open',
    ]);
    expect(fails(walk, 'propose-zone-update', { item: '05', facts: { 'proposal.zones': 2 } })).toEqual([
      'one-zone-alone',
    ]);
    walk.facts['proposal.zones'] = 1;
    walk.take('propose-zone-update', { item: '05' });
    walk.items['05']!['item.open'] = true;
    expect(fails(walk, 'propose-zone-update', { item: '05' })).toEqual(['no-zone-update-open']);
  });
});

describe.each([
  ['the annual revision', 'revision', 'propose-revision', 'revision-adopted', 'revision-dropped'],
  ['the update of a zone', 'zone-update', 'propose-zone-update', 'zone-update-ended', 'zone-update-ended'],
])('%s of Torino', (_, file, opens, adopted, dropped) => {
  const definition = readProcedure(`procedures/torino/${file}.yaml`);
  const told = (walk: Walk, event: string, state: string): void => {
    const effects = walk.take(event);
    expect(walk.at).toEqual([state]);
    expect(effects).toContain('tell-parent');
  };
  const begin: Leg = (walk) => void walk.take(opens);

  it('takes the whole path and merges', () => {
    const walk = after(
      [begin, forming, committee, consiglio, zones, conferenza('favourable'), agenda, consiglio],
      definition,
    );
    walk.take('publish');
    const effects = walk.take('term:enforceable');
    expect(walk.at).toEqual(['in-force']);
    expect(effects).toEqual(['merge', 'tell-parent', 'tell']);
  });

  it('tells the plan when it is dropped', () => {
    told(after([begin, forming], definition), 'withdraw', 'withdrawn');
    told(after([begin, forming], definition), 'annul', 'annulled');
    const ends = Object.values(definition.states).flatMap(({ entry }) =>
      entry.flatMap((effect) => (effect.name === 'tell-parent' ? [effect.event] : [])),
    );
    expect(ends).toEqual([adopted, dropped, dropped]);
  });

  it('asks for a change to the plan before its text can be closed', () => {
    const walk = after([begin], definition);
    walk.take('record-hearing');
    expect(walk.refusal('close-forming', { facts: { 'plan.changedElements': 0 } }).fails).toEqual([
      'text-written',
    ]);
  });
});
