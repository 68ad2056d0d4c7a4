import { parseDefinition } from './parse-definition';
import { smallNested } from './small-nested';
import { putAt } from './small-procedure';

type Change = [pointer: string, value: unknown];
const parsed = (...changes: Change[]) => {
  const raw = smallNested();
  for (const [pointer, value] of changes) putAt(raw, pointer, value);
  return parseDefinition(raw);
};
/** What is said, as «pointer: sentence». */
const said = (...changes: Change[]): string[] => {
  const read = parsed(...changes);
  const findings = read.kind === 'refused' ? read.findings : [];
  return findings.map(({ pointer, sentence }) => `${pointer}: ${sentence}`);
};
const warned = (...changes: Change[]): string[] => {
  const read = parsed(...changes);
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.findings));
  return (read.warnings ?? []).map(({ pointer, sentence }) => `${pointer}: ${sentence}`);
};

const preparing = '/states/preparing';
const inside = `${preparing}/states`;
const writing = `${inside}/writing`;
const opinions = `${inside}/opinions`;
const zones = `${opinions}/states/zones`;
const requested = `${zones}/states/requested`;
const reviewing = `${inside}/reviewing`;
const close = `${writing}/on/close/0`;
const plain = (more: object = {}) => ({ label: { it: 'uno', en: 'one' }, ...more });

it('a definition of states in states has nothing wrong', () => {
  expect([said(), warned()]).toEqual([[], []]);
});

it.each(['override', 'extend-term', 'procedure-changed'])(
  'a definition cannot have an event «%s», which the log has of every case',
  (name) => {
    const event = { label: plain().label, done: plain().label, by: [], form: 'confirm' };
    expect(said([`/events/${name}`, event]).join()).toContain(`/events/${name}: «${name}» is the name of an`);
  },
);

