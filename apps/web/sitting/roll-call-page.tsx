// `/cases/$id/roll-call`: the Segretario enters who was there and how each one voted, as the paper says.
import { getRouteApi } from '@tanstack/react-router';
import { CaseFrame } from '../case/case-frame';
import { Conditions } from '../case/conditions';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useMe } from '../shell/site';
import { EmptyState, MayNot } from '../shell/states';
import { rollCallOf, sittingOf } from './choose-sitting';
import { RollCallForm } from './roll-call-form';
import { RollCallQuery } from './roll-call.query';
import type { RollCallCase } from './shown';

const route = getRouteApi('/cases/$id/roll-call');

export function RollCallPage() {
  const { id } = route.useParams();
  const say = useSay();
  return (
    <CaseFrame id={id} query={RollCallQuery} part={say('web.rollCall.title')}>
      {(shown) => <RollCall of={shown} />}
    </CaseFrame>
  );
}

function RollCall({ of }: { of: RollCallCase }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const me = useMe();
  const { item } = route.useSearch();
  const action = rollCallOf(of.actions, item);
  const sitting = action && sittingOf(of, action);
  if (!action) return <EmptyState title={say('web.rollCall.notNow')} />;
  if (!action.mine) {
    return (
      <MayNot
        title={say('web.rollCall.notYours')}
        who={action.who.map(own)}
        signIn={me?.signedIn === false}
      />
    );
  }
  if (!action.allowed || !sitting) {
    return (
      <EmptyState title={say('web.rollCall.notYet')}>
        {action.refusal && <p>{own(action.refusal.sentence)}</p>}
        <Conditions conditions={action.conditions} ways={action.ways} />
      </EmptyState>
    );
  }
  return (
    <>
      <p className="lead-text">
        {own(sitting.organName)}: {own(sitting.matterLabel)}.{' '}
        {say('web.sitting.held', { at: dates.instant(sitting.heldAt) })}
      </p>
      <RollCallForm key={sitting.id} of={of} sitting={sitting} />
    </>
  );
}
