// Before anything happens: where it would lead, who would be told, what would lock. Then the verb itself.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { CommandOutcome } from '../case/command-outcome';
import { RaiseEvent } from '../case/commands';
import { documentFor } from '../connection/document';
import { useCommand } from '../connection/use-command';
import type { PreviewEventQuery as Data } from '../generated/graphql';
import { useOwn, useSay } from '../language/words';
import { ErrorState, MayNot, Skeleton } from '../shell/states';
import { useMe } from '../shell/site';
import { useToast } from '../shell/toasts';
import { PreviewEventQuery } from './preview.query';
import { PreviewView } from './preview-view';
import type { Action, ControlledCase } from './shown';
import { Supposing, supposedFor, type Supposed } from './supposing';

interface AdvanceProps {
  of: ControlledCase;
  action: Action;
}

export function Advance({ of, action }: AdvanceProps) {
  const [supposed, setSupposed] = useState<Supposed>(() => supposedFor(action));
  const [{ data, error }, ask] = useQuery<Data>({
    query: documentFor(PreviewEventQuery),
    variables: {
      case: of.id,
      event: action.event,
      with: { ...(action.item != null && { item: action.item }), ...supposed },
    },
    requestPolicy: 'cache-and-network',
  });
  return (
    <div className="preview">
      <Supposing action={action} supposed={supposed} set={setSupposed} />
      {data?.previewEvent ? (
        <PreviewView preview={data.previewEvent} />
      ) : error ? (
        <ErrorState error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
      ) : (
        <Skeleton lines={3} />
      )}
      <Verb of={of} action={action} />
    </div>
  );
}

/** What needs nothing but a yes is confirmed here; the rest is written where its form is. */
function Verb({ of, action }: AdvanceProps) {
  const say = useSay();
  const own = useOwn();
  const me = useMe();
  const about = action.item == null ? {} : { item: action.item };
  if (!action.mine) {
    const title = say(me?.signedIn ? 'web.action.notYours' : 'web.action.signIn');
    return <MayNot title={title} who={action.who.map(own)} signIn={me?.signedIn !== true} />;
  }
  if (!action.allowed && action.conditions.every(({ waivable }) => waivable.length === 0)) return null;
  if (action.form === 'confirm' && action.allowed) return <Confirm of={of} action={action} />;
  if (action.form === 'roll_call')
    return (
      <Link to="/cases/$id/roll-call" params={{ id: of.id }} search={about} className="btn btn-primary">
        {say('web.action.rollCall')}
      </Link>
    );
  return (
    <Link
      to="/cases/$id"
      params={{ id: of.id }}
      search={{ action: action.event, ...about }}
      hash="actions"
      className="btn btn-primary"
    >
      {say('web.control.toForm', { what: own(action.label) })}
    </Link>
  );
}

function Confirm({ of, action }: AdvanceProps) {
  const say = useSay();
  const own = useOwn();
  const toast = useToast();
  const command = useCommand(RaiseEvent, () => {
    toast({
      tone: 'done',
      title: say('web.command.done', { what: own(action.label) }),
      text: say('web.command.recorded'),
    });
    document.getElementById('where-title')?.focus();
  });
  return (
    <>
      <CommandOutcome {...command} />
      <button
        type="button"
        className="btn btn-primary"
        disabled={command.busy}
        onClick={() =>
          void command.send({
            case: of.id,
            event: action.event,
            ...(action.item != null && { with: { item: action.item } }),
          })
        }
      >
        {say('web.command.confirm', { what: own(action.label) })}
      </button>
    </>
  );
}
