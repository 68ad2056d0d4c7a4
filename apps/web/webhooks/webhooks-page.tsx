// `/webhooks`: which other systems are told of what happens here, whether they hear it, and what to do when not.
import { useState } from 'react';
import { useLiveQuery } from '../connection/live-query';
import { useSay } from '../language/words';
import { useAdministrators } from '../shell/administrators';
import { Page } from '../shell/page';
import { ShownOnce } from '../shell/shown-once';
import { useSite } from '../shell/site';
import { EmptyState, ErrorState, MayNot, Skeleton } from '../shell/states';
import { AddWebhookForm } from './add-webhook-form';
import { WebhookEntry } from './webhook-entry';
import { WebhooksQuery } from './webhooks.query';

export function WebhooksPage() {
  const say = useSay();
  const site = useSite();
  const { mayAct, signedIn, who } = useAdministrators();
  return (
    <Page
      title={say('web.webhooks.title')}
      crumbs={[]}
      lead={<p className="lead-text">{say('web.webhooks.lead')}</p>}
    >
      <div className="container-xxl page-body">
        {!site.data ? (
          <Skeleton />
        ) : mayAct ? (
          <Endpoints />
        ) : (
          <MayNot title={say('web.webhooks.notYours')} who={who} signIn={!signedIn} />
        )}
      </div>
    </Page>
  );
}

function Endpoints() {
  const say = useSay();
  const { data, error, retry } = useLiveQuery(
    WebhooksQuery,
    {},
    { concerns: ({ topic }) => topic.startsWith('webhook-') },
  );
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <section className="page-section" aria-labelledby="endpoints-title">
        <h2 id="endpoints-title">{say('web.webhooks.endpoints')}</h2>
        <div aria-live="polite">
          {secret !== null && (
            <ShownOnce
              title={say('web.webhooks.added')}
              label={say('web.webhooks.secret')}
              value={secret}
              help={say('web.webhooks.secretHelp')}
            />
          )}
        </div>
        {error && <ErrorState error={error} retry={retry} />}
        {!data && !error && <Skeleton lines={3} />}
        {data?.webhooks.length === 0 && <EmptyState title={say('web.webhooks.none')} />}
        <ul className="incidents">
          {data?.webhooks.map((endpoint) => (
            <li key={endpoint.id}>
              <WebhookEntry of={endpoint} />
            </li>
          ))}
        </ul>
      </section>
      <AddWebhookForm added={setSecret} />
    </>
  );
}
