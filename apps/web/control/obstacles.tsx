// "Why don't we go on?": every event that somebody may want here, with each of its conditions, whether it holds, on
// which facts, and who is waited for. The conditions are those that the case itself is held to.
import { useSay } from '../language/words';
import { EmptyState } from '../shell/states';
import { groupActions, isStanding } from './group-actions';
import { Obstacle } from './obstacle';
import type { ControlledCase } from './shown';

interface ObstaclesProps {
  of: ControlledCase;
  /** the event whose preview is open */
  open: { event: string; item: string | null } | undefined;
}

export function Obstacles({ of, open }: ObstaclesProps) {
  const say = useSay();
  const groups = groupActions(of.actions);
  const moving = groups.filter((group) => !isStanding(group));
  const standing = groups.filter(isStanding);
  return (
    <section className="page-section" id="why" aria-labelledby="why-title">
      <h2 id="why-title" tabIndex={-1}>
        {say('web.control.why')}
      </h2>
      <p className="quiet">{say('web.control.why.text')}</p>
      {groups.length === 0 && <EmptyState title={say(of.closed ? 'web.action.closed' : 'web.action.none')} />}
      {moving.map((group) => (
        <Obstacle key={group.event} of={of} group={group} open={open} />
      ))}
      {standing.length > 0 && (
        <details className="actions-more" open={standing.some(({ event }) => event === open?.event)}>
          <summary>{say('web.control.standing', { count: standing.length })}</summary>
          {standing.map((group) => (
            <Obstacle key={group.event} of={of} group={group} open={open} />
          ))}
        </details>
      )}
    </section>
  );
}
