// What an event would do may hang on what will be entered: an opinion, the outcome of a vote. It is supposed first.
import { useId } from 'react';
import type { PreviewInput } from '../generated/graphql';
import { useSay } from '../language/words';
import type { Action } from './shown';

export type Supposed = Pick<PreviewInput, 'opinion' | 'vote'>;

const OPINIONS = ['favourable', 'with_conditions', 'contrary'] as const;
const VOTES = ['passed', 'failed', 'no_quorum'] as const;

export const supposedFor = ({ form }: Action): Supposed =>
  form === 'opinion'
    ? { opinion: 'favourable' }
    : form === 'roll_call'
      ? { vote: 'passed', opinion: 'favourable' }
      : {};

interface SupposingProps {
  action: Action;
  supposed: Supposed;
  set: (supposed: Supposed) => void;
}

export function Supposing({ action, supposed, set }: SupposingProps) {
  const say = useSay();
  const id = useId();
  if (action.form !== 'opinion' && action.form !== 'roll_call') return null;
  return (
    <div className="field-row">
      {action.form === 'roll_call' && (
        <div>
          <label htmlFor={`${id}-vote`}>{say('web.control.suppose.vote')}</label>
          <select
            id={`${id}-vote`}
            value={supposed.vote ?? 'passed'}
            onChange={({ target }) =>
              set({ ...supposed, vote: VOTES.find((one) => one === target.value) ?? 'passed' })
            }
          >
            {VOTES.map((vote) => (
              <option key={vote} value={vote}>
                {say(`web.outcome.${vote === 'no_quorum' ? 'no-quorum' : vote}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div>
        <label htmlFor={`${id}-opinion`}>{say('web.control.suppose.opinion')}</label>
        <select
          id={`${id}-opinion`}
          value={supposed.opinion ?? 'favourable'}
          onChange={({ target }) =>
            set({ ...supposed, opinion: OPINIONS.find((one) => one === target.value) ?? 'favourable' })
          }
        >
          {OPINIONS.map((opinion) => (
            <option key={opinion} value={opinion}>
              {say(`web.control.opinion.${opinion}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
