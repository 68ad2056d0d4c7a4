import type { CommandState } from '../connection/outcome';
import { useDeed } from '../connection/use-deed';
import type { NoticeShownFragment } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useSay } from '../language/words';
import { useToast } from '../shell/toasts';
import { FinishNotice, ReadNotice, SnoozeNotice } from './inbox.query';

interface NoticeDeeds {
  read: () => Promise<boolean>;
  finish: (done: boolean) => Promise<void>;
  /** until a civil day (ISO); null: no longer */
  snooze: (until: string | null) => Promise<void>;
  state: CommandState;
  busy: boolean;
}

/** What an office does with a notice: each leaves its page with a word, and a way back. */
export function useNoticeDeeds({ id, subject, done: wasDone }: NoticeShownFragment): NoticeDeeds {
  const say = useSay();
  const dates = useDates();
  const toast = useToast();
  const reading = useDeed(ReadNotice);
  const finishing = useDeed(FinishNotice);
  const snoozing = useDeed(SnoozeNotice);
  const tell = (title: string, undo: () => Promise<unknown>) =>
    toast({
      tone: 'done',
      title,
      text: subject,
      action: (
        <button type="button" className="btn btn-link" onClick={() => void undo()}>
          {say('web.inbox.undo')}
        </button>
      ),
    });
  const deeds = [reading, finishing, snoozing];
  return {
    read: () => reading.act({ notice: id }),
    finish: async (done) => {
      if (await finishing.act({ notice: id, done }))
        tell(say(done ? 'web.inbox.isDone' : 'web.inbox.isUndone'), () =>
          finishing.act({ notice: id, done: wasDone }),
        );
    },
    snooze: async (until) => {
      if (await snoozing.act({ notice: id, until }))
        tell(until ? say('web.inbox.isSnoozed', { date: dates.civil(until) }) : say('web.inbox.isBack'), () =>
          snoozing.act({ notice: id, until: null }),
        );
    },
    state: deeds.find(({ state }) => state.kind !== 'idle' && state.kind !== 'accepted')?.state ?? {
      kind: 'idle',
    },
    busy: deeds.some(({ busy }) => busy),
  };
}
