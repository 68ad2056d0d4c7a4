// `/cases/$id/control`: where a case stands, why it does not go on, and what those may do who keep it going.
import { getRouteApi } from '@tanstack/react-router';
import { CaseFrame } from '../case/case-frame';
import { useSay } from '../language/words';
import { ControlRoomQuery } from './control.query';
import { CaseDrawing } from './case-drawing';
import { HistoryPart } from './history-part';
import { Incidents } from './incidents';
import { Obstacles } from './obstacles';
import { Overrides } from './overrides';
import { PastPage } from './past-page';
import { Regions } from './regions';
import type { ControlledCase } from './shown';
import { TermsPart } from './terms-part';

const route = getRouteApi('/cases/$id/control');

const PARTS = ['where', 'why', 'terms', 'incidents', 'overrides', 'history'] as const;
/** What waits for somebody comes before what the procedure asks for. */
const STUCK_PARTS = ['where', 'incidents', 'why', 'terms', 'overrides', 'history'] as const;
const isStuck = ({ incidents }: ControlledCase): boolean => incidents.some(({ settlement }) => !settlement);

export function ControlPage() {
  const { id } = route.useParams();
  const { asOf } = route.useSearch();
  return asOf ? <PastPage id={id} day={asOf} /> : <PresentPage id={id} />;
}

function PresentPage({ id }: { id: string }) {
  const { event, item } = route.useSearch();
  const say = useSay();
  return (
    <CaseFrame id={id} query={ControlRoomQuery} part={say('web.control.title')}>
      {(of) => (
        <>
          <nav className="in-page d-print-none" aria-label={say('web.control.parts')}>
            <ul>
              {(isStuck(of) ? STUCK_PARTS : PARTS).map((part) => (
                <li key={part}>
                  <a href={`#${part}`}>{say(`web.control.${part}`)}</a>
                </li>
              ))}
            </ul>
          </nav>
          <section className="page-section" id="where" aria-labelledby="where-title">
            <h2 id="where-title" tabIndex={-1}>
              {say('web.control.where')}
            </h2>
            <CaseDrawing id={id} version={of.version} label={of.procedure.name} />
            <Regions regions={of.regions} />
          </section>
          {isStuck(of) && <Incidents of={of} />}
          <Obstacles of={of} open={event === undefined ? undefined : { event, item: item ?? null }} />
          <TermsPart of={of} />
          {!isStuck(of) && <Incidents of={of} />}
          <Overrides of={of} />
          <HistoryPart of={of} />
        </>
      )}
    </CaseFrame>
  );
}
