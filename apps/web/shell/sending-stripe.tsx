// To who administers the body, on every page of a restored copy: it sends nothing until somebody says that it takes over.
import { CommandOutcome } from '../case/command-outcome';
import { useLiveQuery } from '../connection/live-query';
import { useDeed } from '../connection/use-deed';
import { graphql } from '../generated';
import { useSay } from '../language/words';
import { useAdministrators } from './administrators';
import { Icon } from './icon';
import { useToast } from './toasts';

const SendingQuery = graphql(`
  query Sending {
    sending {
      on
    }
  }
`);

const ConfirmSending = graphql(`
  mutation ConfirmSending {
    confirmSending {
      __typename
      ... on Sending {
        on
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);

export function SendingStripe() {
  const { mayAct } = useAdministrators();
  return mayAct ? <Stripe /> : null;
}

function Stripe() {
  const say = useSay();
  const toast = useToast();
  const { data } = useLiveQuery(SendingQuery, {});
  const { state, act, busy } = useDeed(ConfirmSending);
  if (!data?.sending || data.sending.on) return null;
  const confirm = async () => {
    if (await act({})) toast({ tone: 'done', title: say('web.sending.confirmed') });
  };
  return (
    <aside className="stripe stripe-session d-print-none" aria-label={say('web.sending.off')}>
      <div className="container-xxl stripe-inner">
        <Icon name="bell" />
        <p>
          <strong>{say('web.sending.off')}.</strong> {say('web.sending.why')}
        </p>
        <span className="stripe-links">
          <button
            type="button"
            className="btn btn-sm btn-outline-danger"
            disabled={busy}
            onClick={() => void confirm()}
          >
            {say('web.sending.confirm')}
          </button>
        </span>
        <CommandOutcome state={state} />
      </div>
    </aside>
  );
}
