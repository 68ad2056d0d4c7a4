import { getRouteApi } from '@tanstack/react-router';
import { useNumber, useSay } from '../language/words';
import { Evidence } from '../plan/evidence';
import { TermGroups } from '../timeline/term-groups';
import { TermView } from '../timeline/term-view';
import { Timeline } from '../timeline/timeline';
import { Actions } from './actions';
import { CaseFrame } from './case-frame';
import { CaseQuery } from './case.query';
import { RelatedCases } from './related-cases';
import { ConsultationPart, DraftPart } from './parts';
import { Sittings } from './sittings';
import type { CaseShown } from './shown';

const route = getRouteApi('/cases/$id');

/** Terms that are over are folded away where they are more than these. */
const FEW = 3;

/** `/cases/$id`: one procedure, and what can be done in it now. */
export function CasePage() {
  const { id } = route.useParams();
  const opened = route.useSearch();
  return (
    <CaseFrame id={id} query={CaseQuery}>
      {(shown) => (
        <>
          <div className="case-columns">
            <div>
              <Actions of={shown} opened={opened} />
              <RelatedCases of={shown} />
              <DraftPart of={shown} />
              <ConsultationPart of={shown} />
              <Sittings of={shown} />
            </div>
            <aside>
              <Terms of={shown} />
              <Notices of={shown} />
            </aside>
          </div>
          <History of={shown} />
          <Evidence cases={[shown]} />
        </>
      )}
    </CaseFrame>
  );
}

function Terms({ of }: { of: CaseShown }) {
  const say = useSay();
  const byDate = of.terms.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const running = byDate.filter(({ state }) => state === 'armed' || state === 'held');
  const over = byDate.filter((term) => !running.includes(term)).toReversed();
  return (
    <section className="side-section" aria-labelledby="terms-title">
      <h2 id="terms-title">{say('web.term.title')}</h2>
      {of.terms.length === 0 && <p>{say('web.term.none')}</p>}
      <TermGroups terms={running}>{(term) => <TermView term={term} />}</TermGroups>
      {over.length > 0 && (
        <details className="terms-over" open={running.length === 0 && over.length <= FEW}>
          <summary>{say('web.term.over', { count: over.length })}</summary>
          <TermGroups terms={over}>{(term) => <TermView term={term} />}</TermGroups>
        </details>
      )}
    </section>
  );
}

function Notices({ of }: { of: CaseShown }) {
  const say = useSay();
  const number = useNumber();
  return (
    <section className="side-section" aria-labelledby="notices-title">
      <h2 id="notices-title">{say('web.notice.title')}</h2>
      <p>
        {say('web.notice.sent', { sent: number(of.noticesSent), delivered: number(of.noticesDelivered) })}
      </p>
      {of.noticesSent > 0 && (
        <label className="meter-line">
          <span className="visually-hidden">{say('web.notice.meter')}</span>
          <progress max={of.noticesSent} value={of.noticesDelivered} />
        </label>
      )}
    </section>
  );
}

function History({ of }: { of: CaseShown }) {
  const say = useSay();
  return (
    <section id="history" className="page-section" aria-labelledby="history-title">
      <h2 id="history-title">{say('web.timeline.title')}</h2>
      <Timeline events={of.events} heading="h3" />
    </section>
  );
}
