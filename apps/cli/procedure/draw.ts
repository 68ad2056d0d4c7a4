import { writeFile } from 'node:fs/promises';
import { drawingFile, type DrawingLanguage, drawProcedure, inspectFile } from '@copianifica/documents';
import { shown } from '../home';
import { errorCode, refuse } from '../refusals';

export interface DrawOptions {
  lang: string;
  /** a file for the picture; without it, standard output */
  out?: string;
}

type Print = (line: string) => void;

const LANGUAGES: readonly string[] = ['it', 'en'] satisfies DrawingLanguage[];

/**
 * `copianifica draw`: a procedure's file as a picture (SVG). Resolves to 1 where the file is no sound procedure, with
 * its findings on the error stream.
 */
export async function drawCommand(
  file: string,
  { lang, out }: DrawOptions,
  print: Print = console.log,
  printError: Print = console.error,
): Promise<number> {
  if (!isLanguage(lang)) throw refuse('start/usage', `--lang ${lang} is no language of drawings: it or en.`);
  const inspected = await inspectFile(file);
  if (inspected.kind !== 'procedure') {
    const findings = inspected.kind === 'refused' ? inspected.findings : [];
    for (const { pointer, sentence } of findings) printError(`${pointer || '/'}  ${sentence}`);
    if (findings.length === 0) printError(`${file} is no procedure: there is nothing to draw.`);
    return 1;
  }
  const picture = drawingFile(await drawProcedure(inspected.definition, { state: '', sets: {} }, lang));
  if (out === undefined) print(picture.trimEnd());
  else {
    await write(out, picture);
    print(`${shown(out)} shows ${inspected.definition.key}.`);
  }
  return 0;
}

const isLanguage = (language: string): language is DrawingLanguage => LANGUAGES.includes(language);

async function write(file: string, picture: string): Promise<void> {
  try {
    await writeFile(file, picture);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    throw refuse(
      'start/usage',
      `${shown(file)} cannot be written (${errorCode(error)}): give another file with --out.`,
    );
  }
}
