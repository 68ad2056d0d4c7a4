import { isCivilDate } from './body/dated';

/**
 * Something wrong in data that people wrote. `pointer` is a JSON pointer (RFC 6901); the sentence stands alone. A
 * warning is about what does no harm: it refuses nothing.
 */
export type DataFinding = { pointer: string; sentence: string; severity?: 'warning' };

/** What reading untrusted data gives: the typed value, or everything that is wrong with it. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; findings: DataFinding[] };

/**
 * A place in untrusted plain data, as YAML or JSON gives it. The readers below return a value of the
 * expected type even where the data is bad, and leave a finding: one pass then names every mistake, and
 * {@link release} hands nothing out while there is a finding.
 */
export type Place = { value: unknown; pointer: string; findings: DataFinding[] };

export function placeOf(value: unknown): Place {
  return { value, pointer: '', findings: [] };
}

export function release<T>(place: Place, value: T): Parsed<T> {
  return place.findings.length === 0 ? { ok: true, value } : { ok: false, findings: place.findings };
}

/** Leaves a finding; the sentence begins with the name of the place. */
export function complain(place: Place, predicate: string): void {
  place.findings.push({ pointer: place.pointer, sentence: `${subjectOf(place.pointer)} ${predicate}` });
}

/**
 * The named fields of an object. A field that is not in `names` is a finding, since it may be a misspelt one;
 * where the object belongs to someone else too, the `others` are ignored.
 */
export function fieldsOf<Name extends string>(
  place: Place,
  names: readonly Name[],
  others: 'refused' | 'ignored' = 'refused',
): Record<Name, Place> {
  const object = isObject(place.value) ? place.value : null;
  if (object === null)
    complain(place, place.value === undefined ? 'is missing' : 'must be a set of named fields');
  // Fields of what is no object would each be "missing": one finding for the whole is enough.
  const findings = object === null ? [] : place.findings;
  const child = (name: string): Place => ({
    value: object !== null && Object.hasOwn(object, name) ? object[name] : undefined,
    pointer: below(place, name),
    findings,
  });
  for (const name of others === 'refused' ? Object.keys(object ?? {}) : []) {
    if (!names.some((known) => known === name)) complain(child(name), `is not one of ${names.join(', ')}`);
  }
  return Object.fromEntries(names.map((name) => [name, child(name)])) as Record<Name, Place>;
}

/** What a table of names holds, by name; the names are its author's own. */
export function entriesOf(place: Place): [string, Place][] {
  if (!isObject(place.value)) {
    complain(place, place.value === undefined ? 'is missing' : 'must be a set of named fields');
    return [];
  }
  return Object.entries(place.value).map(([name, value]) => [
    name,
    { ...place, value, pointer: below(place, name) },
  ]);
}

export function itemsOf(place: Place): Place[] {
  if (!Array.isArray(place.value)) {
    complain(place, place.value === undefined ? 'is missing' : 'must be a list');
    return [];
  }
  const { pointer, findings } = place;
  return place.value.map((value: unknown, index) => ({ value, pointer: `${pointer}/${index}`, findings }));
}

export function textIn(place: Place): string {
  if (typeof place.value === 'string' && place.value.trim() !== '') return place.value;
  return expected(place, 'a text that is not empty', '');
}

export function flagIn(place: Place): boolean {
  return typeof place.value === 'boolean' ? place.value : expected(place, 'true or false', false);
}

export function wholeNumberIn(place: Place, least: number, most: number = Number.MAX_SAFE_INTEGER): number {
  const { value } = place;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most)
    return value;
  return expected(place, `a whole number from ${least} to ${most}`, least);
}

/** A civil date as ISO text. */
export function dateIn(place: Place): string {
  if (typeof place.value === 'string' && isCivilDate(place.value)) return place.value;
  return expected(place, 'a day of the calendar, written YYYY-MM-DD', '0001-01-01');
}

export function choiceIn<Choice extends string>(
  place: Place,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const found = choices.find((choice) => choice === place.value);
  return found ?? expected(place, `one of ${choices.join(', ')}`, choices[0]);
}

export function optional<T>(place: Place, read: (place: Place) => T): T | undefined {
  return place.value === undefined ? undefined : read(place);
}

function expected<T>(place: Place, what: string, standIn: T): T {
  complain(place, place.value === undefined ? `is missing: it must be ${what}` : `must be ${what}`);
  return standIn;
}

/** The pointer of a field (RFC 6901, section 3). */
function below({ pointer }: Place, name: string): string {
  return `${pointer}/${/[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function subjectOf(pointer: string): string {
  const [last, before] = pointer.split('/').slice(1).reverse();
  if (last === undefined) return 'the file';
  return /^\d+$/.test(last) && before !== undefined ? `${before}[${last}]` : last;
}
