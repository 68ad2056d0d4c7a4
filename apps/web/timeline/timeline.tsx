// What happened, newest first: date, who, what, the count with its checks, the term with its steps.
import { useState } from 'react';
import { graphql } from '../generated';
import type { EventShownFragment } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useNumber, useOwn, useSay } from '../language/words';
import { Icon } from '../shell/icon';
import { useWide } from '../shell/use-wide';
import { useZoneName } from '../phase-bar/zone-name';
import { gather } from './gather';
import { TallyView } from './tally-view';
import { TermView } from './term-view';

graphql(`
  fragment EventShown on CaseEvent {
    sequence
    type
    item
    label {
      it
      en
    }
    instant
    actor {
      it
      en
    }
    from {
      key
      label {
        it
        en
      }
    }
    to {
      key
      label {
        it
        en
      }
    }
    hash
    summary {
      it
      en
    }
    notices
    tally {
      ...TallyShown
    }
    term {
      ...TermShown
    }
  }
`);

const FIRST_SHOWN = 10;
/** On a phone, where each fills half the window. */
const FIRST_ON_PHONE = 3;

type Heading = 'h3' | 'h4';

/** `heading`: one level under the heading that the timeline stands under. */
export function Timeline({ events, heading }: { events: readonly EventShownFragment[]; heading: Heading }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const first = useWide() ? FIRST_SHOWN : FIRST_ON_PHONE;
  const lines = gather([...events].sort((one, other) => other.sequence - one.sequence));
  return (
    <>
      <ol className="timeline" reversed>
        {lines.map((line, position) => {
          const later = !all && position >= first;
          const key = line.kind === 'one' ? line.event.sequence : `run-${line.events[0]?.sequence}`;
          return (
            <li key={key} className={later ? 'timeline-item timeline-later' : 'timeline-item'}>
              {line.kind === 'one' ? (
                <EventEntry event={line.event} heading={heading} />
              ) : (
                <RunEntry events={line.events} heading={heading} />
              )}
            </li>
          );
        })}
      </ol>
      {!all && lines.length > first && (
        <button type="button" className="btn btn-outline-primary d-print-none" onClick={() => setAll(true)}>
          {say('web.timeline.all', { count: lines.length })}
        </button>
      )}
    </>
  );
}

function EventEntry({ event, heading: Title }: { event: EventShownFragment; heading: Heading }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const moved = event.to && event.to.key !== event.from?.key;
  const zoneName = useZoneName();
  const summary = own(event.summary);
  // The count below and the line "now: …" say it better than a second sentence with the same words.
  const told = event.tally != null || summary === own(event.label);
  const stateTold = event.to && !told && summary.includes(own(event.to.label));
  return (
    <article className={moved ? 'event event-moved' : 'event'}>
      <p className="event-date">
        <time dateTime={event.instant}>{dates.instant(event.instant)}</time>
      </p>
      <Title className="event-title">
        {own(event.label)}
        {event.item && <span className="event-zone"> {zoneName(event.item)}</span>}
      </Title>
      <p className="event-who">{event.actor ? own(event.actor) : say('web.timeline.clock')}</p>
      {summary && !told && <p className="event-summary">{summary}</p>}
      {moved && event.to && !stateTold && (
        <p className="event-state">
          <Icon name="chevron" size={16} /> {say('web.timeline.now', { state: own(event.to.label) })}
        </p>
      )}
      {event.tally && <TallyView tally={event.tally} />}
      {event.term && <TermView term={event.term} />}
      <EventProof event={event} />
    </article>
  );
}

function EventProof({ event }: { event: EventShownFragment }) {
  const say = useSay();
  const number = useNumber();
  return (
    <p className="event-proof">
      {event.notices > 0 && (
        <span>
          <Icon name="mail" size={16} />{' '}
          {say('web.timeline.notices', { count: event.notices, shown: number(event.notices) })}
        </span>
      )}
      <span>
        {say('web.timeline.hash')} <code className="hash">{event.hash.slice(0, 12)}</code>
      </span>
    </p>
  );
}

function RunEntry({ events, heading: Title }: { events: readonly EventShownFragment[]; heading: Heading }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const zoneName = useZoneName();
  const newest = events[0];
  const oldest = events.at(-1);
  if (!newest || !oldest) return null;
  const notices = events.reduce((sum, event) => sum + event.notices, 0);
  return (
    <article className="event">
      <p className="event-date">
        {say('web.timeline.span', { from: dates.day(oldest.instant), to: dates.day(newest.instant) })}
      </p>
      <Title className="event-title">
        {own(newest.label)} <span className="event-times">× {events.length}</span>
      </Title>
      {notices > 0 && (
        <p className="event-proof">
          {say('web.timeline.notices', { count: notices, shown: String(notices) })}
        </p>
      )}
      <details className="event-more">
        <summary>{say('web.timeline.each')}</summary>
        <ul>
          {events.map((event) => (
            <li key={event.sequence}>
              <time dateTime={event.instant}>{dates.instant(event.instant)}</time>
              {event.item && `, ${zoneName(event.item)}`}
              {event.actor && `, ${own(event.actor)}`}
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}
