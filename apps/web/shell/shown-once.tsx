import { useId } from 'react';
import { useSay } from '../language/words';
import { Icon } from './icon';
import { Note } from './states';
import { useToast } from './toasts';

interface ShownOnceProps {
  title: string;
  label: string;
  value: string;
  /** what to do with it, and that it cannot be shown again */
  help: string;
}

/** Something that is told once and kept nowhere: an address that is a key, a secret. */
export function ShownOnce({ title, label, value, help }: ShownOnceProps) {
  const say = useSay();
  const toast = useToast();
  const id = useId();
  const copy = () => {
    const failed = () => toast({ tone: 'problem', title: say('web.once.copyFailed') });
    if (!navigator.clipboard) return failed();
    return void navigator.clipboard
      .writeText(value)
      .then(() => toast({ tone: 'done', title: say('web.once.copied') }), failed);
  };
  return (
    <Note icon="link" tone="warning" title={title}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        readOnly
        className="once-value"
        value={value}
        aria-describedby={`${id}-help`}
        onFocus={({ target }) => target.select()}
      />
      <p id={`${id}-help`}>{help}</p>
      <button type="button" className="btn btn-primary" onClick={copy}>
        <Icon name="link" size={18} /> {say('web.once.copy')}
      </button>
    </Note>
  );
}
