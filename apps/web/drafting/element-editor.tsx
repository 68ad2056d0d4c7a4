import { useId, useRef } from 'react';
import { CommandOutcome } from '../case/command-outcome';
import { RemoveElement } from '../case/commands';
import { useCommand } from '../connection/use-command';
import { useDates } from '../language/dates';
import { useSay, useSayOr } from '../language/words';
import { Icon } from '../shell/icon';
import { useToast } from '../shell/toasts';
import { useAutosave, type Autosave } from './autosave';
import type { DraftCase, DraftElement } from './shown';

interface ElementEditorProps {
  of: DraftCase;
  element: DraftElement;
  hasChildren: boolean;
}

export function ElementEditor({ of, element, hasChildren }: ElementEditorProps) {
  const say = useSay();
  const sayOr = useSayOr();
  const id = useId();
  const autosave = useAutosave(of.id, element);
  const { words, write, saveNow } = autosave;
  const locked = autosave.state === 'not-received';
  return (
    <section className="element-editor" id={element.id} tabIndex={-1} aria-label={words.title}>
      <div className="editor-head">
        <p className="element-level">{sayOr(`web.level.${element.level}`, element.level)}</p>
        <Saved autosave={autosave} />
      </div>
      <label htmlFor={`${id}-title`}>{say('web.draft.elementTitle')}</label>
      <input
        id={`${id}-title`}
        type="text"
        lang="it"
        value={words.title}
        readOnly={locked}
        maxLength={300}
        aria-invalid={!words.title.trim()}
        onChange={(event) => write({ ...words, title: event.target.value })}
        onBlur={saveNow}
      />
      <label htmlFor={`${id}-text`}>{say('web.draft.elementText')}</label>
      <textarea
        id={`${id}-text`}
        lang="it"
        rows={5}
        value={words.text}
        readOnly={locked}
        maxLength={20_000}
        onChange={(event) => write({ ...words, text: event.target.value })}
        onBlur={saveNow}
      />
      {autosave.state === 'clash' && <Clash autosave={autosave} />}
      {autosave.state !== 'saving' && <CommandOutcome {...autosave.command} />}
      {!hasChildren && <Remove of={of} element={element} />}
    </section>
  );
}

/** Always visible: is what I wrote safe? */
function Saved({ autosave }: { autosave: Autosave }) {
  const say = useSay();
  const dates = useDates();
  const { state, savedAt } = autosave;
  const at = savedAt ? dates.time(new Date(savedAt).toISOString()) : undefined;
  return (
    <p className={`save-state save-${state}`} role="status">
      <Icon
        name={state === 'saved' ? 'check' : state === 'problem' || state === 'clash' ? 'warning' : 'clock'}
        size={16}
      />
      {state === 'saved' && at ? say('web.save.savedAt', { at }) : say(`web.save.${state}`)}
    </p>
  );
}

function Clash({ autosave }: { autosave: Autosave }) {
  const say = useSay();
  return (
    <div className="clash">
      <p>{say('web.save.clashText')}</p>
      <div className="buttons">
        <button type="button" className="btn btn-primary" onClick={autosave.saveNow}>
          {say('web.save.keepMine')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={autosave.takeTheirs}>
          {say('web.save.takeTheirs')}
        </button>
      </div>
    </div>
  );
}

function Remove({ of, element }: { of: DraftCase; element: DraftElement }) {
  const say = useSay();
  const toast = useToast();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const command = useCommand(RemoveElement, () => {
    dialog.current?.close();
    toast({ tone: 'done', title: say('web.draft.removed', { title: element.title }) });
  });
  return (
    <>
      <button type="button" className="btn btn-link btn-remove" onClick={() => dialog.current?.showModal()}>
        {say('web.draft.remove')}
        <span className="visually-hidden">: {element.title}</span>
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby={id}>
        <h2 id={id}>{say('web.draft.removeSure', { title: element.title })}</h2>
        <p>{say('web.draft.removeText')}</p>
        <CommandOutcome {...command} />
        <div className="buttons">
          <button
            type="button"
            className="btn btn-primary"
            disabled={command.busy}
            onClick={() => void command.send({ case: of.id, element: element.id })}
          >
            {say('web.draft.remove')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={() => dialog.current?.close()}>
            {say('web.form.cancel')}
          </button>
        </div>
      </dialog>
    </>
  );
}
