import type { ChoicesShownFragment } from '../generated/graphql';
import { useOwn, useSay } from '../language/words';
import { Note } from '../shell/states';
import { useWeekday } from './use-weekday';

/** What will happen, in words: the sum of what was chosen. */
export function InWords({ choices }: { choices: ChoicesShownFragment }) {
  const say = useSay();
  const own = useOwn();
  const weekday = useWeekday();
  const { every, messages, quiet, weeklyOn, digestHour } = choices;
  const hour = `${String(digestHour).padStart(2, '0')}:00`;
  const others = messages.flatMap(({ name, mode }) =>
    mode && mode !== every ? [{ name: own(name), mode }] : [],
  );
  const digests = [every, ...others.map(({ mode }) => mode)];
  return (
    <Note icon="bell" title={say('web.choices.words')}>
      <p>{say('web.choices.words.legal')}</p>
      <p>
        {say(`web.choices.words.${every}`)}{' '}
        {others.map(({ name, mode }) => (
          <span key={name}>{say('web.choices.words.but', { name, mode })} </span>
        ))}
        {digests.some((mode) => mode === 'daily') && say('web.choices.words.dailyAt', { hour })}{' '}
        {digests.some((mode) => mode === 'weekly') &&
          say('web.choices.words.weeklyAt', { hour, day: weekday(weeklyOn) })}
      </p>
      {quiet && <p>{say('web.choices.words.quiet', { from: quiet.from, to: quiet.to })}</p>}
    </Note>
  );
}
