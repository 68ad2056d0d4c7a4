import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { documentFor } from '../connection/document';
import type { RulesInForceQuery as Data } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay, useSayOr } from '../language/words';
import { useAuthority } from '../shell/site';
import { EmptyState, ErrorState, Skeleton } from '../shell/states';
import { RulesInForceQuery } from './procedures.query';

/** The dated rules of quorum and majority, each with its source; a ballot is counted under one on its own page. */
export function RulesInForce() {
  const say = useSay();
  const [{ data, error }, ask] = useQuery<Data>({ query: documentFor(RulesInForceQuery) });
  const own = useAuthority()?.key;
  const mine = (data?.rules ?? []).filter(({ authority }) => authority === own);
  const rules = mine.length > 0 ? mine : (data?.rules ?? []);
  return (
    <section className="page-section" id="rules" aria-labelledby="rules-title">
      <h2 id="rules-title">{say('web.rules.title')}</h2>
      <p className="lead-text">{say('web.rules.lead')}</p>
      {error && <ErrorState error={error} retry={() => ask({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && rules.length === 0 && <EmptyState title={say('web.rules.none')} />}
      <ul className="rule-list">
        {rules.map((rule) => (
          <li key={`${rule.key}/${rule.validFrom}`}>
            <RuleLine rule={rule} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RuleLine({ rule }: { rule: Data['rules'][number] }) {
  const say = useSay();
  const sayOr = useSayOr();
  const own = useOwn();
  const dates = useDates();
  const today = useAuthority()?.today ?? rule.validFrom;
  const on =
    rule.validTo && rule.validTo < today ? rule.validTo : rule.validFrom > today ? rule.validFrom : today;
  const span = { from: dates.civil(rule.validFrom), to: rule.validTo ? dates.civil(rule.validTo) : '' };
  return (
    <>
      <p>
        <strong>{rule.label ? own(rule.label) : rule.matter}</strong>{' '}
        <span className="quiet">{sayOr(`web.organ.${rule.body}`, rule.body)}</span>
      </p>
      <p className="quiet">
        {say(rule.validTo ? 'web.rules.fromTo' : 'web.rules.from', span)} {rule.source}{' '}
        {!rule.verified && <span className="tag tag-warning">{say('web.procedure.unverified')}</span>}
      </p>
      <Link to="/majority" search={{ rule: rule.key, on }}>
        {say('web.rules.count')}
        <span className="visually-hidden">: {rule.label ? own(rule.label) : rule.matter}</span>
      </Link>
    </>
  );
}
