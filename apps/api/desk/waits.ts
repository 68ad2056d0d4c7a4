import { activeStates, daysBetween, stateOf } from '@copianifica/domain';
import type { Case, CaseAction } from '../case/case.type';

/** An annual revision may be started all year: it is nobody's burden until its term is near. */
const NEAR_DAYS = 60;

type Asked = Pick<CaseAction, 'event' | 'item' | 'form' | 'allowed' | 'held'>;

/**
 * Whether an event is waited for, and not only possible: a state that hears it, or one inside that, names one of
 * the viewer's offices among those that must act; or nobody is named, and all that was missing is there. What
 * needs reasons (to withdraw, to suspend) is there for who wants it, and waits for nobody.
 */
export function waits(of: Case, asked: Asked): boolean {
  if (asked.form === 'reasons') return false;
  if (asked.form === 'confirm' && daysTo(of, dueOf(of, asked)) > NEAR_DAYS) return false;
  const active = activeStates(of.read.definition, of.read.snapshot.state).filter(
    ({ item }) => item === null || asked.item === null || item === asked.item,
  );
  const named = (key: string): string[] => stateOf(of.read.definition, key).actors;
  return active
    .filter(({ state }) => Object.hasOwn(state.on, asked.event))
    .some(({ key, state }) => {
      if (state.actors.length === 0) return asked.form === 'confirm' && asked.allowed;
      if (asked.form === 'opinion' && asked.allowed) return true;
      const inside = active.filter(({ around }) => around.includes(key)).map((one) => one.key);
      return [key, ...inside].flatMap(named).some((office) => asked.held.includes(office));
    });
}

/** The end of the term that the place of an event waits for (ISO); null where it waits for none. */
export function dueOf({ state }: Pick<Case, 'state'>, { item }: Pick<CaseAction, 'item'>): string | null {
  const places = state.active.filter((one) => one.item === item);
  return places.flatMap(({ due }) => due ?? []).toSorted()[0] ?? null;
}

const daysTo = ({ read: { today } }: Case, due: string | null): number =>
  due === null ? 0 : daysBetween(today, due);
