import { type PlacedState, type ProcedureDefinition, statesOf } from '@copianifica/domain';
import { type DrawingLanguage, shortDay, wordsIn } from './drawing-words';
import { leadsOf } from './leads';
import { type DrawnPosition, type Standing, standingsOf } from './standing';

/** One state of a procedure in words, as the drawing shows it. */
export interface DescribedState {
  state: string;
  label: string;
  /** how many states it lies in */
  depth: number;
  kind: 'state' | 'final' | 'group' | 'parallel' | 'history';
  /** null where the procedure is described by itself, and for a history, in which no case ever is */
  standing: Standing['kind'] | null;
  stuck: boolean;
  /** everything that its box says, in one line: how its states run, where the case stands, what is stuck */
  status: string;
  /** `event` is '' for a way that opens by itself */
  leadsTo: { event: string; label: string; to: string; toLabel: string }[];
}

/**
 * The content of {@link drawProcedure} as a list in the order of the file, a state before those inside it: for
 * screen readers, for small screens and for whoever would rather read.
 */
export function describeProcedure(
  definition: ProcedureDefinition,
  at: DrawnPosition,
  language: DrawingLanguage,
): DescribedState[] {
  const words = wordsIn(language);
  const places = statesOf(definition);
  const standings = standingsOf(definition, at);
  const isCase = at.state !== '' || (at.visited ?? []).length > 0 || (at.stuck ?? []).length > 0;
  return [...places.values()].map((place) => {
    const kind = kindOf(place);
    const standing = isCase && kind !== 'history' ? standings.get(place.key)! : null;
    return {
      state: place.key,
      label: place.state.label[language],
      depth: place.around.length,
      kind,
      standing: standing?.kind ?? null,
      stuck: standing?.stuck ?? false,
      status: [...howItRuns(place, standing), ...(standing ? whereItStands(standing) : [])].join('; '),
      leadsTo: leadsOf(definition, place, { language, words }).map(({ event, label, conditions, to }) => ({
        event,
        label: conditions.length > 0 ? `${label}, ${words.onlyIf(conditions.join(' + '))}` : label,
        to,
        toLabel: places.get(to)?.state.label[language] ?? to,
      })),
    };
  });

  function howItRuns({ state }: PlacedState, standing: Standing | null): string[] {
    return [
      ...(state.forEach ? [words.repeated[state.forEach](standing?.repeats ?? null)] : []),
      ...(state.parallel ? [words.parallel] : []),
      ...(state.history ? [words.history[state.history]] : []),
      ...(state.final ? [words.end] : []),
    ];
  }

  function whereItStands({ kind, count, since, stuck, stuckMembers, members }: Standing): string[] {
    const names = members.length > 0 && count ? `: ${words.members(members)}` : '';
    const blocked = stuckMembers.length > 0 ? `: ${words.members(stuckMembers)}` : '';
    const here = count
      ? `${words.count(count.here, count.all)}${names}`
      : words.now(shortDay(since, language));
    const elsewhere = kind === 'visited' ? words.passed : words.ahead;
    return [
      kind === 'active' || count ? here : elsewhere,
      ...(stuck ? [`${words.stuck(stuckMembers.length || null)}${blocked}`] : []),
    ];
  }
}

function kindOf({ state }: PlacedState): DescribedState['kind'] {
  if (state.history) return 'history';
  if (state.final) return 'final';
  if (state.parallel) return 'parallel';
  return state.states ? 'group' : 'state';
}