describe('a definition is refused, at the very place,', () => {
  it.each<[string, Change[], string]>([
    [
      'for two states of one name',
      [[`${zones}/states/writing`, plain({ final: true })]],
      `${zones}/states/writing: «writing» is the name of another state too, at ${writing}: rename one.`,
    ],
    [
      'for a state that should hold others and holds none',
      [[`${writing}/states`, {}]],
      `${writing}/states: «writing» must have at least one state inside it.`,
    ],
    [
      'for a state that holds a history alone',
      [[`${writing}/states`, { past: plain({ history: 'deep' }) }]],
      `${writing}/states: «writing» must have at least one state inside it.`,
    ],
    [
      'for a parallel state without states',
      [[`${writing}/parallel`, true]],
      `${writing}/parallel: «writing» has no states to run side by side.`,
    ],
    [
      'for beginning in a state that lies elsewhere',
      [[`${preparing}/initial`, 'suspended']],
      `${preparing}/initial: «suspended» is not a state inside «preparing» that it could begin with.`,
    ],
    [
      'for a repeated state that is no region',
      [[`${reviewing}/forEach`, 'zones']],
      `${reviewing}/forEach: «reviewing» can be repeated only directly inside a parallel state.`,
    ],
    [
      'for a repeated region inside another',
      [
        [
          requested,
          plain({ parallel: true, states: { inner: plain({ forEach: 'zones', on: { remind: [{}] } }) } }),
        ],
      ],
      `${requested}/states/inner/forEach: A region that is repeated cannot lie inside another that is.`,
    ],
    [
      'for a set that there is not',
      [[`${zones}/forEach`, 'comuni']],
      `${zones}/forEach: forEach must be one of zones, zone-assemblies`,
    ],
    [
      'for a final state that holds others',
      [
        [`${writing}/states`, { a: plain() }],
        [`${writing}/final`, true],
      ],
      `${writing}/final: «writing» is final, so nothing can be inside it.`,
    ],
    [
      'for a final region',
      [[`${opinions}/states/observing`, plain({ final: true })]],
      `${opinions}/states/observing/final: «observing» is a region of a parallel state: put the final state inside it.`,
    ],
    [
      'for a history that remembers nothing',
      [['/states/past', plain({ history: 'deep', default: 'preparing' })]],
      '/states/past/history: «past» must lie inside the state that it remembers.',
    ],
    [
      'for a history with rows',
      [[`${inside}/where-it-was/on`, { suspend: [{}] }]],
      `${inside}/where-it-was: «where-it-was» is a history: it can have a default and nothing else.`,
    ],
    [
      'for a history that is awaited',
      [[`${inside}/where-it-was/awaits`, 'window']],
      `${inside}/where-it-was: «where-it-was» is a history: it can have a default and nothing else.`,
    ],
    [
      'for a history without a default',
      [[`${inside}/where-it-was/default`, undefined]],
      `${inside}/where-it-was: «where-it-was» needs a default: where it leads before there is anything to remember.`,
    ],
    [
      'for a default that lies elsewhere',
      [[`${inside}/where-it-was/default`, 'suspended']],
      `${inside}/where-it-was/default: «suspended» does not lie beside «where-it-was».`,
    ],
    [
      'for a history that leads to itself',
      [[`${inside}/where-it-was/default`, 'where-it-was']],
      `${inside}/where-it-was/default: «where-it-was» is a history: name a state.`,
    ],
    [
      'for a default of what is no history',
      [[`${writing}/default`, 'reviewing']],
      `${writing}/default: Only a history has a default.`,
    ],
    [
      'for opening inside of another state',
      [['/opens/state', 'writing']],
      '/opens/state: A case opens in a state that lies in no other: «writing» does.',
    ],
    [
      'for opening on a condition that there is not',
      [['/opens/if', ['writen']]],
      '/opens/if/0: There is no condition «writen» in this definition: did you mean «written»?',
    ],
    [
      'for a phase named twice',
      [['/phases', ['preparing', 'suspended', 'in-force', 'withdrawn', 'preparing']]],
      '/phases/4: «preparing» is a phase already.',
    ],
    [
      'for a misspelt office',
      [['/events/close/by', ['ofice']]],
      '/events/close/by/0: There is no office «ofice» in this definition: did you mean «office»?',
    ],
    [
      'for an office that nothing resembles',
      [['/events/close/by', ['archbishop']]],
      '/events/close/by/0: There is no office «archbishop» in this definition.',
    ],
    [
      'for a misspelt state',
      [[`${close}/to`, 'opinion']],
      `${close}/to: There is no state «opinion» in this definition: did you mean «opinions»?`,
    ],
    [
      'for a misspelt state among several',
      [[`${close}/to`, ['open', 'requestd']]],
      `${close}/to/1: There is no state «requestd» in this definition: did you mean «requested»?`,
    ],
    [
      'for leading to no state',
      [[`${close}/to`, []]],
      `${close}/to: This leads to no state: name one, or remove it, and the state stays.`,
    ],
    [
      'for a misspelt condition',
      [[`${close}/if/0`, 'writen']],
      `${close}/if/0: There is no condition «writen» in this definition: did you mean «written»?`,
    ],
    [
      'for a misspelt event',
      [[`${writing}/on/clse`, [{}]]],
      `${writing}/on/clse: There is no event «clse» in this definition: did you mean «close»?`,
    ],
    [
      'for a misspelt term',
      [[`${opinions}/entry/0`, { 'start-term': 'windw' }]],
      `${opinions}/entry/0: There is no term «windw» in this definition: did you mean «window»?`,
    ],
    [
      'for a misspelt effect',
      [[`${close}/effects/0`, 'freze-text']],
      `${close}/effects/0: effects[0] is «freze-text», which is no effect: did you mean «freeze-text»?`,
    ],
    [
      'for a message without a catalogue',
      [[`${preparing}/exit/0/tell/message`, 'text-transmited']],
      `${preparing}/exit/0/tell/message: message must be one of `,
    ],
    [
      'for a label without its translation',
      [[`${zones}/label/en`, undefined]],
      `${zones}/label/en: en is missing: it must be a text that is not empty`,
    ],
    [
      'for a raised event that there is not',
      [[`${reviewing}/on/proceed/0/effects/0`, { raise: 'cheked' }]],
      `${reviewing}/on/proceed/0/effects/0: There is no event «cheked» in this definition: did you mean «checked»?`,
    ],
    [
      'for forgetting an event that there is not',
      [[`${reviewing}/on/start-over/0/effects/0`, { forget: 'closes' }]],
      `${reviewing}/on/start-over/0/effects/0: There is no event «closes» in this definition: did you mean «close»?`,
    ],
    [
      'for an office that may waive and is none',
      [['/conditions/answered/waivable', ['presidente']]],
      '/conditions/answered/waivable/0: There is no office «presidente» in this definition: did you mean «president»?',
    ],
    [
      'for a condition that cannot be read',
      [['/conditions/written/when', 'plan.elements >=']],
      '/conditions/written/when: when is no condition: «plan.elements >=» cannot be read near character 17.',
    ],
    [
      'for a condition of the wrong type',
      [['/conditions/written/when', 'plan.elements']],
      '/conditions/written/when: when is no condition: «plan.elements» is not a yes-or-no question.',
    ],
    [
      'for a condition that compares a number with a text',
      [['/conditions/written/when', 'plan.elements = "many"']],
      '/conditions/written/when: when is no condition: A number is compared with a string.',
    ],
    [
      'for a condition on an unknown fact',
      [['/conditions/written/when', 'plan.elemnts >= 1']],
      '/conditions/written/when: when is no condition: There is no fact «plan.elemnts»: did you mean «plan.elements»?',
    ],
    [
      'for a condition on an unknown state',
      [['/conditions/some-zone-waits/when', 'active("requestd")']],
      '/conditions/some-zone-waits/when: when is no condition: There is no state «requestd»: did you mean «requested»?',
    ],
    [
      'for a condition on regions that are none',
      [['/conditions/all-zones-heard/when', 'regions("opinions") = 0']],
      '/conditions/all-zones-heard/when: when is no condition: There is no state with forEach «opinions».',
    ],
    [
      'for a condition on what a policy never says',
      [['/conditions/silence-consents/when', 'policy.silence = "consents"']],
      '/conditions/silence-consents/when: when is no condition: ' +
        'There is no value of policy.silence, «consents»: did you mean «consent»?',
    ],
    [
      'for a policy outside of its choices',
      [['/policies/silence/value', 'shout']],
      '/policies/silence/value: value must be one of consent, reconvene',
    ],
    [
      'for a policy without a source',
      [['/policies/silence/source', undefined]],
      '/policies/silence/source: source is missing: it must be a text that is not empty',
    ],
    [
      'for a term without a date',
      [['/terms/window/validFrom', undefined]],
      '/terms/window/validFrom: validFrom is missing: it must be a day of the calendar, written YYYY-MM-DD',
    ],
    [
      'for an earlier length that begins later',
      [['/terms/zone-opinion/before/0/validFrom', '2026-03-01']],
      '/terms/zone-opinion/before/0/validFrom: What was before must begin before 2026-03-01.',
    ],
    [
      'for two earlier lengths of one day',
      [['/terms/zone-opinion/before/1', { length: 5, source: 's', verified: true, validFrom: '2000-01-01' }]],
      '/terms/zone-opinion/before/1/validFrom: Two lengths begin on 2000-01-01.',
    ],
    [
      'for an earlier length of more than a century',
      [['/terms/zone-opinion/before/0/length', 99_999]],
      '/terms/zone-opinion/before/0/length: No term is 99999 days long.',
    ],
    [
      'for a day that no month has',
      [
        ['/terms/yearly/month', 2],
        ['/terms/yearly/day', 30],
      ],
      '/terms/yearly/day: Month 2 of the year has no day 30.',
    ],
    [
      'for a day of the year counted in days',
      [['/terms/yearly/unit', 'days']],
      '/terms/yearly/unit: A term that ends on a day of the year is counted in years.',
    ],
    [
      'for a day of the year in a term that has none',
      [['/terms/window/day', 3]],
      '/terms/window: window has a month or a day, which only a term of kind by-date has',
    ],
    [
      'for waiting for a term that nothing starts',
      [
        [`${zones}/entry`, []],
        [`${requested}/on/term:zone-opinion/1`, {}],
      ],
      `${requested}/on/term:zone-opinion/0: ` +
        'Nothing starts the term «zone-opinion», so term:zone-opinion never comes: start it, or remove this.',
    ],
    [
      'for rows of one event of which the first holds whenever the second does',
      [[`${writing}/on/close/1`, { if: ['few-rounds', 'changed', 'written'], to: 'reviewing' }]],
      `${writing}/on/close/1: This row is never reached: row 1 of the same event asks nothing that this one does not.`,
    ],
    [
      'for a row after one that asks nothing',
      [[`${requested}/on/zone-answer/1`, { if: ['changed'], to: 'silent' }]],
      `${requested}/on/zone-answer/1: This row is never reached: ` +
        'row 1 of the same event holds without any condition.',
    ],
    [
      'for a row of an office that may not raise its event',
      [[`${close}/by`, ['president']]],
      `${close}/by/0: «president» may not raise this event, so it cannot take this row.`,
    ],
    [
      'for a row of no office',
      [[`${close}/by`, []]],
      `${close}/by: No office is named, so nobody could take this row: name one.`,
    ],
    [
      'for a row of an office where the clock acts',
      [[`${requested}/on/term:zone-opinion/0/by`, ['office']]],
      `${requested}/on/term:zone-opinion/0/by: Nobody raises this event, so no office can be asked for: remove this.`,
    ],
    [
      'for an end that never comes',
      [[`${preparing}/on/done:writing`, [{ to: 'withdrawn' }]]],
      `${preparing}/on/done:writing: «writing» never ends by itself: it has no final state inside it.`,
    ],
    [
      'for an end of a state that there is not',
      [[`${preparing}/on/done:opinion`, [{ to: 'withdrawn' }]]],
      `${preparing}/on/done:opinion: There is no state «opinion» in this definition: did you mean «opinions»?`,
    ],
    [
      'for an end that is heard where nobody is when it comes',
      [[`${reviewing}/on/done:opinions`, [{ to: 'writing' }]]],
      `${reviewing}/on/done:opinions: «reviewing» is never active while «opinions» ends: ` +
        'hear it in «opinions», or around it.',
    ],
    [
      'for a row that stays inside and leads out',
      [[`${preparing}/on/withdraw/0/internal`, true]],
      `${preparing}/on/withdraw/0/internal: «preparing» is stayed in only by a row that leads inside it.`,
    ],
    [
      'for a row that stays inside of what holds nothing',
      [[`${close}/internal`, true]],
      `${close}/internal: Only a state with others inside it can be stayed in while something inside it moves.`,
    ],
    [
      'for a row without an event that leads nowhere',
      [[`${reviewing}/always/0/to`, undefined]],
      `${reviewing}/always: A row that no event takes must lead somewhere, or it would be taken for ever.`,
    ],
    [
      'for a sitting convened on the way out of its state',
      [[`${requested}/on/convene-zone/0/to`, 'reviewing']],
      `${requested}/on/convene-zone/0/effects/0: ` +
        'The sitting of «zones» is waited for there: the row that convenes it cannot lead away.',
    ],
    [
      'for a sitting of a member where there are none',
      [[`${writing}/sitting`, sitting('zone/{item}')]],
      `${writing}/sitting/organ: {item} stands for a member of a set: ` +
        'only a state that is repeated over one can use it.',
    ],
    [
      'for a state that nothing leads to',
      [[`${inside}/limbo`, plain({ on: { reopen: [{ to: 'writing' }] } })]],
      `${inside}/limbo: No event leads to «limbo»: remove it or lead to it.`,
    ],
    [
      'for a state that only itself leads to',
      [['/states/limbo', plain({ phase: 'preparing', on: { reopen: [{ to: 'limbo' }] } })]],
      '/states/limbo: No event leads to «limbo»: remove it or lead to it.',
    ],
    [
      'for a state in which nothing ever happens',
      [['/states/suspended/on', {}]],
      '/states/suspended: Nothing leads out of «suspended»: give it an event, or mark it final.',
    ],
    [
      'for an end that nothing leads on from',
      [
        [
          '/states/suspended/states',
          { hall: plain({ on: { withdraw: [{ to: 'exit' }] } }), exit: plain({ final: true }) },
        ],
        ['/states/suspended/on', undefined],
      ],
      '/states/suspended: «suspended» can end, and nothing leads on then: give it a row for done:suspended.',
    ],
    [
      'for targets that cannot be active together',
      [[`${close}/to`, ['open', 'reviewing']]],
      `${writing}: «writing» leads to «open», «reviewing», which cannot be active together.`,
    ],
    [
      'for rows that follow each other for ever',
      [
        [`${reviewing}/always`, [{ to: 'writing' }]],
        [`${writing}/always`, [{ if: ['changed'], to: 'opinions' }, { to: 'reviewing' }]],
      ],
      `${reviewing}/always/0: ` +
        'This row leads back to itself without anybody acting, for ever: give it a condition.',
    ],
    [
      'for a condition that always holds and goes round for ever',
      [
        ['/conditions/changed/when', '1 < 2 and not(false)'],
        [`${reviewing}/always/0/to`, 'reviewing'],
      ],
      `${reviewing}/always/0: ` +
        'This row leads back to itself without anybody acting, for ever: give it a condition.',
    ],
    [
      'for events that raise each other for ever',
      [[`${reviewing}/on/checked/0`, { effects: [{ raise: 'checked' }] }]],
      `${reviewing}/on/checked/0: ` +
        'This row leads back to itself without anybody acting, for ever: give it a condition.',
    ],
    [
      'for bringing into force what nothing freezes',
      [[`${close}/effects`, []]],
      '/states/in-force/entry/0: «put-in-force» is about a frozen text, and nothing freezes one: put freeze-text before it.',
    ],
  ])('%s', (_, changes, finding) => {
    expect(said(...changes)).toContainEqual(expect.stringContaining(finding));
  });

  it('and a row that leads on in time is not taken for one that never does', () => {
    const changes: Change[] = [
      [`${preparing}/always`, [{ to: 'reviewing', if: ['answered'] }]],
      [`${reviewing}/always`, [{ to: 'in-force' }]],
    ];
    expect(said(...changes)).toEqual([]);
  });
});

