import { isCivilDate, resolvePartialDate, type PartialDate } from '@copianifica/domain';
import { z } from 'zod';

/*
 * One shape per territory file: columns as the files have them in, rows as the domain has them out.
 * Each message finishes the sentence "<column> is "<value>", but must be …". Columns not named here
 * (coordinates, notes, counts of long ago) are let through unread.
 */

const text = z.string().min(1, 'a text');
const istatCode = z.string().regex(/^\d{6}$/, 'an ISTAT code of six digits');
const wholeNumber = z.string().regex(/^\d{1,15}$/, 'a whole number');
const day = z.string().refine(isCivilDate, 'a day of the calendar, YYYY-MM-DD');
const lastDay = z.union(
  [z.literal('').transform(() => null), day],
  'a day of the calendar, YYYY-MM-DD, or empty',
);
const optional = z.string().transform((given) => (given === '' ? null : given));

const partialDate = z.string().transform((given, context): PartialDate => {
  const date = resolvePartialDate(given);
  if (date) return date;
  context.addIssue({ code: 'custom', message: 'a day, a month, a year, ? or empty' });
  return z.NEVER;
});

/** comuni.csv. Every column `population_<year>` is a census; the legal census may have a column of any name. */
export const comuneRow = (legal: { year: string; column: string }) =>
  z
    .looseObject({
      istat_code: istatCode,
      name: text,
      belfiore_code: z.string().regex(/^[A-Z]\d{3}$/, 'a Belfiore code, a letter and three digits'),
      valid_from: day,
      valid_to: lastDay,
      merged_into: z.union(
        [z.literal('').transform(() => null), istatCode],
        'an ISTAT code of six digits, or empty',
      ),
    })
    .transform((row, context) => {
      if (!(legal.column in row))
        context.addIssue({ code: 'custom', path: [legal.column], message: 'there' });
      const populations = populationsOf(row, legal);
      for (const { column, residents } of populations) {
        if (wholeNumber.safeParse(residents).success) continue;
        context.addIssue({
          code: 'custom',
          path: [column],
          message: 'a whole number of residents, or empty',
        });
      }
      return {
        istatCode: row.istat_code,
        name: row.name,
        belfioreCode: row.belfiore_code,
        populations: populations.map(({ census, residents }) => ({ census, residents: Number(residents) })),
        validFrom: row.valid_from,
        validTo: row.valid_to,
        mergedInto: row.merged_into,
      };
    });

function populationsOf(row: Record<string, unknown>, legal: { year: string; column: string }) {
  return Object.entries(row).flatMap(([column, residents]) => {
    const census = column === legal.column ? legal.year : /^population_(\d{4})$/.exec(column)?.[1];
    return census === undefined || residents === '' ? [] : [{ census, column, residents: String(residents) }];
  });
}

/** ipa-codes.csv */
export const ipaCodeRow = z
  .looseObject({ istat_code: istatCode, ipa_code: text, flags: optional })
  .transform((row) => ({ istatCode: row.istat_code, ipaCode: row.ipa_code, doubt: row.flags }));

/** zones.csv; the published counts are columns that the body's configuration names. */
export const zoneRow = (publishedColumns: string[]) =>
  z
    .looseObject({
      zone_number: wholeNumber,
      short_name: text,
      full_name: text,
      ...Object.fromEntries(publishedColumns.map((column) => [column, wholeNumber])),
    })
    .transform((row) => ({
      zone: { number: Number(row.zone_number), name: row.short_name, fullName: row.full_name },
      published: new Map(publishedColumns.map((column) => [column, Number(row[column])])),
    }));

/** zone-memberships.csv */
export const zoneMembershipRow = z
  .looseObject({
    zone_number: wholeNumber,
    istat_code: istatCode,
    valid_from: day,
    valid_to: lastDay,
    confidence: text,
  })
  .transform((row) => ({
    zone: Number(row.zone_number),
    istatCode: row.istat_code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    confidence: row.confidence,
  }));

const unionStatus = z
  .string()
  .refine(
    (status) => /^(active|in IndicePA|doubtful)$/.test(status) || isCivilDate(dissolvedOn(status) ?? ''),
    'active, in IndicePA, doubtful, or dissolved YYYY-MM-DD',
  );

/** unions.csv. A union in doubt is not in force; a dissolved one was, until its last day. */
export const unionRow = z
  .looseObject({ ipa_code: text, name: text, type: text, status: unionStatus })
  .transform((row) => ({
    ipaCode: row.ipa_code,
    name: row.name,
    kind: row.type,
    status: row.status,
    inForce: row.status !== 'doubtful',
    validTo: dissolvedOn(row.status),
  }));

const dissolvedOn = (status: string): string | null => /^dissolved (.+)$/.exec(status)?.[1] ?? null;

/** union-memberships.csv. A member without an ISTAT code is a comune of another province. */
export const unionMembershipRow = z
  .looseObject({
    ipa_code: text,
    istat_code: z.union(
      [z.literal('').transform(() => null), istatCode],
      'an ISTAT code of six digits, or empty',
    ),
    member_from: partialDate,
    member_to: partialDate,
    confidence: text,
  })
  .transform((row) => ({
    ipaCode: row.ipa_code,
    istatCode: row.istat_code,
    from: row.member_from,
    to: row.member_to.given === '' ? null : row.member_to,
    confidence: row.confidence,
  }));
