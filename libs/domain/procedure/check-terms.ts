import { refuseLength } from '../term/term-refusal';
import { type ProcedureDefinition, type TermDefinition, termEvent, termOfEvent } from './definition';
import type { Say } from './finding';
import { effectsOf, rowsOf } from './placed-effects';

/** Terms that cannot be counted as they are written, and ends of terms that never come. */
export function checkTerms(definition: ProcedureDefinition, say: Say): void {
  for (const [key, term] of Object.entries(definition.terms)) {
    checkLengths(term, `/terms/${key}`, say);
    if (term.kind === 'by-date') checkDay(term, `/terms/${key}`, say);
    // Posting and notice are counted in days (TUEL artt. 124 and 134; DOMAIN §6): months would be taken for days.
    else if (term.kind !== 'forward' && term.unit !== 'days')
      say(`/terms/${key}/unit`, `A term of kind ${term.kind} is counted in days.`);
  }
  checkStarted(definition, say);
}

function checkLengths({ length, unit, validFrom, before = [] }: TermDefinition, at: string, say: Say): void {
  if (refuseLength(length, unit)) say(`${at}/length`, `No term is ${length} ${unit} long.`);
  const days = new Set<string>();
  for (const [index, earlier] of before.entries()) {
    const place = `${at}/before/${index}`;
    if (refuseLength(earlier.length, unit))
      say(`${place}/length`, `No term is ${earlier.length} ${unit} long.`);
    if (days.has(earlier.validFrom)) say(`${place}/validFrom`, `Two lengths begin on ${earlier.validFrom}.`);
    if (earlier.validFrom >= validFrom)
      say(`${place}/validFrom`, `What was before must begin before ${validFrom}.`);
    days.add(earlier.validFrom);
  }
}

/** Days of the longest February: a term that ends on its 29th ends on the 28th where there is none. */
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function checkDay({ unit, month, day }: TermDefinition, at: string, say: Say): void {
  if (unit !== 'years') say(`${at}/unit`, 'A term that ends on a day of the year is counted in years.');
  if (day! > LONGEST_MONTHS[month! - 1]!) say(`${at}/day`, `Month ${month} of the year has no day ${day}.`);
}

/** A state that waits for the end of a term which nothing starts would wait for ever. */
function checkStarted(definition: ProcedureDefinition, say: Say): void {
  const effects = effectsOf(definition);
  const started = new Set(effects.flatMap(([, one]) => (one.name === 'start-term' ? [one.term] : [])));
  const isLost = (term: string): boolean => Object.hasOwn(definition.terms, term) && !started.has(term);
  for (const { event, pointer } of rowsOf(definition)) {
    const term = event === null ? null : termOfEvent(event);
    if (term !== null && isLost(term))
      say(
        pointer,
        `Nothing starts the term «${term}», so ${termEvent(term)} never comes: start it, or remove this.`,
      );
  }
  for (const [pointer, effect] of effects)
    if ((effect.name === 'end-term' || effect.name === 'extend-term') && isLost(effect.term))
      say(pointer, `Nothing starts the term «${effect.term}»: this does nothing.`, 'warning');
}
