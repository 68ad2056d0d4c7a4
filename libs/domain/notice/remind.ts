import { holds } from '../mandate/decide';
import { itemOffice } from '../procedure/office';
import {
  type Audience,
  nameAndItem,
  type OfficeDefinition,
  type ProcedureDefinition,
} from '../procedure/definition';
import { activeStates } from '../procedure/state-tree';
import { daysBefore, daysBetween } from '../term/civil-days';
import type { AddressablePost } from './recipients';

/** Civil days (ISO) between which a term runs. */
export interface TermSpan {
  startedOn: string;
  dueOn: string;
}

/**
 * The mark, in days before the end, that a term has come to by today; null where it has come to none, or is over. Of
 * several that were passed at once it is the nearest to the end. A mark before the term began is none: who was told of
 * a term of five days this morning is not reminded of the seventh at noon.
 */
export function markReached(term: TermSpan, today: string, marks: readonly number[]): number | null {
  const left = daysBetween(today, term.dueOn);
  if (left < 0) return null;
  const length = daysBetween(term.startedOn, term.dueOn);
  const reached = marks.filter((mark) => mark > 0 && mark >= left && mark < length);
  return reached.length === 0 ? null : Math.min(...reached);
}

/** The marks that lie between the beginning of a term and its end, each with its civil day (ISO), in their order. */
export function daysOfMarks(
  { startedOn, dueOn }: TermSpan,
  marks: readonly number[],
): { mark: number; day: string }[] {
  const length = daysBetween(startedOn, dueOn);
  return marks
    .filter((mark) => mark > 0 && mark < length)
    .toSorted((one, other) => other - one)
    .map((mark) => ({ mark, day: daysBefore(dueOn, mark) }));
}

/** Who is reminded of a term: groups and single posts, about which zone, and how many posts have still to act. */
export interface Reminded {
  audience: Audience[];
  posts: string[];
  item: string | null;
  late: number;
}

/** Where a case is, who has answered already (organizations, by key), and everyone there is to be told. */
export interface ReminderFacts {
  definition: ProcedureDefinition;
  /** the configuration of the case */
  state: string;
  answered: readonly string[];
  posts: readonly (AddressablePost & { organization: string })[];
}

/**
 * Those who must act before the end of a term, as the case calls it (`zone-opinion[05]`): the offices named by the states
 * that wait for its end, without those that have answered. At the last of the marks their silence goes further: the
 * Ufficio di Piano hears of it, and the mayors of a zone whose spokesperson has not acted.
 */
export function remindedOf(called: string, facts: ReminderFacts, isLastMark: boolean): Reminded {
  const { item } = nameAndItem(called);
  const offices = officesAwaited(called, facts);
  const answered = new Set(facts.answered);
  const late = facts.posts.filter(
    ({ key, role, organization, organizationKind }) =>
      !answered.has(organization) &&
      offices.some((office) => holds({ post: key, role, organizationKind }, office)),
  );
  const escalates = isLastMark && late.length > 0;
  const further: Audience[] = escalates
    ? ['ufficio-piano', ...(item === null ? [] : (['zone'] as const))]
    : [];
  return { audience: further, posts: late.map(({ key }) => key), item, late: late.length };
}

/** The offices that must act where the end of a term is waited for; of a state that holds others, also inside it. */
function officesAwaited(called: string, { definition, state }: ReminderFacts): OfficeDefinition[] {
  const { name, item } = nameAndItem(called);
  const active = activeStates(definition, state).filter((place) => place.item === item);
  const waiting = active.filter((place) => place.state.awaits === name);
  const keys = waiting.flatMap(({ key, state: of }) => [
    ...of.actors,
    ...active.filter(({ around }) => around.includes(key)).flatMap((inside) => inside.state.actors),
  ]);
  return [...new Set(keys)].map((office) => itemOffice(definition.offices[office]!, item));
}
