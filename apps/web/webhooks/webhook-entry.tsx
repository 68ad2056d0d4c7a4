import { CommandOutcome } from '../case/command-outcome';
import { useDeed } from '../connection/use-deed';
import type { WebhooksQuery as Data, WebhookSteering } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useSay, useSayOr } from '../language/words';
import { Note } from '../shell/states';
import { useToast } from '../shell/toasts';
import { SteerWebhook } from './webhooks.query';

type Endpoint = Data['webhooks'][number];

/** One endpoint: whether it hears what it is told, and the verbs that help when it does not. */
export function WebhookEntry({ of }: { of: Endpoint }) {
  const say = useSay();
  const dates = useDates();
  return (
    <article
      className={of.because === 'failing' || of.because === 'gone' ? 'incident incident-open' : 'incident'}
    >
      <h3 className="webhook-url">
        <code>{of.url}</code>
      </h3>
      <p className="incident-head">
        <span className={of.state === 'active' && of.failures === 0 ? 'tag tag-current' : 'tag tag-warning'}>
          {say(`web.webhooks.state.${stateOf(of)}`)}
        </span>
        <span className="quiet">{say('web.webhooks.createdAt', { when: dates.instant(of.createdAt) })}</span>
      </p>
      <ul className="webhook-topics">
        {of.topics.map((topic) => (
          <li key={topic}>
            <code>{topic}</code>
          </li>
        ))}
      </ul>
      <p>
        <LastAttempt of={of} /> {of.waiting > 0 && say('web.webhooks.waiting', { count: of.waiting })}
      </p>
      {(of.because === 'failing' || of.because === 'gone') && (
        <Note icon="warning" tone="problem" title={say(`web.webhooks.because.${of.because}`)}>
          <p>{say('web.webhooks.becauseText')}</p>
        </Note>
      )}
      <Verbs of={of} />
    </article>
  );
}

const stateOf = ({ state, because, failures }: Endpoint): string =>
  state === 'paused' ? (because ?? 'hand') : failures > 0 ? 'retrying' : 'active';

function LastAttempt({ of: { lastAttempt } }: { of: Endpoint }) {
  const say = useSay();
  const sayOr = useSayOr();
  const dates = useDates();
  if (!lastAttempt) return say('web.webhooks.noAttempt');
  const { at, status, fault } = lastAttempt;
  const what = fault
    ? sayOr(`web.webhooks.fault.${fault}`, fault)
    : say('web.webhooks.answered', { status: String(status) });
  return say('web.webhooks.lastAttempt', { when: dates.instant(at), what });
}

function Verbs({ of }: { of: Endpoint }) {
  const say = useSay();
  const toast = useToast();
  const { state, act, busy } = useDeed(SteerWebhook);
  const steer = async (what: WebhookSteering) => {
    if (await act({ webhook: of.id, what })) toast({ tone: 'done', title: say(`web.webhooks.done.${what}`) });
  };
  const verbs: WebhookSteering[] = of.state === 'active' ? ['ping', 'pause', 'remove'] : ['resume', 'remove'];
  return (
    <>
      <CommandOutcome state={state} />
      <div className="buttons d-print-none">
        {verbs.map((what, place) => (
          <button
            key={what}
            type="button"
            className={place === 0 ? 'btn btn-primary' : 'btn btn-outline-primary'}
            disabled={busy}
            onClick={() => void steer(what)}
          >
            {say(`web.webhooks.${what}`)}
            <span className="visually-hidden">: {of.url}</span>
          </button>
        ))}
      </div>
    </>
  );
}
