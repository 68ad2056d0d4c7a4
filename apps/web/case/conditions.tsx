import type { ConditionShown, FactShown } from '../connection/answer';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useZoneName } from '../phase-bar/zone-name';
import { Icon } from '../shell/icon';
import { useCaseWords } from './case-words';
import { useFactWords } from './fact-words';
import { missingIn, readFact } from './read-fact';
import { askedFor } from './ways';

interface ConditionsProps {
  conditions: readonly ConditionShown[];
  /** the names that each alternative asks for, where there are any */
  ways?: readonly string[][];
  /** it has been tried: what is unknown was missing then, and is not about to be entered */
  tried?: boolean;
}

/** "Why not?": every condition, whether it holds, which part of it fails, and on which facts. */
export function Conditions({ conditions, ways: named = [], tried = false }: ConditionsProps) {
  const say = useSay();
  const { always, ways } = askedFor(conditions, named);
  return (
    <>
      <Checks conditions={always} tried={tried} />
      {ways.length > 0 && (
        <>
          <p className="checks-ways-title">
            {say(always.length > 0 ? 'web.condition.andOneOf' : 'web.condition.oneOf', {
              count: ways.length,
            })}
          </p>
          <ul className="checks-ways">
            {ways.map((way, index) => (
              <li key={way.map(({ name }) => name).join(' ')}>
                {index > 0 && <span className="checks-or">{say('web.condition.or')}</span>}
                <Checks conditions={way} tried={tried} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Checks({ conditions, tried }: Pick<ConditionsProps, 'conditions'> & { tried: boolean }) {
  if (conditions.length === 0) return null;
  return (
    <ul className="checks">
      {conditions.map((condition) => (
        <ConditionLine key={condition.name} condition={condition} tried={tried} />
      ))}
    </ul>
  );
}

type Holds = boolean | null | undefined;
const stateOf = (holds: Holds) => (holds == null ? 'unknown' : holds ? 'holds' : 'fails');
const mark = (holds: Holds) => (holds == null ? 'info' : holds ? 'check' : 'cross');

function ConditionLine({ condition, tried }: { condition: ConditionShown; tried: boolean }) {
  const say = useSay();
  const own = useOwn();
  const { label, holds, facts, parts } = condition;
  const word = holds == null && tried ? 'missing' : stateOf(holds);
  const counted = parts.map((part) => <Members key={part.text} facts={part.facts} />);
  return (
    <li className={`check-${stateOf(holds)}`}>
      <Icon name={mark(holds)} size={18} />
      <span>
        {own(label)} <span className="check-word">{say(`web.condition.${word}`)}</span>
        {parts.length <= 1 && <Facts facts={(parts[0]?.facts ?? facts).filter(saysMore)} />}
        {parts.length > 1 && (
          <ul className="check-parts">
            {parts.map((part) => (
              <li key={part.text} className={`check-${stateOf(part.holds)}`}>
                <Icon name={mark(part.holds)} size={16} />
                <span>
                  <Facts facts={part.facts} />
                  <span className="visually-hidden">{say(`web.condition.${stateOf(part.holds)}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        {counted}
      </span>
    </li>
  );
}

/** That one state is active, or is not, is what the condition's own label says. */
const saysMore = ({ name }: FactShown): boolean => readFact(name).kind !== 'active';

/** Facts in words; how many of a set are where is said by name, below. */
function Facts({ facts }: { facts: readonly FactShown[] }) {
  const words = useFactWords();
  const shown = facts.filter(({ name }) => readFact(name).kind !== 'regions');
  if (shown.length === 0) return null;
  return (
    <span className="check-facts">
      {shown.map((fact) => {
        const told = words(fact);
        return told ? (
          <span key={fact.name}>
            {told.label}: <strong>{told.value}</strong>
          </span>
        ) : null;
      })}
    </span>
  );
}

/** Who is waited for until the same day is named together. */
function byDay<P extends { due?: string | null }>(places: readonly P[]): Map<string, P[]> {
  const days = new Map<string, P[]>();
  for (const place of places) days.set(place.due ?? '', [...(days.get(place.due ?? '') ?? []), place]);
  return days;
}

/** "9 of 11 zones: Valli di Lanzo has until 12 March" — whoever it still waits for, by name. */
function Members({ facts }: { facts: readonly FactShown[] }) {
  const say = useSay();
  const dates = useDates();
  const zoneName = useZoneName();
  const { active } = useCaseWords();
  const asked = facts.flatMap((fact) => {
    const read = readFact(fact.name);
    return read.kind === 'regions' ? [{ ...read, value: fact.value }] : [];
  });
  const total = asked.find(({ states }) => states.length === 0)?.value;
  const inside = asked.find(({ states }) => states.length > 0);
  if (!inside) return null;
  const missing = missingIn(active, inside.states);
  return (
    <span className="check-facts">
      <span>
        {say('web.condition.members', { count: inside.value, total: total ?? String(active.length) })}
        {missing.length > 0 && ` ${say('web.condition.waitingFor')} `}
        {[...byDay(missing)]
          .map(([due, places]) => {
            const zone = places.map(({ item }) => zoneName(item ?? '')).join(', ');
            return due ? say('web.condition.until', { zone, date: dates.civil(due) }) : zone;
          })
          .join('; ')}
      </span>
    </span>
  );
}
