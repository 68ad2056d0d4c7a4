// What goes on at the same time: the regions of a procedure in words, and what each zone has come to.
import type { PhaseBarCaseFragment } from '../generated/graphql';
import { useOwn, useSay } from '../language/words';
import { Icon } from '../shell/icon';
import { useWide } from '../shell/use-wide';
import { useDaysTo } from './days';
import { DaysLeft } from './days-left';
import { useZoneName } from './zone-name';

type Place = PhaseBarCaseFragment['state']['active'][number];

/** `open`: the zones are shown one by one, and not only counted. */
export function Places({ places, open }: { places: readonly Place[]; open: boolean }) {
  const say = useSay();
  const alone = places.filter((place) => place.item == null);
  const zones = places.filter((place) => place.item != null);
  if (places.length < 2) return null;
  return (
    <div className="places">
      <p className="eyebrow">{say('web.phase.together')}</p>
      <ul className="places-alone">
        {alone.map((place) => (
          <li key={place.key} className="place">
            <PlaceWords place={place} name={place.region ?? undefined} />
          </li>
        ))}
        {zones.length > 0 && (
          <li className="place place-zones">
            <Zones zones={zones} open={open} />
          </li>
        )}
      </ul>
    </div>
  );
}

function PlaceWords({ place, name }: { place: Place; name?: Place['label'] | undefined }) {
  const own = useOwn();
  return (
    <>
      <strong>
        {name && <span className="place-region">{own(name)}: </span>}
        {own(place.label)}
      </strong>
      <PlaceFacts place={place} />
    </>
  );
}

/** How long it has and who must act; nothing where it waits for neither. */
function PlaceFacts({ place, actors = place.actors }: { place: Place; actors?: Place['actors'] }) {
  const own = useOwn();
  const daysTo = useDaysTo();
  const days = place.due == null ? null : daysTo(place.due);
  if (days == null && actors.length === 0) return null;
  return (
    <span className="place-facts">
      {days != null && (
        <span className={days <= 3 ? 'place-days place-urgent' : 'place-days'}>
          <Icon name="clock" size={16} /> <DaysLeft days={days} />
        </span>
      )}
      {actors.length > 0 && (
        <span>
          <Icon name="person" size={16} /> {actors.map(own).join(', ')}
        </span>
      )}
    </span>
  );
}

function Zones({ zones, open }: { zones: readonly Place[]; open: boolean }) {
  const say = useSay();
  const own = useOwn();
  const zoneName = useZoneName();
  // Where nothing is asked of any zone, eleven lines would say the same as the count.
  const quiet = zones.every(({ due, actors }) => due == null && actors.length === 0);
  const shared = sharedActors(zones);
  const wide = useWide();
  return (
    <details open={open && !quiet && wide}>
      <summary>
        {say('web.phase.zones', { count: zones.length })}: {countsOf(zones.map(({ label }) => own(label)))}
      </summary>
      {shared && (
        <p className="zones-actors">{say('web.phase.actors', { who: shared.map(own).join(', ') })}</p>
      )}
      <ul className="zones">
        {zones.map((zone) => (
          <li key={zone.key}>
            <span className="zone-name">{zoneName(zone.item ?? '')}</span>
            <span>{own(zone.label)}</span>
            <PlaceFacts place={zone} {...(shared && { actors: [] })} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who must act in every zone that waits for somebody, if it is the same office everywhere: it is then said once. */
function sharedActors(zones: readonly Place[]): Place['actors'] | undefined {
  const waiting = zones.filter(({ actors }) => actors.length > 0).map(({ actors }) => actors);
  const [first, ...others] = waiting;
  return others.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : undefined;
}

/** "Opinion requested 8, favourable opinion 3"; where all are alike their number has been said already. */
function countsOf(labels: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  if (counts.size === 1) return labels[0]!;
  return [...counts].map(([label, count]) => `${label} ${count}`).join(', ');
}
