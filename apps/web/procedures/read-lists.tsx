import { useDates } from '../language/dates';
import { useOwn, useSay, useSayOr } from '../language/words';
import type { Version } from './shown';

/** Events, and who may raise each. */
export function EventList({ events }: { events: Version['events'] }) {
  const say = useSay();
  const own = useOwn();
  const sayOr = useSayOr();
  return (
    <ul className="defined-list">
      {events.map(({ name, label, by, form }) => (
        <li key={name}>
          <strong>{own(label)}</strong> <code className="refusal-code">{name}</code>
          <p className="quiet">
            {by.length > 0
              ? say('web.action.who', { who: by.map(own).join(', ') })
              : say('web.procedure.byClock')}{' '}
            · {sayOr(`web.procedure.form.${form}`, form)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Conditions in words, and as they are written. */
export function ConditionList({ conditions }: { conditions: Version['conditions'] }) {
  const say = useSay();
  const own = useOwn();
  return (
    <ul className="defined-list">
      {conditions.map(({ name, label, when, waivable }) => (
        <li key={name}>
          <strong>{own(label)}</strong> <code className="refusal-code">{name}</code>
          <p>
            <code>{when}</code>
          </p>
          {waivable.length > 0 && (
            <p className="quiet">{say('web.procedure.waivable', { who: waivable.map(own).join(', ') })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Terms with their length, their source, and whether somebody has read it. */
export function TermList({ terms }: { terms: Version['terms'] }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  return (
    <ul className="defined-list">
      {terms.map(({ name, label, kind, length, unit, source, verified, validFrom }) => (
        <li key={name}>
          <strong>{own(label)}</strong> <code className="refusal-code">{name}</code>
          <p>
            {kind === 'by-date'
              ? say('web.procedure.term.by-date')
              : say(`web.procedure.term.${kind}`, {
                  length: say(`web.procedure.length.${unit}`, { count: length }),
                })}
          </p>
          <Source source={source} verified={verified} since={dates.civil(validFrom)} />
        </li>
      ))}
    </ul>
  );
}

/** What the body has chosen where the law leaves a choice, beside what it could have chosen. */
export function PolicyList({ policies }: { policies: Version['policies'] }) {
  const own = useOwn();
  const dates = useDates();
  return (
    <ul className="defined-list">
      {policies.map(({ name, label, value, oneOf, source, verified, validFrom }) => (
        <li key={name}>
          <strong>{own(label)}</strong> <code className="refusal-code">{name}</code>
          <p>
            {oneOf.map((one) => (
              <span key={one} className={one === value ? 'tag tag-current' : 'tag'}>
                {one}
              </span>
            ))}
          </p>
          <Source source={source} verified={verified} since={dates.civil(validFrom)} />
        </li>
      ))}
    </ul>
  );
}

function Source({ source, verified, since }: { source: string; verified: boolean; since: string }) {
  const say = useSay();
  return (
    <p className="quiet">
      {say('web.procedure.source', { source, since })}{' '}
      <span className={verified ? 'tag tag-current' : 'tag tag-warning'}>
        {say(verified ? 'web.procedure.verified' : 'web.procedure.unverified')}
      </span>
    </p>
  );
}
