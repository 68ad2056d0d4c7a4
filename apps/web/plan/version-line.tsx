import { useDates } from '../language/dates';
import { useSay } from '../language/words';
import { Icon } from '../shell/icon';
import type { PlanShown } from './shown';

/** Under the title: the years, the version in force, since when, and its hash. */
export function VersionLine({ plan }: { plan: PlanShown }) {
  const say = useSay();
  const dates = useDates();
  const version = plan.versions.find((one) => one.id === plan.inForce?.id);
  return (
    <p className="version-line">
      <span>{say('web.shell.years', { first: String(plan.firstYear), last: String(plan.lastYear) })}</span>
      {version ? (
        <>
          <span>
            <strong>{say('web.version.number', { number: version.number })}</strong>
            {version.inForceFrom &&
              `, ${say('web.version.from', { date: dates.civil(version.inForceFrom) })}`}
          </span>
          <span>
            <Icon name="seal" /> <code className="hash">{version.hash.slice(0, 16)}</code>
          </span>
        </>
      ) : (
        <span>{say('web.version.none')}</span>
      )}
    </p>
  );
}
