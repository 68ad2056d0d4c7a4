import type { DemoPerson } from './directory';

/** One person as the list shows them: the offices that matter where they stand. */
export interface Choice {
  person: DemoPerson;
  offices: readonly string[];
}

/** People of one body, or of many small bodies of one kind. */
export interface Section {
  title: string;
  choices: readonly Choice[];
}

const ORDER = new Intl.Collator('it', { numeric: true, sensitivity: 'base' });

// Whom a visitor wants to be first. The patterns are read against "title, body"; the words are the
// institution's own (law 56/2014), so they hold for any metropolitan city.
const WANTED: readonly { office: RegExp; atMost: number }[] = [
  { office: /^sindac[oa] metropolitan[oa]/i, atMost: 1 },
  { office: /^(vice)?segretari[oa]/i, atMost: 1 },
  { office: /ufficio di piano/i, atMost: 1 },
  { office: /^consiglier[ea]/i, atMost: 2 },
  { office: /^portavoce/i, atMost: 1 },
  { office: /^sindac[oa](?! metropolitan)/i, atMost: 3 },
];

/** The few whom a visitor most likely wants to be, each once and in the office that made them wanted. */
export function wantedFirst(people: readonly DemoPerson[]): Choice[] {
  const taken = new Set<string>();
  return WANTED.flatMap(({ office, atMost }) => {
    const found = people
      .filter((person) => !taken.has(person.subject))
      .map((person) => ({
        person,
        offices: labels(person)
          .filter((text) => office.test(text))
          .slice(0, 1),
      }))
      .filter((choice) => choice.offices.length > 0)
      .slice(0, atMost);
    for (const { person } of found) taken.add(person.subject);
    return found;
  });
}

/** Everyone under each body they sit in, bodies and people in alphabetical order. */
export function byBody(people: readonly DemoPerson[]): Section[] {
  const bodies = new Map<string, Choice[]>();
  for (const person of people) {
    for (const [body, offices] of officesByBody(person)) {
      const choices = bodies.get(body) ?? [];
      choices.push({ person, offices });
      bodies.set(body, choices);
    }
  }
  return gatherSmall(bodies)
    .map(({ title, choices }) => ({ title, choices: [...choices].sort(byOfficeThenName) }))
    .sort((one, other) => ORDER.compare(one.title, other.title));
}

/** Those of whom every word of the query is part of the name, a title or a body; accents and case apart. */
export function search(people: readonly DemoPerson[], query: string): DemoPerson[] {
  const words = plain(query).split(' ').filter(Boolean);
  return people.filter((person) => {
    const text = plain([person.name, ...labels(person)].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** A person's offices as "title, body"; a title held in several bodies is named once. */
export function labels({ offices }: DemoPerson): string[] {
  const bodies = new Map<string, string[]>();
  for (const { title, body } of offices) bodies.set(title, [...(bodies.get(title) ?? []), body]);
  return [...bodies].map(([title, within]) => label(title, within.join(', ')));
}

function label(title: string, body: string): string {
  return plain(title).includes(plain(body)) ? title : `${title}, ${body}`;
}

function officesByBody({ offices }: DemoPerson): Map<string, string[]> {
  const bodies = new Map<string, string[]>();
  for (const { title, body } of offices) bodies.set(body, [...(bodies.get(body) ?? []), title]);
  return bodies;
}

/**
 * A body of one or two would be a heading with one line under it, and there are hundreds of comuni: bodies
 * so small are gathered under the first word of their name when it is common to several.
 */
function gatherSmall(bodies: ReadonlyMap<string, readonly Choice[]>): Section[] {
  const sections: Section[] = [];
  const small = new Map<string, { body: string; choices: readonly Choice[] }[]>();
  for (const [body, choices] of bodies) {
    if (choices.length > 2) sections.push({ title: body, choices });
    else small.set(firstWord(body), [...(small.get(firstWord(body)) ?? []), { body, choices }]);
  }
  for (const [word, members] of small) {
    if (members.length === 1) sections.push({ title: members[0]!.body, choices: members[0]!.choices });
    else
      sections.push({ title: word, choices: members.flatMap(({ body, choices }) => named(body, choices)) });
  }
  return sections;
}

function named(body: string, choices: readonly Choice[]): Choice[] {
  return choices.map(({ person, offices }) => ({
    person,
    offices: offices.map((title) => label(title, body)),
  }));
}

function firstWord(body: string): string {
  return body.split(' ')[0]!;
}

function byOfficeThenName(one: Choice, other: Choice): number {
  return (
    ORDER.compare(one.offices.join(), other.offices.join()) ||
    ORDER.compare(one.person.name, other.person.name)
  );
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
