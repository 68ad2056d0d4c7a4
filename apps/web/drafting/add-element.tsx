import { useId, useState } from 'react';
import { CommandOutcome } from '../case/command-outcome';
import { WriteElement } from '../case/commands';
import { useCommand } from '../connection/use-command';
import { useSay, useSayOr } from '../language/words';
import type { DraftCase, DraftElement } from './shown';

interface AddElementProps {
  of: DraftCase;
  parent: DraftElement | null;
  level: string;
}

/** A new element needs only its title; the text is written in place, once it is there. */
export function AddElement({ of, parent, level }: AddElementProps) {
  const say = useSay();
  const sayOr = useSayOr();
  const id = useId();
  const [title, setTitle] = useState('');
  const command = useCommand(WriteElement, () => setTitle(''));
  const name = sayOr(`web.level.${level}`, level).toLowerCase();
  return (
    <form
      className="add-element"
      onSubmit={(event) => {
        event.preventDefault();
        if (!title.trim()) return;
        void command.send({
          case: of.id,
          element: null,
          parent: parent?.id ?? null,
          level,
          title: title.trim(),
          text: '',
        });
      }}
    >
      <label htmlFor={id}>
        {parent
          ? say('web.draft.addUnder', { level: name, parent: parent.title })
          : say('web.draft.add', { level: name })}
      </label>
      <div className="add-row">
        <input
          id={id}
          type="text"
          lang="it"
          maxLength={300}
          value={title}
          readOnly={command.busy}
          onChange={(event) => setTitle(event.target.value)}
        />
        <button type="submit" className="btn btn-outline-primary" disabled={command.busy || !title.trim()}>
          {say('web.draft.addButton')}
        </button>
      </div>
      <CommandOutcome {...command} />
    </form>
  );
}
