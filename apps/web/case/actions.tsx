// Everything that can happen now: what is yours to do first, zone by zone where it is many; then what others may.
import type { ReactNode } from 'react';
import { useOwn, useSay } from '../language/words';
import { useMe } from '../shell/site';
import { EmptyState, MayNot } from '../shell/states';
import { ActionCard } from './action-card';
import { byReadiness, zonesOf } from './order-actions';
import type { Action, CaseShown, Opened } from './shown';

interface ActionsProps {
  of: CaseShown;
  opened: Opened;
}

export function Actions({ of, opened }: ActionsProps) {
  const say = useSay();
  const own = useOwn();
  const me = useMe();
  const mine = byReadiness(of.actions.filter((action) => action.mine));
  const others = of.actions.filter((action) => !action.mine).toReversed();
  const props = { of, opened };
  return (
    <section className="page-section actions" aria-labelledby="actions-title" id="actions">
      <h2 id="actions-title" tabIndex={-1}>
        {say('web.action.title')}
      </h2>
      {of.actions.length === 0 && (
        <EmptyState title={say(of.closed ? 'web.action.closed' : 'web.action.none')} />
      )}
      {of.actions.length > 0 && mine.length === 0 && me && (
        <MayNot
          title={say(me.signedIn ? 'web.action.notYours' : 'web.action.signIn')}
          who={of.state.actors.map(own)}
          signIn={!me.signedIn}
        />
      )}
      <Cards {...props} actions={mine.filter((action) => action.item == null)} />
      <ByZone {...props} actions={mine} />
      {others.length > 0 && (
        <details className="actions-more">
          <summary>{say('web.action.othersMay', { count: others.length })}</summary>
          <Cards {...props} actions={others.filter((action) => action.item == null)} />
          <ByZone {...props} actions={others} />
        </details>
      )}
    </section>
  );
}

type SomeActions = ActionsProps & { actions: readonly Action[] };

function Cards({ of, opened, actions }: SomeActions) {
  return actions.map((action) => (
    <ActionCard
      key={`${action.event}/${action.item ?? ''}`}
      of={of}
      action={action}
      open={opened.action === action.event && (opened.item ?? null) === (action.item ?? null)}
    />
  ));
}

/** One zone is shown as it is; of several, each is folded behind its name and what is ready there. */
function ByZone({ actions, ...props }: SomeActions) {
  const own = useOwn();
  const zones = zonesOf(actions);
  return zones.map(({ item, label, actions: inside }) => (
    <Fold key={item} name={label ? own(label) : item} actions={inside} alone={zones.length === 1} {...props}>
      <Cards {...props} actions={inside} />
    </Fold>
  ));
}

interface FoldProps extends SomeActions {
  name: string;
  alone: boolean;
  children: ReactNode;
}

function Fold({ name, actions, alone, opened, children }: FoldProps) {
  const say = useSay();
  const ready = actions.filter((action) => action.mine && action.allowed).length;
  if (alone) {
    return (
      <>
        <p className="actions-zone">{name}</p>
        {children}
      </>
    );
  }
  return (
    <details className="actions-fold" open={actions.some(({ item }) => item === opened.item)}>
      <summary>
        {name}
        <span className="quiet"> {say('web.action.inZone', { ready, count: actions.length })}</span>
      </summary>
      {children}
    </details>
  );
}
