// The five states a part of a page can be in besides "here it is": loading, failed, empty, not for you, offline.
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { failureOf } from '../connection/failure';
import { useSay } from '../language/words';
import { Icon, type IconName } from './icon';
import { useSignInHref } from './sign-in';

export function Skeleton({ lines = 4 }: { lines?: number }) {
  const say = useSay();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{say('web.state.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}

export function Note(props: {
  icon: IconName;
  title: string;
  tone?: string;
  children?: ReactNode;
  role?: 'alert';
}) {
  return (
    <div className={`note note-${props.tone ?? 'plain'}`} role={props.role}>
      <Icon name={props.icon} size={28} />
      <div className="note-words">
        <p className="note-title">{props.title}</p>
        {props.children}
      </div>
    </div>
  );
}

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Note icon="info" title={title}>
      {children}
    </Note>
  );
}

/** What went wrong, what to do, and the code to quote. */
export function ErrorState({ error, retry }: { error: CombinedError; retry: () => void }) {
  const say = useSay();
  const failure = failureOf(error);
  const signIn = useSignInHref();
  return (
    <Note icon="warning" tone="problem" role="alert" title={say(`web.error.${failure.kind}.title`)}>
      <p>{say(`web.error.${failure.kind}.text`)}</p>
      {failure.reference && (
        <p>
          {say('web.error.reference')} <code>{failure.reference}</code>
        </p>
      )}
      {failure.kind === 'signed-out' ? (
        <a className="btn btn-primary" href={signIn}>
          {say('web.account.signIn')}
        </a>
      ) : (
        <button type="button" className="btn btn-primary" onClick={retry}>
          {say('web.error.retry')}
        </button>
      )}
    </Note>
  );
}

/** "You may not; ask X": who may, in words, and a way to become one of them if there is any. */
export function MayNot({ title, who, signIn }: { title: string; who: readonly string[]; signIn: boolean }) {
  const say = useSay();
  const href = useSignInHref();
  return (
    <Note icon="hand" title={title}>
      {who.length > 0 && <p>{say('web.state.ask', { who: who.join(', ') })}</p>}
      {signIn && (
        <a className="btn btn-primary" href={href}>
          {say('web.account.signIn')}
        </a>
      )}
    </Note>
  );
}
