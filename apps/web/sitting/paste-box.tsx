import { useId, useState } from 'react';
import { useSay } from '../language/words';
import type { Choice } from './choices';
import { readPaste, type Pasted } from './paste';
import type { RollCallSitting } from './shown';

interface PasteBoxProps {
  seats: RollCallSitting['seats'];
  set: (keys: readonly string[], choice: Choice) => void;
}

const OTHERWISE: readonly Choice[] = ['present', 'for', 'against', 'abstain'];

/** A list out of a spreadsheet or the minutes, one seat a line; what was not understood is given back. */
export function PasteBox({ seats, set }: PasteBoxProps) {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState('');
  const [otherwise, setOtherwise] = useState<Choice>('present');
  const [result, setResult] = useState<Pasted>();
  const read = () => {
    const pasted = readPaste(text, seats, otherwise);
    for (const choice of new Set(pasted.found.map((found) => found.choice))) {
      set(
        pasted.found.filter((found) => found.choice === choice).map((found) => found.key),
        choice,
      );
    }
    setResult(pasted);
    setText(pasted.unknown.join('\n'));
  };
  return (
    <details className="paste">
      <summary>{say('web.paste.title')}</summary>
      <p id={`${id}-help`}>{say('web.paste.help')}</p>
      <label htmlFor={id}>{say('web.paste.label')}</label>
      <textarea
        id={id}
        rows={5}
        value={text}
        aria-describedby={`${id}-help`}
        onChange={(event) => setText(event.target.value)}
      />
      <label htmlFor={`${id}-otherwise`}>{say('web.paste.otherwise')}</label>
      <select
        id={`${id}-otherwise`}
        value={otherwise}
        onChange={(event) => setOtherwise(event.target.value as Choice)}
      >
        {OTHERWISE.map((choice) => (
          <option key={choice} value={choice}>
            {say(`web.rollCall.choice.${choice}`)}
          </option>
        ))}
      </select>
      <button type="button" className="btn btn-outline-primary" disabled={!text.trim()} onClick={read}>
        {say('web.paste.read')}
      </button>
      <div role="status">
        {result && (
          <p>{say('web.paste.result', { found: result.found.length, unknown: result.unknown.length })}</p>
        )}
      </div>
    </details>
  );
}
