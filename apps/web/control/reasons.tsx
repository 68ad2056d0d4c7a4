import { useCallback, useId, useState } from 'react';
import { useSay } from '../language/words';

interface ReasonsField {
  text: string;
  set: (text: string) => void;
  /** whether somebody tried to send without them */
  missing: boolean;
  /** Says whether there are any, and marks the field where there are none. */
  check: () => boolean;
}

/** Words without which nothing is sent: reasons, a legal basis. */
export function useReasons(): ReasonsField {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const check = useCallback(() => {
    setMissing(text.trim() === '');
    return text.trim() !== '';
  }, [text]);
  const set = useCallback((next: string) => {
    setText(next);
    setMissing(false);
  }, []);
  return { text, set, missing, check };
}

export function Reasons(
  props: ReasonsField & { label: string; busy: boolean; rows?: number; help?: string },
) {
  const say = useSay();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        rows={props.rows ?? 3}
        lang="it"
        value={props.text}
        readOnly={props.busy}
        aria-invalid={props.missing}
        aria-describedby={`${id}-help ${id}-error`}
        onChange={({ target }) => props.set(target.value)}
      />
      <p id={`${id}-help`} className="form-help" hidden={!props.help}>
        {props.help}
      </p>
      <p id={`${id}-error`} className="form-error" role="alert" hidden={!props.missing}>
        {props.missing ? say('web.control.reasonsMissing') : ''}
      </p>
    </>
  );
}
