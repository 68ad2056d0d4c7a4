import { useDates } from '../language/dates';
import type { ObservationShownFragment } from '../generated/graphql';
import { useOfficialLang, useOwn, useSay } from '../language/words';
import { Paragraphs } from '../plan/elements';

/** One observation and its reasoned answer, if there is one yet. */
export function ObservationEntry({ observation }: { observation: ObservationShownFragment }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const lang = useOfficialLang();
  return (
    <article className="observation" id={observation.id}>
      <header>
        <h3>{own(observation.organization)}</h3>
        <p className="quiet">
          {dates.instant(observation.submittedAt)}
          {observation.late && <span className="tag tag-warning">{say('web.observation.late')}</span>}
          {observation.mine && <span className="tag">{say('web.observation.mine')}</span>}
          {observation.protocol && (
            <span className="tag">{say('web.protocol.of', { number: observation.protocol })}</span>
          )}
        </p>
      </header>
      {observation.text == null ? (
        <p className="quiet">{say('web.observation.hidden')}</p>
      ) : (
        <div lang={lang}>
          <Paragraphs text={observation.text} />
        </div>
      )}
      {observation.response ? (
        <div className={`response response-${observation.response.outcome}`}>
          <p>
            <strong>{say(`web.response.${observation.response.outcome}`)}</strong>{' '}
            <span className="quiet">{dates.day(observation.response.instant)}</span>
          </p>
          {observation.response.reasons && (
            <div lang={lang}>
              <Paragraphs text={observation.response.reasons} />
            </div>
          )}
        </div>
      ) : (
        <p className="quiet">{say('web.observation.unanswered')}</p>
      )}
    </article>
  );
}
