import type { DescribedShownFragment } from '../generated/graphql';
import { useSay } from '../language/words';
import { Icon } from '../shell/icon';

/** What a drawing shows, as a list: each state under the one it is inside of, and where it leads. */
export function DescribedList({ states }: { states: readonly DescribedShownFragment[] }) {
  const say = useSay();
  return (
    <ul className="described">
      {states.map((state) => (
        <li
          key={state.state}
          className={`described-${state.standing ?? 'alone'} depth-${Math.min(state.depth, 4)}`}
          aria-current={state.standing === 'active' && state.kind === 'state' ? 'step' : undefined}
        >
          <p className="described-name">
            {state.standing === 'visited' && <Icon name="check" size={16} />}
            {state.standing === 'active' && <Icon name="chevron" size={16} />}
            <strong>{state.label}</strong>
            {state.stuck && <span className="tag tag-warning">{say('web.drawing.stuck')}</span>}
          </p>
          {state.status && <p className="quiet">{state.status}</p>}
          {state.leadsTo.length > 0 && (
            <details>
              <summary>{say('web.drawing.leads', { count: state.leadsTo.length })}</summary>
              <ul>
                {state.leadsTo.map((lead, position) => (
                  <li key={`${lead.event}-${lead.to}-${position}`}>
                    {lead.label} → {lead.toLabel}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
