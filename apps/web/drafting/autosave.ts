// Saves what is being written, a moment after the last key; says at any time whether it is safe.
import { useCallback, useEffect, useRef, useState } from 'react';
import { WriteElement } from '../case/commands';
import { useCommand, type Command } from '../connection/use-command';
import type { ElementShownFragment, WriteElementMutationVariables } from '../generated/graphql';

interface Words {
  title: string;
  text: string;
}
type SaveState = 'saved' | 'waiting' | 'saving' | 'not-received' | 'problem' | 'clash';

/** Pause after the last key before the text is sent, in ms. */
const PAUSE_MS = 1_200;

export interface Autosave {
  words: Words;
  state: SaveState;
  savedAt: number | undefined;
  write: (words: Words) => void;
  saveNow: () => void;
  /** Takes the text that somebody else has saved meanwhile, and drops one's own. */
  takeTheirs: () => void;
  command: Command<WriteElementMutationVariables>;
}

export function useAutosave(caseId: string, element: ElementShownFragment): Autosave {
  const theirs = { title: element.title, text: element.text };
  const [words, setWords] = useState<Words>(theirs);
  const [clash, setClash] = useState(false);
  const [savedAt, setSavedAt] = useState<number>();
  const base = useRef<Words>(theirs);
  const latest = useRef<Words>(theirs);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const command = useCommand(WriteElement);
  const { send, busy, state } = command;

  const adopt = useCallback((next: Words) => {
    clearTimeout(timer.current);
    base.current = next;
    latest.current = next;
    setWords(next);
    setClash(false);
  }, []);
  // Another's text has come. Nobody is writing here: show it. Somebody is: their words stay and the clash is said.
  useEffect(() => {
    const come = { title: element.title, text: element.text };
    if (same(come, base.current)) return;
    if (same(latest.current, base.current) || same(latest.current, come)) adopt(come);
    else setClash(true);
  }, [element.title, element.text, adopt]);

  const saveNow = useCallback(() => {
    clearTimeout(timer.current);
    const sent = latest.current;
    if (same(sent, base.current) || !sent.title.trim()) return;
    setClash(false);
    const { id, parent, level } = element;
    void send({ case: caseId, element: id, parent: parent ?? null, level, ...sent }).then((accepted) => {
      if (!accepted) return;
      base.current = sent;
      setSavedAt(Date.now());
    });
  }, [caseId, element, send]);
  const saveByItself = useRef(saveNow);
  useEffect(() => {
    saveByItself.current = clash || busy ? () => undefined : saveNow;
  });
  const write = useCallback((next: Words) => {
    latest.current = next;
    setWords(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => saveByItself.current(), PAUSE_MS);
  }, []);
  // What was typed while the last save was on its way goes next.
  useEffect(() => {
    if (state.kind === 'accepted') saveByItself.current();
  }, [state]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const dirty = !same(words, base.current);
  return {
    words,
    state: stateOf(state.kind, dirty, clash),
    savedAt,
    write,
    saveNow,
    takeTheirs: () => adopt(theirs),
    command,
  };
}

function stateOf(kind: Command<never>['state']['kind'], dirty: boolean, clash: boolean): SaveState {
  if (kind === 'sending') return 'saving';
  if (kind === 'not-received') return 'not-received';
  if (clash) return 'clash';
  if (kind === 'refused' || kind === 'failed' || kind === 'signed-out') return 'problem';
  return dirty ? 'waiting' : 'saved';
}

const same = (one: Words, other: Words): boolean => one.title === other.title && one.text === other.text;
