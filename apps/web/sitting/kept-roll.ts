import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { useKeptText } from '../case/kept-text';
import { CHOICES, type Choice, type Roll } from './choices';

/** The roll being entered, kept in this tab: 312 names are not typed twice because of a reload. */
export function useKeptRoll(sitting: string): [Roll, Dispatch<SetStateAction<Roll>>] {
  const kept = useKeptText(`roll.${sitting}`);
  const [roll, setRoll] = useState<Roll>(() => parseRoll(kept.text));
  const { keep, forget } = kept;
  useEffect(() => {
    if (Object.keys(roll).length === 0) forget();
    else keep(JSON.stringify(roll));
  }, [roll, keep, forget]);
  return [roll, setRoll];
}

function parseRoll(text: string): Roll {
  if (!text) return {};
  try {
    const read: unknown = JSON.parse(text);
    const entries = Object.entries(read as Record<string, unknown>);
    return Object.fromEntries(
      entries.filter((entry): entry is [string, Choice] => CHOICES.includes(entry[1] as Choice)),
    );
  } catch {
    // What an older page left behind is not worth a fault.
    return {};
  }
}
