import { z } from 'zod';

/** The box for certified mail of one authority: where it is handed over, where its receipts arrive, its address. */
export interface PecBox {
  smtpUrl: string;
  imapUrl: string;
  address: string;
}

const url = (protocol: RegExp, example: string) => z.url({ protocol, error: `must be set, like ${example}` });
const box = z.object({
  SMTP_URL: url(/^smtps?$/, 'smtps://user:password@pec.provider.example:465'),
  IMAP_URL: url(/^imaps?$/, 'imaps://user:password@pec.provider.example:993'),
  ADDRESS: z.email('must be set to the address of the box'),
});

/**
 * The boxes in the environment: `PEC_<AUTHORITY>_SMTP_URL`, `_IMAP_URL` and `_ADDRESS`, all three or none. By the
 * authority's key as `boxOf` writes it; a sentence that names the first variable that is wrong where one is.
 */
export function readPecBoxes(
  env: Readonly<Record<string, string | undefined>>,
): Map<string, PecBox> | string {
  const boxes = new Map<string, PecBox>();
  const named = Object.keys(env).flatMap(
    (name) => /^PEC_(\w+)_(?:SMTP_URL|IMAP_URL|ADDRESS)$/.exec(name)?.[1] ?? [],
  );
  for (const key of new Set(named)) {
    const given = Object.fromEntries(Object.keys(box.shape).map((part) => [part, env[`PEC_${key}_${part}`]]));
    const read = box.safeParse(given);
    if (!read.success) {
      const { path, message } = read.error.issues[0]!;
      return `PEC_${key}_${String(path[0])} ${message}.`;
    }
    const { SMTP_URL: smtpUrl, IMAP_URL: imapUrl, ADDRESS: address } = read.data;
    boxes.set(key, { smtpUrl, imapUrl, address });
  }
  return boxes;
}

/** The box of an authority; undefined where it sends no certified mail. */
export const boxOf = (boxes: ReadonlyMap<string, PecBox>, authority: string): PecBox | undefined =>
  boxes.get(authority.toUpperCase().replace(/\W/g, '_'));
