// One verb: who may, whether it can be done now, and why not; its form opens in its place.
import { Link, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useOwn, useSay } from '../language/words';
import { ActionForm } from './action-form';
import { Conditions } from './conditions';
import type { Action, CaseShown } from './shown';
import { waivableBy } from './waiver';

interface ActionProps {
  of: CaseShown;
  action: Action;
  open: boolean;
}

export function ActionCard({ of, action, open }: ActionProps) {
  const say = useSay();
  const own = useOwn();
  const id = useId();
  const state = standingOf(action);
  const may = state === 'ready' || state === 'waivable';
  return (
    <article className={`action action-${state}`} aria-labelledby={id}>
      <div className="action-head">
        <div>
          <h3 id={id}>{own(action.label)}</h3>
          <p className="quiet">
            {say(action.mine ? 'web.action.you' : 'web.action.who', { who: action.who.map(own).join(', ') })}
          </p>
        </div>
        {may ? (
          <ActionVerb of={of} action={action} open={open} />
        ) : (
          <span className="tag">{say(`web.action.${state}`)}</span>
        )}
      </div>
      {may && open && <ActionForm of={of} action={action} />}
      {(state === 'not-yet' || (state === 'waivable' && !open)) && <WhyNot action={action} />}
      {state === 'others' && action.conditions.length > 0 && (
        <details className="action-why">
          <summary>{say('web.action.conditions')}</summary>
          <Conditions conditions={action.conditions} ways={action.ways} />
        </details>
      )}
    </article>
  );
}

/** `waivable`: something is missing, and the viewer may go on without it, with reasons. */
function standingOf({ mine, allowed, conditions, held, ways }: Action) {
  if (!mine) return 'others';
  if (allowed) return 'ready';
  return waivableBy(conditions, held, ways).length > 0 ? 'waivable' : 'not-yet';
}

function WhyNot({ action }: { action: Action }) {
  const say = useSay();
  const own = useOwn();
  return (
    <div className="action-why">
      {action.refusal && <p>{own(action.refusal.sentence)}</p>}
      {action.conditions.length > 0 && <p className="quiet">{say('web.action.whyNot')}</p>}
      <Conditions conditions={action.conditions} ways={action.ways} />
    </div>
  );
}

/** The button: it opens the form here, or leads to the page where the work is done. */
function ActionVerb({ of, action, open }: ActionProps) {
  const say = useSay();
  const own = useOwn();
  const navigate = useNavigate();
  const params = { id: of.id };
  const className = 'btn btn-primary';
  const about = action.item ? { item: action.item } : {};
  if (action.form === 'roll_call') {
    return (
      <Link to="/cases/$id/roll-call" params={params} search={about} className={className}>
        {say('web.action.rollCall')}
      </Link>
    );
  }
  if (action.form === 'draft') {
    return (
      <Link to="/cases/$id/draft" params={params} className={className}>
        {say('web.action.draft')}
      </Link>
    );
  }
  const toggle = () =>
    void navigate({
      to: '/cases/$id',
      params,
      search: open ? {} : { action: action.event, ...about },
      replace: true,
      resetScroll: false,
    });
  return (
    <button
      type="button"
      className={open || action.form === 'reasons' ? 'btn btn-outline-primary' : className}
      aria-expanded={open}
      onClick={toggle}
    >
      {say(open ? 'web.action.close' : action.allowed ? 'web.action.open' : 'web.action.openAnyway')}
      <span className="visually-hidden">: {own(action.label)}</span>
    </button>
  );
}
