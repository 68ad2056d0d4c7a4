import { type ItemSet, type Label, LEGAL_ZONE } from '@copianifica/domain';

export type DrawingLanguage = keyof Label;

/** What a drawing says beside the labels of its definition. The types hold both languages complete. */
export interface DrawingWords {
  clock: (term: string) => string;
  done: (state: string) => string;
  always: string;
  onlyIf: (conditions: string) => string;
  from: (state: string) => string;
  to: (state: string) => string;
  andMore: (count: number) => string;
  parallel: string;
  repeated: Record<ItemSet, (count: number | null) => string>;
  history: Record<'shallow' | 'deep', string>;
  anywhere: string;
  end: string;
  now: (day: string | null) => string;
  passed: string;
  ahead: string;
  count: (here: number, all: number) => string;
  stuck: (count: number | null) => string;
  members: (names: string[]) => string;
  description: (facts: { states: number; here: string[]; stuck: string[] }) => string;
  tooLarge: (states: number) => string;
}

const it: DrawingWords = {
  clock: (term) => `Allo scadere: ${term}`,
  done: (state) => `Concluso: ${state}`,
  always: 'Da sé',
  onlyIf: (conditions) => `se: ${conditions}`,
  from: (state) => `da: ${state}`,
  to: (state) => `a: ${state}`,
  andMore: (count) => (count === 1 ? 'e un altro' : `e altri ${count}`),
  parallel: 'insieme, fianco a fianco',
  repeated: {
    zones: (count) => (count === null ? 'per ogni zona' : `per ogni zona: ${count} in tutto`),
    'zone-assemblies': (count) =>
      count === null ? 'per ogni zona che ha un’assemblea' : `per ogni zona con assemblea: ${count} in tutto`,
  },
  history: {
    shallow: 'torna allo stato che era stato lasciato',
    deep: 'torna esattamente dove era stato lasciato',
  },
  anywhere: 'da ogni punto qui dentro',
  end: 'fine',
  now: (day) => (day === null ? 'adesso' : `adesso, dal ${day}`),
  passed: 'già percorso',
  ahead: 'non ancora raggiunto',
  count: (here, all) => `${here} di ${all}`,
  stuck: (count) => (count === null ? 'fermo' : count === 1 ? '1 ferma' : `${count} ferme`),
  members: (names) => names.join(', '),
  description: ({ states, here, stuck }) =>
    [
      `${states} stati, dall’alto in basso nell’ordine della procedura.`,
      here.length > 0 ? `Adesso: ${here.join('; ')}.` : '',
      stuck.length > 0 ? `Fermo: ${stuck.join('; ')}.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  tooLarge: (states) =>
    `Con ${states} stati questa procedura è troppo grande per un disegno: leggi l’elenco.`,
};

const en: DrawingWords = {
  clock: (term) => `When time is up: ${term}`,
  done: (state) => `When done: ${state}`,
  always: 'By itself',
  onlyIf: (conditions) => `if: ${conditions}`,
  from: (state) => `from: ${state}`,
  to: (state) => `to: ${state}`,
  andMore: (count) => `and ${count} more`,
  parallel: 'together, side by side',
  repeated: {
    zones: (count) => (count === null ? 'for every zone' : `for every zone: ${count} in all`),
    'zone-assemblies': (count) =>
      count === null
        ? 'for every zone that has an assembly'
        : `for every zone with an assembly: ${count} in all`,
  },
  history: {
    shallow: 'goes back to the state that was left',
    deep: 'goes back exactly to where it was left',
  },
  anywhere: 'from anywhere in here',
  end: 'end',
  now: (day) => (day === null ? 'now' : `now, since ${day}`),
  passed: 'already passed',
  ahead: 'not reached yet',
  count: (here, all) => `${here} of ${all}`,
  stuck: (count) => (count === null ? 'stuck' : `${count} stuck`),
  members: (names) => names.join(', '),
  description: ({ states, here, stuck }) =>
    [
      `${states} states, from top to bottom in the order of the procedure.`,
      here.length > 0 ? `Now: ${here.join('; ')}.` : '',
      stuck.length > 0 ? `Stuck: ${stuck.join('; ')}.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  tooLarge: (states) => `With ${states} states this procedure is too large for a drawing: read the list.`,
};

const WORDS: Record<DrawingLanguage, DrawingWords> = { it, en };

export const wordsIn = (language: DrawingLanguage): DrawingWords => WORDS[language];

// 'en' alone would be American.
const TAGS: Record<DrawingLanguage, string> = { it: 'it-IT', en: 'en-GB' };
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * A civil day or an instant (ISO) as a short date: the day of an instant is the one of the legal clock. What is no
 * date is not told: null.
 */
export function shortDay(since: string | undefined, language: DrawingLanguage): string | null {
  const moment = since === undefined ? NaN : Date.parse(since);
  if (since === undefined || Number.isNaN(moment)) return null;
  const timeZone = DAY.test(since) ? 'UTC' : LEGAL_ZONE;
  return new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'medium', timeZone }).format(moment);
}
