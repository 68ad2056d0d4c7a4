import {
  repeated,
  unknownComune,
  type BodyFinding,
  type BodySource,
  type PublishedFigure,
} from '@copianifica/domain';
import { join } from 'node:path';
import type { z } from 'zod';
import type { BodyConfiguration } from './body-yaml';
import { readCsvTable, type CsvTable } from './csv-table';
import {
  comuneRow,
  ipaCodeRow,
  unionMembershipRow,
  unionRow,
  zoneMembershipRow,
  zoneRow,
} from './territory-rows';

/**
 * What the territory files say. `places` gives, by JSON pointer into the body's source, the file and line
 * that a thing was read from; `findings` what the files say wrongly before they are joined; `problems` has a
 * sentence for each thing that could not be read.
 */
export type Territory = {
  parts: Pick<
    BodySource,
    'comuni' | 'zones' | 'zoneMemberships' | 'unions' | 'unionMemberships' | 'published'
  >;
  places: Map<string, string>;
  findings: BodyFinding[];
  problems: string[];
};

type Tables = Awaited<ReturnType<typeof readTables>>;

/** Reads the files that a configuration names, from its folder. Files it does not name are empty tables. */
export async function readTerritory(
  configuration: BodyConfiguration,
  folder: { path: string; label: string },
): Promise<Territory> {
  const tables = await readTables(configuration, folder);
  const members = withinTerritory(tables.unionMemberships);
  const byZone = publishedByZone(configuration, tables.zones);
  const places = new Map([
    ...placesOf('/comuni', tables.comuni.lines, tables.comuni.label),
    ...placesOf('/zones', tables.zones.lines, tables.zones.label),
    ...placesOf('/zoneMemberships', tables.zoneMemberships.lines, tables.zoneMemberships.label),
    ...placesOf('/unions', tables.unions.lines, tables.unions.label),
    ...placesOf('/unionMemberships', members.lines, tables.unionMemberships.label),
    ...placesOf('/published', byZone.lines, tables.zones.label, configuration.published.length),
    ...placesOf('/ipaCodes', tables.ipaCodes.lines, tables.ipaCodes.label),
  ]);
  return {
    parts: {
      comuni: comuniWithIpaCodes(tables),
      zones: tables.zones.rows.map(({ zone }) => zone),
      zoneMemberships: tables.zoneMemberships.rows,
      unions: unionsWithMembersElsewhere(tables),
      unionMemberships: members.rows,
      published: [...configuration.published, ...byZone.rows],
    },
    places,
    findings: checkIpaCodes(tables),
    problems: Object.values(tables).flatMap((table) => table.problems),
  };
}

async function readTables(configuration: BodyConfiguration, folder: { path: string; label: string }) {
  const files = configuration.territory;
  const read = <Shape extends z.ZodType>(file: string | undefined, shape: Shape) =>
    file === undefined
      ? emptyTable<z.output<Shape>>()
      : readCsvTable(join(folder.path, file), join(folder.label, file), shape);
  const columns = configuration.publishedByZone.map(({ column }) => column);
  return {
    comuni: await read(files.comuni, comuneRow(configuration.authority.census)),
    ipaCodes: await read(files.ipaCodes, ipaCodeRow),
    zones: await read(files.zones, zoneRow(columns)),
    zoneMemberships: await read(files.zoneMemberships, zoneMembershipRow),
    unions: await read(files.unions, unionRow),
    unionMemberships: await read(files.unionMemberships, unionMembershipRow),
  };
}

const emptyTable = <Row>(): CsvTable<Row> => ({ label: '', rows: [], lines: [], problems: [] });

function placesOf(table: string, lines: number[], label: string, first = 0): [string, string][] {
  return lines.map((line, index) => [`${table}/${first + index}`, `${label} line ${line}`]);
}

/** IndicePA codes come from a file of their own, and are checked before they are joined to their comuni. */
function checkIpaCodes({ comuni, ipaCodes }: Tables): BodyFinding[] {
  const known = new Set(comuni.rows.map(({ istatCode }) => istatCode));
  const at = '/ipaCodes';
  return [
    ...repeated(ipaCodes.rows, { at, what: 'ISTAT code' }, (row) => row.istatCode),
    ...repeated(ipaCodes.rows, { at, what: 'IndicePA code' }, (row) => row.ipaCode),
    ...ipaCodes.rows.flatMap(({ istatCode }, index) =>
      known.has(istatCode) ? [] : [unknownComune(`${at}/${index}`, istatCode)],
    ),
  ];
}

function comuniWithIpaCodes({ comuni, ipaCodes }: Tables): BodySource['comuni'] {
  const codes = new Map(ipaCodes.rows.map((row) => [row.istatCode, row]));
  return comuni.rows.map((comune) => ({
    ...comune,
    ipaCode: codes.get(comune.istatCode)?.ipaCode ?? null,
    ipaCodeDoubt: codes.get(comune.istatCode)?.doubt ?? null,
  }));
}

type UnionMembers = Tables['unionMemberships'];

function withinTerritory({ rows, lines }: UnionMembers): {
  rows: BodySource['unionMemberships'];
  lines: number[];
} {
  const inside = rows.flatMap(({ istatCode, ...row }, index) =>
    istatCode === null ? [] : [{ row: { ...row, istatCode }, line: lines[index] ?? 0 }],
  );
  return { rows: inside.map(({ row }) => row), lines: inside.map(({ line }) => line) };
}

function unionsWithMembersElsewhere({ unions, unionMemberships }: Tables): BodySource['unions'] {
  const elsewhere = unionMemberships.rows.filter(({ istatCode }) => istatCode === null);
  return unions.rows.map((union) => ({
    ...union,
    membersElsewhere: elsewhere.filter(({ ipaCode }) => ipaCode === union.ipaCode).length,
  }));
}

function publishedByZone(configuration: BodyConfiguration, zones: Tables['zones']) {
  const entries = configuration.publishedByZone.flatMap(({ column, ...figure }) =>
    zones.rows.map(({ zone, published }, index) => ({
      row: {
        ...figure,
        of: String(zone.number),
        value: published.get(column) ?? 0,
      } satisfies PublishedFigure,
      line: zones.lines[index] ?? 0,
    })),
  );
  return { rows: entries.map(({ row }) => row), lines: entries.map(({ line }) => line) };
}
