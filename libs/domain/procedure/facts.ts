import type { Tally } from '../ballot/tally';

/**
 * The facts a condition may speak of: a closed vocabulary with types, so that a definition is checked
 * when it is stored and not when a mayor needs it. Facts are gathered before a decision and recorded
 * with the event: the same facts always give the same decision.
 */
export type FactType = 'number' | 'boolean' | 'string';
export type FactValue = number | boolean | string | null;

/** What the facts that every event carries are called, since the first format: `NO_FACTS` holds just these. */
const SINCE_THE_FIRST = {
  'plan.elements': {
    type: 'number',
    it: 'elementi del piano così come è scritto adesso',
    en: 'elements of the plan as it is written now',
  },
  'plan.changedElements': {
    type: 'number',
    it: 'elementi cambiati rispetto al piano in vigore',
    en: 'elements changed against the plan in force',
  },
  'consultation.observations': {
    type: 'number',
    it: 'osservazioni presentate',
    en: 'observations submitted',
  },
  'consultation.unanswered': {
    type: 'number',
    it: 'osservazioni ancora senza controdeduzione',
    en: 'observations that still have no response',
  },
  'sitting.convened': {
    type: 'boolean',
    it: 'una seduta è convocata e non si è ancora tenuta',
    en: 'a sitting is convened and not yet held',
  },
  'sitting.held': {
    type: 'boolean',
    it: 'l’ora della seduta convocata è passata',
    en: 'the hour of the convened sitting has passed',
  },
  'sitting.noticeDays': {
    type: 'number',
    it: 'giorni fra la convocazione e la seduta',
    en: 'days between the call and the sitting',
  },
  'sitting.noticeRequired': {
    type: 'number',
    it: 'giorni di preavviso che la seduta richiede',
    en: 'days of notice the sitting requires',
  },
  'vote.outcome': {
    type: 'string',
    it: 'esito della votazione',
    en: 'outcome of the vote',
  },
  'vote.opinion': {
    type: 'string',
    it: 'parere espresso, da una votazione o per iscritto',
    en: 'opinion given, by a vote or in writing',
  },
  'revision.open': {
    type: 'boolean',
    it: 'una revisione del piano è aperta',
    en: 'a revision of the plan is open',
  },
} as const satisfies Record<string, FactWords>;

const KNOWN = {
  ...SINCE_THE_FIRST,
  'cycle.open': {
    type: 'boolean',
    it: 'un ciclo di piano è già aperto',
    en: 'a cycle of the plan is open already',
  },
  'sitting.deserted': {
    type: 'number',
    it: 'sedute andate deserte finora su questo argomento',
    en: 'sittings deserted so far on this matter',
  },
  'sitting.noticesDelivered': {
    type: 'boolean',
    it: 'ogni convocazione alla seduta risulta consegnata',
    en: 'every call to the sitting is proved delivered',
  },
  'item.requestDelivered': {
    type: 'boolean',
    it: 'la richiesta a questa zona (o altro destinatario) risulta consegnata',
    en: 'the request to this zone (or other addressee) is proved delivered',
  },
  'item.assembly': {
    type: 'boolean',
    it: 'questa zona ha un’assemblea costituita',
    en: 'this zone has an assembly that is constituted',
  },
  'item.open': {
    type: 'boolean',
    it: 'un procedimento figlio per questa zona è aperto',
    en: 'a child case for this zone is open',
  },
  'proposal.zones': {
    type: 'number',
    it: 'zone che la proposta dichiara di toccare',
    en: 'zones that the proposal declares to touch',
  },
  'plan.lastYear': {
    type: 'number',
    it: 'ultimo anno del triennio del piano',
    en: 'last year of the plan’s triennium',
  },
  'day.year': {
    type: 'number',
    it: 'anno del giorno in cui si decide',
    en: 'year of the day of the decision',
  },
  'day.month': {
    type: 'number',
    it: 'mese del giorno in cui si decide',
    en: 'month of the day of the decision',
  },
  'text.matches': {
    type: 'boolean',
    it: 'il testo messo ai voti è quello trasmesso (stessa impronta)',
    en: 'the text put to the vote is the one transmitted (same hash)',
  },
  'reasons.given': {
    type: 'boolean',
    it: 'l’atto porta una motivazione',
    en: 'the act carries reasons',
  },
} as const satisfies Record<string, FactWords>;

interface FactWords {
  type: FactType;
  it: string;
  en: string;
}

type KnownFact = keyof typeof KNOWN;
/** A fact of this file, or one that a definition adds by its vocabulary: `policy.silence`. */
export type FactName = string;
/** A fact that is not there is as unknown as one that is null. */
export type Facts = Record<FactName, FactValue>;

const each = <Names extends string, T>(words: Record<Names, FactWords>, make: (of: FactWords) => T) =>
  Object.fromEntries(Object.entries<FactWords>(words).map(([name, of]) => [name, make(of)])) as Record<
    Names,
    T
  >;

/** Every fact with its type. */
export const FACTS: Readonly<Record<KnownFact, FactType>> = each(KNOWN, ({ type }) => type);

/** What each fact means, in words that a page can show beside its value. */
export const FACT_LABELS: Readonly<Record<KnownFact, { it: string; en: string }>> = each(
  KNOWN,
  ({ it, en }) => ({ it, en }),
);

/** What a vote can come to, each once: a new outcome of `Tally` does not compile until it is here. */
const OUTCOMES: Record<Tally['outcome'], true> = { passed: true, failed: true, 'no-quorum': true };

/** The texts that a fact can have, where the domain has a list of them. */
export const FACT_VALUES: Readonly<Partial<Record<FactName, ReadonlySet<string>>>> = {
  'vote.outcome': new Set(Object.keys(OUTCOMES)),
};

/**
 * Nothing known yet: what a case that has just opened can say of itself. Events begin from it, so a fact
 * that came later is not in here: the events of a definition that does not speak of it keep their bytes.
 */
export const NO_FACTS: Facts = each(SINCE_THE_FIRST, () => null);
