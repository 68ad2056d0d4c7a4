/**
 * The path of this site that a sign-in comes back to, or null for anything that leads elsewhere: another
 * host, `//host`, `/\host`, a scheme, control characters that a browser would drop (open redirect, CWE-601).
 */
export function returnPath(wanted: unknown): string | null {
  if (wanted === undefined) return '/';
  if (typeof wanted !== 'string' || wanted.length > 2_000) return null;
  // Nothing outside printable ASCII stands in an address unescaped, and a backslash is read as a slash.
  if (!/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(wanted)) return null;
  const here = 'http://here.example';
  const url = URL.parse(wanted, here);
  if (url?.origin !== here || url.pathname.startsWith('//')) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
