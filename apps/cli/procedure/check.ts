import { statesOf } from '@copianifica/domain';
import { type CheckedFile, checkFiles } from '@copianifica/documents';

export interface CheckOptions {
  /** Prints the findings as one JSON object, for other programs. */
  json?: boolean;
}

type Print = (line: string) => void;

const SOUND = 0;
const FOUND = 1;

/**
 * `copianifica check`: everything that is wrong with files of procedures, rules and calendars, with neither server
 * nor database. Resolves to 0 if nothing is, else to 1.
 */
export async function checkCommand(
  files: string[],
  options: CheckOptions = {},
  print: Print = console.log,
): Promise<number> {
  const checked = await checkFiles(files);
  if (options.json) print(JSON.stringify({ files: checked.map(asData) }));
  else for (const line of checked.flatMap((one) => told(one, files.length > 1))) print(line);
  return checked.every(({ findings }) => findings.length === 0) ? SOUND : FOUND;
}

const asData = ({ file, inspected, findings }: CheckedFile) => ({ file, kind: inspected.kind, findings });

function told({ file, inspected, findings }: CheckedFile, oneOfMany: boolean): string[] {
  if (findings.length === 0) return [`${file}: ${soundness(inspected)}`];
  const lines = findings.map(({ pointer, sentence }) => `${pointer || '/'}  ${sentence}`);
  return oneOfMany ? [`${file}:`, ...lines] : lines;
}

function soundness(inspected: CheckedFile['inspected']): string {
  if (inspected.kind !== 'procedure') return `sound (${inspected.kind}).`;
  const { definition } = inspected;
  const count = (things: object): number => Object.keys(things).length;
  return (
    `sound: ${definition.key} with ${statesOf(definition).size} states, ${count(definition.events)} events, ` +
    `${count(definition.conditions)} conditions and ${count(definition.terms)} terms.`
  );
}
