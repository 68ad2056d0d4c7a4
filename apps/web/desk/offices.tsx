import { Link } from '@tanstack/react-router';
import { CommandOutcome } from '../case/command-outcome';
import { useDeed } from '../connection/use-deed';
import type { OfficeShownFragment } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useToast } from '../shell/toasts';
import { ActAs } from './desk.query';

interface OfficesProps {
  offices: readonly OfficeShownFragment[];
  acting: string | undefined;
}

/** The offices one holds today, and the one in whose name one acts. */
export function Offices({ offices, acting }: OfficesProps) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const toast = useToast();
  const { state, act, busy } = useDeed(ActAs);
  if (offices.length === 0) return null;
  const choose = async (office: OfficeShownFragment) => {
    if (await act({ mandate: office.mandate })) {
      toast({ tone: 'done', title: say('web.office.now', { office: own(office.title) }) });
    }
  };
  return (
    <section className="page-section" id="offices" aria-labelledby="offices-title" tabIndex={-1}>
      <h2 id="offices-title">{say('web.office.title', { count: offices.length })}</h2>
      <ul className="rows">
        {offices.map((office) => (
          <li key={office.mandate}>
            <span>
              <strong>{own(office.title)}</strong>
              <span className="quiet">
                {' '}
                {own(office.organization)},{' '}
                {office.until
                  ? say('web.office.until', { date: dates.civil(office.until) })
                  : say('web.office.from', { date: dates.civil(office.from) })}
              </span>
            </span>
            {office.mandate === acting ? (
              <span className="tag tag-current">{say('web.office.acting')}</span>
            ) : (
              <button
                type="button"
                className="btn btn-outline-primary"
                disabled={busy}
                onClick={() => void choose(office)}
              >
                {say('web.office.choose')}
                <span className="visually-hidden">: {own(office.title)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <CommandOutcome state={state} />
      {acting !== undefined && (
        <p className="d-print-none">
          <Link to="/desk/calendar">{say('web.calendar.fromDesk')}</Link>
        </p>
      )}
    </section>
  );
}
