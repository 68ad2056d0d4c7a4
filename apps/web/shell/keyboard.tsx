// `?` shows the keys; `g` and a letter goes to a page. Single keys can be switched off (WCAG 2.1.4), and are
// never taken while somebody writes.
import { useNavigate } from '@tanstack/react-router';
import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useSay } from '../language/words';
import { usePreference } from './preference';

interface Keys {
  on: boolean;
  help: () => void;
}
const KeyContext = createContext<Keys>({ on: true, help: () => undefined });

/** Opens the list of keys: for those who have not found `?`. */
export const useKeyHelp = (): (() => void) => useContext(KeyContext).help;

/** Whether single keys may act on this page now. */
export const useKeysOn = (): boolean => useContext(KeyContext).on;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['TEXTAREA', 'SELECT'].includes(target.tagName) ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)));

/** A plain key press that no form field and no browser shortcut wants. */
export const isPlainKey = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented && !isWriting(event.target);

const CHORD_MS = 1_500;

export function Keyboard({ children }: { children: ReactNode }) {
  const [choice, setChoice] = usePreference<'on' | 'off'>('keys', 'on');
  const dialog = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const on = choice === 'on';
  useEffect(() => {
    if (!on) return;
    let chord = 0;
    const press = (event: KeyboardEvent) => {
      if (!isPlainKey(event) || document.querySelector('dialog[open]')) return;
      if (event.key === '?') dialog.current?.showModal();
      else if (event.key === 'g') chord = event.timeStamp;
      else if (event.timeStamp - chord < CHORD_MS) {
        chord = 0;
        if (event.key === 'p') void navigate({ to: '/' });
        if (event.key === 'd') void navigate({ to: '/desk' });
        if (event.key === 'i') void navigate({ to: '/inbox' });
        if (event.key === 'c') void navigate({ to: '/cycles' });
        if (event.key === 'r') void navigate({ to: '/procedures' });
        if (event.key === 't') void navigate({ to: '/terms' });
        if (event.key === 'm') void navigate({ to: '/majority' });
        if (event.key === 'v') void navigate({ to: '/about' });
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, navigate]);
  const keys = useMemo<Keys>(() => ({ on, help: () => dialog.current?.showModal() }), [on]);
  return (
    <KeyContext value={keys}>
      {children}
      <KeyHelp dialog={dialog} on={on} toggle={() => setChoice(on ? 'off' : 'on')} />
    </KeyContext>
  );
}

const ROWS: readonly [string, string][] = [
  ['?', 'web.keys.help'],
  ['g p', 'web.keys.plan'],
  ['g d', 'web.keys.desk'],
  ['g i', 'web.keys.inbox'],
  ['g c', 'web.keys.cycles'],
  ['g r', 'web.keys.procedures'],
  ['g t', 'web.keys.terms'],
  ['g m', 'web.keys.majority'],
  ['g v', 'web.keys.about'],
  ['j  k', 'web.keys.move'],
  ['Enter', 'web.keys.open'],
  ['e  s', 'web.keys.notice'],
  ['0 – 4', 'web.keys.seat'],
];

interface HelpProps {
  dialog: React.RefObject<HTMLDialogElement | null>;
  on: boolean;
  toggle: () => void;
}

function KeyHelp({ dialog, on, toggle }: HelpProps) {
  const say = useSay();
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="keys-title">
      <h2 id="keys-title">{say('web.keys.title')}</h2>
      <dl className="key-list">
        {ROWS.map(([key, sentence]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(sentence)}</dd>
          </div>
        ))}
      </dl>
      <label className="tick">
        <input type="checkbox" checked={on} onChange={toggle} />
        <span>{say('web.keys.on')}</span>
      </label>
      <form method="dialog">
        <button type="submit" className="btn btn-primary">
          {say('web.keys.close')}
        </button>
      </form>
    </dialog>
  );
}
