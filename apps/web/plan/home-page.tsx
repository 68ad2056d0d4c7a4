// `/`: the plan in force, or the one being formed; another one can be chosen and is then a link of its own.
import { getRouteApi } from '@tanstack/react-router';
import { useSay } from '../language/words';
import { Page } from '../shell/page';
import { useSite } from '../shell/site';
import { EmptyState, ErrorState, Skeleton } from '../shell/states';
import { choosePlan } from './choose-plan';
import { PlanPage } from './plan-page';

const route = getRouteApi('/');

export function HomePage() {
  const { data, error, retry } = useSite();
  const search = route.useSearch();
  const say = useSay();
  const plan = data && choosePlan(data.plans, data.authority.today);
  if (plan) return <PlanPage id={plan.id} search={search} home />;
  return (
    <Page title={say('web.plan.none.title')}>
      <div className="container-xxl page-body">
        {error ? (
          <ErrorState error={error} retry={retry} />
        ) : data ? (
          <EmptyState title={say('web.plan.none.text')}>
            <p>{say('web.plan.none.next')}</p>
          </EmptyState>
        ) : (
          <Skeleton lines={8} />
        )}
      </div>
    </Page>
  );
}

const planRoute = getRouteApi('/plans/$id');

/** `/plans/$id`: one plan, for good. */
export function OnePlanPage() {
  const { id } = planRoute.useParams();
  return <PlanPage id={id} search={planRoute.useSearch()} home={false} />;
}
