import { useId } from 'react';
import { useSay } from '../language/words';
import { LengthField } from './length-field';
import type { Asked } from './reckon';
import type { TermSearch, After } from './search';

const CHOICES: readonly (After | undefined)[] = [undefined, 'extended', 'suspended', 'interrupted'];

/** What may happen to a term on its way: extended, suspended, interrupted once. */
export function HappenedFields({ asked, set }: { asked: Asked; set: (patch: Partial<TermSearch>) => void }) {
  const say = useSay();
  const id = useId();
  const { after } = asked;
  return (
    <>
      <label htmlFor={`${id}-after`}>{say('web.terms.after')}</label>
      <select
        id={`${id}-after`}
        value={after ?? ''}
        onChange={({ target }) => set({ after: CHOICES.find((one) => one === target.value) })}
      >
        {CHOICES.map((one) => (
          <option key={one ?? 'nothing'} value={one ?? ''}>
            {say(`web.terms.after.${one ?? 'nothing'}`)}
          </option>
        ))}
      </select>
      {(after === 'suspended' || after === 'interrupted') && (
        <div className="field-row">
          {(['on', 'again'] as const).map((field) => (
            <div key={field}>
              <label htmlFor={`${id}-${field}`}>{say(`web.terms.${after}.${field}`)}</label>
              <input
                id={`${id}-${field}`}
                type="date"
                value={asked[field] ?? ''}
                onChange={({ target }) => set({ [field]: target.value || undefined })}
              />
            </div>
          ))}
        </div>
      )}
      {(after === 'extended' || after === 'interrupted') && (
        <LengthField
          label={say(`web.terms.${after}.more`)}
          value={asked.more ?? 'd'}
          set={(more) => set({ more: more.length > 1 ? more : undefined })}
        />
      )}
    </>
  );
}
