import type { IncomingMessage } from 'node:http';

const LARGEST_FORM = 8 * 1024;

/** A form larger than ours ever are, or of another kind. */
export class FormFault extends Error {}

/**
 * Reads a urlencoded form.
 *
 * @throws FormFault above 8 KiB: our forms carry one identifier
 */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_FORM) throw new FormFault('the form is too large');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
