/** Takes a Set-Cookie header into a jar of names and values; one that has expired leaves it. */
export function parseSetCookie(header: string, jar: Map<string, string>): void {
  const [pair = '', ...attributes] = header.split(';');
  const split = pair.indexOf('=');
  const name = pair.slice(0, split).trim();
  const gone = attributes.some((attribute) => {
    const [key = '', value = ''] = attribute.trim().split('=');
    if (key.toLowerCase() === 'max-age') return Number(value) <= 0;
    return key.toLowerCase() === 'expires' && Date.parse(value) <= Date.now();
  });
  if (gone) jar.delete(name);
  else jar.set(name, pair.slice(split + 1).trim());
}
