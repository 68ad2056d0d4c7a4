import type { TermShownFragment } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { TermView } from '../timeline/term-view';
import type { TermRun } from './runs-of';
import type { DeadlineShown } from './shown';

interface DeadlineEntryProps {
  run: TermRun<TermShownFragment>;
  deadline: DeadlineShown | undefined;
}

/** One term: its day and how it was reached, who must act until then, what follows, and who is reminded when. */
export function DeadlineEntry({ run: { term, before }, deadline }: DeadlineEntryProps) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const who = deadline?.who.map(own).join(', ');
  return (
    <article className="deadline">
      <TermView term={term} />
      {before.length > 0 && (
        <p>
          {say('web.deadlines.before', { dates: before.map(({ dueOn }) => dates.civil(dueOn)).join(', ') })}
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{say('web.deadlines.who')}</dt>
          <dd>{who || say('web.deadlines.nobody')}</dd>
        </div>
        <div>
          <dt>{say('web.deadlines.then')}</dt>
          <dd>
            <Endings endings={deadline?.endings ?? []} />
          </dd>
        </div>
        {deadline && deadline.reminders.length > 0 && (
          <div>
            <dt>{say('web.deadlines.reminders')}</dt>
            <dd>
              <ul className="plain-list">
                {deadline.reminders.map(({ mark, day, told }) => (
                  <li key={`${mark} ${day}`}>
                    {dates.civil(day)}:{' '}
                    {say(mark > 0 ? 'web.deadlines.reminder' : 'web.deadlines.alarm', { days: mark })}
                    {told !== null && told !== undefined && (
                      <span className="quiet"> {say('web.deadlines.told', { count: told })}</span>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}

/** The first that holds is taken: so they are told in their order. */
function Endings({ endings }: Pick<DeadlineShown, 'endings'>) {
  const say = useSay();
  const own = useOwn();
  if (endings.length === 0) return say('web.deadlines.nothing');
  const sentence = ({ conditions, to }: DeadlineShown['endings'][number]): string => {
    const leads =
      to.length > 0 ? say('web.deadlines.to', { state: to.map(own).join(', ') }) : say('web.deadlines.stays');
    return conditions.length === 0
      ? leads
      : say('web.deadlines.if', { conditions: conditions.map(own).join('; '), leads });
  };
  const [only] = endings;
  if (endings.length === 1 && only) return sentence(only);
  return (
    <ol>
      {endings.map((ending, index) => (
        <li key={index}>{sentence(ending)}</li>
      ))}
    </ol>
  );
}
