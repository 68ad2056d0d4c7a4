import { isCivilDate, type OrganRule } from '@copianifica/domain';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';

const text = z.string().min(1);
const wording = z.strictObject({ it: text, en: text });
const day = z.string().refine(isCivilDate, 'expected a day of the calendar, YYYY-MM-DD');
const year = z.string().regex(/^\d{4}$/, 'expected a year of four digits, in quotes');
const basis = { source: text, verified: z.boolean(), validFrom: day, validTo: day.nullable().default(null) };

const seatOfAnyRule = {
  role: z.enum(['president', 'member', 'mayor', 'spokesperson', 'secretary', 'officer', 'staff']),
  title: wording,
  exOfficio: text.nullable().default(null),
  drawnFrom: text.nullable().default(null),
  // A seat has the basis of its organ, or one of its own: never a mixture, where "verified" would say too much.
  source: text.optional(),
  verified: z.boolean().optional(),
  validFrom: day.optional(),
  validTo: day.nullable().optional(),
};

const represents = z
  .strictObject({ residents: z.union([z.literal('equal-share'), z.array(z.int().min(0)).min(1)]), ...basis })
  .nullable()
  .default(null);

const seatRule = z
  .discriminatedUnion('for', [
    z.strictObject({
      for: z.literal('office'),
      key: text.nullable().default(null),
      represents,
      ...seatOfAnyRule,
    }),
    z.strictObject({
      for: z.literal('numbered'),
      count: z.int().min(1).max(99),
      represents,
      ...seatOfAnyRule,
    }),
    z.strictObject({ for: z.enum(['each-comune', 'capital-comune', 'other-comuni']), ...seatOfAnyRule }),
  ])
  .refine(
    ({ source, verified, validFrom, validTo }) =>
      [source, verified, validFrom].every((given) => given !== undefined) ||
      [source, verified, validFrom, validTo].every((given) => given === undefined),
    'a seat with a basis of its own gives all of source, verified and validFrom',
  );

const organRule = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z-]*$/, 'expected small letters and hyphens'),
    kind: z.enum([
      'comune',
      'union',
      'zone',
      'consiglio',
      'conferenza',
      'commissione',
      'segretario',
      'ufficio-piano',
    ]),
    name: wording,
    for: z.enum(['authority', 'each-comune', 'each-union', 'each-zone']),
    zones: z.array(z.int()).nullable().default(null),
    seats: z.array(seatRule),
    ...basis,
  })
  .transform((organ): OrganRule => ({
    ...organ,
    seats: organ.seats.map((seat) => ({
      ...seat,
      source: seat.source ?? organ.source,
      verified: seat.verified ?? organ.verified,
      validFrom: seat.validFrom ?? organ.validFrom,
      validTo: seat.validTo !== undefined ? seat.validTo : seat.source === undefined ? organ.validTo : null,
    })),
  }));

const configuration = z.strictObject({
  /** Whether starting the programme founds it; a body that is not founded then is founded by whoever names it. */
  founded: z.enum(['at-start', 'on-request']).default('at-start'),
  authority: z.strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected small letters, digits and hyphens'),
    name: wording,
    timezone: text,
    capital: z
      .string('expected an ISTAT code in quotes')
      .regex(/^\d{6}$/, 'expected an ISTAT code of six digits'),
    record: z.strictObject({ origin: text }),
    hosts: z.array(text),
    calendar: text,
    census: z.strictObject({ year, column: text, source: text }),
    notices: z
      .strictObject({
        reminderDays: z.array(z.int().min(1).max(365)).optional(),
        digestHour: z.int().min(0).max(23).optional(),
        source: text,
      })
      .optional(),
  }),
  territory: z.strictObject({
    comuni: text,
    ipaCodes: text.optional(),
    zones: text.optional(),
    zoneMemberships: text.optional(),
    unions: text.optional(),
    unionMemberships: text.optional(),
    map: z.strictObject({ file: text, object: text, attribution: text }).optional(),
  }),
  organs: z.array(organRule),
  published: z
    .array(
      z.strictObject({
        figure: z.enum(['comuni', 'residents', 'zones', 'unions', 'seats']),
        of: text.nullable().default(null),
        value: z.int(),
        ...basis,
      }),
    )
    .default([]),
  publishedByZone: z
    .array(z.strictObject({ figure: z.enum(['zone-comuni', 'zone-residents']), column: text, ...basis }))
    .default([]),
  procedures: z.array(text),
});

/** What body.yaml says, before the territory files are read. */
export type BodyConfiguration = z.output<typeof configuration>;

/** A configuration, or the sentences that say why there is none; `lineOf` finds the line of a path in the file. */
export type BodyYaml = {
  configuration: BodyConfiguration | null;
  problems: string[];
  lineOf: (path: PropertyKey[]) => number;
};

/** Reads the text of a body.yaml (YAML 1.2, where dates are texts). `label` is how sentences name the file. */
export function parseBodyYaml(source: string, label: string): BodyYaml {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineOf = (path: PropertyKey[]) => lineIn(document, lines, path);
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      (error) => `${label} line ${lines.linePos(error.pos[0]).line}: ${error.message}`,
    );
    return { configuration: null, problems, lineOf };
  }
  const parsed = configuration.safeParse(document.toJS());
  if (parsed.success) return { configuration: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues.map((issue) => {
    const missing = issue.code === 'invalid_type' && !document.hasIn(issue.path);
    const what = missing ? 'is missing' : issue.message;
    return `${label} line ${lineOf(issue.path)}: ${issue.path.join('.') || 'the file'}: ${what}`;
  });
  return { configuration: null, problems, lineOf };
}

/** The line of the value at a path, or of the nearest thing around it that exists. */
function lineIn(document: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (hasRange(node)) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
