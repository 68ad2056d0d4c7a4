import {
  checkBody,
  expandBody,
  type BodyDefinition,
  type BodyFinding,
  type BodySource,
} from '@copianifica/domain';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseBodyYaml, type BodyConfiguration, type BodyYaml } from './body-yaml';
import { readText } from './csv-table';
import { readTerritory } from './read-territory';

/** A body on a day, with what its data leave in doubt; each sentence begins with its file and line. */
export type InspectedBody = { definition: BodyDefinition; warnings: BodyFinding[] };

/** How many sentences fit a screen; the rest are counted in the message and kept in `sentences`. */
const shown = 20;

/** Thrown when a body's files cannot be used: one sentence, with file and line, for each thing to mend. */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody';

  constructor(readonly sentences: string[]) {
    const more = sentences.length - shown;
    super([...sentences.slice(0, shown), ...(more > 0 ? [`and ${more} more like these`] : [])].join('\n'));
  }
}

/**
 * Reads the body that a folder holds (body.yaml and the files it names) as it is on a civil date,
 * YYYY-MM-DD. @throws UnreadableBody
 */
export async function readBody(folder: string, date: string): Promise<BodyDefinition> {
  return (await inspectBody(folder, date)).definition;
}

/**
 * Reads the bodies of a project that are founded when it starts: each folder of `<root>/data` that has a body.yaml,
 * by name, unless the file says `founded: on-request`. @throws UnreadableBody
 */
export async function readBodies(root: string, date: string): Promise<BodyDefinition[]> {
  const files = await readdir(join(root, 'data'), { withFileTypes: true });
  const folders = files.filter((file) => file.isDirectory()).map((file) => join(root, 'data', file.name));
  const bodies: BodyDefinition[] = [];
  for (const folder of folders.sort()) {
    if (!(await readdir(folder)).includes('body.yaml')) continue;
    const { inspected, founded } = await inspect(folder, date);
    if (founded === 'at-start') bodies.push(inspected.definition);
  }
  return bodies;
}

/** Reads a body as {@link readBody} does, and says what does not reconcile. @throws UnreadableBody */
export async function inspectBody(folder: string, date: string): Promise<InspectedBody> {
  return (await inspect(folder, date)).inspected;
}

type Founding = BodyConfiguration['founded'];

async function inspect(
  folder: string,
  date: string,
): Promise<{ inspected: InspectedBody; founded: Founding }> {
  const { source, found, placeOf, founded } = await readSource(folder);
  const findings = [...found, ...checkBody(source, date)].map((finding) => ({
    ...finding,
    sentence: `${placeOf(finding.pointer)}: ${finding.sentence}`,
  }));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new UnreadableBody(errors.map(({ sentence }) => sentence));
  return { inspected: { definition: expandBody(source, date), warnings: findings }, founded };
}

type Read = {
  source: BodySource;
  found: BodyFinding[];
  placeOf: (pointer: string) => string;
  founded: Founding;
};

async function readSource(path: string): Promise<Read> {
  const label = labelOf(path);
  const file = join(label, 'body.yaml');
  const missing: string[] = [];
  const text = await readText(join(path, 'body.yaml'), missing, file);
  if (missing.length > 0) throw new UnreadableBody(missing);
  const yaml = parseBodyYaml(text, file);
  if (yaml.configuration === null) throw new UnreadableBody(yaml.problems);
  const { authority, organs, procedures, territory, founded } = yaml.configuration;
  const { parts, places, findings, problems } = await readTerritory(yaml.configuration, { path, label });
  if (problems.length > 0) throw new UnreadableBody(problems);
  const { record, ...rest } = authority;
  return {
    source: {
      authority: { ...rest, origin: record.origin },
      ...parts,
      organs,
      procedures,
      map: territory.map ?? null,
    },
    found: findings,
    founded,
    placeOf: (pointer) => placeIn(places, pointer) ?? placeInYaml(yaml, pointer, file),
  };
}

/** The place of the longest beginning of a pointer that has one. */
function placeIn(places: Map<string, string>, pointer: string): string | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places.get(at);
    if (place !== undefined) return place;
  }
  return undefined;
}

function placeInYaml(yaml: BodyYaml, pointer: string, file: string): string {
  const path = pointer.slice(1).split('/');
  return `${file} line ${yaml.lineOf(path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)))}`;
}

/** How sentences name the folder: from where the command was given, unless the folder lies elsewhere. */
function labelOf(folder: string): string {
  const fromHere = relative(process.cwd(), folder);
  return fromHere.startsWith('..') ? folder : fromHere;
}
