import {
  type Failure,
  type ScenarioCast,
  type ScenarioResult,
  stepMessage,
  type TimelineRow,
} from '@copianifica/domain';
import { say, type Language } from '../calculate/words';

const INDENT = ' '.repeat(12);

/** A timeline in lines, one event after the other: the day, who, what, and what came of it. */
export function timelineLines(rows: TimelineRow[], cast: ScenarioCast, language: Language): string[] {
  return alike(rows).flatMap((group) => {
    const [first] = group;
    const last = group.at(-1)!;
    const items = group.map(({ item }) => item).filter((item) => item !== null);
    // The same term of many regions is told once, with where things stand after the last.
    const row = group.length > 1 ? { ...last, item: items.join(' '), notices: sumOf(group) } : first!;
    return [headOf(row, language), ...detailsOf(row, cast, language).map((line) => INDENT + line)];
  });
}

const sumOf = (rows: TimelineRow[]): number => rows.reduce((sum, { notices }) => sum + notices, 0);

/** Rows together that the clock raised on one day in the regions of one state. */
function alike(rows: TimelineRow[]): TimelineRow[][] {
  const groups: TimelineRow[][] = [];
  const isPlain = ({ kind, by, terms, item }: TimelineRow): boolean =>
    kind === 'event' && by === null && terms.length === 0 && item !== null;
  for (const row of rows) {
    const before = groups.at(-1)?.at(-1);
    const joins =
      before && isPlain(before) && isPlain(row) && before.event === row.event && before.day === row.day;
    if (joins) groups.at(-1)!.push(row);
    else groups.push([row]);
  }
  return groups;
}

function headOf(row: TimelineRow, language: Language): string {
  const day = (row.day ?? row.when?.[language] ?? '').padEnd(10);
  const child = row.case !== null && row.case !== 'plan' ? `${row.case} · ` : '';
  return `${day}  ${child}${whatOf(row, language)}`;
}

function whatOf(row: TimelineRow, language: Language): string {
  const { kind, by, event, item, label, note } = row;
  if (kind === 'note') return notedAs(row, language) + (note?.[language] ?? '');
  if (kind === 'ask')
    return notedAs(row, language) + say(language, 'scenario.counted', { rule: event ?? '' });
  const who =
    by ??
    say(language, kind === 'stuck' || event?.startsWith('term:') ? 'scenario.clock' : 'scenario.follows');
  const ended =
    event?.startsWith('term:') && label
      ? say(language, 'timeline.term-ended', { term: label[language] })
      : null;
  const about = item === null ? '' : ` [${item}]`;
  return `${who}: ${ended ?? label?.[language] ?? event ?? ''}${about}`;
}

const notedAs = ({ unknown, disputed }: TimelineRow, language: Language): string =>
  (unknown ? `(${say(language, 'scenario.unknown')}) ` : '') +
  (disputed ? `(${say(language, 'scenario.disputed')}) ` : '');

function detailsOf(row: TimelineRow, cast: ScenarioCast, language: Language): string[] {
  const lines: string[] = [];
  if (row.refused) lines.push(...refusedLines(row.refused, cast, language));
  if (row.tally) lines.push(...tallyLines(row.tally, language));
  if (row.kind === 'event' && row.state) lines.push(`→ ${folded(row.state)}`);
  for (const { name, dueOn, steps } of together(row.terms)) {
    lines.push(say(language, 'scenario.term', { name, date: dueOn }));
    for (const step of steps) {
      const { id, values } = stepMessage(step, language);
      lines.push(`  ${say(language, id, values)}`);
    }
  }
  if (row.notices > 0) lines.push(toldLine(row, language));
  if (row.kind !== 'note' && row.note) lines.push(row.note[language]);
  return lines;
}

/** Regions of one state in a row are said once, with their number. */
function folded(state: string): string {
  return foldedNames(state.split(' ')).join(' ');
}

function foldedNames(called: string[]): string[] {
  const names = called.map((one) => one.replace(/\[.*/, ''));
  const groups: { name: string; count: number }[] = [];
  for (const name of names)
    if (groups.at(-1)?.name === name) groups.at(-1)!.count += 1;
    else groups.push({ name, count: 1 });
  return groups.map(({ name, count }) => (count > 1 ? `${name} ×${count}` : name));
}

/** The same term of several regions, begun and due on the same day, is explained once. */
function together(
  terms: TimelineRow['terms'],
): { name: string; dueOn: string; steps: TimelineRow['terms'][number]['steps'] }[] {
  const days = new Map<string, { names: string[]; term: TimelineRow['terms'][number] }>();
  for (const term of terms) {
    const key = `${term.name?.replace(/\[.*/, '')} ${term.dueOn}`;
    const known = days.get(key) ?? { names: [], term };
    known.names.push(term.name ?? '');
    days.set(key, known);
  }
  return [...days.values()].map(({ names, term }) => ({
    ...term,
    name: names.length > 1 ? foldedNames(names).join(' ') : names[0]!,
  }));
}

function refusedLines(
  { code, conditions }: NonNullable<TimelineRow['refused']>,
  { procedures }: ScenarioCast,
  language: Language,
): string[] {
  const labelOf = (name: string): string =>
    procedures.flatMap(({ definition }) => definition.conditions[name]?.label[language] ?? [])[0] ?? name;
  return [
    `✖ ${say(language, 'scenario.refused', { code })}`,
    ...conditions.map((name) => `  ${say(language, 'scenario.lacks', { condition: labelOf(name) })}`),
  ];
}

function tallyLines(
  { outcome, opinion, counts, checks }: NonNullable<TimelineRow['tally']>,
  language: Language,
): string[] {
  const voted = say(language, 'timeline.vote', { outcome, ...counts });
  return [
    opinion === null ? voted : `${voted} (${opinion})`,
    ...checks.map(
      ({ name, need, have, missing, holds }) =>
        `${holds ? '✔' : '✖'} ${name}: ${say(language, 'tally.check', { need, have, missing, holds: String(holds) })}`,
    ),
  ];
}

function toldLine({ notices, told }: TimelineRow, language: Language): string {
  const sums = new Map<string, number>();
  for (const { message, count } of told ?? []) sums.set(message, (sums.get(message) ?? 0) + count);
  const which = [...sums].map(([message, count]) => `${message} ${count}`).join(', ');
  const line = say(language, 'scenario.notices', { count: notices });
  return which ? `${line} (${which})` : line;
}

/** What is not as it was expected, a line each; `steps` counts from one, as people do. */
export const failureLines = (failures: Failure[], language: Language): string[] =>
  failures.map(({ step, what, expected, found }) =>
    say(language, 'scenario.differs', { step: step + 1, what, expected, found }),
  );

/** How it ended: the day, and every case as it stands. */
export const closingLines = ({ endedOn, cases }: ScenarioResult, language: Language): string[] => [
  say(language, 'scenario.ended', { date: endedOn }),
  ...cases.map(({ name, state, closed, version }) => {
    const stands = say(language, 'scenario.stands', { name, state: folded(state), closed: String(closed) });
    return version === null
      ? stands
      : `${stands}, ${say(language, 'timeline.in-force', { number: version })}`;
  }),
];
