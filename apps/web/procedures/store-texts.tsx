import { useNavigate } from '@tanstack/react-router';
import { CommandOutcome } from '../case/command-outcome';
import { useCommand } from '../connection/use-command';
import { useSay } from '../language/words';
import { useToast } from '../shell/toasts';
import { Findings } from './findings';
import { StoreProcedure } from './procedures.query';

/** Keeps sound texts as versions that bind nobody yet. */
export function StoreTexts({ texts }: { texts: string[] }) {
  const say = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const command = useCommand(StoreProcedure, (data) => {
    toast({ tone: 'done', title: say('web.check.stored'), text: say('web.check.stored.text') });
    const { storeProcedure: answer } = data;
    if (answer.__typename !== 'ProcedureStored') return;
    const key = /^key:\s*(\S+)/m.exec(texts[0] ?? '')?.[1];
    if (key && answer.hashes.length === 1)
      void navigate({
        to: '/procedures/$',
        params: { _splat: key },
        search: { view: 'versions', hash: answer.hashes[0] },
      });
  });
  return (
    <>
      {command.state.kind === 'broken' ? (
        <Findings findings={command.state.findings} />
      ) : (
        <CommandOutcome {...command} />
      )}
      <button
        type="button"
        className="btn btn-primary"
        disabled={command.busy}
        onClick={() => void command.send({ texts })}
      >
        {say('web.check.store')}
      </button>
    </>
  );
}
