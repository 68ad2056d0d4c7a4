import { useOwn, useSay, useSayOr } from '../language/words';
import type { Version } from './shown';

type State = Version['states'][number];
type Row = State['rows'][number];

/** Every state with its ways on: the event, who may, on which conditions, to where, and what is done. */
export function StateList({ states }: { states: readonly State[] }) {
  const say = useSay();
  const sayOr = useSayOr();
  const own = useOwn();
  return (
    <ul className="defined-list">
      {states.map((state) => (
        <li key={state.key} className={`depth-${Math.min(state.depth, 4)}`}>
          <h3>
            {own(state.label)} <code className="refusal-code">{state.key}</code>
          </h3>
          <p className="quiet">
            {[
              state.kind !== 'state' && sayOr(`web.procedure.kind.${state.kind}`, state.kind),
              state.forEach &&
                say('web.procedure.forEach', {
                  set: sayOr(`web.procedure.set.${state.forEach}`, state.forEach),
                }),
              state.actors.length > 0 &&
                say('web.procedure.actors', { who: state.actors.map(own).join(', ') }),
              state.awaits && say('web.procedure.awaits', { term: own(state.awaits.label) }),
              state.rule && say('web.procedure.rule', { rule: state.rule }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {state.rows.length > 0 && (
            <ul className="way-list">
              {state.rows.map((row, position) => (
                <li key={`${row.event}-${position}`}>
                  <Way row={row} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Way({ row }: { row: Row }) {
  const say = useSay();
  const sayOr = useSayOr();
  const own = useOwn();
  return (
    <>
      <strong>{own(row.label)}</strong> →{' '}
      {row.to.length > 0 ? row.to.map(({ label }) => own(label)).join(', ') : say('web.procedure.stays')}
      {row.by.length > 0 && <span className="quiet"> ({row.by.map(own).join(', ')})</span>}
      {row.conditions.length > 0 && (
        <span className="way-detail">
          {say('web.procedure.if', { conditions: row.conditions.map(({ label }) => own(label)).join('; ') })}
        </span>
      )}
      {row.effects.length > 0 && (
        <span className="way-detail">
          {say('web.procedure.does', {
            effects: row.effects
              .map(({ name, what }) => [sayOr(`web.effect.${name}`, name), what].filter(Boolean).join(' '))
              .join('; '),
          })}
        </span>
      )}
    </>
  );
}
