import { complain, entriesOf, fieldsOf, type Place, textIn } from '../plain-data';
import type { Label } from './definition';

/** A name is part of pointers, hashes and addresses; `term:` begins the events of the clock. */
const NAME = /^[a-z][a-z0-9-]{0,60}$/;

/** A table of named things. A name that is odd is a finding; what the table's author writes is never a prototype. */
export function readTable<T>(place: Place, read: (item: Place, name: string) => T): Record<string, T> {
  return Object.fromEntries(
    entriesOf(place).map(([name, item]) => {
      // An object has it from its prototype: it would be found in every table.
      const isInherited = name in Object.prototype;
      if (isInherited || !NAME.test(name))
        complain(item, 'must be named in lower-case letters, digits and hyphens');
      return [name, read(item, name)];
    }),
  );
}

export function readLabel(place: Place): Label {
  const { it, en } = fieldsOf(place, ['it', 'en']);
  return { it: textIn(it), en: textIn(en) };
}
