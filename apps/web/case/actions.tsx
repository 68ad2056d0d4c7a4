// Everything that can happen in this state: what is yours to do first, then what others may, with "why not".
import { Link, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useOwn, useSay } from '../language/words';
import { useMe } from '../shell/site';
import { EmptyState, MayNot } from '../shell/states';
import { ActionForm } from './action-form';
import type { Action, CaseShown } from './shown';
import { Conditions } from './conditions';

export function Actions({ of, open }: { of: CaseShown; open: string | undefined }) {
  const say = useSay();
  const own = useOwn();
  const me = useMe();
  const rank = (action: Action) => (action.mine ? (action.allowed ? 0 : 1) : 2);
  const actions = [...of.actions].sort((one, other) => rank(one) - rank(other));
  const mine = actions.some((action) => action.mine);
  return (
    <section className="page-section actions" aria-labelledby="actions-title" id="actions">
      <h2 id="actions-title" tabIndex={-1}>
        {say('web.action.title')}
      </h2>
      {actions.length === 0 && (
        <EmptyState title={say(of.closed ? 'web.action.closed' : 'web.action.none')} />
      )}
      {actions.length > 0 && !mine && me && (
        <MayNot
          title={say(me.signedIn ? 'web.action.notYours' : 'web.action.signIn')}
          who={of.state.actors.map(own)}
          signIn={!me.signedIn}
        />
      )}
      {actions.map((action) => (
        <ActionCard key={action.event} of={of} action={action} open={open === action.event} />
      ))}
    </section>
  );
}

function ActionCard({ of, action, open }: { of: CaseShown; action: Action; open: boolean }) {
  const say = useSay();
  const own = useOwn();
  const id = useId();
  const state = !action.mine ? 'others' : action.allowed ? 'ready' : 'not-yet';
  return (
    <article className={`action action-${state}`} aria-labelledby={id}>
      <div className="action-head">
        <div>
          <h3 id={id}>{own(action.label)}</h3>
          <p className="quiet">
            {say(action.mine ? 'web.action.you' : 'web.action.who', { who: action.who.map(own).join(', ') })}
          </p>
        </div>
        {state === 'ready' ? (
          <ActionVerb of={of} action={action} open={open} />
        ) : (
          <span className="tag">{say(`web.action.${state}`)}</span>
        )}
      </div>
      {state === 'ready' && open && <ActionForm of={of} action={action} />}
      {state === 'not-yet' && <WhyNot action={action} />}
      {state === 'others' && action.conditions.length > 0 && (
        <details className="action-why">
          <summary>{say('web.action.conditions')}</summary>
          <Conditions conditions={action.conditions} />
        </details>
      )}
    </article>
  );
}

function WhyNot({ action }: { action: Action }) {
  const say = useSay();
  const own = useOwn();
  return (
    <div className="action-why">
      {action.refusal && <p>{own(action.refusal.sentence)}</p>}
      {action.conditions.length > 0 && <p className="quiet">{say('web.action.whyNot')}</p>}
      <Conditions conditions={action.conditions} />
    </div>
  );
}

/** The button: it opens the form here, or leads to the page where the work is done. */
function ActionVerb({ of, action, open }: { of: CaseShown; action: Action; open: boolean }) {
  const say = useSay();
  const own = useOwn();
  const navigate = useNavigate();
  const params = { id: of.id };
  const className = 'btn btn-primary';
  if (action.form === 'roll_call') {
    return (
      <Link to="/cases/$id/roll-call" params={params} className={className}>
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
      search: open ? {} : { action: action.event },
      replace: true,
      resetScroll: false,
    });
  return (
    <button
      type="button"
      className={open ? 'btn btn-outline-primary' : className}
      aria-expanded={open}
      onClick={toggle}
    >
      {say(open ? 'web.action.close' : 'web.action.open')}
      <span className="visually-hidden">: {own(action.label)}</span>
    </button>
  );
}
