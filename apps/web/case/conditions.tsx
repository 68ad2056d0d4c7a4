import type { ConditionShown } from '../connection/answer';
import { useOwn, useSay } from '../language/words';
import { Icon } from '../shell/icon';

/** "Why not?": every condition, whether it holds, and on which facts. */
export function Conditions({ conditions }: { conditions: readonly ConditionShown[] }) {
  const say = useSay();
  const own = useOwn();
  if (conditions.length === 0) return null;
  return (
    <ul className="checks">
      {conditions.map((condition) => {
        const state = condition.holds == null ? 'unknown' : condition.holds ? 'holds' : 'fails';
        return (
          <li key={condition.name} className={`check-${state}`}>
            <Icon name={state === 'holds' ? 'check' : state === 'fails' ? 'cross' : 'info'} size={18} />
            <span>
              {own(condition.label)} <span className="check-word">{say(`web.condition.${state}`)}</span>
              {condition.facts.length > 0 && (
                <span className="check-facts">
                  {condition.facts.map((fact) => (
                    <span key={fact.name}>
                      <code>{fact.name}</code> = {fact.value}
                    </span>
                  ))}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
