// `/majority`: a ballot under a dated rule of quorum and majority, condition by condition, and the same ballot under
// the other rules of such a body. The address holds the question, so that a link is the answer.
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useAddressForm } from '../calculator/address-form';
import { documentFor } from '../connection/document';
import type { RulesQuery as Data, ShellQuery } from '../generated/graphql';
import { useSay } from '../language/words';
import { Page } from '../shell/page';
import { useAuthority } from '../shell/site';
import { EmptyState, ErrorState, Skeleton } from '../shell/states';
import { BallotForm } from './ballot-form';
import { ballotOf } from './count';
import { RulesQuery } from './majority.query';
import { MajorityAnswer } from './majority-answer';
import { OtherRules } from './other-rules';
import { RuleChoice } from './rule-choice';
import { rulesOn, type ShownRule, weighs } from './rule-of';
import type { Asked, MajoritySearch } from './search';
import { WhatIfChoice } from './what-if-choice';

const route = getRouteApi('/majority');
type Body = ShellQuery['authority'];

export function MajorityPage() {
  const say = useSay();
  const body = useAuthority();
  const [{ data, error }, ask] = useQuery<Data>({ query: documentFor(RulesQuery) });
  return (
    <Page
      title={say('web.majority.title')}
      crumbs={[]}
      lead={<p className="lead-text d-print-none">{say('web.majority.lead')}</p>}
    >
      <div className="container-xxl page-body">
        {error && !data ? (
          <ErrorState error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
        ) : !data || !body ? (
          <Skeleton />
        ) : data.rules.length === 0 ? (
          <EmptyState title={say('web.majority.noRules')} />
        ) : (
          <Calculator rules={data.rules} body={body} />
        )}
      </div>
    </Page>
  );
}

function Calculator({ rules: all, body }: { rules: readonly ShownRule[]; body: Body }) {
  const rules = ownFirst(all, body.key);
  const say = useSay();
  const navigate = useNavigate();
  const router = useRouter();
  const [search, set] = useAddressForm<MajoritySearch>(route.useSearch(), (next) => {
    void navigate({ to: '/majority', search: complete(next), replace: true, resetScroll: false });
  });
  const complete = (given: MajoritySearch): Asked => {
    const on = given.on ?? body.today;
    const rule = given.rule || (rulesOn(rules, on)[0] ?? rules[0]!).key;
    return withBase({ ...given, rule, on }, body, rulesOn(rules, on));
  };
  const asked = complete(search);
  const { rule: chosen, on } = asked;
  const inForce = rulesOn(rules, on);
  const rule = inForce.find(({ key }) => key === chosen);
  const address = router.buildLocation({ to: '/majority', search: asked }).searchStr;
  const others = inForce.filter((one) => one.body === chosen.split('/')[1]);
  return (
    <div className="calculator">
      <section aria-labelledby="question-title" className="d-print-none">
        <h2 id="question-title">{say('web.calculator.question')}</h2>
        <form className="calculator-form" onSubmit={(event) => event.preventDefault()}>
          <RuleChoice rules={rules} inForce={inForce} chosen={chosen} on={on} set={set} />
          {rule && <BallotForm rule={rule} asked={asked} weighed={others.some(weighs)} set={set} />}
          {rule && <WhatIfChoice rule={rule} asked={asked} set={set} />}
        </form>
      </section>
      <section aria-labelledby="answer-title">
        <h2 id="answer-title">{say('web.calculator.answer')}</h2>
        <MajorityAnswer rule={rule} asked={asked} address={address} />
        {rule && <OtherRules rules={others} ballot={ballotOf(asked)} asked={asked} set={set} />}
      </section>
    </div>
  );
}

/** A body's own rules come first on its own site. */
const ownFirst = (rules: readonly ShownRule[], own: string): ShownRule[] => [
  ...rules.filter(({ authority }) => authority === own),
  ...rules.filter(({ authority }) => authority !== own),
];

/** The body's own figures of today, where the rule is of a body of this site and nothing else was typed. */
function withBase(asked: Asked, body: Body, inForce: readonly ShownRule[]): Asked {
  const rule = inForce.find(({ key }) => key === asked.rule);
  const organs = rule?.authority === body.key ? body.organs.filter(({ kind }) => kind === rule.body) : [];
  // Of several assemblies of a kind, which one votes is not known here.
  const organ = organs.length === 1 ? organs[0] : undefined;
  if (!rule || !organ) return asked;
  const population = weighs(rule) ? { population: body.territory.residents } : {};
  return { members: organ.seats, ...population, ...defined(asked) };
}

const defined = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
