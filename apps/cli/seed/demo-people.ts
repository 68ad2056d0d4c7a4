import { createHash, randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import {
  type Appointment,
  connectionOptions,
  moveIdentities,
  readAuthorities,
  readDemoPeople,
  Transactions,
} from '@copianifica/database';
import { AppointPeople, FoundBody, type VacantPost } from '@copianifica/usecases';
import { inventPerson, sampleAddress, type SampleAddressKind } from '../../demo/people';

/** Whose address a post's sample address is. */
const ADDRESS_KIND: Record<string, SampleAddressKind> = {
  comune: 'mayor',
  union: 'union',
  zone: 'zone',
  consiglio: 'councillor',
  conferenza: 'mayor',
  commissione: 'committee',
  segretario: 'secretary',
  'ufficio-piano': 'plan-office',
};

/**
 * Fills every vacant post of every body with an invented person, once, and writes the file by which the
 * demo's identity provider knows them. `url` is the app's login.
 */
export async function seedDemoPeople(options: {
  url: string;
  peopleFile: string;
  issuer: string;
}): Promise<{ people: number }> {
  const source = await new DataSource(
    connectionOptions(options.url, { connections: 1, statementMs: 60_000 }),
  ).initialize();
  try {
    const transactions = new Transactions(source);
    const appointing = new AppointPeople(transactions);
    const today = await new FoundBody(transactions).legalDay('Europe/Rome');
    const people = [];
    for (const { key } of await transactions.withoutAuthority(readAuthorities)) {
      await appointing.execute(key, today, (vacant) =>
        appointmentsFor(vacant, today, { authority: key, issuer: options.issuer }),
      );
      await transactions.inAuthority(key, (manager) => moveIdentities(manager, options.issuer));
      people.push(...(await transactions.inAuthority(key, readDemoPeople)));
    }
    writeWhole(options.peopleFile, people);
    return { people: people.length };
  } finally {
    await source.destroy();
  }
}

/** Whose people they are, and who knows them at their sign-in: one provider serves every body. */
type Place = { authority: string; issuer: string };

/** One person for each post that is nobody's by right; posts held ex officio go to who holds the other. */
function appointmentsFor(vacant: VacantPost[], from: string, at: Place): Appointment[] {
  const free = vacant.filter(({ exOfficioOf, key }) => exOfficioOf === null && drawnFrom(key) === null);
  const appointments = new Map(free.map((post, index) => [post.key, appointment(post, index, from, at)]));
  for (const { key, exOfficioOf } of vacant) {
    const holder = exOfficioOf ?? drawnFrom(key);
    if (holder)
      appointments.get(rightfulPost(holder, vacant))?.posts.push({ mandate: randomUUID(), post: key, from });
  }
  return [...appointments.values()];
}

/** In the demo a committee's seats go to the first councillors, a spokesperson's to a mayor of the zone. */
function drawnFrom(key: string): string | null {
  const [organ, of, third] = key.split('/');
  if (organ === 'commissione') return `consiglio/${of}`;
  return organ === 'zone' && third === 'portavoce' ? `zone/${of}/` : null;
}

function rightfulPost(holder: string, vacant: VacantPost[]): string {
  const found = holder.endsWith('/')
    ? vacant.find(({ key, exOfficioOf }) => key.startsWith(holder) && exOfficioOf)
    : null;
  return found?.exOfficioOf ?? holder;
}

function appointment({ key }: VacantPost, index: number, from: string, at: Place): Appointment {
  const { authority, issuer } = at;
  const { givenName, familyName } = inventPerson(index);
  const [organ, ...rest] = key.split('/');
  const subject = createHash('sha256').update(`demo/${authority}/${key}`).digest('hex').slice(0, 24);
  return {
    person: randomUUID(),
    givenName,
    familyName,
    posts: [{ mandate: randomUUID(), post: key, from }],
    address: sampleAddress(
      ADDRESS_KIND[organ!] ?? 'authority',
      rest.join('-').replace(/-(sindaco|presidente)$/, '') || organ!,
    ),
    identity: { issuer, subject },
  };
}

function writeWhole(file: string, people: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(people, null, 1), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
