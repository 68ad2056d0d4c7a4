import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeUser, projectRoot } from '../home';
import { errorCode, folderRefusal, refuse } from '../refusals';
import type { NewBody } from './describe-new-body';

/** The starting point of every body, with {{words}} to be filled in. */
const TEMPLATES = join(projectRoot, 'data/new-body');
const PROCEDURES = ['plan', 'revision', 'rules', 'calendar'] as const;
/** Since when the list's comuni are taken to be the body's: the metropolitan cities' first day. */
const FIRST_DAY = '2015-01-01';

/** Writes `data/<key>/` and `procedures/<key>/`, both whole or neither; gives the paths of the files from the root. */
export async function writeBodyFiles(root: string, body: NewBody): Promise<string[]> {
  const files = await filesOf(body);
  let staging = '';
  try {
    // Beside what it becomes, so that one renaming brings it there, and deep enough that nobody takes it for a body.
    staging = await mkdtemp(join(root, 'data', '.new-'));
    for (const [path, text] of files) {
      await mkdir(join(staging, path, '..'), { recursive: true });
      await writeFile(join(staging, path), text);
    }
    await putInPlace(root, staging, body.key);
  } catch (error) {
    // Somebody was quicker: what stands there is theirs.
    if (['ENOTEMPTY', 'EEXIST'].includes(errorCode(error)))
      throw refuse('body/exists', body.key, `folder ${body.key}`);
    throw folderRefusal(error, root, describeUser());
  } finally {
    if (staging) await rm(staging, { recursive: true, force: true });
  }
  return files.map(([path]) => path);
}

/** The procedures first: a body is what has a body.yaml, and that one must not stand without them. */
async function putInPlace(root: string, staging: string, key: string): Promise<void> {
  const governed = join('procedures', key);
  const described = join('data', key);
  await mkdir(join(root, 'procedures'), { recursive: true });
  await rename(join(staging, governed), join(root, governed));
  try {
    await rename(join(staging, described), join(root, described));
  } catch (error) {
    await rm(join(root, governed), { recursive: true, force: true });
    throw error;
  }
}

async function filesOf(body: NewBody): Promise<[string, string][]> {
  const words = wordsFor(body);
  const filled = async (name: string): Promise<string> => {
    const template = await readFile(join(TEMPLATES, `${name}.template.yaml`), 'utf8');
    return template.replace(/\{\{(\w+)\}\}/g, (_, word: string) => words[word]!);
  };
  const { key } = body;
  return [
    [join('data', key, 'body.yaml'), await filled('body')],
    [join('data', key, 'comuni.csv'), comuniCsv(body)],
    ...(await Promise.all(
      PROCEDURES.map(async (name): Promise<[string, string]> => [
        join('procedures', key, `${name}.yaml`),
        await filled(name),
      ]),
    )),
  ];
}

/** What each {{word}} of the templates becomes; names are quoted, whatever they hold. */
function wordsFor({ key, name, capital, residents, councillors, listed }: NewBody): Record<string, string> {
  return {
    key,
    titleIt: name.it,
    nameIt: JSON.stringify(name.it),
    nameEn: JSON.stringify(name.en),
    capital: capital.istatCode,
    residents: residents.toLocaleString('en'),
    councillors: String(councillors),
    published: listed ? publishedOf(listed) : '[]',
  };
}

function publishedOf({ comuni, residents }: NonNullable<NewBody['listed']>): string {
  const said = (figure: string, value: number): string =>
    `\n  - { figure: ${figure}, value: ${value}, validFrom: ${FIRST_DAY}, source: 'ISTAT, as in data/metropolitan-cities.csv', verified: false }`;
  return said('comuni', comuni) + said('residents', residents);
}

function comuniCsv({ comuni }: NewBody): string {
  const rows = comuni.map(({ istatCode, name, belfioreCode, residents }) =>
    [istatCode, quoted(name), belfioreCode, residents, FIRST_DAY, '', ''].join(','),
  );
  return ['istat_code,name,belfiore_code,population_2011,valid_from,valid_to,merged_into', ...rows, ''].join(
    '\n',
  );
}

const quoted = (name: string): string => (/[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);
