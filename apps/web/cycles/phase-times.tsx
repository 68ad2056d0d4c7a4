import type { CyclesQuery } from '../generated/graphql';
import { useNumber, useOwn, useSay } from '../language/words';

/** Days in each phase, beside those of the last cycle of its kind that closed. */
export function PhaseTimes({ cycle }: { cycle: CyclesQuery['cycles'][number] }) {
  const say = useSay();
  const own = useOwn();
  const number = useNumber();
  const compared = cycle.phases.some(({ previousDays }) => previousDays != null);
  return (
    <div className="table-frame" role="region" tabIndex={0} aria-label={say('web.cycles.phases')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say('web.cycles.phase')}</th>
            <th scope="col">{say('web.cycles.daysHere')}</th>
            {compared && <th scope="col">{say('web.cycles.daysThen')}</th>}
            {compared && <th scope="col">{say('web.cycles.difference')}</th>}
          </tr>
        </thead>
        <tbody>
          {cycle.phases.map(({ key, label, days, previousDays, current }) => (
            <tr key={key}>
              <th scope="row">
                {own(label)} {current && <span className="tag tag-current">{say('web.phase.current')}</span>}
              </th>
              <td>{number(days)}</td>
              {compared && <td>{previousDays == null ? '–' : number(previousDays)}</td>}
              {compared && (
                <td>
                  {previousDays == null
                    ? '–'
                    : say('web.cycles.differs', {
                        days: days - previousDays,
                        sign: sign(days - previousDays),
                      })}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const sign = (days: number): string => (days > 0 ? 'more' : days < 0 ? 'less' : 'same');
