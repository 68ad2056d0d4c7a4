import { CsvError, parse } from 'csv-parse/sync';
import type { IndexedBody } from '@copianifica/domain';
import { readText } from './csv-table';

/** What a file of the index says, or why it cannot be read; `skipped`: addresses that are none, and lines without a code. */
export interface IpaFile {
  bodies: IndexedBody[];
  problems: string[];
  skipped: number;
}

/** Columns by their name today, and by the one of the file `amministrazioni.txt`, which had no codes of ISTAT. */
const COLUMNS = {
  ipaCode: ['codice_ipa', 'cod_amm'],
  name: ['denominazione_ente', 'des_amm'],
  category: ['codice_categoria'],
  istatCode: ['codice_comune_istat'],
} as const;
const MAILS = [1, 2, 3, 4, 5] as const;
const ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/;

/**
 * Reads the open data of the national index of public bodies (IndicePA, AgID): the data set «Enti», CSV with commas,
 * semicolons or tabs, UTF-8 with a header. Rejects for a fault of the disk; what a person can mend is in `problems`.
 */
export async function readIpaFile(path: string): Promise<IpaFile> {
  const problems: string[] = [];
  const text = await readText(path, problems, path);
  const rows = problems.length > 0 ? [] : parsed(text, path, problems);
  if (problems.length === 0) problems.push(...missingFrom(rows[0], path));
  if (problems.length > 0) return { bodies: [], problems, skipped: 0 };
  const file: IpaFile = { bodies: [], problems, skipped: 0 };
  for (const row of rows) readRow(row, file);
  return file;
}

function missingFrom(row: Record<string, string> | undefined, label: string): string[] {
  if (!row) return [`${label}: there is no line in it`];
  const wanted = [COLUMNS.ipaCode, COLUMNS.name, ['mail1']] as const;
  return wanted
    .filter((names) => !names.some((name) => name in row))
    .map(([name]) => `${label}: the column ${name} is missing`);
}

function parsed(text: string, label: string, problems: string[]): Record<string, string>[] {
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || undefined);
  const delimiter = ['\t', ';', ','].find((sign) => firstLine.includes(sign)) ?? ',';
  try {
    return parse(text, {
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      // Names of bodies hold quotes that stand for themselves, in the files with tabs.
      ...(delimiter === '\t' && { quote: null }),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push(`${label}: ${error.message}`);
    return [];
  }
}

function readRow(row: Record<string, string>, file: IpaFile): void {
  const cell = (names: readonly string[]): string | null => {
    const value = names.map((name) => row[name]?.trim()).find(Boolean);
    return value && value.toLowerCase() !== 'null' ? value : null;
  };
  const ipaCode = cell(COLUMNS.ipaCode);
  if (ipaCode === null) {
    file.skipped += 1;
    return;
  }
  const mails = MAILS.flatMap((n) => {
    const address = cell([`mail${n}`]);
    if (address !== null && !ADDRESS.test(address)) file.skipped += 1;
    return address !== null && ADDRESS.test(address)
      ? [{ address, certified: cell([`tipo_mail${n}`])?.toLowerCase() === 'pec' }]
      : [];
  });
  const istatCode = cell(COLUMNS.istatCode);
  file.bodies.push({
    ipaCode,
    name: cell(COLUMNS.name) ?? ipaCode,
    category: cell(COLUMNS.category),
    // A spreadsheet in between drops the zeros at the front.
    istatCode: istatCode && istatCode.padStart(6, '0'),
    pec: mails.filter(({ certified }) => certified).map(({ address }) => address),
    mail: mails.filter(({ certified }) => !certified).map(({ address }) => address),
  });
}
