import type { ReadIncident, ReadOverride } from '@copianifica/database';
import { nameAndItem, type ProcedureDefinition, statesOf } from '@copianifica/domain';
import { say, sayRefusal } from '../graphql/words';
import type { Incident, Override } from './administration.type';

export function incidentView(read: ReadIncident): Incident {
  const { id, case: of, caseTitle, kind, event, item, itemLabel, settlement, term } = read;
  return {
    id,
    case: of,
    caseTitle,
    kind,
    event,
    item,
    itemLabel,
    label: labelOf(read),
    at: new Date(read.at),
    refusal: sayRefusal(read.code, read.checks),
    retriable: term !== null && settlement === null && !read.closed,
    settlement: settlement && { ...settlement, at: new Date(settlement.at) },
  };
}

function labelOf({ eventLabel, termLabel, event }: ReadIncident): Incident['label'] {
  if (eventLabel) return eventLabel;
  if (!termLabel) return { it: event, en: event };
  const ended = (language: 'it' | 'en') =>
    say('timeline.term-ended', { term: termLabel[language] })[language];
  return { it: ended('it'), en: ended('en') };
}

/** `person` is the viewer, who may not confirm what she has proposed. */
export function overrideView(
  read: ReadOverride,
  definition: ProcedureDefinition,
  person: string | null,
): Override {
  const { id, case: of, target, legalBasis, reasons, proposedBy, decision } = read;
  const isStale = read.headHash !== read.currentHash;
  const decided = decision && (decision.confirmed ? 'confirmed' : 'refused');
  return {
    id,
    case: of,
    target,
    legalBasis,
    reasons,
    proposedBy,
    states: target.split(' ').map((key) => ({
      key,
      label: statesOf(definition).get(nameAndItem(key).name)?.state.label ?? { it: key, en: key },
    })),
    status: decided ?? (isStale ? 'stale' : 'open'),
    at: new Date(read.at),
    decidedBy: decision?.by ?? null,
    decidedAt: decision && new Date(decision.at),
    mine: read.proposer === person,
  };
}
