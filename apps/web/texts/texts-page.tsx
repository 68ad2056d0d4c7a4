// `/notices/texts`: every message that the house sends, and the words it says it in; `?message=` opens one.
import { getRouteApi, Link } from '@tanstack/react-router';
import { useLiveQuery } from '../connection/live-query';
import { useOwn, useSay, useSayOr } from '../language/words';
import { useAdministrators } from '../shell/administrators';
import { Page } from '../shell/page';
import { ErrorState, MayNot, Note, Skeleton } from '../shell/states';
import { useSite } from '../shell/site';
import { MessageEditor } from './message-editor';
import type { Message } from './shown';
import { NoticeTextsQuery } from './texts.query';

const route = getRouteApi('/notices/texts');

export function TextsPage() {
  const say = useSay();
  const { data: site } = useSite();
  const { who, signedIn } = useAdministrators();
  const may = site?.me.actingAs?.post.startsWith('ufficio-piano/') ?? false;
  return (
    <Page
      title={say('web.texts.title')}
      crumbs={[]}
      lead={<p className="lead-text">{say('web.texts.lead')}</p>}
    >
      <div className="container-xxl page-body">
        {!site && <Skeleton lines={4} />}
        {site && !may && (
          <MayNot title={say('web.texts.notYours')} who={who.slice(0, 1)} signIn={!signedIn} />
        )}
        {site && may && <Messages />}
      </div>
    </Page>
  );
}

function Messages() {
  const say = useSay();
  const own = useOwn();
  const { message } = route.useSearch();
  const { data, error, retry } = useLiveQuery(NoticeTextsQuery, {});
  if (error && !data) return <ErrorState error={error} retry={retry} />;
  if (!data) return <Skeleton lines={6} />;
  const open = data.noticeTexts.find((one) => one.message === message);
  if (message && !open)
    return (
      <Note icon="info" title={say('web.texts.unknown')}>
        <p>
          <Link to="/notices/texts">{say('web.texts.all')}</Link>
        </p>
      </Note>
    );
  if (!open) return <MessageList messages={data.noticeTexts} />;
  return (
    <section className="page-section" aria-labelledby="message-title">
      <p>
        <Link to="/notices/texts">{say('web.texts.all')}</Link>
      </p>
      <h2 id="message-title" tabIndex={-1}>
        {own(open.name)}
      </h2>
      <About of={open} />
      <MessageEditor key={open.message} of={open} />
    </section>
  );
}

function MessageList({ messages }: { messages: readonly Message[] }) {
  const say = useSay();
  const own = useOwn();
  return (
    <section className="page-section" aria-labelledby="messages-title">
      <h2 id="messages-title">{say('web.texts.messages')}</h2>
      <ul className="procedure-list">
        {messages.map((one) => (
          <li key={one.message}>
            <article className="card-plain">
              <h3>
                <Link to="/notices/texts" search={{ message: one.message }}>
                  {own(one.name)}
                </Link>
              </h3>
              <About of={one} />
              {one.texts.some((text) => text.own) && (
                <p>
                  <span className="tag tag-current">{say('web.texts.hasOwn')}</span>
                </p>
              )}
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** When it is sent, to whom, and whether it may be muted. */
function About({ of }: { of: Message }) {
  const say = useSay();
  const own = useOwn();
  const sayOr = useSayOr();
  const groups = of.audience.map((group) => sayOr(`web.audience.${group}`, group));
  return (
    <p className="quiet">
      {own(of.when)} {groups.length > 0 && say('web.texts.to', { groups: groups.join(', ') })}{' '}
      {of.legal && say('web.texts.legal')}
    </p>
  );
}
