import { useNumber, useSay } from '../language/words';
import type { Totals } from './choices';
import type { RollCallSitting } from './shown';

export function TotalsTable({ totals, sitting }: { totals: Totals; sitting: RollCallSitting }) {
  const say = useSay();
  const number = useNumber();
  const rows: [string, number][] = [
    ['web.tally.members', sitting.members],
    ['web.rollCall.choice.absent', totals.absent],
    ['web.rollCall.presence', totals.present],
    ['web.tally.for', totals.for],
    ['web.tally.against', totals.against],
    ['web.tally.abstain', totals.abstain],
    ['web.tally.notVoting', totals.notVoting],
  ];
  if (sitting.population != null) rows.push(['web.rollCall.weight', totals.weight]);
  return (
    <table className="table totals">
      <caption className="visually-hidden">{say('web.rollCall.totals')}</caption>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{say(label)}</th>
            <td>{number(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
