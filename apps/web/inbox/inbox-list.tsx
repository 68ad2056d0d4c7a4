import { useLiveQuery } from '../connection/live-query';
import type { InboxQueryVariables, NoticeShownFragment } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useSay } from '../language/words';
import { ErrorState, Skeleton } from '../shell/states';
import { byDay } from './by-day';
import { InboxEntry } from './inbox-entry';
import { InboxQuery } from './inbox.query';

interface InboxListProps {
  variables: InboxQueryVariables;
  /** asks for what comes after this one; absent: it is shown already */
  more: ((last: string) => void) | undefined;
}

/** One page of notices, newest first, by the day they were told. */
export function InboxList({ variables, more }: InboxListProps) {
  const say = useSay();
  const dates = useDates();
  const { data, error, retry } = useLiveQuery(InboxQuery, variables);
  if (!data) return error ? <ErrorState error={error} retry={retry} /> : <Skeleton lines={4} />;
  const { notices } = data.inbox;
  return (
    <>
      {byDay<NoticeShownFragment>(notices, ({ at }) => dates.day(at)).map(([day, told]) => (
        <section key={day} className="inbox-day" aria-label={day}>
          <h2>{day}</h2>
          <ul className="notices">
            {told.map((notice) => (
              <InboxEntry key={notice.id} notice={notice} />
            ))}
          </ul>
        </section>
      ))}
      {data.inbox.more && more && (
        <button type="button" className="btn btn-outline-primary" onClick={() => more(notices.at(-1)!.id)}>
          {say('web.inbox.more')}
        </button>
      )}
    </>
  );
}
