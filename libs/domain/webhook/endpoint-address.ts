export type EndpointAddress =
  { ok: true; url: string } | { ok: false; code: 'webhook/address' | 'webhook/inner-address' };

/** Last labels of names that mean something inside one network alone (RFC 6761, RFC 6762, RFC 8375, ICANN 2024). */
const INNER_NAMES = [
  'local',
  'localhost',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'arpa',
  'onion',
];

/**
 * Whether an address may be subscribed, as far as that can be seen without asking the network: https, a whole name and
 * no number, however it is written (WHATWG URL reads `0x7f.1` and `2130706433` as the address they are), no user and
 * no fragment. `allowed` are hosts that are let through as they stand, over http too: for tests and demos.
 */
export function readEndpointAddress(text: string, allowed: readonly string[] = []): EndpointAddress {
  const url = text.length <= 2_000 ? URL.parse(text.trim()) : null;
  if (!url || url.username || url.password || url.hash) return { ok: false, code: 'webhook/address' };
  const host = bareHost(url);
  if (allowed.includes(host) && /^https?:$/.test(url.protocol)) return { ok: true, url: url.href };
  if (url.protocol !== 'https:') return { ok: false, code: 'webhook/address' };
  return isInnerHost(host) ? { ok: false, code: 'webhook/inner-address' } : { ok: true, url: url.href };
}

/** The host of an address without brackets and without the dot at its end. */
export const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase();

/** A number, a name of one label, or a name that only an inner network knows. */
function isInnerHost(host: string): boolean {
  const labels = host.split('.');
  const isNumber = host.includes(':') || /^\d+(\.\d+){3}$/.test(host);
  return isNumber || labels.length < 2 || INNER_NAMES.includes(labels.at(-1)!);
}
