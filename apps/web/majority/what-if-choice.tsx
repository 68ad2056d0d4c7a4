import { useId } from 'react';
import { useSay } from '../language/words';
import type { ShownRule } from './rule-of';
import { ABSTENTIONS, type Asked, type MajoritySearch, ROUNDINGS } from './search';

interface WhatIfProps {
  rule: ShownRule;
  asked: Asked;
  set: (patch: Partial<MajoritySearch>) => void;
}

/** Policies that bodies have disputed: how a third of 316 is rounded, and whether who abstains is in the base. */
export function WhatIfChoice({ rule, asked, set }: WhatIfProps) {
  const say = useSay();
  const id = useId();
  const fraction = rule.conditions.find(({ numerator }) => numerator != null);
  return (
    <details className="what-if" open={asked.rounding !== undefined || asked.abstentions !== undefined}>
      <summary>{say('web.majority.whatIf')}</summary>
      {fraction && (
        <>
          <label htmlFor={`${id}-rounding`}>{say('web.majority.rounding')}</label>
          <select
            id={`${id}-rounding`}
            value={asked.rounding ?? ''}
            onChange={({ target }) => set({ rounding: ROUNDINGS.find((one) => one === target.value) })}
          >
            <option value="">
              {say('web.majority.asRule', { policy: say(`web.majority.rounding.${fraction.rounding}`) })}
            </option>
            {ROUNDINGS.map((one) => (
              <option key={one} value={one}>
                {say(`web.majority.rounding.${one}`)}
              </option>
            ))}
          </select>
        </>
      )}
      <label htmlFor={`${id}-abstentions`}>{say('web.majority.abstentions')}</label>
      <select
        id={`${id}-abstentions`}
        value={asked.abstentions ?? ''}
        onChange={({ target }) => set({ abstentions: ABSTENTIONS.find((one) => one === target.value) })}
      >
        <option value="">
          {say('web.majority.asRule', { policy: say(`web.majority.abstentions.${rule.abstentions}`) })}
        </option>
        {ABSTENTIONS.map((one) => (
          <option key={one} value={one}>
            {say(`web.majority.abstentions.${one}`)}
          </option>
        ))}
      </select>
    </details>
  );
}
