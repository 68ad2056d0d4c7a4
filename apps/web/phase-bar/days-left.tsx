import { useSay } from '../language/words';

/** "12 days left", "today is the last day", "3 days late": never a colour alone. */
export function DaysLeft({ days }: { days: number }) {
  const say = useSay();
  if (days < 0) return <>{say('web.phase.late', { days: -days })}</>;
  return <>{say('web.phase.left', { days })}</>;
}