describe('a definition is warned, and taken,', () => {
  it.each<[string, Change[], string[]]>([
    [
      'for a condition that no row asks',
      [['/conditions/spare', { ...plain(), when: 'plan.elements > 3' }]],
      ['/conditions/spare: No row asks the condition «spare»: use it, or remove it.'],
    ],
    [
      'for an office that has nothing to do',
      [['/offices/spare', { ...plain(), role: 'mayor' }]],
      ['/offices/spare: Nothing is up to the office «spare»: use it, or remove it.'],
    ],
    [
      'for a term that no state uses, and an effect on it',
      [
        ['/terms/spare', smallNested()['terms']!['window']],
        [`${close}/effects/1`, { 'end-term': 'spare' }],
      ],
      [`${close}/effects/1: Nothing starts the term «spare»: this does nothing.`],
    ],
    [
      'for a term that nothing speaks of',
      [['/terms/spare', smallNested()['terms']!['window']]],
      ['/terms/spare: No state uses the term «spare»: use it, or remove it.'],
    ],
    [
      'for a policy that no condition reads',
      [['/policies/spare', smallNested()['policies']!['silence']]],
      ['/policies/spare: No condition reads the policy «spare»: use it, or remove it.'],
    ],
    [
      'for an event that no state hears',
      [['/events/spare', smallNested()['events']!['close']]],
      ['/events/spare: No state hears the event «spare»: use it, or remove it.'],
    ],
    [
      'for a condition asked twice',
      [[`${close}/if/2`, 'written']],
      [`${close}/if/2: «written» is asked already.`],
    ],
  ])('%s', (_, changes, warnings) => {
    expect(warned(...changes)).toEqual(warnings);
  });
});

function sitting(organ: string) {
  return {
    organ,
    rule: 'alfa/consiglio',
    matter: 'plan',
    label: { it: 'seduta', en: 'sitting' },
    notice: 'notice',
  };
}
