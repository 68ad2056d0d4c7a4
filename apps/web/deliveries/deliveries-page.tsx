// `/deliveries`, of all cases or (`?case=`) of one: whose proof of delivery is missing, and what is done about it.
import { getRouteApi, Link } from '@tanstack/react-router';
import { writeCsv } from '../../../libs/domain/index';
import { useLiveQuery } from '../connection/live-query';
import { useDates } from '../language/dates';
import { useOwn, useSay, useSayOr } from '../language/words';
import { useAdministrators } from '../shell/administrators';
import { Page } from '../shell/page';
import { useSite } from '../shell/site';
import { EmptyState, ErrorState, MayNot, Skeleton } from '../shell/states';
import { DeliveriesQuery } from './deliveries.query';
import { DeliveryEntry } from './delivery-entry';
import type { Worklist } from './shown';

const route = getRouteApi('/deliveries');

export function DeliveriesPage() {
  const say = useSay();
  const site = useSite();
  const { mayAct, signedIn, who } = useAdministrators();
  return (
    <Page
      title={say('web.deliveries.title')}
      crumbs={[]}
      lead={<p className="lead-text">{say('web.deliveries.lead')}</p>}
    >
      <div className="container-xxl page-body">
        {!site.data ? (
          <Skeleton />
        ) : mayAct ? (
          <Listed />
        ) : (
          <MayNot title={say('web.deliveries.notYours')} who={who} signIn={!signedIn} />
        )}
      </div>
    </Page>
  );
}

/** All of a convocation of the largest organ there is, and more than anybody works off in a day. */
const MOST_SHOWN = 400;

function Listed() {
  const say = useSay();
  const { case: of, all } = route.useSearch();
  const { data, error, retry } = useLiveQuery(
    DeliveriesQuery,
    { case: of ?? null, missing: !all, first: MOST_SHOWN },
    { concerns: ({ topic }) => topic === 'delivery-changed' || topic === 'told' },
  );
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!data) return <Skeleton lines={5} />;
  const { deliveries, more, counts, doubted } = data.deliveries;
  const total = counts.reduce((sum, one) => sum + one.deliveries, 0);
  return (
    <>
      <section className="page-section" aria-labelledby="deliveries-title">
        <h2 id="deliveries-title" tabIndex={-1}>
          {all
            ? say('web.deliveries.all', { count: total })
            : say('web.deliveries.missing', { count: deliveries.length })}
        </h2>
        <Counts counts={counts} />
        <p className="d-print-none">
          <Link to="/deliveries" search={{ ...(of && { case: of }), ...(!all && { all: true }) }}>
            {say(all ? 'web.deliveries.showMissing' : 'web.deliveries.showAll')}
          </Link>{' '}
          {of && <Link to="/deliveries">{say('web.deliveries.everyCase')}</Link>}{' '}
          {deliveries.length > 0 && <Export deliveries={deliveries} />}
        </p>
        {deliveries.length === 0 && (
          <EmptyState title={say(all ? 'web.deliveries.none' : 'web.deliveries.nothingMissing')} />
        )}
        {more && <p>{say('web.deliveries.more', { count: deliveries.length })}</p>}
        <ul className="incidents">
          {deliveries.map((delivery) => (
            <li key={delivery.id} id={delivery.id}>
              <DeliveryEntry of={delivery} />
            </li>
          ))}
        </ul>
      </section>
      {doubted.length > 0 && <Doubted doubted={doubted} />}
    </>
  );
}

function Counts({ counts }: Pick<Worklist, 'counts'>) {
  const sayOr = useSayOr();
  if (counts.length === 0) return null;
  return (
    <ul className="webhook-topics">
      {counts.map(({ channel, state, deliveries }) => (
        <li key={`${channel} ${state}`}>
          {sayOr(`web.deliveries.channel.${channel}`, channel)},{' '}
          {sayOr(`web.deliveries.state.${state}`, state)}: <strong>{deliveries}</strong>
        </li>
      ))}
    </ul>
  );
}

/** A file of what is shown, made here: the words are those of the page. */
function Export({ deliveries }: Pick<Worklist, 'deliveries'>) {
  const say = useSay();
  const sayOr = useSayOr();
  const own = useOwn();
  const save = () => {
    const head = ['recipient', 'address', 'channelHead', 'stateHead', 'sentHead', 'subject', 'case'];
    const text = writeCsv(
      head.map((name) => say(`web.deliveries.csv.${name}`)),
      deliveries.map((one) => [
        own(one.organization),
        one.address ?? '',
        sayOr(`web.deliveries.channel.${one.channel}`, one.channel),
        sayOr(`web.deliveries.state.${one.state}`, one.state),
        one.sentAt ?? '',
        one.subject,
        one.case ?? '',
      ]),
    );
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'deliveries.csv';
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <button type="button" className="btn btn-link" onClick={save}>
      {say('web.deliveries.export')}
    </button>
  );
}

function Doubted({ doubted }: Pick<Worklist, 'doubted'>) {
  const say = useSay();
  const sayOr = useSayOr();
  const dates = useDates();
  return (
    <section className="page-section" aria-labelledby="doubted-title">
      <h2 id="doubted-title">{say('web.deliveries.doubted')}</h2>
      <p>{say('web.deliveries.doubted.text')}</p>
      <ul className="incidents">
        {doubted.map(({ id, doubt, provider, rawHash, at }) => (
          <li key={id}>
            <time dateTime={at}>{dates.instant(at)}</time>: {sayOr(`web.deliveries.doubt.${doubt}`, doubt)}
            {provider && ` (${provider})`} <code>{rawHash.slice(0, 16)}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
