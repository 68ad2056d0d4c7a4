import { type Attendance, isCivilDate } from '@copianifica/domain';
import { z } from 'zod';
import { readCsvTable } from '../body/csv-table';
import { UnreadableSettings } from '../procedure/read-yaml';

const count = z
  .string()
  .regex(/^\d{1,6}$/, 'is no count')
  .transform(Number);

const ROW = z
  .object({
    organ: z.string().min(1),
    on: z.string().refine(isCivilDate, 'is no day'),
    members: count.refine((members) => members > 0, 'is no assembly'),
    present: count,
    source: z.string().optional(),
  })
  .refine(({ members, present }) => present <= members, 'more are present than there are members');

/**
 * Reads how many came to earlier sittings from a table (CSV, UTF-8) with the columns organ, on, members, present and, if
 * there is one, source. @throws UnreadableSettings
 */
export async function readAttendance(file: string): Promise<Attendance[]> {
  const { rows, problems } = await readCsvTable(file, file, ROW);
  if (problems.length > 0) throw new UnreadableSettings(problems);
  return rows.map(({ source = '', ...row }) => ({ ...row, source }));
}
