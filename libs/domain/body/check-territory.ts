import type { BodySource, ZoneMembership } from './body-definition';
import { finding, type BodyFinding } from './body-finding';
import { holdsOn, isCivilDate, overlaps } from './dated';
import { comuniOfZoneOn, residentsOf } from './territory';

/** Days that are none, and periods that end before they begin. */
export function checkDates(source: BodySource): BodyFinding[] {
  const periods = [
    ...source.comuni.map((row, i) => ({ at: `/comuni/${i}`, from: row.validFrom, to: row.validTo })),
    ...source.zoneMemberships.map((row, i) => ({
      at: `/zoneMemberships/${i}`,
      from: row.validFrom,
      to: row.validTo,
    })),
    ...source.unionMemberships.map((row, i) => ({
      at: `/unionMemberships/${i}`,
      from: row.from.earliest,
      to: row.to?.latest ?? null,
    })),
    ...source.organs.map((row, i) => ({ at: `/organs/${i}`, from: row.validFrom, to: row.validTo })),
    ...source.organs.flatMap((organ, i) =>
      organ.seats.map((row, j) => ({ at: `/organs/${i}/seats/${j}`, from: row.validFrom, to: row.validTo })),
    ),
    ...source.organs.flatMap((organ, i) =>
      organ.seats.flatMap((row, j) => {
        if ((row.for !== 'office' && row.for !== 'numbered') || row.represents === null) return [];
        const { validFrom: from, validTo: to } = row.represents;
        return [{ at: `/organs/${i}/seats/${j}/represents`, from, to }];
      }),
    ),
    ...source.published.map((row, i) => ({ at: `/published/${i}`, from: row.validFrom, to: row.validTo })),
  ];
  return periods.flatMap(({ at, from, to }) => [
    ...[from, to]
      .filter((day) => day !== null && !isCivilDate(day))
      .map((day) => finding('error', 'body/date-not-a-day', at, `${day} is not a day of the calendar`)),
    ...(from !== null && to !== null && to < from
      ? [finding('error', 'body/dates-reversed', at, `it ends on ${to}, before it begins on ${from}`)]
      : []),
  ]);
}

/** Codes that identify and yet stand twice, and memberships that are said twice. */
export function checkCodes(source: BodySource): BodyFinding[] {
  const { comuni, zones, unions, unionMemberships } = source;
  return [
    ...repeated(comuni, { at: '/comuni', what: 'ISTAT code' }, (row) => row.istatCode),
    ...repeated(comuni, { at: '/comuni', what: 'Belfiore code' }, (row) => row.belfioreCode),
    ...repeated(zones, { at: '/zones', what: 'zone number' }, (row) => String(row.number)),
    ...repeated(unions, { at: '/unions', what: 'IndicePA code' }, (row) => row.ipaCode),
    ...repeated(unionMemberships, { at: '/unionMemberships', what: 'membership' }, (row) =>
      [row.ipaCode, row.istatCode, row.from.given].join(' ').trimEnd(),
    ),
  ];
}

/** Every row after the first that has the code of an earlier one; `at` is the pointer of the table. */
export function repeated<Row>(
  rows: Row[],
  { at, what }: { at: string; what: string },
  codeOf: (row: Row) => string,
): BodyFinding[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const code = codeOf(row);
    if (seen.size !== seen.add(code).size) return [];
    const sentence = `the ${what} ${code} stands in an earlier row already`;
    return [finding('error', 'body/duplicate-code', `${at}/${index}`, sentence)];
  });
}

/** References to a row that is missing are warnings: `expandBody` leaves them out, and the rest stays usable. */
export function checkReferences(source: BodySource): BodyFinding[] {
  const comuni = new Set(source.comuni.map((comune) => comune.istatCode));
  const zones = new Set(source.zones.map((zone) => zone.number));
  const unions = new Set(source.unions.map((union) => union.ipaCode));
  const comune = (pointer: string, code: string | null) =>
    code === null || comuni.has(code) ? [] : [unknownComune(pointer, code)];
  const zone = (pointer: string, number: number) =>
    zones.has(number) ? [] : [leftOut('body/unknown-zone', pointer, `no zone has the number ${number}`)];
  const union = (pointer: string, code: string) =>
    unions.has(code) ? [] : [leftOut('body/unknown-union', pointer, `no union has the code ${code}`)];
  return [
    ...source.comuni.flatMap((row, index) => comune(`/comuni/${index}`, row.mergedInto)),
    ...source.zoneMemberships.flatMap((row, index) => [
      ...comune(`/zoneMemberships/${index}`, row.istatCode),
      ...zone(`/zoneMemberships/${index}`, row.zone),
    ]),
    ...source.unionMemberships.flatMap((row, index) => [
      ...comune(`/unionMemberships/${index}`, row.istatCode),
      ...union(`/unionMemberships/${index}`, row.ipaCode),
    ]),
  ];
}

/** The finding on a row that names a comune nobody has. */
export function unknownComune(pointer: string, istatCode: string): BodyFinding {
  return leftOut('body/unknown-comune', pointer, `no comune has the ISTAT code ${istatCode}`);
}

const leftOut = (code: BodyFinding['code'], pointer: string, sentence: string): BodyFinding =>
  finding('warning', code, pointer, `${sentence}: this is left out`);

/** A comune is in one zone at a time; one that is in none may be an oversight. */
export function checkZones(source: BodySource, date: string): BodyFinding[] {
  const earlier = new Map<string, ZoneMembership[]>();
  const doubles = source.zoneMemberships.flatMap((row, index) => {
    const known = earlier.get(row.istatCode) ?? [];
    earlier.set(row.istatCode, [...known, row]);
    const other = known.find((membership) => overlaps(membership, row));
    if (!other) return [];
    const sentence = `comune ${row.istatCode} is in zone ${other.zone} and in zone ${row.zone} at one time`;
    return [finding('error', 'body/two-zones', `/zoneMemberships/${index}`, sentence)];
  });
  if (source.zones.length === 0) return doubles;
  const placed = new Set(source.zones.flatMap((zone) => comuniOfZoneOn(source, zone.number, date)));
  const unplaced = source.comuni.flatMap((comune, index) => {
    if (!holdsOn(comune, date) || placed.has(comune)) return [];
    const sentence = `${comune.name} (${comune.istatCode}) is in no zone on ${date}`;
    return [finding('warning', 'body/comune-without-zone', `/comuni/${index}`, sentence)];
  });
  return [...doubles, ...unplaced];
}

/** Residents are whole numbers, and every comune in force has them at the legal census: quora weigh by it. */
export function checkPopulations(source: BodySource, date: string): BodyFinding[] {
  const { year } = source.authority.census;
  return source.comuni.flatMap((comune, index) => {
    const at = `/comuni/${index}/populations`;
    const odd = comune.populations
      .filter(({ residents }) => !Number.isSafeInteger(residents) || residents < 0)
      .map(({ census, residents }) => {
        const sentence = `${residents} residents at the census ${census} is not a whole number`;
        return finding('error', 'body/population-not-whole', at, sentence);
      });
    if (!holdsOn(comune, date) || residentsOf(comune, year) !== undefined) return odd;
    const sentence = `${comune.name} (${comune.istatCode}) has no residents at the legal census of ${year}`;
    return [...odd, finding('error', 'body/population-missing', at, sentence)];
  });
}
