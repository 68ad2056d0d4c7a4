import { useSay } from '../language/words';
import { Note } from '../shell/states';

/** Why there is no answer, in the words of the catalogue, with its stable code. */
export function Refused(props: { title: string; code: string; data: Record<string, string | number> }) {
  const say = useSay();
  return (
    <Note icon="warning" tone="warning" title={props.title}>
      <p>
        {say(`refusal.${props.code}`, props.data)} <code className="refusal-code">{props.code}</code>
      </p>
    </Note>
  );
}
