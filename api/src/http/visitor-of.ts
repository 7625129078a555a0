import type { Actor } from '@escale/shared/kernel';
import type { FastifyRequest } from 'fastify';

/** However many browsers an address names, it is so many visitors at most. */
const MOST_OF_AN_ADDRESS = 4;
const isBrowser = /^Mozilla\/5\.0 \(/;
const isMachine = /bot|crawl|spider|slurp|preview|monitor|headless|lighthouse|python|curl|wget/i;

/**
 * Who looks at something, as told apart today: the account, or the address with what its browser says. Null for what is
 * no person: programs, robots, checks, and pages that ask for something of their own (they name no browser).
 */
export const visitorOf = (request: FastifyRequest, actor: Actor | null): string | null => {
  const { 'user-agent': agent = '', 'accept-language': language = '' } = request.headers;
  if (language === '' || !isBrowser.test(agent) || isMachine.test(agent)) return null;
  return actor?.memberId ?? `${networkOf(request.ip)} ${shareOf(agent)}`;
};

/** Who gives a mail address without an account; that address is not kept, only where they ask from. */
export const guestVisitorOf = (request: FastifyRequest, email: string): string =>
  `${networkOf(request.ip)} ${shareOf(email.toLowerCase())}`;

/** Of IPv6 the network of a household, in which a machine names itself as it likes. */
const networkOf = (address: string): string => {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':'));
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
};

const shareOf = (text: string): number => {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % MOST_OF_AN_ADDRESS;
};
