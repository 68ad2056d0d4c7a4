// One event: who may raise it, what stands in its way, and what it would do.
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { Conditions } from '../case/conditions';
import { missingOf } from '../case/ways';
import { useOwn, useSay } from '../language/words';
import { type ActionGroup, isOpen } from './group-actions';
import { Advance } from './advance';
import type { Action, ControlledCase } from './shown';

interface ObstacleProps {
  of: ControlledCase;
  group: ActionGroup<Action>;
  open: { event: string; item: string | null } | undefined;
}

export function Obstacle({ of, group, open }: ObstacleProps) {
  const own = useOwn();
  const say = useSay();
  const id = useId();
  const first = group.actions[0]!;
  const single = group.actions.length === 1 && first.item == null;
  const ready = group.actions.filter(isOpen).length;
  return (
    <article className={`action action-${tone(group.actions)}`} aria-labelledby={id}>
      <div className="action-head">
        <div>
          <h3 id={id}>{own(first.label)}</h3>
          <p className="quiet">{say('web.action.who', { who: first.who.map(own).join(', ') })}</p>
        </div>
        <span className={ready > 0 ? 'tag tag-current' : 'tag'}>
          {single
            ? say(ready > 0 ? 'web.control.ready' : 'web.control.notYet', { missing: missing(first) })
            : say('web.control.readyOf', { ready, all: group.actions.length })}
        </span>
      </div>
      {single ? (
        <One of={of} action={first} open={open} />
      ) : (
        <details className="actions-fold" open={group.actions.some((action) => isMineOrOpen(action, open))}>
          <summary>{say('web.control.oneByOne', { count: group.actions.length })}</summary>
          {group.actions.map((action) => (
            <details
              key={action.item}
              className="obstacle-item"
              open={open?.event === action.event && open.item === (action.item ?? null)}
            >
              <summary>
                {action.itemLabel ? own(action.itemLabel) : action.item}{' '}
                <span className="quiet">
                  {say(isOpen(action) ? 'web.control.ready' : 'web.control.notYet', {
                    missing: missing(action),
                  })}
                </span>
              </summary>
              <One of={of} action={action} open={open} />
            </details>
          ))}
        </details>
      )}
    </article>
  );
}

function One({ of, action, open }: { of: ControlledCase; action: Action; open: ObstacleProps['open'] }) {
  const say = useSay();
  const own = useOwn();
  const navigate = useNavigate();
  const isHere = open?.event === action.event && open.item === (action.item ?? null);
  const id = `preview-${action.event}-${action.item ?? ''}`;
  const toggle = () =>
    void navigate({
      to: '/cases/$id/control',
      params: { id: of.id },
      search: isHere ? {} : { event: action.event, item: action.item ?? undefined },
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="action-why">
      {isOpen(action) && action.conditions.length > 0 ? (
        <details>
          <summary>{say('web.action.conditions')}</summary>
          <Conditions conditions={action.conditions} />
        </details>
      ) : (
        <Conditions conditions={action.conditions} ways={action.ways} />
      )}
      <button
        type="button"
        className="btn btn-outline-primary d-print-none"
        aria-expanded={isHere}
        aria-controls={id}
        onClick={toggle}
      >
        {say(isHere ? 'web.action.close' : 'web.control.preview')}
        <span className="visually-hidden">
          : {own(action.label)}
          {action.itemLabel && `, ${own(action.itemLabel)}`}
        </span>
      </button>
      <div id={id}>{isHere && <Advance of={of} action={action} />}</div>
    </div>
  );
}

const isMineOrOpen = ({ mine, allowed, event }: Action, open: ObstacleProps['open']): boolean =>
  (mine && allowed) || open?.event === event;

const missing = ({ conditions, ways }: Action): number => missingOf(conditions, ways);

function tone(actions: readonly Action[]): 'ready' | 'not-yet' | 'others' {
  if (actions.some(({ mine, allowed }) => mine && allowed)) return 'ready';
  return actions.some(({ mine }) => mine) ? 'not-yet' : 'others';
}
