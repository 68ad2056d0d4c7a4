import ipaddr from 'ipaddr.js';

/** What the Internet routes to hosts (RFC 4291, 2.4): every other IPv6 address is somebody's inner one, or none. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address, as a resolver gives it, is anything but a public one: loopback, private, link-local (the clouds'
 * metadata among them), shared by carriers, reserved, multicast; and every IPv6 address that hides an IPv4 one (mapped,
 * NAT64, 6to4, Teredo), which nobody needs who has a public one. What cannot be read is inner.
 */
export function isInnerAddress(address: string): boolean {
  // A zone makes an address one of this machine's own links.
  if (address.includes('%') || !ipaddr.isValid(address)) return true;
  const read = ipaddr.parse(address);
  if (read.range() !== 'unicast') return true;
  return read.kind() === 'ipv6' && !(read as ipaddr.IPv6).match(GLOBAL_UNICAST);
}
