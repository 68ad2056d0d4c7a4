import { Conditions } from '../case/conditions';
import type { PreviewEventQuery } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useNumber, useOwn, useSay, useSayOr } from '../language/words';
import { useZoneName } from '../phase-bar/zone-name';
import { Icon } from '../shell/icon';

type Preview = NonNullable<PreviewEventQuery['previewEvent']>;
type Outcome = NonNullable<Preview['outcome']>;

/** What would happen, in words; where that hangs on what is entered, the ways it can go. */
export function PreviewView({ preview }: { preview: Preview }) {
  const say = useSay();
  const own = useOwn();
  const { refusal, outcome, ways } = preview;
  if (outcome) return <OutcomeView outcome={outcome} />;
  return (
    <>
      {refusal && (
        <p>
          {own(refusal.sentence)} <code className="refusal-code">{refusal.code}</code>
        </p>
      )}
      {refusal && refusal.conditions.length > 0 && ways.length === 0 && (
        <Conditions conditions={refusal.conditions} />
      )}
      {ways.length > 0 && (
        <>
          <p className="consequences-title">{say('web.control.ways')}</p>
          <ul>
            {ways.map(({ state, conditions, to }, position) => (
              <li key={`${state.key}-${position}`}>
                {conditions.length > 0 &&
                  say('web.control.way.if', { conditions: conditions.map(own).join('; ') })}
                {conditions.length > 0 && ' → '}
                <strong>
                  {to.length > 0 ? to.map(({ label }) => own(label)).join(', ') : own(state.label)}
                </strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function OutcomeView({ outcome }: { outcome: Outcome }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const zoneName = useZoneName();
  const named = ({ label, item }: { label: { it: string; en: string }; item?: string | null }) =>
    item ? `${own(label)}, ${zoneName(item)}` : own(label);
  const locks = LOCKS.filter((lock) => outcome[lock]);
  return (
    <div className="consequences">
      <p className="consequences-title">{say('web.consequences.title')}</p>
      <ul>
        <li>{say('web.control.becomes', { state: own(outcome.to.label) })}</li>
        {locks.map((lock) => (
          <li key={lock} className="preview-lock">
            <Icon name={lock === 'publishes' || lock === 'opensConsultation' ? 'flag' : 'seal'} size={18} />
            {say(`web.control.lock.${lock}`)}
          </li>
        ))}
        {outcome.inForce != null && <li>{say('web.control.inForce', { number: outcome.inForce })}</li>}
        {outcome.started.map((term) => (
          <li key={`started-${term.name}-${term.item}`}>
            {term.dueOn
              ? say('web.control.starts', { term: named(term), date: dates.civil(term.dueOn) })
              : say('web.control.startsSomewhen', { term: named(term) })}
          </li>
        ))}
        {outcome.suspended.map((term) => (
          <li key={`suspended-${term.name}-${term.item}`}>
            {say('web.control.stops', { term: named(term) })}
          </li>
        ))}
        {outcome.ended.map((term) => (
          <li key={`ended-${term.name}-${term.item}`}>{say('web.control.ends', { term: named(term) })}</li>
        ))}
        {outcome.children.map(({ procedure, item }) => (
          <li key={`${procedure}-${item}`}>
            {say('web.control.opens', { procedure: item ? `${procedure}, ${zoneName(item)}` : procedure })}
          </li>
        ))}
      </ul>
      <Told outcome={outcome} />
    </div>
  );
}

const LOCKS = ['freezesText', 'locksDraft', 'opensConsultation', 'publishes'] as const;

/** Who is written to, with how many offices that are by today's mandates. */
function Told({ outcome }: { outcome: Outcome }) {
  const say = useSay();
  const sayOr = useSayOr();
  const own = useOwn();
  const number = useNumber();
  const zoneName = useZoneName();
  const all = outcome.told.reduce((sum, { recipients }) => sum + recipients, 0);
  if (outcome.told.length === 0) return <p>{say('web.control.nobodyTold')}</p>;
  return (
    <>
      <p>
        <Icon name="mail" size={18} /> {say('web.control.told', { count: all, shown: number(all) })}
      </p>
      <ul>
        {outcome.told.map(({ message, subject, audience, recipients, item }, position) => (
          <li key={`${message}-${item}-${position}`}>
            «{own(subject)}»: {audience.map((one) => sayOr(`web.audience.${one}`, one)).join(', ')}
            {item && ` (${zoneName(item)})`}, {number(recipients)}
          </li>
        ))}
      </ul>
    </>
  );
}
