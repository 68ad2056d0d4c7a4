import { useNumber, useOwn, useSay } from '../language/words';
import { useAuthority } from '../shell/site';

/** The territory and the organs in figures; every one is read from the api. */
export function Figures() {
  const authority = useAuthority();
  const say = useSay();
  const own = useOwn();
  const number = useNumber();
  if (!authority) return null;
  const { territory, organs } = authority;
  const figures = [
    { value: territory.comuni, label: say('web.figures.comuni') },
    {
      value: territory.residents,
      label: say('web.figures.residents', { year: String(territory.censusYear) }),
    },
    { value: territory.zones, label: say('web.figures.zones') },
    ...organs
      .filter((organ) => VOTE.has(organ.kind))
      .map((organ) => ({
        value: organ.seats,
        label: say('web.figures.seats', { organ: own(organ.name) }),
      })),
  ];
  return (
    <dl className="figures" aria-label={say('web.figures.title')}>
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd>{number(figure.value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Kinds of organs whose votes make a plan; committees, zones and offices would crowd the line. */
const VOTE = new Set(['consiglio', 'conferenza']);
