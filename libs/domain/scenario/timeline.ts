import type { Label } from '../procedure/definition';
import type { TermExplanation } from '../procedure/procedure-term';
import type { StagedTally, StageRefusal } from './stage';

/** One line of what happened, as a councillor would follow it. */
export interface TimelineRow {
  kind: 'event' | 'act' | 'refused' | 'note' | 'ask' | 'stuck';
  /** place of its step in the file; null: the clock, or what followed in another case */
  step: number | null;
  /** the civil day; null: the scenario gives none */
  day: string | null;
  /** the case, by its name in the scenario */
  case: string | null;
  /** the office as the scenario names it; null: the clock */
  by: string | null;
  event: string | null;
  item: string | null;
  label: Label | null;
  /** the configuration after it */
  state: string | null;
  tally: StagedTally | null;
  /** terms it started, with the steps that lead to their days */
  terms: { name: string | null; dueOn: string; steps: TermExplanation }[];
  notices: number;
  told: { message: string; count: number }[] | null;
  refused: StageRefusal | null;
  note: Label | null;
  /** when it was, in words, where no day is known */
  when: Label | null;
  unknown: boolean;
  disputed: boolean;
}

export const rowOf = (row: Partial<TimelineRow> & Pick<TimelineRow, 'kind'>): TimelineRow => ({
  step: null,
  day: null,
  case: null,
  by: null,
  event: null,
  item: null,
  label: null,
  state: null,
  tally: null,
  terms: [],
  notices: 0,
  told: null,
  refused: null,
  note: null,
  when: null,
  unknown: false,
  disputed: false,
  ...row,
});

/** Where the two timelines of one scenario differ: what the simulation says, and what the live demo did. */
export interface TimelineDifference {
  row: number;
  simulated: string | null;
  played: string | null;
}

/**
 * Two timelines row by row, by what both can show. Terms that end at the same instant may be taken in either order:
 * rows of the clock that stand together are compared as a set.
 */
export function compareTimelines(simulated: TimelineRow[], played: TimelineRow[]): TimelineDifference[] {
  const [one, other] = [inOrder(simulated), inOrder(played)];
  const differences: TimelineDifference[] = [];
  for (let row = 0; row < Math.max(one.length, other.length); row += 1) {
    const [left, right] = [one[row] ?? null, other[row] ?? null];
    if (left !== right) differences.push({ row, simulated: left, played: right });
  }
  return differences;
}

/** What both an engine in memory and a live demo can say of a row. */
function inOrder(rows: TimelineRow[]): string[] {
  const lines: string[] = [];
  let together: string[] = [];
  const flush = () => {
    lines.push(...together.toSorted());
    together = [];
  };
  for (const row of rows) {
    if (row.kind !== 'event' || row.by !== null) {
      flush();
      lines.push(lineOf(row));
    } else together.push(lineOf({ ...row, state: null }));
  }
  flush();
  return lines;
}

function lineOf({ tally, terms, ...row }: TimelineRow): string {
  const { kind, day, case: of, by, event, state, notices, refused } = row;
  const counted = tally && { outcome: tally.outcome, opinion: tally.opinion, ...tally.counts };
  const checks = tally?.checks.map(({ name, need, have, holds }) => ({ name, need, have, holds }));
  return JSON.stringify({
    kind,
    day,
    of,
    by,
    event,
    state,
    counted,
    checks,
    term: terms[0]?.dueOn ?? null,
    notices,
    refused: refused && { code: refused.code, conditions: refused.conditions.toSorted() },
  });
}
