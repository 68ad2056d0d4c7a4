// Short views of the parts of a case that have a page of their own.
import { Link } from '@tanstack/react-router';
import { useDates } from '../language/dates';
import { useOfficialLang, useSay } from '../language/words';
import { Funnel } from '../plan/consultation-figures';
import { treeOf } from '../plan/tree';
import { useWide } from '../shell/use-wide';
import { ObservationEntry } from '../consultation/observation-entry';
import type { CaseShown } from './shown';

export function DraftPart({ of }: { of: CaseShown }) {
  const say = useSay();
  const lang = useOfficialLang();
  const mayWrite = of.actions.some((action) => action.form === 'draft' && action.mine && action.allowed);
  if (of.draft.length === 0 && !mayWrite) return null;
  return (
    <section className="page-section" aria-labelledby="draft-title">
      <h2 id="draft-title">{say('web.draft.title')}</h2>
      <p>{say('web.draft.count', { count: of.draft.length })}</p>
      <ul className="plain-list" lang={lang}>
        {treeOf(of.draft).map(({ element, children }) => (
          <li key={element.id}>
            <strong>{element.title}</strong>
            {children.length > 0 && <span> ({children.length})</span>}
          </li>
        ))}
      </ul>
      <Link to="/cases/$id/draft" params={{ id: of.id }} className="btn btn-outline-primary d-print-none">
        {say(mayWrite ? 'web.draft.write' : 'web.draft.read')}
      </Link>
    </section>
  );
}

export function ConsultationPart({ of }: { of: CaseShown }) {
  const say = useSay();
  const dates = useDates();
  const wide = useWide();
  const consultation = of.consultation;
  if (!consultation) return null;
  const span = { from: dates.civil(consultation.openedOn), to: dates.civil(consultation.closesOn) };
  return (
    <section className="page-section" aria-labelledby="case-consultation">
      <h2 id="case-consultation">{say('web.consultation.title')}</h2>
      <p>{say(consultation.open ? 'web.consultation.open' : 'web.consultation.closed', span)}</p>
      <Funnel {...consultation} />
      {consultation.list.length > 0 && (
        <details className="actions-more" open={wide || consultation.open}>
          <summary>{say('web.consultation.some', { count: consultation.list.length })}</summary>
          {consultation.list.map((observation) => (
            <ObservationEntry key={observation.id} observation={observation} />
          ))}
        </details>
      )}
      <Link
        to="/cases/$id/observations"
        params={{ id: of.id }}
        className="btn btn-outline-primary d-print-none"
      >
        {say('web.consultation.all', { count: consultation.observations })}
      </Link>
    </section>
  );
}
