import { accept, type Result, refuse } from '../kernel/index.ts';

export type AddressRefusal = {
  code: 'webhook-address-refused';
  reason: 'not-an-address' | 'not-https' | 'credentials' | 'inside';
};

const own = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Names that never leave the network in which they are asked for (RFC 6761, RFC 6762, RFC 9476). */
const neverOutside = /(^|\.)(localhost|local|internal|home\.arpa|test|invalid|onion|alt)$/;

export const isOwnMachine = ({ hostname }: Pick<URL, 'hostname'>): boolean => own.has(hostname);

/**
 * Whether an address may be written down at all. What its name stands for is looked up anew each time something leaves.
 * `allowsLocalhost` is for trying things out on one's own machine: there, http will do.
 */
export function decideAddress(
  text: string,
  { allowsLocalhost }: { allowsLocalhost: boolean },
): Result<URL, AddressRefusal> {
  if (!URL.canParse(text)) return refuse({ code: 'webhook-address-refused', reason: 'not-an-address' });
  const url = new URL(text);
  const isOwn = allowsLocalhost && isOwnMachine(url);
  if (url.protocol !== 'https:' && !(isOwn && url.protocol === 'http:'))
    return refuse({ code: 'webhook-address-refused', reason: 'not-https' });
  if (url.username !== '' || url.password !== '')
    return refuse({ code: 'webhook-address-refused', reason: 'credentials' });
  const name = url.hostname.replace(/\.$/, '');
  const isNumber = /^[\d.]+$|^\[/.test(name);
  if (!isOwn && (neverOutside.test(name) || (!isNumber && !name.includes('.'))))
    return refuse({ code: 'webhook-address-refused', reason: 'inside' });
  url.hash = '';
  return accept(url);
}
