import { useId } from 'react';
import { useSay } from '../language/words';
import { asksMayorsVote, leavesMayorOut, type ShownRule } from './rule-of';
import { type Asked, type CountName, type MajoritySearch, readCount } from './search';

interface BallotFormProps {
  rule: ShownRule;
  asked: Asked;
  /** whether some rule of such a body weighs residents */
  weighed: boolean;
  set: (patch: Partial<MajoritySearch>) => void;
}

const ROWS = ['for', 'against', 'abstain', 'present'] as const;

/** The base and the ballot: heads, and the residents they stand for where a condition weighs them. */
export function BallotForm({ rule, asked, weighed, set }: BallotFormProps) {
  const say = useSay();
  const columns = weighed ? (['members', 'population'] as const) : (['members'] as const);
  return (
    <>
      <table className="ballot-table">
        <caption>{say('web.majority.figures')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say('web.majority.who')}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(`web.majority.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('web.majority.row.base')}</th>
            {columns.map((column) => (
              <Cell key={column} name={column} row="base" column={column} asked={asked} set={set} />
            ))}
          </tr>
          {ROWS.map((row) => (
            <tr key={row} className={`row-${row}`}>
              <th scope="row">
                {say(`web.majority.row.${row}`)}
                {row === 'present' && <span className="quiet"> {say('web.majority.implied')}</span>}
              </th>
              {columns.map((column) => (
                <Cell
                  key={column}
                  name={column === 'members' ? row : `${row}Population`}
                  row={row}
                  column={column}
                  asked={asked}
                  set={set}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {leavesMayorOut(rule) && <Mayor rule={rule} asked={asked} set={set} />}
    </>
  );
}

interface CellProps {
  name: CountName;
  row: string;
  column: string;
  asked: Asked;
  set: (patch: Partial<MajoritySearch>) => void;
}

function Cell({ name, row, column, asked, set }: CellProps) {
  const say = useSay();
  return (
    <td>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={`${say(`web.majority.row.${row}`)}, ${say(`web.majority.column.${column}`)}`}
        value={asked[name] ?? ''}
        onChange={({ target }) => set({ [name]: typed(name, target.value) })}
      />
    </td>
  );
}

/** The base has usual figures, which must not come back while somebody types others. */
function typed(name: CountName, value: string): number | string | undefined {
  const figure = readCount(value);
  return figure === '' && name !== 'members' && name !== 'population' ? undefined : figure;
}

/** Some shares are of the councillors alone: whether the mayor is there must be known to leave the mayor out. */
function Mayor({ rule, asked, set }: Omit<BallotFormProps, 'weighed'>) {
  const say = useSay();
  const id = useId();
  return (
    <>
      <label className="tick">
        <input
          type="checkbox"
          checked={!asked.mayor}
          onChange={({ target }) =>
            set({ mayor: target.checked ? undefined : 'absent', mayorVote: undefined })
          }
        />
        <span>{say('web.majority.mayor')}</span>
      </label>
      {asksMayorsVote(rule) && !asked.mayor && (
        <>
          <label htmlFor={`${id}-vote`}>{say('web.majority.mayorVote')}</label>
          <select
            id={`${id}-vote`}
            value={asked.mayorVote ?? ''}
            onChange={({ target }) => set({ mayorVote: (target.value || undefined) as Asked['mayorVote'] })}
          >
            <option value="">{say('web.majority.mayorVote.unknown')}</option>
            {(['for', 'against', 'abstain', 'notVoting'] as const).map((vote) => (
              <option key={vote} value={vote}>
                {say(`web.tally.${vote}`)}
              </option>
            ))}
          </select>
        </>
      )}
    </>
  );
}
