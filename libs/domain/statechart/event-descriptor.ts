/**
 * Event descriptors (3.12.1): an event's name matches when the descriptor's tokens, which dots separate, are the
 * name's own or its first ones; `*` matches every name, and a trailing `.` or `.*` says nothing.
 */
const ANY = '*';

/** The tokens of a descriptor, `*` standing for itself alone; none: it can match nothing. */
export function descriptorTokens(descriptor: string): string[] {
  if (descriptor === ANY) return [ANY];
  const name = descriptor.replace(/\.\*?$/, '');
  return name === '' ? [] : name.split('.');
}

export function matchesDescriptor(tokens: readonly string[], event: readonly string[]): boolean {
  if (tokens.length === 1 && tokens[0] === ANY) return true;
  return tokens.every((token, at) => token === event[at]);
}
