import { join } from 'node:path';
import { z } from 'zod';
import { type CsvTable, readCsvTable } from './csv-table';

const text = z.string().min(1, 'a text');
const wholeNumber = z.string().regex(/^\d{1,15}$/, 'a whole number');

const comune = z
  .looseObject({
    istat_code: z.string().regex(/^\d{6}$/, 'an ISTAT code of six digits'),
    name: text,
    belfiore_code: text,
    province_code: text,
    // A comune created since then has none: whoever counts it says so.
    population_2011: z.union([z.literal(''), wholeNumber], 'a whole number of residents, or empty'),
  })
  .transform((row) => ({
    istatCode: row.istat_code,
    name: row.name,
    belfioreCode: row.belfiore_code,
    province: row.province_code,
    residents: row.population_2011,
  }));

const city = z
  .looseObject({
    istat_province_code: text,
    name: text,
    n_comuni_2026: wholeNumber,
    population_2011: wholeNumber,
  })
  .transform((row) => ({
    province: row.istat_province_code,
    name: row.name,
    comuni: Number(row.n_comuni_2026),
    residents: Number(row.population_2011),
  }));

/** A comune as the table of all has it; `residents` at the census of 2011, '' where it did not exist then. */
export type ListedComune = z.output<typeof comune>;
/** A metropolitan city as the table of all has it. */
export type ListedCity = z.output<typeof city>;

/** Every comune of the country: `<root>/data/comuni-italia.csv`; problems are sentences. */
export const readListedComuni = (root: string): Promise<CsvTable<ListedComune>> =>
  readCsvTable(join(root, 'data/comuni-italia.csv'), 'data/comuni-italia.csv', comune);

/** Every metropolitan city: `<root>/data/metropolitan-cities.csv`. */
export const readListedCities = (root: string): Promise<CsvTable<ListedCity>> =>
  readCsvTable(join(root, 'data/metropolitan-cities.csv'), 'data/metropolitan-cities.csv', city);
