import ipaddr from 'ipaddr.js';

/** All of today's public IPv6. What lies beside it wraps IPv4 or leads to nobody. */
const PUBLIC_IPV6 = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address leads to the internet: not to this machine, the network that it stands in, the cloud's metadata,
 * nor to one of these in the clothes of IPv6.
 */
export const isPublicAddress = (text: string): boolean => {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(PUBLIC_IPV6);
};
