import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ListedCity,
  type ListedComune,
  readListedCities,
  readListedComuni,
} from '@copianifica/documents';
import { refuse } from '../refusals';
import type { BodyOptions } from './told';

export interface NewBodyOptions extends BodyOptions {
  /** a row of data/metropolitan-cities.csv, by its name or the code of its province */
  from?: string;
  nameIt?: string;
  nameEn?: string;
  /** ISTAT code of the comune whose mayor leads the body by right */
  capital?: string;
}

/** A body as it is about to be written down. */
export interface NewBody {
  key: string;
  name: { it: string; en: string };
  capital: ListedComune;
  comuni: ListedComune[];
  residents: number;
  councillors: number;
  /** the row of the list that it was made from */
  listed: ListedCity | null;
}

const KEY = /^[a-z][a-z0-9-]{0,39}$/;
const LONGEST_NAME = 200;

/** Works out the body that was asked for from the lists of cities and comuni, or refuses in one sentence. */
export async function describeNewBody(root: string, key: string, options: NewBodyOptions): Promise<NewBody> {
  requireKey(key);
  for (const folder of ['data', 'procedures'])
    if (existsSync(join(root, folder, key))) throw refuse('body/exists', key, `${folder}/${key}`);
  const listed = options.from === undefined ? null : await findCity(root, options.from);
  const name = nameOf(options, listed);
  const table = await readListedComuni(root);
  if (table.problems.length > 0) throw refuse('body/list-unreadable', table.problems[0]!);
  const capital = findCapital(table.rows, options, listed);
  const comuni = table.rows.filter(({ province }) => province === capital.province);
  const residents = comuni.reduce((sum, comune) => sum + Number(comune.residents), 0);
  return { key, name, capital, comuni, residents, councillors: councillorsFor(residents), listed };
}

export function requireKey(key: string): void {
  if (!KEY.test(key)) throw refuse('body/key-invalid', key);
}

async function findCity(root: string, asked: string): Promise<ListedCity> {
  const { rows, problems } = await readListedCities(root);
  if (problems.length > 0) throw refuse('body/list-unreadable', problems[0]!);
  const wanted = asked.toLowerCase();
  const found = rows.find(({ name, province }) => name.toLowerCase() === wanted || province === asked);
  if (!found) throw refuse('body/city-unknown', asked, rows.map(({ name }) => name).join(', '));
  return found;
}

function nameOf({ nameIt, nameEn }: NewBodyOptions, listed: ListedCity | null): NewBody['name'] {
  const it = nameIt ?? (listed ? `Città metropolitana di ${listed.name}` : undefined);
  if (it === undefined)
    throw refuse('body/usage', 'Say which body it is: --from ROW, or --name-it NAME and --capital CODE.');
  const en = nameEn ?? (listed && nameIt === undefined ? `Metropolitan City of ${listed.name}` : it);
  for (const name of [it, en])
    if (name.trim() === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
      throw refuse('body/name-invalid', LONGEST_NAME);
  return { it, en };
}

function findCapital(
  comuni: ListedComune[],
  { capital }: NewBodyOptions,
  listed: ListedCity | null,
): ListedComune {
  if (capital !== undefined) {
    const found = comuni.find(({ istatCode }) => istatCode === capital);
    if (!found) throw refuse('body/capital-unknown', capital);
    return found;
  }
  if (!listed)
    throw refuse(
      'body/usage',
      'Say which comune is its capital: --capital CODE, its ISTAT code of six digits.',
    );
  // Some names of the list are longer than the comune's own, some shorter: "… Capitale", "Reggio …".
  const words = wordsOf(listed.name).filter((word) => word !== 'capitale');
  const own = comuni.filter(({ province }) => province === listed.province);
  const [found, another] = own.filter(({ name }) => words.every((word) => wordsOf(name).includes(word)));
  const exact = own.find(({ name }) => wordsOf(name).join(' ') === words.join(' '));
  if (exact ?? (found && !another)) return (exact ?? found)!;
  throw refuse(
    'body/usage',
    `No comune is plainly the capital of ${listed.name}: say which with --capital CODE.`,
  );
}

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[^\p{L}]+/u);

/** L. 56/2014, art. 1 c. 20. */
function councillorsFor(residents: number): number {
  if (residents > 3_000_000) return 24;
  return residents > 800_000 ? 18 : 14;
}
