import type { ProcedureDefinition } from './definition';
import { parseDefinition } from './parse-definition';

/** What a YAML file gives: data of any shape, to be broken on purpose. */
export type RawDefinition = Record<string, Record<string, Record<string, unknown>>>;

const label = (it: string) => ({ it, en: `${it} (en)` });
const basis = { source: 'an invented statute', verified: false, validFrom: '2015-01-01' };
const event = (name: string, form: string, by: string[]) => ({
  label: label(name),
  done: label(`${name}, done`),
  by,
  form,
});
const term = (length: number, unit: string, kind: string) => ({
  label: label('a term'),
  length,
  unit,
  kind,
  ...basis,
});
const when = (condition: string) => ({ label: label(condition), when: condition });
const sitting = (organ: string) => ({
  organ,
  rule: `alfa/${organ}`,
  matter: organ,
  label: label(organ),
  notice: 'notice',
});
const convening = [
  {
    if: ['notice-respected', 'nothing-pending'],
    effects: ['convene', { tell: { message: 'sitting-convened', to: ['consiglio'] } }],
  },
];
const voting = (passed: string, failed?: string) => [
  { if: ['held', 'passed'], to: passed, effects: ['record-vote'] },
  { if: ['held', 'deserted'], effects: ['record-vote'] },
  { if: ['held', 'failed'], ...(failed && { to: failed }), effects: ['record-vote'] },
];

const plan = () => ({
  format: 'copianifica-procedure/1',
  key: 'alfa/plan',
  kind: 'plan',
  name: label('Piano di Alfa'),
  ...basis,
  offices: {
    president: { label: label('presidente'), posts: ['consiglio/sindaco'] },
    secretary: { label: label('segretario'), organization: 'segretario' },
    office: { label: label('ufficio'), organization: 'ufficio-piano' },
    mayors: { label: label('sindaci'), role: 'mayor', organization: 'comune' },
  },
  terms: {
    notice: term(5, 'days', 'backward'),
    window: term(30, 'days', 'forward'),
    enforceable: term(10, 'days', 'enforceability'),
    yearly: term(1, 'years', 'forward'),
  },
  conditions: {
    written: when('plan.elements >= 1'),
    answered: when('consultation.unanswered = 0'),
    'notice-respected': when('sitting.noticeDays >= sitting.noticeRequired'),
    'nothing-pending': when('not(sitting.convened)'),
    held: when('sitting.convened and sitting.held'),
    passed: when('vote.outcome = "passed"'),
    deserted: when('vote.outcome = "no-quorum"'),
    failed: when('vote.outcome = "failed"'),
    'no-revision': when('not(revision.open)'),
  },
  events: {
    propose: event('proponi', 'text', ['president']),
    convene: event('convoca', 'convene', ['president']),
    'record-roll-call': event('registra', 'roll-call', ['secretary']),
    'write-text': event('scrivi', 'draft', ['office']),
    close: event('chiudi', 'confirm', ['office']),
    'submit-observation': event('osserva', 'observation', ['mayors']),
    transmit: event('trasmetti', 'confirm', ['office']),
    publish: event('pubblica', 'confirm', ['secretary']),
    'propose-revision': event('rivedi', 'confirm', ['president']),
    'revision-adopted': event('prendi atto', 'confirm', []),
  },
  phases: ['guidelines', 'drafting', 'consultation', 'answers', 'adoption', 'publication', 'in-force'],
  opens: { event: 'propose', state: 'guidelines' },
  states: {
    guidelines: {
      label: label('linee'),
      actors: ['president'],
      sitting: sitting('consiglio'),
      on: { convene: convening, 'record-roll-call': voting('drafting') },
    },
    drafting: {
      label: label('redazione'),
      actors: ['office'],
      drafting: true,
      on: {
        'write-text': [{}],
        close: [{ if: ['written'], to: 'consultation', effects: ['freeze-text'] }],
      },
    },
    consultation: {
      label: label('consultazione'),
      actors: ['mayors'],
      awaits: 'window',
      entry: [
        { 'start-term': 'window' },
        { 'open-consultation': 'window' },
        { tell: { message: 'consultation-opened', to: ['comuni', 'unions'] } },
      ],
      on: {
        'submit-observation': [{}],
        'term:window': [
          { to: 'answers', effects: [{ tell: { message: 'consultation-closed', to: ['ufficio-piano'] } }] },
        ],
      },
    },
    answers: {
      label: label('risposte'),
      actors: ['office'],
      drafting: true,
      on: {
        'submit-observation': [{}],
        'write-text': [{}],
        transmit: [{ if: ['answered'], to: 'adoption', effects: ['freeze-text'] }],
      },
    },
    adoption: {
      label: label('adozione'),
      actors: ['president', 'secretary'],
      sitting: sitting('conferenza'),
      on: { convene: convening, 'record-roll-call': voting('publication-due', 'answers') },
    },
    'publication-due': {
      label: label('da pubblicare'),
      phase: 'publication',
      actors: ['secretary'],
      on: { publish: [{ to: 'publication' }] },
    },
    publication: {
      label: label('pubblicazione'),
      awaits: 'enforceable',
      entry: [{ 'start-term': 'enforceable' }],
      on: { 'term:enforceable': [{ to: 'in-force' }] },
    },
    'in-force': {
      label: label('in vigore'),
      awaits: 'yearly',
      entry: ['put-in-force', { 'start-term': 'yearly' }],
      on: {
        'propose-revision': [{ if: ['no-revision'], effects: [{ spawn: 'alfa/revision' }] }],
        'revision-adopted': [{ effects: [{ 'end-term': 'yearly' }, { 'start-term': 'yearly' }] }],
        'term:yearly': [{ effects: [{ tell: { message: 'revision-overdue', to: ['sindaco'] } }] }],
      },
    },
  },
});

/**
 * The plan's procedure of the invented body Alfa, as its file would give it: every kind of state, event and
 * effect once, for the specs of this room and of the case's. Fresh at each call, so that it can be broken.
 */
export function smallProcedure(): RawDefinition {
  return structuredClone(plan()) as unknown as RawDefinition;
}

/** Puts a value at a JSON pointer, making what is missing on the way; undefined takes out what is there. */
export function putAt(raw: RawDefinition, pointer: string, value: unknown): RawDefinition {
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = names.pop()!;
  const owner = names.reduce<Record<string, unknown>>(
    (held, name) => (held[name] ??= {}) as Record<string, unknown>,
    raw as Record<string, unknown>,
  );
  if (value === undefined) delete owner[last];
  // A name such as __proto__ is a name here, as it is for whoever reads YAML.
  else Object.defineProperty(owner, last, { value, enumerable: true, configurable: true, writable: true });
  return raw;
}

/** The same, read; throws with its findings when it has any. */
export function smallDefinition(raw: unknown = smallProcedure()): ProcedureDefinition {
  const parsed = parseDefinition(raw);
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.findings, null, 1));
  return parsed.definition;
}
