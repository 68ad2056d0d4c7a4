import type { ProcedureDefinition } from './definition';
import { type RawDefinition, smallDefinition } from './small-procedure';

const label = (it: string) => ({ it, en: `${it} (en)` });
const basis = { source: 'an invented statute', verified: false, validFrom: '2020-01-01' };
const event = (form: string, ...by: string[]) => ({ label: label('fa'), done: label('fatto'), by, form });
const days = (length: number, kind = 'forward') => ({
  label: label('termine'),
  length,
  unit: 'days',
  kind,
  ...basis,
});
const when = (condition: string) => ({ label: label(condition), when: condition });
const told = { tell: { message: 'opinion-asked', to: ['zone'] } };

const nested = () => ({
  format: 'copianifica-procedure/1',
  key: 'alfa/nested',
  kind: 'plan',
  name: label('Piano di Alfa, a zone'),
  ...basis,
  offices: {
    president: { label: label('presidente'), posts: ['consiglio/sindaco'] },
    office: { label: label('ufficio'), organization: 'ufficio-piano' },
    assembly: { label: label('assemblea'), posts: ['zone/{item}/president'] },
  },
  terms: {
    notice: days(5, 'backward'),
    window: days(30),
    'zone-opinion': {
      ...days(30),
      before: [{ ...basis, length: 60, validFrom: '2000-01-01' }],
      validFrom: '2026-03-01',
    },
    yearly: { ...days(1, 'by-date'), unit: 'years', month: 12, day: 31 },
  },
  policies: {
    silence: { label: label('silenzio'), value: 'consent', oneOf: ['consent', 'reconvene'], ...basis },
  },
  conditions: {
    written: when('plan.elements >= 1'),
    answered: { ...when('consultation.unanswered <= 0'), waivable: ['president'] },
    changed: when('plan.changedElements >= 1'),
    'all-zones-heard': when('regions("zones", "answered", "silent") = regions("zones")'),
    'silence-consents': when('policy.silence = "consent"'),
    'reminded-once': when('times("remind") < 1'),
    'few-rounds': when('times("close") < 3'),
    'some-zone-waits': when('active("requested")'),
    'has-assembly': when('item.assembly'),
    held: when('sitting.convened and sitting.held'),
    passed: when('vote.outcome = "passed"'),
    deserted: when('vote.outcome = "no-quorum"'),
    'zone-update-closed': when('not(item.open)'),
  },
  events: {
    propose: event('confirm', 'president'),
    'write-text': event('draft', 'office'),
    close: event('confirm', 'office'),
    'submit-observation': event('observation', 'office'),
    'zone-answer': event('opinion', 'assembly', 'president'),
    remind: event('confirm', 'office'),
    'convene-zone': event('convene', 'assembly'),
    'record-zone-vote': event('roll-call', 'assembly'),
    hasten: event('confirm', 'president', 'office'),
    extend: event('confirm', 'president'),
    suspend: event('reasons', 'president'),
    resume: event('confirm', 'president'),
    withdraw: event('reasons', 'president'),
    proceed: event('confirm', 'office', 'president'),
    reopen: event('confirm', 'president'),
    checked: event('confirm'),
    'start-over': event('confirm', 'president'),
    'update-zone': event('confirm', 'assembly'),
  },
  phases: ['preparing', 'suspended', 'in-force', 'withdrawn'],
  opens: { event: 'propose', state: 'preparing' },
  states: {
    preparing: {
      label: label('preparazione'),
      initial: 'writing',
      exit: [{ tell: { message: 'text-transmitted', to: ['ufficio-piano'] } }],
      on: {
        suspend: [{ to: 'suspended', effects: ['suspend-terms'] }],
        withdraw: [{ to: 'withdrawn' }],
      },
      states: {
        writing: {
          label: label('scrittura'),
          drafting: true,
          on: {
            'write-text': [{}],
            close: [{ if: ['written', 'few-rounds'], to: 'opinions', effects: ['freeze-text'] }],
          },
        },
        opinions: {
          label: label('pareri'),
          parallel: true,
          entry: [{ 'start-term': 'window' }, { 'open-consultation': 'window' }],
          on: {
            'done:opinions': [{ to: 'reviewing' }],
            hasten: [{ if: ['all-zones-heard'], by: ['president'], to: 'reviewing' }],
            extend: [
              {
                if: ['some-zone-waits'],
                effects: [{ 'extend-term': { term: 'window', by: 10, unit: 'days' } }],
              },
            ],
          },
          states: {
            observing: {
              label: label('osservazioni'),
              states: {
                open: {
                  label: label('aperta'),
                  awaits: 'window',
                  on: { 'submit-observation': [{}], 'term:window': [{ to: 'collected' }] },
                },
                collected: { label: label('chiusa'), final: true },
              },
            },
            zones: {
              label: label('zone'),
              forEach: 'zones',
              entry: [{ 'start-term': 'zone-opinion' }, { 'ask-opinion': told.tell }],
              sitting: {
                organ: 'zone/{item}',
                rule: 'alfa/zone/{item}/opinion',
                matter: 'zone-opinion',
                label: label('assemblea di zona'),
                notice: 'notice',
              },
              states: {
                requested: {
                  label: label('chiesto'),
                  awaits: 'zone-opinion',
                  actors: ['assembly'],
                  on: {
                    'zone-answer': [{ to: 'answered' }],
                    remind: [{ if: ['reminded-once'], effects: [told] }],
                    'convene-zone': [{ if: ['has-assembly'], effects: ['convene'] }],
                    'record-zone-vote': [
                      { if: ['held', 'passed'], to: 'answered', effects: ['record-vote'] },
                      { if: ['held', 'deserted'], effects: ['record-vote'] },
                    ],
                    'term:zone-opinion': [
                      { if: ['silence-consents'], to: 'silent' },
                      { effects: [{ 'start-term': 'zone-opinion' }] },
                    ],
                  },
                },
                answered: { label: label('dato'), final: true },
                silent: { label: label('silenzio'), final: true },
              },
            },
          },
        },
        reviewing: {
          label: label('riesame'),
          drafting: true,
          on: {
            proceed: [{ if: ['answered'], effects: [{ raise: 'checked' }] }],
            checked: [{ to: 'in-force' }],
            reopen: [{ to: 'writing' }],
            'start-over': [{ to: 'writing', effects: [{ forget: 'close' }, { forget: 'remind' }] }],
          },
          always: [
            {
              if: ['changed'],
              to: 'writing',
              effects: [{ tell: { message: 'consultation-closed', to: ['sindaco'] } }],
            },
          ],
        },
        'where-it-was': { label: label('dov’era'), history: 'deep', default: 'writing' },
      },
    },
    suspended: {
      label: label('sospeso'),
      on: { resume: [{ to: 'where-it-was', effects: ['resume-terms'] }], withdraw: [{ to: 'withdrawn' }] },
    },
    'in-force': {
      label: label('in vigore'),
      awaits: 'yearly',
      entry: ['put-in-force', { 'start-term': 'yearly' }],
      on: {
        'term:yearly': [{ effects: [{ 'start-term': 'yearly' }] }],
        'update-zone': [{ if: ['zone-update-closed'], effects: [{ spawn: 'alfa/zone-update' }] }],
      },
    },
    withdrawn: { label: label('ritirato'), final: true },
  },
});

/**
 * A procedure of the invented body Alfa with states in states: opinions of the zones asked side by side with the
 * observations, a suspension that goes back to where the case was, conditions that may be waived. For the specs of
 * this room and of the case's. Fresh at each call, so that it can be broken.
 */
export const smallNested = (): RawDefinition => structuredClone(nested()) as unknown as RawDefinition;

/** The same, read; throws with its findings when it has any. */
export const nestedDefinition = (raw: unknown = smallNested()): ProcedureDefinition => smallDefinition(raw);
