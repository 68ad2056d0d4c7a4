import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** The rows of one CSV file, each with the line it ends on, so that what is wrong with one can be found. */
export type CsvTable<Row> = { label: string; rows: Row[]; lines: number[]; problems: string[] };

type Parsed = { record: Record<string, string>; info: { lines: number } };

/**
 * Reads a CSV file (UTF-8, with a header) into rows of a shape. Nothing is thrown for what a person can
 * mend in the file: each such thing is a sentence in `problems`, and the row it is about is left out.
 * `label` is how sentences name the file.
 */
export async function readCsvTable<Shape extends z.ZodType>(
  path: string,
  label: string,
  shape: Shape,
): Promise<CsvTable<z.output<Shape>>> {
  const table: CsvTable<z.output<Shape>> = { label, rows: [], lines: [], problems: [] };
  for (const { record, info } of parseCsv(await readText(path, table.problems, label), table)) {
    const row = shape.safeParse(record);
    if (row.success) {
      table.rows.push(row.data);
      table.lines.push(info.lines);
    } else table.problems.push(...sentences(row.error, record, { label, line: info.lines }));
  }
  // A column that is missing is missing from every row: said once.
  return { ...table, problems: [...new Set(table.problems)] };
}

/** The text of a file; '' and a sentence in `problems` where there is no such file. */
export async function readText(path: string, problems: string[], label: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!isMissing(error)) throw error;
    problems.push(`${label}: there is no such file`);
    return '';
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

function parseCsv(text: string, table: { label: string; problems: string[] }): Parsed[] {
  if (text === '') return [];
  try {
    return parse<Parsed>(text, { columns: true, info: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    table.problems.push(`${table.label}: ${error.message}`);
    return [];
  }
}

function sentences(
  error: z.ZodError,
  record: Record<string, string>,
  { label, line }: { label: string; line: number },
): string[] {
  return error.issues.map((issue) => {
    const column = String(issue.path[0]);
    if (!(column in record)) return `${label}: the column ${column} is missing`;
    return `${label} line ${line}: ${column} is "${record[column]}", but must be ${issue.message}`;
  });
}
