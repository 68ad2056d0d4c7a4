import type { CommandState } from '../connection/outcome';
import { useOwn, useSay } from '../language/words';
import { Note } from '../shell/states';
import { useSignInHref } from '../shell/sign-in';
import { Conditions } from './conditions';

interface OutcomeProps {
  state: CommandState;
  /** Only a command that is sent again by itself has these two. */
  retryNow?: () => void;
  giveUp?: () => void;
}

/** What became of what was sent, when it is not yet, or not, a success. */
export function CommandOutcome({ state, retryNow, giveUp }: OutcomeProps) {
  const say = useSay();
  return (
    <div aria-live="polite">
      {state.kind === 'sending' && <p className="sending">{say('web.command.sending')}</p>}
      {state.kind === 'not-received' && (
        <Note icon="offline" tone="warning" title={say('web.command.notReceived')}>
          <p>{say('web.command.notReceivedText', { attempt: state.attempt })}</p>
          <div className="buttons">
            <button type="button" className="btn btn-primary" onClick={retryNow}>
              {say('web.command.tryNow')}
            </button>
            <button type="button" className="btn btn-outline-primary" onClick={giveUp}>
              {say('web.command.giveUp')}
            </button>
          </div>
        </Note>
      )}
      <Definite state={state} />
    </div>
  );
}

function Definite({ state }: { state: CommandState }) {
  const say = useSay();
  const own = useOwn();
  const signIn = useSignInHref();
  if (state.kind === 'refused') {
    return (
      <Note icon="hand" tone="problem" title={say('web.command.refused')}>
        <p>{own(state.refusal.sentence)}</p>
        <Conditions conditions={state.refusal.conditions} tried />
        <p className="quiet">
          {say('web.command.code')} <code>{state.refusal.code}</code>
        </p>
      </Note>
    );
  }
  if (state.kind === 'failed') {
    return (
      <Note icon="warning" tone="problem" title={say('web.error.fault.title')}>
        <p>{say('web.command.failedText')}</p>
        {state.reference && (
          <p>
            {say('web.error.reference')} <code>{state.reference}</code>
          </p>
        )}
      </Note>
    );
  }
  if (state.kind === 'signed-out') {
    return (
      <Note icon="clock" tone="warning" title={say('web.error.signed-out.title')}>
        <p>{say('web.session.expired')}</p>
        <a className="btn btn-primary" href={signIn}>
          {say('web.account.signInAgain')}
        </a>
      </Note>
    );
  }
  return null;
}
